"""Columns of values by what stands in them, and the rows below that sum them up."""

from datetime import date

from siklus.core.aturan import aturan
from siklus.core.periksa.klaim.masa import Masa
from siklus.core.periksa.klaim.tabel_nilai import find_tabel_unsur
from tests.core.periksa.bacaan import make_reading, table
from tests.core.periksa.klaim.ringkas import indeks

LAW = aturan(on=date(2026, 1, 1))
OWN = Masa("semester", 1, (1, 2, 3, 4, 5, 6), 2025)
Found = list[tuple[list[dict[str, str]], tuple[str, str, bool] | None, list[str]]]


def found(text: str, caption: str = "Pengolahan") -> Found:
    return [
        (
            [{makna: number.teks for makna, number in row.kolom.items()} for row in tabel.nilai],
            indeks(tabel.indeks),
            [number.teks for number in tabel.jumlah],
        )
        for tabel in find_tabel_unsur(make_reading(table("Tabel 1", caption, text)), OWN, LAW)
    ]


def test_columns_under_any_head_with_weights_and_sums_below() -> None:
    assert found("""
        No | Uraian      | Total Nilai | Capaian | Bobot | Hasil
        1  | Persyaratan | 1.109 | 3,34 | 0,11 | 0,367
        2  | Prosedur    | 1.107 | 3,33 | 0,11 | 0,366
        3  | Waktu       | 1.013 | 3,05 | 0,11 | 0,336
           | Σ           |       | 9,72 |      | 1,069
           | Σ × 25      |       |      |      | 81,00
    """) == [
        (
            [
                {"jumlah": "1.109", "nrr": "3,34", "tertimbang": "0,367"},
                {"jumlah": "1.107", "nrr": "3,33", "tertimbang": "0,366"},
                {"jumlah": "1.013", "nrr": "3,05", "tertimbang": "0,336"},
            ],
            ("81,00", "", True),
            ["9,72", "1,069"],
        )
    ]  # fmt: skip


def test_a_row_without_a_name_is_the_index_only_when_it_lies_near_it() -> None:
    rows = "Unsur | Angka\nPersyaratan | 3,34\nProsedur | 3,33\nWaktu | 3,05\n"
    values = [{"nrr": "3,34"}, {"nrr": "3,33"}, {"nrr": "3,05"}]
    assert found(f"{rows}Keseluruhan | 81,00") == [(values, ("81,00", "", True), [])]
    assert found(f"{rows}Keseluruhan | 81") == [(values, None, ["81"])]
    assert found(f"{rows}Keseluruhan | 8l,0O") == [(values, None, [])]
    assert found(f"{rows}IKM: 81,00 | ") == [(values, ("81,00", "", True), [])]
    assert found(f"{rows}IKM tahun 2 | ") == [(values, None, [])]
    assert found(f"{rows}IKM | 8l,0O") == [(values, ("8l,0O", "", True), [])]


def test_sums_alone_are_no_values_but_lost_commas_are_asked_about() -> None:
    assert found("Unsur | Jumlah nilai\nPersyaratan | 334\nProsedur | 333\nWaktu | 305") == []
    assert found("Unsur | Mutu\nPersyaratan | 334\nProsedur | 333\nWaktu | 305") == [
        ([{"nrr": "334"}, {"nrr": "333"}, {"nrr": "305"}], None, [])
    ]


def test_people_and_shares_are_no_values() -> None:
    assert found("Unsur | Hasil\nPersyaratan | 100%\nProsedur | 80%\nWaktu | 200 orang") == []
    assert found("Unsur | Target\nPersyaratan | 3 kali\nProsedur | 2 kali\nWaktu | 1 kali") == []


def test_the_column_of_this_survey_not_of_the_one_before() -> None:
    text = "Unsur | Nilai lalu | Nilai\nPersyaratan | 3,10 | 3,34\nProsedur | 3,11 | 3,33\nWaktu | 3,12 | 3,05"
    assert found(text)[0][0] == [{"nrr": "3,34"}, {"nrr": "3,33"}, {"nrr": "3,05"}]
    assert found("Unsur | 2024 | 2025\nPersyaratan | 3,10 | 3,34\nProsedur | 3,11 | 3,33\nWaktu | 3,12 | 3,05") == []


def test_unsur_across_with_one_whose_name_is_unknown_and_an_index_beside() -> None:
    assert found("""
        Aspek    | Persyaratan | Prosedur | Waktu | Keterbukaan | Rata-rata
        Nilai    | 3,34  | 3,33  | 3,05  | 3,20  | 3,23
        Konversi | 83,50 | 83,25 | 76,25 | 80,00 | 80,75
        Mutu     | B     | B     | C     | B     | B
        IKM      | 80,75 | <<    | <<    | <<    | <<
    """) == [
        (
            [
                {"nrr": "3,34", "konversi": "83,50"},
                {"nrr": "3,33", "konversi": "83,25"},
                {"nrr": "3,05", "konversi": "76,25"},
                {"nrr": "3,20", "konversi": "80,00"},
            ],
            ("80,75", "", True),
            ["3,23"],
        )
    ]  # fmt: skip
