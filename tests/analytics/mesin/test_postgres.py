import time

import psycopg
import pytest
from hypothesis import given
from hypothesis import strategies as st

from siklus.analytics.mesin.kelompok import read_rekapan
from siklus.analytics.mesin.mesin import open_mesin
from siklus.core.errors import SiklusError
from tests.analytics.mesin.basis_data import database, fill
from tests.analytics.mesin.mentah import KEYS, LAW, Row, core_groups, rows

__all__ = ["database"]


@given(rows, st.lists(st.sampled_from(KEYS), unique=True))
def test_the_groups_are_cores_groups(database: str, given_rows: list[Row], per: list[str]) -> None:
    fill(database, given_rows)
    with open_mesin("postgres", database) as mesin:
        assert read_rekapan(mesin, LAW, per).kelompok == core_groups(given_rows, per)


def test_a_group_too_large_for_narrow_fields_is_asked_again_with_wide_ones(database: str) -> None:
    one = Row(("7", "ktp", "31", "2026"), (1, 2, 3, 4, None, 1, 2, 3, 4))
    fill(database, [one])
    with psycopg.connect(database) as connection:
        for _ in range(16):
            connection.execute("INSERT INTO jawaban SELECT * FROM jawaban")
    with open_mesin("postgres", database) as mesin:
        kelompok = read_rekapan(mesin, LAW, ("unit",)).kelompok["7",]
    many = 1 << 16
    expected = {1: (many, 0, 0, 0), 2: (0, many, 0, 0), 3: (0, 0, many, 0), 4: (0, 0, 0, many), None: (0, 0, 0, 0)}
    assert [sums.histogram for sums in kelompok.statistik.questions.values()] == [expected[v] for v in one.nilai]


@pytest.mark.parametrize("tabel", ["tidak_ada", 'jawaban"; SELECT 1; --'])
def test_a_table_that_is_not_there_is_refused(database: str, tabel: str) -> None:
    with pytest.raises(SiklusError, match="MESIN-03"), open_mesin("postgres", database, tabel):
        pass


def test_a_server_that_is_not_there_is_refused() -> None:
    began = time.monotonic()
    with pytest.raises(SiklusError, match="MESIN-03"), open_mesin("postgres", "postgres://127.0.0.1:1/x"):
        pass
    assert time.monotonic() - began < 30
