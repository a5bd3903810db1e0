from datetime import date

import pytest

from siklus.core.aturan import aturan
from siklus.core.errors import Place, SiklusError
from siklus.core.survei.kolom import delimiter_of, read_header

LAW = aturan(date(2026, 1, 1))
KEYS = ("persyaratan", "prosedur", "waktu", "biaya", "produk", "kompetensi", "perilaku", "pengaduan", "sarana")
U = tuple(f"U{number}" for number in range(1, 10))


def codes_of(heads: tuple[str, ...]) -> list[str]:
    with pytest.raises(SiklusError) as caught:
        read_header(heads, LAW, place=Place("a.csv"))
    return [problem.code for problem in caught.value.problems]


def test_every_column_gets_its_meaning() -> None:
    kolom = read_header(("No", "Tanggal", *KEYS, "Jenis Kelamin", "Layanan", "ditandai", ""), LAW)
    assert kolom.id == 0
    assert kolom.pertanyaan == tuple((index + 2, key) for index, key in enumerate(KEYS))
    assert kolom.profil == ((11, "jenis_kelamin"),)
    assert (kolom.layanan, kolom.ditandai) == (12, 13)
    assert kolom.peringatan == ()
    assert [item.id for item in kolom.kuesioner.pertanyaan] == list(KEYS)


def test_names_and_aliases_of_unsur_are_heads_too() -> None:
    heads = ("Persyaratan Pelayanan", "Prosedur", "Waktu Pelayanan", "Biaya/Tarif", "Produk", *KEYS[5:])
    assert tuple(key for _, key in read_header(heads, LAW).pertanyaan) == KEYS


def test_u_numbers_follow_the_named_order() -> None:
    assert tuple(key for _, key in read_header(U, LAW, urutan="peraturan").pertanyaan) == KEYS
    asked = tuple(key for _, key in read_header(U, LAW, urutan="kuesioner").pertanyaan)
    assert asked == (*KEYS[:7], "sarana", "pengaduan")


def test_u8_and_u9_are_never_guessed() -> None:
    assert codes_of(U) == ["CSV-02"]


def test_u1_to_u7_are_the_same_in_both_orders() -> None:
    assert tuple(key for _, key in read_header((*U[:7], "sarana", "pengaduan"), LAW).pertanyaan)[:7] == KEYS[:7]


def test_a_column_twice_is_refused() -> None:
    assert codes_of((*KEYS, "Persyaratan Layanan")) == ["CSV-03"]


def test_a_misspelt_unsur_is_refused_rather_than_left_out() -> None:
    assert codes_of(("persyaratn", *KEYS[1:])) == ["CSV-04"]


def test_one_of_several_questions_of_an_unsur_is_refused_and_sent_to_the_workbook() -> None:
    with pytest.raises(SiklusError) as caught:
        read_header((*KEYS, "waktu_2"), LAW, place=Place("a.csv"))
    (problem,) = caught.value.problems
    assert (problem.code, problem.message) == (
        "CSV-04",
        "Kolom “waktu_2” tampaknya salah satu dari beberapa pertanyaan untuk unsur “waktu”.",
    )
    assert "pakai buku kerja" in problem.advice


def test_too_few_unsur_is_refused() -> None:
    assert "JAWAB-06" in codes_of(KEYS[:6])


def test_unknown_and_personal_columns_are_left_unread_with_a_warning() -> None:
    kolom = read_header((*KEYS, "warna favorit", "NIK"), LAW, place=Place("a.csv"))
    assert [(problem.code, problem.place.column) for problem in kolom.peringatan] == [
        ("CSV-05", "warna favorit"),
        ("CSV-06", "NIK"),
    ]


@pytest.mark.parametrize(
    ("line", "delimiter"), [("a;b;c,d", ";"), ("a,b;c,d", ","), ("a\tb", "\t"), ("satu", ","), ("", ",")]
)
def test_the_separator_is_the_one_that_stands_most_often(line: str, delimiter: str) -> None:
    assert delimiter_of(line) == delimiter
