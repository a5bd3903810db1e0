"""What each branch says, word for word, and what it must not say."""

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from siklus.core.laporan.bahan import Bahan
from siklus.core.laporan.makna import MAKNA
from siklus.core.laporan.pelaksanaan import build_pelaksanaan
from siklus.core.laporan.tindak_lanjut import build_tindak_lanjut
from siklus.document.blocks import Paragraph
from siklus.document.numbering import number
from siklus.document.report import Document
from siklus.document.walk import blocks_of, lines_of
from tests.core.laporan.buatan import ATURAN, bahan
from tests.core.laporan.selaras import printed
from tests.core.laporan.test_cabang import CABANG, PELAKSANAAN_SAJA

TL, PL = build_tindak_lanjut, build_pelaksanaan


def whole(document: Document) -> str:
    numbers = number(document)
    return "\n".join(printed(line, numbers) for _, line in lines_of(document))


SAID = (
    ("belum satu pun", TL, "Belum ada RTL yang berstatus Sudah, yaitu 0% (0 dari 4 RTL)."),
    ("belum satu pun", TL, "dengan 15 Januari 2026 belum ada RTL yang selesai dilaksanakan, yaitu 0% (0 dari 4 RTL)."),
    ("belum satu pun", TL, "Strategi penyelesaian untuk RTL nomor 1.a, 1.b, 2.a, dan 3.a belum ditetapkan."),
    ("belum satu pun", TL, "RTL 1.a, Kegiatan perbaikan 1. Alasannya belum dicatat."),
    ("semua sudah", TL, "Semua RTL berstatus Sudah, yaitu 100% (4 dari 4 RTL)."),
    ("semua sudah", TL, "Tidak ada RTL yang tersisa, sehingga tidak diperlukan strategi penyelesaian."),
    ("satu RTL", TL, "RTL yang sudah dilaksanakan adalah 100% (1 dari 1 RTL)."),
    ("selesai belum terbukti", TL, "dicatat Belum, karena buktinya belum ada atau belum diperiksa oleh orang kedua."),
    ("selesai belum terbukti", TL, "pemeliharaan unsur bernilai tinggi belum dicatat sampai dengan 15 Januari 2026."),
    ("dibatalkan dan ragam bukti", TL, "RTL nomor 3.a dibatalkan dan tetap dihitung sebagai RTL yang direncanakan."),
    ("dibatalkan dan ragam bukti", TL, "RTL 3.a, Kegiatan perbaikan 4. Alasan: Anggaran dialihkan."),
    ("dibatalkan dan ragam bukti", TL, "RTL 1.a: Jadwal padat."),
    ("hambatan tanpa alasan", TL, "RTL 1.a, Kegiatan perbaikan 1. Hambatan: Petugas terbatas."),
    ("seri diputuskan", TL, "Produk Spesifikasi Jenis Pelayanan; dan Kompetensi Pelaksana bernilai sama, 3,50"),
    ("seri diputuskan", TL, "Alasan pemilihannya: Kompetensi paling mendesak."),
    ("seri tanpa alasan", TL, "Alasan pemilihannya belum dicatat."),
    ("menyimpang", TL, "dari urutan nilai terendah, yaitu Waktu Penyelesaian, Persyaratan, dan Kompetensi Pelaksana."),
    ("seri di dalam", TL, "Di antaranya terdapat unsur yang bernilai sama: Persyaratan dan Waktu Penyelesaian (2,75)."),
    ("prioritas dari yang tertinggi", TL, "Di luar unsur prioritas tidak ada unsur yang bernilai lebih tinggi."),
    ("semua sama", PL, "bernilai sama, yaitu 3,00, sehingga survei ini tidak menunjukkan unsur yang lebih lemah"),
    ("semua sama", TL, "Semua unsur memperoleh nilai yang sama, yaitu 3,00"),
    ("semua sama", TL, "Seluruh unsur bermutu C (Kurang baik)."),
    ("cetak sama beda pasti", TL, "nilai unsur prioritas; urutannya ditentukan dari nilai pasti sebelum pembulatan."),
    ("delapan unsur", PL, "Unsur Perilaku Pelaksana tidak ditanyakan; unsur ini boleh ditiadakan untuk layanan daring"),
    ("tujuh unsur", PL, "Unsur Produk Spesifikasi Jenis Pelayanan tidak ditanyakan dalam survei ini."),
    ("beberapa pertanyaan", PL, "nilainya adalah rata-rata pertanyaannya: Waktu Penyelesaian (dua pertanyaan)."),
    ("tidak lengkap dibagi", PL, "Jawaban tidak lengkap: 3; tiap unsur dibagi dengan jumlah jawaban yang diberikan."),
    ("tidak lengkap dibagi", PL, "jawaban: 1, tidak dihitung. Jawaban yang ditandai meragukan: 2, tetap dihitung."),
    ("tidak lengkap dikeluarkan", PL, "Jawaban tidak lengkap: 3, tidak ikut dihitung."),
    ("tidak lengkap dikeluarkan", PL, "tetap dihitung; tanpanya IKM bernilai 86,81."),
    ("sedikit responden", TL, "sedikit membuat nilai ini belum kokoh; perbedaan kecil antarunsur tidak ditafsirkan."),
    ("sedikit responden", TL, "Rentang itu melintasi batas mutu, sehingga huruf mutu perlu dibaca bersama selangnya."),
    ("satu responden", TL, "Selang kepercayaan IKM tidak dapat dihitung dari data yang tersedia."),
    ("dilaporkan", TL, "Nilai dilaporkan, tidak dihitung ulang dari jawaban responden; sumber: laporan survei KPU RI."),
    ("dilaporkan", TL, "Survei Kepuasan Masyarakat KPU Kabupaten Sukamaju Semester I Tahun 2025 (Nilai Dilaporkan)"),
    ("dilaporkan", PL, "tidak disebutkan oleh sumber nilai yang dilaporkan. Profil responden tidak tersedia."),
    ("dilaporkan", PL, "Kuesioner tidak disertakan oleh sumber nilai yang dilaporkan."),
    ("dilaporkan dengan n", PL, "Nilai tersebut berasal dari penilaian 152 responden. Nilai dilaporkan"),
    ("dilaporkan di batas", TL, "unsur Waktu Penyelesaian serta Sarana dan Prasarana berada tepat di batas dua mutu"),
    ("tanpa periode lalu", PL, "2025 merupakan nilai pertama yang tercatat, sehingga tren belum dapat digambarkan."),
    ("tanpa periode lalu", TL, "periode sebelumnya belum tersedia, sehingga perubahan IKM belum dapat dibandingkan."),
    ("menurun", PL, "IKM menurun dari 99,00 pada Triwulan I Tahun 2025 menjadi 86,81"),
    ("menurun", PL, "Atas hasil itu direncanakan 5 RTL; jumlah yang selesai tidak tercatat."),
    ("tidak berubah", PL, "IKM tidak berubah dibandingkan dengan Triwulan I Tahun 2025, yaitu 86,81."),
    ("tidak berubah dalam dua desimal", PL, "IKM tidak berubah dalam dua desimal: 86,808 pada Semester II Tahun 2024"),
    ("tidak berubah dalam dua desimal", PL, "Unsur yang meningkat: Sistem, Mekanisme, dan Prosedur (+0,08)."),
    ("tidak berubah dalam dua desimal", PL, "Unsur yang tidak berubah: Biaya/Tarif (0,00). Unsur yang tidak berubah"),
    ("tidak berubah dalam dua desimal", PL, "tidak berubah dalam dua desimal: Waktu Penyelesaian (+0,002)."),
    ("naik dalam tiga desimal", PL, "IKM meningkat dari 86,7951 pada Triwulan I Tahun 2025 menjadi 86,81 pada"),
    ("dua periode lalu", PL, "Sarana dan Prasarana (-0,05). Unsur yang tidak berubah: Biaya/Tarif (0,00)."),
    ("tanpa pelengkap", PL, "Tidak ada saran tertulis dari responden pada periode ini."),
    ("tanpa pelengkap", PL, "Dokumentasi pelaksanaan survei belum dilampirkan."),
    ("tanpa pelengkap", TL, "Publikasi hasil SKM belum dicatat."),
    ("belum satu pun", TL, "RTL nomor 1.a, 1.b, 2.a, dan 3.a melewati waktu pelaksanaannya pada tanggal laporan."),
    ("pengguna semua tidak diketahui", PL, "tidak dicatat, sehingga sampel minimal tidak dihitung."),
    ("sampel tercukupi", PL, "Semua layanan yang diketahui jumlah penggunanya mencapai sampel minimal."),
    ("bagian sepertiga", PL, "Jumlah persentase tercetak tidak tepat 100% karena pembulatan; jumlah orangnya tepat."),
    ("publikasi berbukti", TL, "Buktinya terlampir pada halaman 9."),
    ("satu pelaksana", PL, "SKM dilaksanakan oleh Tim SKM."),
    ("lanjutan", TL, "RTL nomor 1.a melanjutkan RTL periode sebelumnya."),
    ("contoh", TL, "Data contoh, bukan data sebenarnya."),
)  # fmt: skip

UNSAID = (
    ("semua sama", PL, "lebih tinggi terdapat"),
    ("nilai penuh", TL, "mengangkat IKM"),
    ("semua sudah", TL, "berstatus Belum"),
    ("semua sudah", TL, "Tabel 4.1"),
    ("dilaporkan", TL, "Selang kepercayaan"),
    ("dilaporkan", PL, "terisi lengkap"),
    ("tanpa periode lalu", PL, "meningkat dari"),
    ("tidak berubah", PL, "selisih"),
    ("tidak berubah dalam dua desimal", PL, "86,81 menjadi 86,81"),
    ("belum satu pun", TL, "Gambar 3"),
)


@pytest.mark.parametrize(("nama", "build", "sentence"), SAID)
def test_the_branch_says_so(nama: str, build: Callable[[Bahan], Document], sentence: str) -> None:
    assert sentence in whole(build(CABANG[nama]()))  # the cases are told apart by name only


@pytest.mark.parametrize(("nama", "build", "sentence"), UNSAID)
def test_the_branch_does_not_say_so(nama: str, build: Callable[[Bahan], Document], sentence: str) -> None:
    office = replace(CABANG[nama](), pemeliharaan=())
    assert sentence not in whole(build(office))  # the cases are told apart by name only


@pytest.mark.parametrize(
    ("nama", "sentence"),
    [
        (
            "tanpa rencana",
            "Unsur prioritas dan rencana tindak lanjut (RTL) belum ditetapkan sampai dengan 15 Januari 2026.",
        ),
        (
            "tanpa RTL",
            "Rencana tindak lanjut (RTL) atas unsur tersebut belum ditetapkan sampai dengan 15 Januari 2026.",
        ),
    ],
)
def test_the_survey_report_says_what_is_not_planned_yet(nama: str, sentence: str) -> None:
    assert sentence in whole(build_pelaksanaan(PELAKSANAAN_SAJA[nama]()))


@pytest.mark.parametrize(
    ("nama", "role"),
    [
        ("lengkap", ("Sekretaris Komisi Pemilihan Umum Kabupaten Sukamaju,",)),
        ("plt", ("Plt. Sekretaris Komisi Pemilihan Umum Kabupaten Sukamaju,",)),
        ("atas nama", ("a.n. Sekretaris", "Kepala Subbagian,")),
    ],
)
def test_the_signer_stands_in_the_right_capacity(nama: str, role: tuple[str, ...]) -> None:
    document = build_tindak_lanjut(CABANG[nama]())
    roles = {getattr(block, "role", None) for block in (*document.front, *document.body)} - {None}
    assert roles == {role}


def _sequences(text: str, length: int) -> set[tuple[str, ...]]:
    words = re.findall(r"[a-z]+", text.lower())
    return {tuple(words[start : start + length]) for start in range(len(words) - length + 1)}


@pytest.mark.parametrize("build", [TL, PL])
def test_no_sentence_is_taken_from_a_real_report(build: Callable[[Bahan], Document], seeds: Path) -> None:
    real = set[tuple[str, ...]]().union(
        *(_sequences(path.read_text(encoding="utf-8"), 9) for path in seeds.glob("*.txt"))
    )
    document = build(bahan())
    paragraphs = [block for block in blocks_of(document) if isinstance(block, Paragraph) and block.style == "body"]
    ours = set[tuple[str, ...]]().union(*(_sequences(printed(item.runs, number(document)), 9) for item in paragraphs))
    assert ours & real == set()


def test_the_survey_period_and_the_execution_months_are_never_one() -> None:
    text = whole(build_tindak_lanjut(bahan()))
    for wrong in ("masa pelaksanaan Semester", "masa pelaksanaan Januari", "periode survei, yaitu Juli", "survei Juli"):
        assert wrong not in text
    assert "periode survei, yaitu Semester I Tahun 2025 (Januari–Juni 2025)" in text
    assert "masa pelaksanaan tindak lanjut, yaitu Juli–Desember 2025" in text


def test_every_unsur_of_the_regulation_is_explained() -> None:
    assert set(MAKNA) == {unsur.key for unsur in ATURAN.unsur}


def test_synthetic_data_are_named_on_the_cover_and_on_every_page() -> None:
    document = build_tindak_lanjut(CABANG["contoh"]())
    assert document.cover is not None
    assert document.cover.note == "Data contoh, bukan data sebenarnya"
    assert document.running_head.endswith("· Data contoh")
