from fractions import Fraction

import pytest

from siklus.core.aturan.model import Pita
from siklus.core.survei.sampel import krejcie_morgan
from tests.spec.alat import ATURAN
from tests.spec.bentuk import Row, Tabel
from tests.spec.manual import CHAPTERS, PAGE, render

TABLES = [tabel for bab in CHAPTERS for tabel in bab.tabel]
EXAMPLES = [
    pytest.param(tabel, inputs, outputs, id=f"{tabel.kunci}: {' | '.join(inputs)}")
    for tabel in TABLES
    for inputs, outputs in tabel.baris
]


@pytest.mark.parametrize(("tabel", "inputs", "outputs"), EXAMPLES)
def test_the_code_agrees_with_the_row(tabel: Tabel, inputs: Row, outputs: Row) -> None:
    assert tabel.hitung(*inputs) == outputs


@pytest.mark.parametrize("tabel", TABLES, ids=lambda tabel: tabel.kunci)
def test_every_row_fills_its_columns(tabel: Tabel) -> None:
    assert {(len(inputs), len(outputs)) for inputs, outputs in tabel.baris} == {(len(tabel.masukan), len(tabel.hasil))}


def test_tables_have_names_of_their_own() -> None:
    assert len({tabel.kunci for tabel in TABLES}) == len(TABLES)


def test_the_manual_on_disk_is_the_one_these_tables_make() -> None:
    assert PAGE.path.read_text(encoding="utf-8") == render()


@pytest.mark.parametrize(
    ("huruf", "lowest_nrr", "highest_nrr", "lowest", "highest"),
    [
        ("D", "1.00", "2.5996", "25.00", "64.99"),
        ("C", "2.60", "3.064", "65.00", "76.60"),
        ("B", "3.0644", "3.532", "76.61", "88.30"),
        ("A", "3.5324", "4.00", "88.31", "100.00"),
    ],
)
def test_the_regulations_own_intervals_lie_whole_in_their_bands(
    huruf: str, lowest_nrr: str, highest_nrr: str, lowest: str, highest: str
) -> None:
    band: Pita = next(pita for pita in ATURAN.pita if pita.huruf == huruf)
    assert band.bawah == Fraction(lowest) == Fraction(lowest_nrr) * 25
    assert Fraction(highest) == Fraction(highest_nrr) * 25


def test_all_ninety_rows_of_the_sample_table() -> None:
    assert [krejcie_morgan(population, ATURAN) for population, _ in ATURAN.sampel.tabel] == [
        sample for _, sample in ATURAN.sampel.tabel
    ]
