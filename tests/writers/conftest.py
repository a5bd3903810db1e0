"""A rich invented report: every kind of block, tables over several pages, twenty-five photographs."""

import hashlib
from pathlib import Path
from typing import Any

import pytest
from PIL import Image, ImageDraw

from siklus.document.assets import Assets
from siklus.document.blocks import (
    BackCover,
    Block,
    Cell,
    Column,
    Contents,
    Cover,
    Figure,
    FigureGrid,
    FileEntry,
    FileList,
    Heading,
    ListBlock,
    PageBreak,
    Paragraph,
    Picture,
    Row,
    SignatureBlock,
    Stage,
    Table,
)
from siklus.document.charts import Bar, BarChart, Edge, LineChart, Point, ProgressChart, Step
from siklus.document.inline import Angka, LineBreak, Link, Ref, Runs, Text, runs
from siklus.document.report import Attachment, Document, Fact
from siklus.writers.pdf import RenderedPdf, render_pdf

PERIOD = "Semester I Tahun 2025"
UNSUR = (
    ("Biaya/Tarif", "3,98", 3.98, "A"),
    ("Perilaku Pelaksana", "3,71", 3.71, "A"),
    ("Kompetensi Pelaksana", "3,62", 3.62, "A"),
    ("Persyaratan", "3,50", 3.5, "B"),
    ("Produk Spesifikasi Jenis Pelayanan", "3,42", 3.42, "B"),
    ("Sarana dan Prasarana", "3,30", 3.3, "B"),
    ("Waktu Penyelesaian", "3,11", 3.11, "B"),
    ("Sistem, Mekanisme, dan Prosedur", "2,95", 2.95, "C"),
    ("Penanganan Pengaduan, Saran dan Masukan", "2,55", 2.55, "D"),
)
ADDRESS = "https://kantor.example.go.id/publikasi/laporan-survei-kepuasan-masyarakat-2025"
MONTHS = ("Juli", "Agustus", "September", "Oktober", "November", "Desember")
LONG = (
    "Penyelenggaraan pelayanan publik pada kantor ini dilaksanakan dengan memperhatikan kesesuaian persyaratan, "
    "kemudahan prosedur, dan kecepatan waktu penyelesaian. Hasil survei menunjukkan bahwa pengguna layanan menilai "
    "penanganan pengaduan sebagai unsur yang paling memerlukan perbaikan, sehingga tindak lanjutnya didahulukan. "
)


def photo(folder: Path, number: int, size: tuple[int, int]) -> tuple[Picture, Path]:
    image = Image.effect_noise((size[0] // 8, size[1] // 8), 60).resize(size).convert("RGB")
    tint = Image.new("RGB", size, ((number * 67) % 200 + 30, (number * 41) % 180 + 40, 140))
    image = Image.blend(image, tint, 0.6)
    ImageDraw.Draw(image).rectangle((size[0] // 4, size[1] // 3, size[0] // 2, size[1] - 40), fill=(240, 240, 232))
    path = folder / f"foto-{number}.jpg"
    image.save(path, quality=80)
    sha256 = hashlib.sha256(path.read_bytes()).hexdigest()
    return Picture(sha256, *size, f"Foto kegiatan ke-{number}"), path


def cell(text: str, **options: Any) -> Cell:  # noqa: ANN401 - the fields of Cell
    return Cell((runs(text),), **options)


def head(*names: str) -> Row:
    return Row(tuple(cell(name, tone="head") for name in names))


def angka(text: str, fact: str, *, bold: bool = False) -> Angka:
    return Angka(text, fact, bold=bold)


def result_table() -> Table:
    body = tuple(
        Row(
            (
                cell(str(place)),
                cell(name),
                Cell(((angka(printed, f"nrr.{place}"),),), bar=value / 4),
                cell(letter, align="center"),
            )
        )
        for place, (name, printed, value, letter) in enumerate(UNSUR, 1)
    )
    foot = (
        Row(
            (
                cell("Indeks Kepuasan Masyarakat (IKM)", colspan=2, tone="total"),
                Cell(((angka("87,36", "ikm"),),), tone="total"),
                cell("B", tone="total", align="center"),
            )
        ),
        Row(
            (
                cell("Kinerja unit pelayanan", colspan=2, tone="total"),
                cell("Baik", colspan=2, tone="total", align="center"),
            )
        ),
    )
    return Table(
        "tabel:hasil",
        runs(f"Hasil SKM per Unsur {PERIOD}"),
        (Column(6, "center"), Column(52), Column(22, "decimal"), Column(14, "center")),
        (head("No.", "Unsur", "Nilai rata-rata", "Mutu"),),
        body,
        foot,
        note=runs("Sampel 372 dari 11.240 pengguna; nilai rata-rata per unsur, dibulatkan satu kali."),
    )


def plan_table() -> Table:
    rows: list[Row] = []
    for unsur, kegiatan in (
        ("Penanganan Pengaduan, Saran dan Masukan", 9),
        ("Sistem, Mekanisme, dan Prosedur", 8),
        ("Waktu Penyelesaian", 7),
    ):
        for place in range(kegiatan):
            first = (cell(unsur, rowspan=kegiatan, bold=True),) if place == 0 else ()
            ticks = tuple(cell("✓" if (place + month) % 4 == 0 else "") for month in range(6))
            words = cell(
                f"Menyusun dan menetapkan pedoman pelayanan tahap {place + 1} serta menyosialisasikannya kepada petugas"
            )
            rows.append(Row((*first, words, *ticks, cell("Subbagian Perencanaan, Data, dan Informasi"))))
    top = Row(
        (
            cell("Unsur prioritas", rowspan=2, tone="head"),
            cell("Program/kegiatan", rowspan=2, tone="head"),
            cell("Bulan pelaksanaan Tahun 2025", colspan=6, tone="head"),
            cell("Penanggung jawab", rowspan=2, tone="head"),
        )
    )
    return Table(
        "tabel:rtl",
        runs(f"Rencana Tindak Lanjut SKM {PERIOD}"),
        (Column(19), Column(38), *(Column(5.4, "center"),) * 6, Column(21)),
        (top, head(*(month[:3] for month in MONTHS))),
        tuple(rows),
        note=runs("Tanda ✓ menunjukkan bulan pelaksanaan menurut rencana yang ditetapkan."),
    )


def wide_table() -> Table:
    columns = (Column(5, "center"), Column(30), Column(10, "center"), Column(40), Column(30), Column(12, "center"))
    body = tuple(
        Row(
            (
                cell(str(place)),
                cell("Menempatkan kotak saran dan kode QR pengaduan di ruang tunggu"),
                cell("Sudah" if place % 3 else "Belum"),
                cell("Kotak saran dan kode QR terpasang di ruang tunggu dan dapat dipakai pengguna setiap hari kerja."),
                cell("–"),
                Cell(((Text("hlm. "), Ref(f"gambar:{place}", "page")),)),
            )
        )
        for place in range(1, 15)
    )
    names = ("No.", "Rencana tindak lanjut", "Status", "Deskripsi", "Hambatan", "Bukti")
    return Table(
        "tabel:realisasi",
        runs(f"Realisasi Rencana Tindak Lanjut SKM {PERIOD}"),
        columns,
        (head(*names),),
        body,
        landscape=True,
    )


def body_blocks(pictures: list[Picture]) -> tuple[Block, ...]:
    edges = (Edge(2.6, "C"), Edge(3.0644, "B"), Edge(3.5324, "A"))
    bars = tuple(
        Bar(name, value, printed, value - 0.08, min(4, value + 0.08), letter) for name, printed, value, letter in UNSUR
    )
    steps = tuple(
        Step(name, plan, done) for name, plan, done in zip(MONTHS, (1, 3, 5, 7, 9, 10), (1, 2, 4, 6, 7, 7), strict=True)
    )
    points = tuple(
        Point(name, value, printed)
        for name, value, printed in (
            ("Semester I 2024", 83.1, "83,10"),
            ("Semester II 2024", 84.6, "84,60"),
            (PERIOD, 87.36, "87,36"),
        )
    )
    legal = tuple(
        (Paragraph(runs(text)),)
        for text in (
            "Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik;",
            (
                "Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 14 Tahun 2017 tentang "
                "Pedoman Penyusunan Survei Kepuasan Masyarakat Unit Penyelenggara Pelayanan Publik;"
            ),
            "Surat edaran tentang pelaksanaan survei.",
        )
    )
    nested = (
        (
            Paragraph(runs("Maksud laporan:")),
            ListBlock(((Paragraph(runs("menyajikan hasil;")),), (Paragraph(runs("menyajikan rencana.")),)), "a."),
        ),
        (Paragraph(runs("Tujuan laporan: pengguna layanan mengetahui perbaikan.")),),
    )
    return (
        Heading(1, "PENDAHULUAN", "bab:pendahuluan", "chapter"),
        Heading(2, "Latar Belakang", "latar"),
        Paragraph(
            (
                Text(LONG),
                Text("Indeks Kepuasan Masyarakat "),
                angka("87,36", "ikm", bold=True),
                Text(" dengan mutu pelayanan "),
                angka("B (Baik)", "mutu"),
                Text(", lihat "),
                Ref("tabel:hasil"),
                Text(" pada halaman "),
                Ref("tabel:hasil", "page"),
                Text("."),
            )
        ),
        Paragraph(runs(LONG * 2)),
        Paragraph(runs(LONG)),
        Heading(2, "Dasar Hukum", "dasar"),
        Paragraph(runs("Laporan ini disusun", LineBreak(), "berdasarkan:"), keep_with_next=True),
        ListBlock(legal),
        Heading(2, "Maksud dan Tujuan", "maksud"),
        ListBlock(nested),
        Heading(2, "Ruang Lingkup", "lingkup"),
        Heading(3, "Layanan", "layanan"),
        ListBlock(
            ((Paragraph(runs("pelayanan informasi publik;")),), (Paragraph(runs("pelayanan data pemilih.")),)), "bullet"
        ),
        Heading(3, "Keterangan", "keterangan"),
        Paragraph(
            (
                Text("Istilah asing "),
                Text("help desk", italic=True),
                Text(" dipakai seperlunya. Laman: "),
                Link("kantor.example.go.id", "https://kantor.example.go.id/"),
                Text(" (lihat pula "),
                Ref("bab:hasil"),
                Text(" dan bagian "),
                Ref("latar"),
                Text("). Bukti terlampir pada halaman "),
                Ref("gambar:1", "page", until="gambar:13"),
                Text("; dua yang pertama pada halaman "),
                Ref("gambar:1", "page", until="gambar:2"),
                Text("."),
            ),
            "plain",
        ),
        Paragraph(runs(LONG * 3)),
        ListBlock(
            (
                (
                    Paragraph(
                        (
                            Text("Publikasi hasil survei kepada masyarakat melalui laman resmi kantor: "),
                            Link(ADDRESS, ADDRESS),
                            Text("."),
                        )
                    ),
                ),
                (Paragraph((Link(f"{ADDRESS}/{ADDRESS[8:]}", ADDRESS), Text(f" dan cadangannya {ADDRESS}"))),),
            )
        ),
        Heading(1, "DESKRIPSI RENCANA TINDAK LANJUT", "bab:hasil", "chapter"),
        Heading(2, "Hasil Survei Kepuasan Masyarakat", "hasil"),
        Paragraph(
            (
                Text("Nilai setiap unsur disajikan pada "),
                Ref("tabel:hasil"),
                Text(" dan "),
                Ref("gambar:nrr"),
                Text(". "),
                Text(LONG),
            )
        ),
        result_table(),
        Paragraph(runs(LONG)),
        Figure(
            "gambar:nrr",
            BarChart("NRR", bars, 1, 4, "Diagram batang nilai rata-rata sembilan unsur, dari 3,98 sampai 2,55.", edges),
            runs(f"Nilai Rata-Rata per Unsur {PERIOD}"),
        ),
        Paragraph(runs(LONG * 2)),
        Figure(
            "gambar:tren",
            LineChart(
                "Tren",
                points,
                70,
                100,
                "Tren IKM tiga periode naik dari 83,10 ke 87,36.",
                (Edge(76.61, "B (76,61)"), Edge(88.31, "A (88,31)")),
            ),
            runs("Tren IKM Tiga Periode"),
        ),
        Heading(2, "Rencana Tindak Lanjut", "rtl"),
        Paragraph(runs(LONG)),
        plan_table(),
        Paragraph(runs(LONG * 2)),
        Heading(1, "REALISASI RENCANA TINDAK LANJUT", "bab:realisasi", "chapter"),
        Heading(2, "Realisasi", "realisasi"),
        Paragraph(runs(LONG)),
        wide_table(),
        Heading(2, "Kemajuan", "kemajuan"),
        Figure(
            "gambar:kemajuan",
            ProgressChart("Kemajuan", steps, "Kemajuan tindak lanjut: 7 dari 10 selesai pada Desember."),
            runs("Kemajuan Rencana Tindak Lanjut, Juli–Desember 2025"),
        ),
        Table(
            "",
            (),
            (Column(25), Column(3), Column(72)),
            (),
            (
                Row((cell("Nama kantor"), cell(":"), cell("Kantor Contoh Kabupaten Maju"))),
                Row((cell("Penanggung jawab"), cell(":"), cell("Sekretaris"))),
            ),
        ),
        Figure("gambar:tunggal", pictures[24], runs("Papan pengumuman hasil survei di ruang tunggu, 12 Agustus 2025")),
        Heading(1, "KESIMPULAN", "bab:kesimpulan", "chapter"),
        *(Paragraph(runs(LONG * 2)) for _ in range(4)),
        Paragraph(runs("Terima kasih kepada seluruh responden."), "center"),
        Paragraph(runs("Demikian laporan ini disusun."), "lead"),
        SignatureBlock(
            runs("Kota Maju, 22 November 2026"),
            ("Sekretaris Kantor Contoh", "Kabupaten Maju,"),
            "Contoh Nama Pejabat",
            "00000000 000000 0 000",
        ),
    )


def annex_blocks(pictures: list[Picture]) -> tuple[Block, ...]:
    def caption(number: int) -> Runs:
        return runs(f"Sosialisasi pedoman pengaduan kepada petugas, ruang rapat, {number} September 2025")

    landscape = tuple(Figure(f"gambar:{n}", pictures[n - 1], caption(n)) for n in range(1, 14))
    upright = tuple(Figure(f"gambar:{n}", pictures[n - 1], caption(n)) for n in range(14, 20))
    mixed = tuple(Figure(f"gambar:{n}", pictures[n - 1], ()) for n in range(20, 25))
    return (
        Heading(1, "LAMPIRAN", "lampiran", "none"),
        Heading(2, "Bukti Dukung Tabel 3.1 Nomor 1 Poin a", "bukti-a", "none"),
        FigureGrid(landscape),
        Heading(2, "Bukti Dukung Tabel 3.1 Nomor 1 Poin b", "bukti-b", "none"),
        FigureGrid(upright),
        Heading(2, "Bukti Dukung Tabel 3.1 Nomor 2", "bukti-c", "none"),
        FigureGrid(
            mixed, runs("Gambar 24 sampai 28 memperlihatkan pemasangan papan informasi di lima lokasi pelayanan.")
        ),
        PageBreak(),
        Heading(2, "Daftar Berkas Bukti", "berkas", "none"),
        FileList(
            tuple(
                FileEntry(f"foto kegiatan {n}.jpg", pictures[n - 1].sha256, 1_234_567 + n, (f"gambar:{n}",))
                for n in range(1, 24)
            )
        ),
        Table(
            "tabel:lampiran",
            runs(f"Ringkasan Olah Data {PERIOD}"),
            (Column(1), Column(1, "decimal")),
            (head("Unsur", "Jumlah"),),
            (
                Row((cell("Persyaratan"), cell("1.302,5"))),
                Row((cell("Biaya/Tarif"), cell("98,25"))),
                Row((cell("Sarana"), cell("–"))),
            ),
        ),
    )


def front_blocks() -> tuple[Block, ...]:
    return (
        Heading(1, "KATA PENGANTAR", "kata", "none"),
        Paragraph(runs(LONG * 2)),
        Paragraph(runs(LONG)),
        SignatureBlock(
            runs("Kota Maju, 22 November 2026"), ("Sekretaris,",), "Contoh Nama Pejabat", "00000000 000000 0 000"
        ),
        Heading(1, "DAFTAR ISI", "isi", "none", in_contents=False),
        Contents("headings"),
        Heading(1, "DAFTAR TABEL", "daftar-tabel", "none"),
        Contents("tables"),
        Heading(1, "DAFTAR GAMBAR", "daftar-gambar", "none"),
        Contents("figures"),
    )


def sample_document(pictures: list[Picture], original: str) -> Document:
    facts = {
        f"nrr.{place}": Fact(printed.replace(",", "."), printed, f"NRR {name}", "jawaban")
        for place, (name, printed, _, _) in enumerate(UNSUR, 1)
    }
    stages = ("Survei", "Indeks", "Prioritas", "Rencana", "Realisasi", "Laporan")
    return Document(
        title=f"Laporan Tindak Lanjut Survei Kepuasan Masyarakat {PERIOD}",
        author="Kantor Contoh Kabupaten Maju",
        date="2026-11-22",
        running_head=f"Kantor Contoh Kabupaten Maju · Laporan Tindak Lanjut SKM {PERIOD}",
        cover=Cover(
            ("LAPORAN TINDAK LANJUT", "SURVEI KEPUASAN MASYARAKAT"),
            f"{PERIOD} (Januari–Juni 2025)",
            ("KANTOR CONTOH", "KABUPATEN MAJU"),
            "2026",
            None,
            "Bangga melayani bangsa",
            tuple(Stage(name, share) for name, share in zip(stages, (1, 1, 1, 1, 0.7, 0), strict=True)),
            "Data dalam laporan ini dibuat untuk pengujian.",
        ),
        front=front_blocks(),
        body=body_blocks(pictures),
        annex=annex_blocks(pictures),
        back_cover=BackCover(
            ("KANTOR CONTOH KABUPATEN MAJU",),
            ("Jalan Contoh Nomor 1, Kota Maju", "kantor.example.go.id · @kantorcontoh"),
        ),
        facts={
            **facts,
            "ikm": Fact("2184/25", "87,36", "IKM", "jawaban"),
            "mutu": Fact("B", "B (Baik)", "Mutu pelayanan"),
        },
        attachments=(Attachment("surat tugas.pdf", original, "application/pdf", "Berkas asli surat tugas"),),
    )


@pytest.fixture(scope="session")
def assets_and_document(tmp_path_factory: pytest.TempPathFactory) -> tuple[Document, Assets]:
    folder = tmp_path_factory.mktemp("foto")
    shapes = (
        [(1600, 1200)] * 13
        + [(1200, 1600)] * 6
        + [(1600, 1200), (1200, 1600), (1600, 900), (1200, 1200), (1600, 1200), (1600, 1067)]
    )
    made = [photo(folder, number, shape) for number, shape in enumerate(shapes, 1)]
    original = folder / "surat.pdf"
    original.write_bytes(b"%PDF-1.4\n% berkas asli\n")
    sha256 = hashlib.sha256(original.read_bytes()).hexdigest()
    document = sample_document([picture for picture, _ in made], sha256)
    return document, {sha256: original, **{picture.sha256: path for picture, path in made}}


@pytest.fixture(scope="session")
def document(assets_and_document: tuple[Document, Assets]) -> Document:
    return assets_and_document[0]


@pytest.fixture(scope="session")
def assets(assets_and_document: tuple[Document, Assets]) -> Assets:
    return assets_and_document[1]


@pytest.fixture(scope="session")
def rendered(document: Document, assets: Assets) -> RenderedPdf:
    return render_pdf(document, assets)
