from datetime import date

import pytest

from siklus.core.aturan import aturan
from siklus.core.errors import Place, Problem, Severity
from siklus.core.survei.profil import normalise_profil

ATURAN = aturan(date(2025, 6, 30))


@pytest.mark.parametrize(
    ("name", "written", "key", "value"),
    [
        ("Jenis Kelamin", "laki-laki", "jenis_kelamin", "L"),
        ("jenis_kelamin", " WANITA ", "jenis_kelamin", "P"),
        ("Umur", "17", "usia", "17"),
        ("usia", "25", "usia", "17"),
        ("usia", "26", "usia", "26"),
        ("usia", "9", "usia", "0"),
        ("usia", "80", "usia", "56"),
        ("usia", "26–35 tahun", "usia", "26"),
        ("usia", "Lansia", "usia", "Lansia"),
        ("usia", "1990", "usia", "1990"),
        ("Pendidikan", "SLTA", "pendidikan", "SMA"),
        ("pekerjaan", "Mahasiswa", "pekerjaan", "PELAJAR"),
        ("pekerjaan", "Petani", "pekerjaan", "Petani"),
        ("Kecamatan", "Utara", "Kecamatan", "Utara"),
    ],
)
def test_one_value_has_one_spelling(name: str, written: str, key: str, value: str) -> None:
    assert normalise_profil({name: written}, ATURAN) == ({key: value}, ())


def test_empty_values_are_left_out() -> None:
    assert normalise_profil({"usia": " ", "pendidikan": ""}, ATURAN) == ({}, ())


def test_an_unknown_value_of_a_closed_dimension_stays_with_a_warning() -> None:
    kept, problems = normalise_profil({"Jenis Kelamin": "X"}, ATURAN, Place("a.csv", row=3))
    assert kept == {"jenis_kelamin": "X"}
    assert problems == (
        Problem(
            code="JAWAB-12",
            message="Nilai “X” tidak dikenal untuk Jenis Kelamin; dicatat apa adanya.",
            advice="Periksa ejaannya agar tidak menjadi kelompok tersendiri.",
            place=Place("a.csv", row=3, column="Jenis Kelamin"),
            severity=Severity.WARNING,
        ),
    )
