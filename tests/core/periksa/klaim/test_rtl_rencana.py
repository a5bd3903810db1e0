from datetime import date

import pytest

from siklus.core.aturan import aturan
from siklus.core.periksa.klaim.kalimat import find_kalimat
from siklus.core.periksa.klaim.laporan import KlaimTindakLanjut
from siklus.core.periksa.klaim.rtl import find_tindak_lanjut
from siklus.core.periksa.klaim.tindak_lanjut import BarisRencana
from tests.core.periksa.bacaan import Part, make_reading, table

ATURAN = aturan(date(2025, 6, 30))
CAPTION = ("Tabel 2.2", "Rencana Tindak Lanjut")


def read(*parts: Part) -> KlaimTindakLanjut:
    reading = make_reading(*parts)
    return find_tindak_lanjut(reading, find_kalimat(reading), ATURAN)


def told(row: BarisRencana) -> tuple[str, str, str, tuple[int, ...]]:
    return row.nomor, row.unsur, row.kegiatan.teks, row.bulan


def test_months_labels_and_merged_unsur() -> None:
    found = read(
        table(
            *CAPTION,
            """
            No | Unsur Prioritas | Program/Kegiatan    | Jul | Agu | Sep | Penanggung Jawab
            1  | Waktu Pelayanan | a. Mencatat antrean | V   |  -  |     | Seksi Umum
            ^^ | ^^              | b. Menata loket     |     |  ✓  | √   | Seksi Data
            2  | Persyaratan     | Menyusun brosur     | 1   |     |     | Seksi Umum
            """,
        )
    ).rencana
    assert [told(row) for row in found] == [
        ("1.a", "waktu", "Mencatat antrean", (7,)),
        ("1.b", "waktu", "Menata loket", (8, 9)),
        ("2", "persyaratan", "Menyusun brosur", (7,)),
    ]
    first = found[0]
    assert (first.kolom_bulan, first.rentang, first.bulan_terbaca, first.tahun) == ((7, 8, 9), 1, True, None)
    assert first.penanggung_jawab is not None
    assert (first.penanggung_jawab.teks, first.kegiatan.lokasi.baris) == ("Seksi Umum", 3)


def test_quarters_with_their_year_and_labels_as_printed() -> None:
    (first, second) = read(
        table(
            *CAPTION,
            """
            No | Prioritas Unsur | Program/Kegiatan  | Tahun 2025 | Tahun 2025 | Tahun 2026
            ^^ | ^^              | ^^                | TW III     | TW IV      | TW I
            1  | Sarana          | 1.1 Menambah kursi | v         |            |
            ^^ | ^^              | 1.2 Mengecat ruang |           | v          | v
            """,
            heads=2,
        )
    ).rencana
    assert told(first) == ("1.1", "sarana", "Menambah kursi", (7,))
    assert (first.rentang, first.tahun, first.kolom_bulan) == (3, 2025, (7, 10, 1))
    assert (told(second), second.tahun) == (("1.2", "sarana", "Mengecat ruang", (10, 1)), None)


def test_quarters_named_only_by_their_numeral() -> None:
    (row,) = read(
        table(
            *CAPTION,
            """
            Kegiatan       | Triwulan | Triwulan | Triwulan
            ^^             | I        | II       | III
            Rencana piket  |          | x        |
            """,
            heads=2,
        )
    ).rencana
    assert told(row) == ("", "", "Rencana piket", (4,))


def test_a_mark_that_cannot_be_read_is_said_and_not_guessed() -> None:
    (row,) = read(table(*CAPTION, "Unsur | Kegiatan | Jul | Agu\nBiaya | Menulis tarif | V | '/")).rencana
    assert (row.bulan, row.bulan_terbaca) == ((7,), False)


def test_time_in_words_and_measures_in_a_table_of_their_own() -> None:
    found = read(
        table(
            *CAPTION,
            """
            No | Unsur  | Rencana Tindak Lanjut             | Waktu         | Penanggung Jawab
            1  | Sarana | a. Menata ruang; b. Menambah lampu | Triwulan III 2025 | Seksi Umum
            """,
        ),
        table(
            "Tabel 2.3",
            "Indikator dan Target",
            """
            Nomor | Program/Kegiatan | Indikator | Target
            1.a   | Menata ruang     | Ruang     | 2 ruang
            """,
        ),
    ).rencana
    assert [(row.nomor, row.kegiatan.teks, row.waktu.teks if row.waktu else "") for row in found] == [
        ("1.a", "Menata ruang", "Triwulan III 2025"),
        ("1.b", "Menambah lampu", "Triwulan III 2025"),
    ]
    indicators = [(row.indikator, row.target and row.target.teks) for row in found]
    assert indicators[0][0] is not None
    assert [target for _, target in indicators] == ["2 ruang", None]


def test_a_table_that_goes_on_and_a_row_broken_between() -> None:
    head = "No | Unsur | Program/Kegiatan | Jul | Agu | Penanggung Jawab\n"
    found = read(
        table(
            *CAPTION,
            head + "1 | Waktu Pelayanan | Memakai buku catatan | V | - | Seksi\n| | Menata loket untuk | - | V | Seksi",
        ),
        table(
            "", "", head + "| | layanan prioritas | | | Umum\n2 | Sarana | Mengecat | V | | Seksi\nJumlah | | 3 | | |"
        ),
    ).rencana
    assert [told(row) for row in found] == [
        ("", "waktu", "Memakai buku catatan", (7,)),
        ("", "waktu", "Menata loket untuk layanan prioritas", (8,)),
        ("2", "sarana", "Mengecat", (7,)),
    ]
    assert found[1].penanggung_jawab is not None
    assert found[1].penanggung_jawab.teks == "Seksi Umum"


def test_rows_under_a_title_of_their_own() -> None:
    found = read(
        table(
            *CAPTION,
            """
            Program/Kegiatan          | Jul | Agu
            1. Unsur Waktu Pelayanan  | <<  | <<
            a. Mencatat antrean       | V   |
            2. Catatan lain           | <<  | <<
            b. Menata loket           |     | V
            Pada bulan ini kantor     | <<  |
            """,
        )
    ).rencana
    assert [told(row) for row in found] == [
        ("1.a", "waktu", "Mencatat antrean", (7,)),
        ("1.b", "waktu", "Menata loket", (8,)),
    ]


def test_rows_drawn_under_the_neighbour_are_given_back_as_the_realisation_counts_them() -> None:
    found = read(
        table(
            *CAPTION,
            """
            No | Unsur       | Kegiatan        | Jul | Agu
            1  | Persyaratan | Menyusun brosur | V   |
               |             | Melatih petugas | V   |
               |             | Menguji pegawai | V   |
            2  | Kompetensi Pelaksana | | |
            """,
        ),
        table(
            "Tabel 3.1",
            "Realisasi",
            """
            No | Rencana Tindak Lanjut | Status
            1  | a. Menyusun brosur    | Sudah
            2  | a. Pelatihan petugas  | Sudah
            """,
        ),
    ).rencana
    assert [(row.kegiatan.teks, row.unsur) for row in found] == [
        ("Menyusun brosur", "persyaratan"),
        ("Melatih petugas", "kompetensi"),
        ("Menguji pegawai", ""),
    ]


def test_a_lonely_unsur_without_rows_before_it_changes_nothing() -> None:
    found = read(table(*CAPTION, "No | Unsur | Kegiatan | Jul | Agu\n1 | Biaya | | |"))
    assert found.rencana == ()


@pytest.mark.parametrize(
    "text",
    [
        "No | Kegiatan | Jan | Feb\n1 | Persiapan survei | V |\n2 | Pengumpulan data | V |\n3 | Pengolahan data | | V",
        "No | Kegiatan | Waktu | Jumlah Hari\n1 | Rapat | Mei 2025 | 3",
        "Unsur | Nilai\nBiaya | 3,90",
        "- | RTL | : | Menata waktu layanan dan jadwal\n | Alasan | : | Belum ada",
        "Tahapan | Keterangan\nRapat | Selesai",
        "Kegiatan Umum | | Kelompok I | Kelompok II\nRapat | | V | V",
        f"Uraian kegiatan | {'waktu ' * 30} | PIC\nRapat | Mei | A",
    ],
)
def test_other_tables_are_no_plan(text: str) -> None:
    assert read(table("Tabel 1", "Jadwal", text)).rencana == ()
