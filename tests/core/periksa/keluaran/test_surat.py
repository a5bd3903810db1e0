"""The letter to an office, and the remarks in its file."""

from datetime import date

import pytest

from siklus.core.periksa.keluaran.catatan import remarks_of
from siklus.core.periksa.keluaran.hasil import Hasil
from siklus.core.periksa.keluaran.surat import Pengirim, Surat, build_surat
from siklus.core.periksa.temuan import IsiTemuan, Lokasi, Temuan, Tingkat
from siklus.document.blocks import Block, ListBlock, Paragraph, SignatureBlock, Table
from siklus.document.inline import plain
from siklus.document.placed import Box, Place
from siklus.document.reading import Readable
from siklus.document.remark import Catatan
from siklus.document.report import Document

KOTAK = Box(10, 20, 30, 40)
HURUF = Temuan(
    "IKM-01",
    "mutu-tidak-cocok",
    Tingkat.KESALAHAN,
    IsiTemuan(
        "IKM bernilai 87,36 diberi mutu A.",
        "Seharusnya B (Baik).",
        "87,36 terletak pada selang B.",
        (Lokasi(4, 12, "IKM 87,36 (A)", "A", KOTAK), Lokasi(7, 2, "IKM 87,36")),
    ),
)
TANYA = Temuan("PUB-01", "publikasi", Tingkat.PERINGATAN, IsiTemuan("Publikasi tidak disebut.", "", "", ()))
SARAN = Temuan(
    "LAP-20", "keterangan", Tingkat.SARAN, IsiTemuan("Tanpa tahun.", "Tambahkan.", "", (Lokasi(None, 3, "x"),))
)
TERBACA = Readable(100, 100, 8, 8, 10, 10)
SURAT = Surat("Ketua KPU Kabupaten Contoh", date(2026, 11, 23), "Sekretaris", "Nama Rekaan")
KANTOR = Pengirim("KPU Provinsi Sagara", "Sagara", ("Jalan Rekaan Nomor 1",))

PERIKSA = (
    "Dengan hormat, laporan Saudara dengan nama berkas “laporan.pdf” telah kami periksa. Yang terbaca ialah 100% "
    "dari 100 angka dan 8 dari 8 tabel."
)
MENEMUKAN = (
    "Kami menemukan 1 kesalahan (terbukti dari isi laporan itu sendiri), 1 peringatan (perlu dilihat dan "
    "dijelaskan atau diperbaiki), dan 1 saran (akan membuat laporan lebih baik). Rinciannya menurut letak kami "
    "sampaikan dalam lampiran."
)
MOHON = (
    "Kami mohon Saudara memeriksa setiap temuan, memperbaiki laporan, dan menyampaikannya kembali kepada kami "
    "paling lambat 7 Desember 2026. Bila suatu temuan menurut Saudara bukan kesalahan, mohon sebutkan alasannya."
)
BARIS = (
    "1 | Halaman 4, baris 12 Halaman 7, baris 2 | IKM bernilai 87,36 diberi mutu A. 87,36 terletak pada selang B. "
    "Kaidah IKM-01 | Seharusnya B (Baik)."
)


def hasil(*found: Temuan, terbaca: Readable = TERBACA, halaman: int = 10) -> Hasil:
    return Hasil("laporan.pdf", jenis="pdf", halaman=halaman, terbaca=terbaca, temuan=found)


def words(document: Document) -> list[str]:
    """Everything that the letter says, block by block."""
    return [line for block in (*document.body, *document.annex) for line in _words(block)]


def _words(block: Block) -> list[str]:
    match block:
        case Paragraph():
            return [plain(block.runs)]
        case Table():
            rows = (*block.head, *block.body)
            return [" | ".join(" ".join(map(plain, cell.lines)) for cell in row.cells) for row in rows]
        case SignatureBlock():
            return [f"{' '.join(block.role)} {block.name}"]
        case ListBlock():
            return [line for item in block.items for part in item for line in _words(part)]
    return []


def test_a_letter_says_what_was_found_where_and_what_is_asked() -> None:
    surat = Surat(
        "Ketua KPU Kabupaten Contoh",
        date(2026, 11, 23),
        "Sekretaris",
        "Nama Rekaan",
        nomor="1/X",
        batas=date(2026, 12, 7),
        tembusan=("Arsip",),
        tingkat=tuple(Tingkat),
    )
    assert words(build_surat(hasil(HURUF, TANYA, SARAN), surat, KANTOR)) == [
        "KPU PROVINSI SAGARA\nJalan Rekaan Nomor 1",
        "Nomor | : | 1/X | Sagara, 23 November 2026",
        "Sifat | : | Biasa",
        "Lampiran | : | 1 berkas",
        "Hal | : | Penyampaian hasil pemeriksaan laporan SKM",
        "Yth. Ketua KPU Kabupaten Contoh\ndi Tempat",
        PERIKSA,
        MENEMUKAN,
        MOHON,
        "Atas perhatian dan kerja sama Saudara, kami ucapkan terima kasih.",
        "Sekretaris, Nama Rekaan",
        "Tembusan:",
        "Arsip",
        "Temuan pada “laporan.pdf” menurut letaknya. Halaman dihitung dari lembar pertama berkas.",
        "No. | Letak | Temuan | Yang diminta",
        BARIS,
        "No. | Letak | Temuan | Yang diminta",
        "1 |  | Publikasi tidak disebut. Kaidah PUB-01 | Mohon penjelasan.",
        "No. | Letak | Temuan | Yang diminta",
        "1 | Baris 3 | Tanpa tahun. Kaidah LAP-20 | Tambahkan.",
    ]


def test_what_is_not_to_be_told_is_left_out() -> None:
    told = words(build_surat(hasil(HURUF, TANYA, SARAN, halaman=0), SURAT, Pengirim("KPU")))
    assert "Kami menemukan 1 kesalahan (terbukti dari isi laporan itu sendiri) dan 1 peringatan" in told[7]
    assert told[1] == "Nomor | : | – | 23 November 2026"
    assert "Baris dihitung dari awal berkas." in told[11]
    assert not any("LAP-20" in line for line in told)


@pytest.mark.parametrize("terbaca", [TERBACA, Readable(1, 2, 1, 1, 1, 1)])
def test_without_findings_there_is_no_annex(terbaca: Readable) -> None:
    document = build_surat(hasil(terbaca=terbaca), SURAT, KANTOR)
    told = words(document)
    assert document.annex == ()
    assert "Lampiran | : | –" in told
    assert told[7] == "Dari yang terbaca tidak ditemukan hal yang perlu diperbaiki."
    assert ("belum tentu benar" in told[6]) == (terbaca is not TERBACA)


def test_a_remark_stands_at_the_first_place_and_names_the_others() -> None:
    text = (
        "IKM-01 kesalahan: IKM bernilai 87,36 diberi mutu A. 87,36 terletak pada selang B. Seharusnya B (Baik).\n"
        "Lihat juga halaman 7, baris 2."
    )
    assert remarks_of((HURUF, TANYA, SARAN)) == (
        Catatan(Place(4, 12, KOTAK), text, (220, 40, 40)),
        Catatan(Place(None, 3), "LAP-20 saran: Tanpa tahun. Tambahkan.", (60, 150, 220)),
    )
