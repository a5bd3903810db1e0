"""Four ways to one number: DuckDB, PostgreSQL and a Spark cluster are asked the same, core says what is right."""

import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from script.house.cluster import cluster, missing
from siklus.analytics.mesin.kelompok import Kelompok, Kunci, read_rekapan
from siklus.analytics.mesin.lebar import SEMPIT
from siklus.analytics.mesin.mesin import open_mesin
from siklus.core.errors import SiklusError
from siklus.core.indeks.hasil import Indeks
from tests.analytics.mesin.basis_data import database, fill
from tests.analytics.mesin.mentah import KEYS, KUESIONER, LAW, core_groups, drawn, write_partitioned

__all__ = ["database"]
pytestmark = [
    pytest.mark.skipif(bool(missing()), reason=missing() or "Spark"),
    pytest.mark.filterwarnings("ignore::ResourceWarning"),  # Py4J leaves its sockets to the collector
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),  # as above
]


@pytest.fixture(scope="module")
def master() -> Iterator[str]:
    with cluster() as address:
        yield address


def fractions(groups: Mapping[Kunci, Kelompok]) -> dict[Kunci, Indeks | None]:
    return {key: group.indeks(KUESIONER, LAW) for key, group in groups.items()}


def test_four_engines_give_the_same_fractions(master: str, database: str, tmp_path: Path) -> None:
    given = drawn(3_000)
    folder = write_partitioned(tmp_path / "jawaban", given)
    fill(database, given)
    for nama, sumber in (("duckdb", str(folder)), ("postgres", database), (master, str(folder))):
        with open_mesin(nama, sumber) as mesin:
            for per in ((), KEYS):
                found, expected = read_rekapan(mesin, LAW, per), core_groups(given, per)
                assert found.kelompok == expected, nama
                assert fractions(found.kelompok) == fractions(expected), nama


def test_a_group_too_large_for_64_bits_is_found_by_its_n(master: str) -> None:
    """Above 2 ** 18 responses a narrow sum no longer fits Spark's own integers; n tells, and wide fields are asked."""
    one, times = drawn(1)[0], 9 * (SEMPIT.most + 1)
    with tempfile.TemporaryDirectory() as folder:
        write_partitioned(Path(folder) / "jawaban", [one], times)
        with open_mesin(master, folder) as mesin:
            kelompok = read_rekapan(mesin, LAW, ("unit",)).kelompok[one.kunci[:1]]
    counts = [sums.histogram for sums in kelompok.statistik.questions.values()]
    assert counts == [tuple(times * (value == answer) for value in (1, 2, 3, 4)) for answer in one.nilai]


def test_a_broken_file_is_refused(master: str, tmp_path: Path) -> None:
    (tmp_path / "rusak.parquet").write_text("bukan Parquet")
    with pytest.raises(SiklusError, match="MESIN-03"), open_mesin(master, str(tmp_path)):
        pass
