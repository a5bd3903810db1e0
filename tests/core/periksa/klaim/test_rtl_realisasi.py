from datetime import date

import pytest

from siklus.core.aturan import aturan
from siklus.core.periksa.klaim.kalimat import find_kalimat
from siklus.core.periksa.klaim.laporan import KlaimTindakLanjut
from siklus.core.periksa.klaim.rtl import find_tindak_lanjut
from siklus.core.periksa.klaim.rtl.tanda import is_empty, read_status, read_tick
from siklus.core.periksa.klaim.tindak_lanjut import BarisRealisasi
from tests.core.periksa.bacaan import Part, make_reading, table

ATURAN = aturan(date(2025, 6, 30))
CAPTION = ("Tabel 3.1", "Realisasi Tindak Lanjut")


def read(*parts: Part) -> KlaimTindakLanjut:
    reading = make_reading(*parts)
    return find_tindak_lanjut(reading, find_kalimat(reading), ATURAN)


def told(row: BarisRealisasi) -> tuple[str, str, str, str | None]:
    return row.nomor, row.kegiatan.teks, row.status, row.deskripsi.teks if row.deskripsi else None


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Sudah", "sudah"),
        ("SUDAH dilaksanakan", "sudah"),
        ("Ya", "sudah"),
        ("✓", "sudah"),
        ("100%", "sudah"),
        ("100,00 %", "sudah"),
        ("Selesai (Oktober)", "sudah"),
        ("Belum", "belum"),
        ("Belum terlaksana", "belum"),
        ("Tidak", "belum"),
        ("0 %", "belum"),
        ("Dalam proses", "berjalan"),
        ("60%", "berjalan"),
        ("Terlaksana sebagian", "berjalan"),
        ("Dibatalkan", "dibatalkan"),
        ("Sudah/Belum", ""),
        ("Ya / Tidak", ""),
        ("-", ""),
        ("Rapat sudah membahas semua hal dengan baik", ""),
    ],
)
def test_status_words(text: str, status: str) -> None:
    assert read_status(text) == status


def test_ticks() -> None:
    marks = ("V", "v V", "√", "", "Minggu II", "x", "1", "–", "'/", "| }")
    assert [read_tick(text) for text in marks] == ["ya", "ya", "ya", "tidak", "ya", "ya", "ya", "tidak", "?", "?"]
    assert [is_empty(text) for text in ("- -", "Tidak ada.", "ada")] == [True, True, False]


def test_a_row_with_all_its_cells() -> None:
    (row,) = read(
        table(
            *CAPTION,
            """
            No | Rencana Tindak Lanjut | Status  | Deskripsi | Dokumentasi | Tantangan/Hambatan | Penanggung Jawab
            1  | a. Menata loket       | Sudah   | Loket ditata. | Halaman 9 | Ruang sempit  | Seksi Umum
            """,
        )
    ).realisasi
    assert told(row) == ("1.a", "Menata loket", "sudah", "Loket ditata.")
    cells = (row.tanda, row.dokumentasi, row.hambatan, row.penanggung_jawab)
    assert [cell.teks for cell in cells if cell] == ["Sudah", "Halaman 9", "Ruang sempit", "Seksi Umum"]
    assert (row.bergambar, row.waktu, row.unsur, row.terbaca) == (False, None, "", True)


def test_a_picture_in_the_cell_and_a_table_without_such_a_column() -> None:
    (shown,) = read(table(*CAPTION, "RTL | Sudah/Belum | Foto Kegiatan\nMenata loket | Sudah | [gambar]")).realisasi
    assert (shown.bergambar, shown.dokumentasi and shown.dokumentasi.teks) == (True, "")
    (bare,) = read(table(*CAPTION, "RTL | Keterangan\nMenata loket | Belum")).realisasi
    assert (told(bare), bare.dokumentasi) == (("", "Menata loket", "belum", None), None)


def test_one_column_for_each_status() -> None:
    found = read(
        table(
            *CAPTION,
            """
            No | Kegiatan      | Status | Status | Keterangan
            ^^ | ^^            | Sudah  | Belum  | ^^
            1  | Menata loket  | V      |        | Selesai ditata
            2  | Mengecat      |        | V      |
            3  | Menyapu       | V      | V      |
            """,
            heads=2,
        )
    ).realisasi
    assert [told(row) for row in found] == [
        ("1", "Menata loket", "sudah", "Selesai ditata"),
        ("2", "Mengecat", "belum", None),
        ("3", "Menyapu", "", None),
    ]


def test_a_row_broken_over_a_page_and_words_that_go_on_beside_it() -> None:
    found = read(
        table(
            *CAPTION,
            """
            No | Rencana Tindak Lanjut | Status | Deskripsi Realisasi | Dokumentasi | Hambatan
               |                       |        |                     |             |
            1  | a. Menyusun dan menyiarkan | Sudah | Brosur telah | -
               | brosur persyaratan    |        | disebarkan          | Hal. 3      | Hujan
               |                       |        | ke kecamatan        |
               | b. Menata loket       |        | Belum ada           |
            """,
        )
    ).realisasi
    assert [told(row) for row in found] == [
        ("1.a", "Menyusun dan menyiarkan brosur persyaratan", "sudah", "Brosur telah disebarkan ke kecamatan"),
        ("1.b", "Menata loket", "", "Belum ada"),
    ]
    assert [row.dokumentasi.teks for row in found if row.dokumentasi] == ["- Hal. 3", ""]
    assert [row.hambatan and row.hambatan.teks for row in found] == ["Hujan", None]


def test_a_merged_activity_over_two_rows_is_one_rtl() -> None:
    (row,) = read(
        table(*CAPTION, "RTL | Status | Uraian\nMenata loket | Sudah | Tahap satu\n^^ | ^^ | Tahap dua")
    ).realisasi
    assert told(row) == ("", "Menata loket", "sudah", "Tahap satu Tahap dua")


def test_a_realisation_told_by_its_columns_or_caption_alone() -> None:
    (row,) = read(
        table("", "Realisasi", "Kegiatan | Uraian Pelaksanaan\nMenata loket | Sudah ditata bersama petugas loket")
    ).realisasi
    assert told(row) == ("", "Menata loket", "", "Sudah ditata bersama petugas loket")
    assert (
        read(table("", "Daftar", "Kegiatan | Uraian\nMenata loket | Bersama semua petugas loket di kantor")).realisasi
        == ()
    )


def test_letters_in_the_number_column_stand_under_the_number_before() -> None:
    found = read(
        table(
            *CAPTION,
            "No | RTL | Status\n1 | Menata | Sudah\na | Mengecat | Belum\nb | Menyapu | Belum\n2.1 | Menyusun | Sudah",
        )
    ).realisasi
    assert [row.nomor for row in found] == ["1", "1.a", "1.b", "2.1"]


def test_columns_that_were_lost() -> None:
    found = read(
        table(
            "Tabel 2.2",
            "Rencana Tindak Lanjut",
            "Prioritas | <<\n1.1 | 1 Sarana Menata loket V Seksi\n1.2 | Mengecat '/ Seksi",
        ),
        table(
            "Tabel 3.1",
            "Realisasi (Sudah/Belum)",
            "Apa | <<\n1.1 | 1 Menata loket Sudah Loket ditata\n1.2 | Mengecat Belum -",
        ),
        table(
            "", "", "1.3 Menyapu ruang | Sudah | Disapu setiap pagi | Hujan\n1.4 Menyusun brosur | Belum | |", heads=0
        ),
        table("", "Lain", "a | b\nc | d\ne | f", heads=0),
    )
    assert [(row.nomor, row.kegiatan.teks, row.terbaca) for row in found.rencana] == [
        ("1.1", "Sarana Menata loket V Seksi", False),
        ("1.2", "Mengecat '/ Seksi", False),
    ]
    assert [(*told(row), row.terbaca) for row in found.realisasi] == [
        ("1.1", "Menata loket", "sudah", None, False),
        ("1.2", "Mengecat", "belum", None, False),
        ("1.3", "Menyapu ruang", "sudah", "Disapu setiap pagi", False),
        ("1.4", "Menyusun brosur", "belum", None, False),
    ]


def test_rows_that_are_neither_plan_nor_realisation_when_columns_were_lost() -> None:
    assert read(table("", "Lain", "Judul | <<\n1.1 | satu\n1.2 | dua")) == KlaimTindakLanjut()


def test_how_high_unsur_are_kept_up() -> None:
    found = read(
        table(
            "Tabel 3.2",
            "Realisasi Pemeliharaan",
            """
            No | Unsur Pelayanan | Nilai IKM | Kategori | Bentuk Realisasi Pemeliharaan | Bukti | Penanggung Jawab
            1  | Biaya/Tarif     | 4,00 | A (Sangat Baik) | Memasang papan tarif       | Gambar 1     | Semua
               |                 |      |                 | dan menyiarkannya          |              |
            2  | Sarana          | 3,89 | A               |                            |              |
               | Lainnya         |      |                 | dirawat                    |              |
            """,
        )
    ).pemeliharaan
    assert [(row.nomor, row.unsur, row.nama.teks, row.bentuk and row.bentuk.teks) for row in found] == [
        ("1", "biaya", "Biaya/Tarif", "Memasang papan tarif dan menyiarkannya"),
        ("2", "sarana", "Sarana", "dirawat"),
    ]
    assert found[0].angka is not None
    assert found[0].mutu is not None
    assert (found[0].angka.teks, found[0].mutu.huruf) == ("4,00", "A")
    (named,) = read(
        table("", "", "Unsur | Nilai | Bentuk Kegiatan | Program\nSarana | 3,9 | Merawat | Umum")
    ).pemeliharaan
    assert (named.unsur, named.bentuk and named.bentuk.teks) == ("sarana", "Merawat")
    assert read(table("", "", "Unsur | Bentuk Kegiatan")).pemeliharaan == ()
    bare = read(table("", "", "Unsur | Kegiatan Pemeliharaan\n | Merawat\nSarana | Menata\nBiaya |")).pemeliharaan
    assert [(row.nomor, row.unsur, row.angka, row.mutu) for row in bare] == [
        ("", "sarana", None, None),
        ("", "biaya", None, None),
    ]


@pytest.mark.parametrize(
    ("confidence", "row", "legible"),
    [
        (1, "1.1 | menata loket | Sudah | 2", True),
        (0.8, "1.1 | Menata loket | Sudah | Seksi Umum", True),
        (0.8, "1.1 | Menata loket | Sudah |", True),
        (0.8, "1.1 | menata loket | Sudah | Seksi Umum", False),
        (0.8, "1.1 | Menata loket 1.2 Mengecat ruang | Sudah | Seksi Umum", False),
        (0.8, "1.1 | Menata loket | Sudah | V Seksi Umum", False),
        (0.5, "1.1 | Menata loket | Sudah | Seksi Umum", False),
    ],
)
def test_rows_of_a_guessed_table_are_legible_when_they_look_whole(confidence: float, row: str, legible: bool) -> None:  # noqa: FBT001 - a column of the table above
    text = f"No | Rencana Tindak Lanjut | Status | Penanggung Jawab\n{row}"
    found = read(table(*CAPTION, text, confidence=confidence)).realisasi
    assert [item.terbaca for item in found] == [legible] * len(found)


def test_repeated_heads_are_no_rows() -> None:
    found = read(
        table(
            *CAPTION, "No | RTL | Status\n1 | Menata | Sudah\nNo | Rencana Tindak Lanjut | Status\n2 | Mengecat | Belum"
        )
    )
    assert [row.kegiatan.teks for row in found.realisasi] == ["Menata", "Mengecat"]


def test_a_table_that_tells_the_same_again_month_by_month() -> None:
    found = read(
        table(*CAPTION, "No | RTL | Status\n1 | Menata loket | Sudah\n2 | Mengecat ruang | Belum"),
        table("Tabel 3.2", "Per Bulan", "Bulan | RTL | Status\nMei | Mengecat ruang | Sudah"),
        table("Tabel 3.3", "Lain", "No | RTL | Status\n3 | Menyusun brosur | Sudah"),
    )
    assert [row.kegiatan.teks for row in found.realisasi] == ["Menata loket", "Mengecat ruang", "Menyusun brosur"]
    assert [(row.kegiatan.teks, row.status) for row in found.ulangan] == [("Mengecat ruang", "sudah")]


def test_statuses_under_a_head_that_asks() -> None:
    (row,) = read(
        table(*CAPTION, "No | RTL | Sudah dikerjakan? (tulis Sudah atau Belum)\n1 | Menata | Belum")
    ).realisasi
    assert told(row) == ("1", "Menata", "belum", None)


def test_counts_are_no_activities() -> None:
    assert read(table("", "Capaian", "Periode | RTL | Capaian\nSemester I | 6 | 50%")).realisasi == ()
