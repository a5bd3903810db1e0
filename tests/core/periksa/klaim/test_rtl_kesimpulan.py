from datetime import date
from fractions import Fraction

import pytest

from siklus.core.aturan import aturan
from siklus.core.periksa.klaim.bilangan import Bilangan
from siklus.core.periksa.klaim.bilangan_huruf import read_huruf
from siklus.core.periksa.klaim.kalimat import find_kalimat
from siklus.core.periksa.klaim.laporan import KlaimTindakLanjut
from siklus.core.periksa.klaim.rtl import find_tindak_lanjut
from tests.core.periksa.bacaan import Part, heading, item, make_reading, paragraph, table

ATURAN = aturan(date(2025, 6, 30))
Amount = tuple[str, str | None, str | None, str | None]


def read(*parts: Part) -> KlaimTindakLanjut:
    reading = make_reading(*parts)
    return find_tindak_lanjut(reading, find_kalimat(reading), ATURAN)


def amounts(text: str) -> list[Amount]:
    claims = read(paragraph(text)).capaian
    return [(claim.arah, printed(claim.persen), printed(claim.bagian), printed(claim.dari)) for claim in claims]


def printed(number: Bilangan | None) -> str | None:
    return number.teks if number else None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kantor telah menindaklanjuti RTL sebesar 70% (7 dari 10 RTL).", [("sudah", "70", "7", "10")]),
        ("Masih ada 30 persen (3 dari 10 RTL) yang belum selesai.", [("belum", "30", "3", "10")]),
        ("Sebanyak 7 dari 10 (70%) RTL telah dilaksanakan.", [("sudah", "70", "7", "10")]),
        ("Sebanyak tujuh dari sepuluh rencana tindak lanjut terlaksana.", [("sudah", None, "tujuh", "sepuluh")]),
        (
            "Dari 10 RTL, 7 RTL sudah selesai dan 3 RTL belum selesai.",
            [("sudah", None, "7", "10"), ("belum", None, "3", None)],
        ),
        ("Capaian RTL adalah 85,7% (prosentase dihitung dari realisasi X 100%).", [("sudah", "85,7", None, None)]),
        ("Sebanyak 5 (lima) kegiatan tindak lanjut tidak terlaksana.", [("belum", None, "5", None)]),
        ("Tindak lanjut atas 40% responden telah selesai.", []),
        ("RTL pada unsur Biaya: dua RTL sudah selesai.", []),
        ("Data tindak lanjut sudah lengkap untuk dua dari lima layanan.", []),
        ("Sebanyak 10 RTL disusun.", []),
        ("Sebanyak 90% petugas sudah hadir.", []),
    ],
)
def test_how_much_is_said_to_be_done(text: str, expected: list[Amount]) -> None:
    assert amounts(text) == expected


def test_numbers_in_words_keep_their_value() -> None:
    (claim,) = read(paragraph("Tujuh dari dua puluh satu RTL sudah selesai.")).capaian
    assert claim.bagian is not None
    assert claim.dari is not None
    assert (claim.bagian.nilai, claim.dari.nilai) == (Fraction(7), Fraction(21))
    assert claim.dari.lokasi.baris == 1
    words = ("nol", "sepuluh", "sebelas", "dua belas", "tiga puluh", "seratus", "banyak")
    assert [read_huruf(word) for word in words] == [0, 10, 11, 12, 30, 100, None]


def mentions(*parts: Part) -> list[tuple[str, str, str, bool]]:
    return [(claim.arah, claim.kegiatan.teks, claim.nomor, claim.terdaftar) for claim in read(*parts).sebutan]


def test_lists_inside_a_sentence() -> None:
    assert mentions(
        paragraph(
            "RTL yang telah dilaksanakan meliputi penataan loket, pengecatan ruang tunggu, serta penyusunan brosur."
        )
    ) == [
        ("sudah", "penataan loket", "", True),
        ("sudah", "pengecatan ruang tunggu", "", True),
        ("sudah", "penyusunan brosur", "", True),
    ]
    assert mentions(
        paragraph(
            "Kegiatan yang belum berstatus Sudah adalah menata loket (1.a); "
            "serta mengecat ruang, dinding, dan pagar (2.b)."
        )
    ) == [("belum", "menata loket", "1.a", True), ("belum", "mengecat ruang, dinding, dan pagar", "2.b", True)]
    assert mentions(paragraph("RTL yang belum selesai adalah penataan loket serta pengecatan ruang.")) == [
        ("belum", "penataan loket", "", True),
        ("belum", "pengecatan ruang", "", True),
    ]


def test_a_sentence_that_takes_up_the_one_before() -> None:
    text = "Masih ada RTL yang belum selesai. RTL tersebut meliputi penataan loket, serta pengecatan ruang."
    assert [row[:2] for row in mentions(paragraph(text))] == [
        ("belum", "penataan loket"),
        ("belum", "pengecatan ruang"),
    ]
    assert (
        mentions(paragraph("Ruang sempit."), paragraph("RTL tersebut meliputi penataan loket, pengecatan ruang.")) == []
    )
    assert mentions(paragraph("Ruang sempit. RTL tersebut meliputi penataan loket, pengecatan ruang.")) == []


def test_a_list_under_a_sentence() -> None:
    found = mentions(
        paragraph("RTL yang sudah dilaksanakan adalah sebagai berikut:"),
        item("a.", "Penataan loket telah selesai. Hasilnya baik."),
        item("b.", "Pengecatan ruang: dua lapis"),
        paragraph("Demikian."),
    )
    assert [row[:2] for row in found] == [("sudah", "Penataan loket"), ("sudah", "Pengecatan ruang")]
    assert mentions(item("1.", "RTL yang belum selesai yaitu:"), item("2.", "Strategi disusun kembali.")) == []
    assert mentions(paragraph("RTL yang belum selesai sebagai berikut. Hal lain menyusul.")) == []


def test_activities_that_a_sentence_calls_done() -> None:
    assert mentions(
        paragraph("Penataan loket, pengecatan ruang, serta rapat mingguan telah berjalan dengan baik.")
    ) == [
        ("sudah", "Penataan loket", "", False),
        ("sudah", "pengecatan ruang", "", False),
        ("sudah", "rapat mingguan", "", False),
    ]
    assert mentions(paragraph("Berdasarkan hasil evaluasi, sebagian besar rencana telah direalisasikan.")) == []
    assert mentions(paragraph("Kegiatan yang menarik adalah lomba antarkantor.")) == []


def reasons(*parts: Part) -> list[tuple[str, str | None, str]]:
    found = read(*parts).alasan
    return [(claim.kegiatan.teks, claim.alasan.teks if claim.alasan else None, claim.nomor) for claim in found]


def test_reasons_as_named_fields_in_lines() -> None:
    assert reasons(
        item("-", "RTL : Menata loket"),
        item("-", "Alasan : Ruang sempit;"),
        paragraph("RTL: Mengecat Alasan: Dana kurang"),
        paragraph("RTL : Menyapu"),
        paragraph("Catatan kaki: RTL: tidak ada"),
        paragraph("Kegiatan:"),
    ) == [("Menata loket", "Ruang sempit", ""), ("Mengecat", "Dana kurang", "")]


def test_reasons_and_strategies_as_named_fields_in_a_bare_grid() -> None:
    found = read(
        table(
            "",
            "",
            """
            -  | RTL      | : | Menata loket
               | Alasan   | : | Ruang sempit
               | Strategi | : | Memindah lemari
               | Target   | : | Maret 2026
               | Catatan  | : | Tidak ada
               | a        | b | c
               | Alasan : Ruang masih sempit | |
               | Alasan   | dua kata |
            """,
            heads=0,
        )
    )
    assert [(claim.kegiatan.teks, claim.alasan and claim.alasan.teks) for claim in found.alasan] == [
        ("Menata loket", "Ruang sempit")
    ]
    (strategy,) = found.strategi
    assert strategy.strategi is not None
    assert strategy.target is not None
    assert (strategy.kegiatan.teks, strategy.strategi.teks, strategy.target.teks) == (
        "Menata loket",
        "Memindah lemari",
        "Maret 2026",
    )
    assert strategy.penanggung_jawab is None


def test_reasons_in_a_table() -> None:
    assert reasons(table("", "", "No | RTL | Alasan\n1.a | Menata loket | Ruang sempit\n2 | Mengecat |")) == [
        ("Menata loket", "Ruang sempit", "1.a")
    ]


def test_reasons_in_a_list_or_by_number() -> None:
    assert reasons(
        paragraph("Masih ada RTL yang belum ditindaklanjuti karena beberapa alasan, yaitu:"),
        item("-", "Penataan loket belum dapat dilaksanakan karena ruang sempit."),
        item("-", "Pengecatan dinding: dana kurang"),
        item("-", "Semua sudah tahu."),
    ) == [("Penataan loket", "ruang sempit", ""), ("Pengecatan dinding", "dana kurang", "")]
    assert reasons(
        paragraph("RTL nomor 1.a belum selesai karena ruang sempit."),
        paragraph("RTL nomor 2.a dan lainnya selesai."),
        paragraph("Petugas belum hadir semua karena tugas luar."),
    ) == [("RTL nomor 1.a", "ruang sempit.", "1.a")]


def test_strategies_in_a_table() -> None:
    found = read(
        heading("KESIMPULAN", "BAB IV"),
        table(
            "Tabel 4.1",
            "Strategi Penyelesaian",
            """
            No | RTL               | Strategi Penyelesaian | Target Waktu | Penanggung Jawab
            1  | 1.a Menata loket  | Memindah lemari       | Maret 2026   | Seksi Umum
            2  | Mengecat ruang    |                       |              |
            """,
        ),
    ).strategi
    assert [(row.kegiatan.teks, row.nomor, row.target and row.target.teks) for row in found] == [
        ("Menata loket", "1.a", "Maret 2026"),
        ("Mengecat ruang", "", None),
    ]
