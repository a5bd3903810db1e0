"""Numbers in words, alone and behind digits."""

import pytest

from siklus.core.periksa.klaim.bilangan_huruf import AngkaHuruf, find_angka_huruf, read_huruf


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("nol", 0),
        ("sebelas", 11),
        ("tujuh belas", 17),
        ("Tigabelas", 13),
        ("lima puluh tujuh", 57),
        ("seratus sebelas", 111),
        ("seratus enam belas", 116),
        ("dua ratus dua puluh satu", 221),
        ("seribu dua ratus", 1200),
        ("dua ribu dua puluh lima", 2025),
        ("tiga ratus ribu lima", 300_005),
        ("satu juta", 1_000_000),
        ("dua-puluh lima", 25),
    ],
)
def test_words_that_are_a_number(words: str, number: int) -> None:
    assert read_huruf(words) == number


@pytest.mark.parametrize(
    "words",
    [
        "", "baik", "dua tiga", "satu puluh", "satu belas", "satu ratus", "sepuluh satu", "dua seribu", "ribu",
        "baik ribu", "tiga koma dua", "lima nol", "bersatu",
    ],
)  # fmt: skip
def test_words_that_are_none(words: str) -> None:
    assert read_huruf(words) is None


def test_a_number_repeated_in_words_whether_they_agree_or_not() -> None:
    text = "Sebanyak 57 (lima puluh enam) orang, 1.200 (seribu dua ratus) formulir; 3,5 (tiga) dan 9 (baik sekali)."
    assert list(find_angka_huruf(text)) == [
        AngkaHuruf(57, 56, "57 (lima puluh enam)", 9, 29, 13, 28),
        AngkaHuruf(1200, 1200, "1.200 (seribu dua ratus)", 37, 61, 44, 60),
    ]
