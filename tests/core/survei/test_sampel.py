from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from siklus.core.aturan import aturan
from siklus.core.survei.sampel import (
    Baris,
    Sampel,
    TotalSampel,
    krejcie_morgan,
    sample_of,
    slovin,
    table_rows,
    total_sample,
)
from siklus.core.survei.unit import Layanan

ATURAN = aturan(date(2025, 6, 30))


def test_the_formula_gives_every_row_of_the_printed_table() -> None:
    assert len(ATURAN.sampel.tabel) == 90
    assert tuple((population, krejcie_morgan(population, ATURAN)) for population, _ in ATURAN.sampel.tabel) == (
        ATURAN.sampel.tabel
    )


@given(st.integers(min_value=1, max_value=2_000_000))
def test_a_sample_is_at_least_one_never_more_than_the_population_and_near_its_rows(population: int) -> None:
    needed = krejcie_morgan(population, ATURAN)
    below, above = table_rows(population, ATURAN)
    assert 1 <= needed <= population
    assert below is None or below.sampel <= needed
    assert above is None or needed <= above.sampel


@pytest.mark.parametrize(
    ("population", "below", "above"),
    [
        (5, None, Baris(10, 10)),
        (10, Baris(10, 10), Baris(10, 10)),
        (212, Baris(210, 136), Baris(220, 140)),
        (1_000_001, Baris(1_000_000, 384), None),
    ],
)
def test_rows_around_a_population(population: int, below: Baris | None, above: Baris | None) -> None:
    assert table_rows(population, ATURAN) == (below, above)


def test_nobody_needs_no_sample() -> None:
    assert krejcie_morgan(0, ATURAN) == 0


def test_slovin_is_another_formula() -> None:
    assert (slovin(1000), krejcie_morgan(1000, ATURAN)) == (286, 278)
    assert slovin(1000, Fraction(1, 10)) == 91


def test_each_service_is_a_stratum() -> None:
    ppid, data, lain = Layanan("ppid", "Informasi", 212), Layanan("data", "Data", 40), Layanan("lain", "Lainnya")
    samples = sample_of((ppid, data, lain), {"ppid": 140, "data": 30}, ATURAN)
    assert samples == (
        Sampel(ppid, 137, Baris(210, 136), Baris(220, 140), 140),
        Sampel(data, 36, Baris(40, 36), Baris(40, 36), 30),
        Sampel(lain, None, None, None, 0),
    )
    assert [sample.cukup for sample in samples] == [True, False, None]
    assert total_sample(samples, ATURAN) == TotalSampel(None, None, None, 170)
    assert total_sample(samples[:2], ATURAN) == TotalSampel(252, 173, krejcie_morgan(252, ATURAN), 170)
    assert total_sample((), ATURAN) == TotalSampel(None, None, None, 0)
