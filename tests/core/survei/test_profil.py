from datetime import date

import pytest

from siklus.core.aturan import aturan
from siklus.core.errors import Place, Problem, Severity
from siklus.core.survei.profil import normalise_profil, summarise

ATURAN = aturan(date(2025, 6, 30))


@pytest.mark.parametrize(
    ("name", "written", "key", "value"),
    [
        ("Jenis Kelamin", "laki-laki", "jenis_kelamin", "L"),
        ("jenis_kelamin", " WANITA ", "jenis_kelamin", "P"),
        ("Umur", "17", "usia", "17"),
        ("usia", "25", "usia", "17"),
        ("usia", "26", "usia", "26"),
        ("usia", "10", "usia", "0"),
        ("usia", "120", "usia", "56"),
        ("usia", "80", "usia", "56"),
        ("usia", "26–35 tahun", "usia", "26"),
        ("Pendidikan", "SLTA", "pendidikan", "SMA"),
        ("pekerjaan", "Mahasiswa", "pekerjaan", "PELAJAR"),
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


@pytest.mark.parametrize(
    ("name", "written"),
    [("usia", "9"), ("usia", "121"), ("usia", "1990"), ("usia", "Lansia"), ("pekerjaan", "Petani"), ("jam", "25.00")],
)
def test_a_free_value_that_nobody_knows_stays_with_a_warning(name: str, written: str) -> None:
    kept, problems = normalise_profil({name: written}, ATURAN)
    assert kept == {name: written}
    assert [(item.code, item.message) for item in problems] == [
        ("JAWAB-12", f"Nilai “{written}” tidak dikenal untuk {name}; dicatat apa adanya.")
    ]


def test_a_value_is_doubted_once_with_its_count() -> None:
    found = [
        problem
        for row, value in enumerate(("Petani", "Buruh", "Petani"), 2)
        for problem in normalise_profil({"pekerjaan": value}, ATURAN, Place("a.xlsx", row=row))[1]
    ]
    assert [(item.place.row, item.message) for item in summarise(found)] == [
        (2, "Nilai “Petani” tidak dikenal untuk pekerjaan; dicatat apa adanya (2 baris)."),
        (3, "Nilai “Buruh” tidak dikenal untuk pekerjaan; dicatat apa adanya."),
    ]
