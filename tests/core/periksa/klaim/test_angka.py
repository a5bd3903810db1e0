from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from siklus.core.indeks.tercetak import Jendela
from siklus.core.periksa.klaim.angka import Skala, numbers_in, read_bilangan
from siklus.core.periksa.temuan import Lokasi

HERE = Lokasi(None, 1, "")


@pytest.mark.parametrize(
    ("teks", "skala", "nilai", "places"),
    [
        ("3,27", "nrr", "3.27", 2),
        ("3.276", "nrr", "3.276", 3),
        ("4", "nrr", "4", 0),
        ("3 ,27", "nrr", "3.27", 2),
        ("| 3,27 |", "nrr", "3.27", 2),
        ("**87,36**", "ikm", "87.36", 2),
        ("87,36 %", "ikm", "87.36", 2),
        ("100", "ikm", "100", 0),
        ("1.234 orang", "cacah", "1234", 0),
        ("57", "cacah", "57", 0),
        ("85,7%", "persen", "85.7", 1),
        ("30 persen", "persen", "30", 0),
        ("3,32 B", "nrr", "3.32", 2),
        ("82,10 (B) Kurang baik", "ikm", "82.10", 2),
    ],
)
def test_a_legible_number_is_what_it_says(teks: str, skala: Skala, nilai: str, places: int) -> None:
    found = read_bilangan(teks, HERE, skala)
    assert found is not None
    assert (found.nilai, found.places, found.rusak) == (Fraction(nilai), places, False)


@pytest.mark.parametrize(
    ("teks", "skala", "bawah", "atas"),
    [
        ("315", "nrr", "3.145", "3.155"),
        ("33", "nrr", "2.995", "3.995"),
        ("31|", "nrr", "2.995", "3.995"),
        ("3,l5", "nrr", "3.045", "3.955"),
        ("E3,15", "nrr", None, None),
        ("8216", "ikm", "82.155", "82.165"),
        ("B7,36", "ikm", "25", "97.365"),
        ("5I1", "nrr", "1", "4"),
    ],
)
def test_a_damaged_number_is_bounded_and_not_mended(
    teks: str, skala: Skala, bawah: str | None, atas: str | None
) -> None:
    found = read_bilangan(teks, HERE, skala)
    if bawah is None or atas is None:
        assert found is None
        return
    assert found is not None
    assert found.rusak
    assert found.tercetak is None
    assert found.batas == Jendela(Fraction(bawah), Fraction(atas))


def test_a_damaged_count_has_no_bounds() -> None:
    found = read_bilangan("5O", HERE, "cacah")
    assert found is not None
    assert (found.nilai, found.batas) == (None, None)


@pytest.mark.parametrize("teks", ["", "-", "V", "Baik", "35| A", "Tabel 3", "1.", "9."])
def test_what_is_no_number_is_none(teks: str) -> None:
    assert read_bilangan(teks, HERE, "nrr") is None


def test_numbers_of_a_sentence() -> None:
    text = "Dari 1.250 orang, 57 menjawab; IKM 87,36 (kode A12, pasal 3/2)."
    assert [found[0] for found in numbers_in(text)] == ["1.250", "57", "87,36"]


@given(st.integers(100, 400))
def test_a_lost_separator_keeps_the_value_inside_its_bounds(hundredths: int) -> None:
    found = read_bilangan(str(hundredths), HERE, "nrr")
    assert found is not None
    assert found.batas is not None
    assert found.batas.bawah <= Fraction(hundredths, 100) <= found.batas.atas


@given(st.integers(100, 400), st.integers(0, 2))
def test_a_digit_read_as_a_letter_keeps_the_value_inside_its_bounds(hundredths: int, at: int) -> None:
    signs = list(str(hundredths))
    signs[at] = "l"
    found = read_bilangan(f"{signs[0]},{signs[1]}{signs[2]}", HERE, "nrr")
    assert found is not None
    assert found.batas is not None
    assert found.batas.bawah <= Fraction(hundredths, 100) <= found.batas.atas


def test_a_legible_number_has_the_window_of_its_decimals() -> None:
    found = read_bilangan("3,27", HERE, "nrr")
    assert found is not None
    assert found.tercetak is not None
    assert found.batas == found.tercetak.jendela
