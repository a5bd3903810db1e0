"""The poster and the tickets say what they must, on the paper they must, the same each time."""

from datetime import date
from io import BytesIO

import pdfplumber

from siklus.writers.poster import Poster, Tiket, render_poster, render_tiket

HARI = date(2026, 11, 23)
POSTER = Poster(
    kantor="Komisi Pemilihan Umum Kabupaten Tirtamaya",
    judul="Survei Kepuasan Masyarakat KPU Tirtamaya Semester II Tahun 2026",
    sampai="31 Desember 2026",
    tautan="https://skm.contoh.id/s/k7m2xq",
    alamat="skm.contoh.id/s/k7m2xq",
)
A4_POINTS = (595, 842)


def pages(pdf: bytes) -> list[str]:
    with pdfplumber.open(BytesIO(pdf)) as opened:
        assert {(round(page.width), round(page.height)) for page in opened.pages} == {A4_POINTS}
        return [page.extract_text() for page in opened.pages]


def test_the_poster_is_one_page_with_office_address_end_and_promise() -> None:
    (text,) = pages(render_poster(POSTER, HARI))
    for words in (
        "Komisi Pemilihan Umum Kabupaten Tirtamaya",
        "Bagaimana\npelayanan kami?",
        "How was our service? Ninety seconds on your phone.",
        "skm.contoh.id/s/k7m2xq",
        "Tanpa nama, tanpa nomor.",
        "Dibuka sampai 31 Desember 2026",
    ):
        assert words in text


def test_a_poster_without_an_end_and_with_a_long_address_and_foreign_letters_still_fits() -> None:
    long = Poster(
        "Kantor 例", "Survei", "", "https://a.id", "sangat-panjang-sekali.kabupaten-tirtamaya.contoh.go.id/s/abc"
    )
    (text,) = pages(render_poster(long, HARI))
    assert "Kantor □" in text
    assert "sangat-panjang-sekali.kabupaten-tirtamaya.contoh.go.id/s/abc" in text
    assert "Dibuka sampai" not in text


def test_the_same_poster_gives_the_same_bytes_and_another_address_another_qr() -> None:
    other = Poster(POSTER.kantor, POSTER.judul, POSTER.sampai, "https://skm.contoh.id/s/zzzzzz", POSTER.alamat)
    assert render_poster(POSTER, HARI) == render_poster(POSTER, HARI)
    assert render_poster(other, HARI) != render_poster(POSTER, HARI)


def test_twenty_four_tickets_fill_a_sheet_each_code_once() -> None:
    codes = tuple(f"ABCD-{number:04d}" for number in range(25))
    tickets = tuple(Tiket(code, f"{POSTER.tautan}?kode={code}") for code in codes)
    first, second = pages(render_tiket(POSTER, "Permohonan Informasi", tickets, HARI))
    assert [code for code in codes if code in first] == list(codes[:24])
    assert [code for code in codes if code in second] == ["ABCD-0024"]
    assert "Permohonan Informasi" in first


def test_tickets_of_no_single_service_name_none() -> None:
    (text,) = pages(render_tiket(POSTER, "", (Tiket("ABCD-0001", "https://a.id"),), HARI))
    assert "Sekali pakai, tanpa nama" in text
    assert "Permohonan" not in text
