"""Headings and tables with their numbers and pages."""

from siklus.core.periksa.klaim.susunan import bare_number, find_judul, find_tabel
from tests.core.periksa.bacaan import heading, make_reading, page, table


def test_headings_and_tables_with_the_number_of_their_page() -> None:
    reading = make_reading(
        page("iv"),
        heading("KATA PENGANTAR"),
        page("1"),
        heading("PENDAHULUAN", "BAB I"),
        heading("Latar Belakang", "1.1", 2),
        table("Tabel 1. 1", "Nilai", "A | B"),
        table("", "", "A | B"),
    )
    assert [(one.tingkat, one.nomor, one.teks.teks, one.halaman) for one in find_judul(reading)] == [
        (1, "", "KATA PENGANTAR", "iv"),
        (1, "I", "PENDAHULUAN", "1"),
        (2, "1.1", "Latar Belakang", "1"),
    ]
    assert [(one.nomor, one.judul.teks, one.judul.lokasi.kutipan, one.halaman) for one in find_tabel(reading)] == [
        ("1.1", "Nilai", "Tabel 1. 1 Nilai", "1")
    ]


def test_a_file_without_pages_has_no_page_numbers() -> None:
    assert find_judul(make_reading(heading("PENDAHULUAN", "BAB I")))[0].halaman == ""


def test_numbers_without_their_kind() -> None:
    assert [bare_number(text) for text in ("BAB II", "Tabel 2. 1.", "Gambar 7", "2.1.", "", "B A B IV")] == [
        "II", "2.1", "7", "2.1", "", "IV",
    ]  # fmt: skip
