"""The sums of a table of answers: of everyone, and of every slice."""

from collections.abc import Mapping

import duckdb

from siklus.analytics.pembagi import Pembagi
from siklus.analytics.sums import PARTS, Sums, Tally
from siklus.core.indeks.irisan import Groups
from siklus.core.indeks.statistik import StatistikSurvei


def sums_of_all(connection: duckdb.DuckDBPyConnection, sums: Sums) -> StatistikSurvei:
    """The sums of the table "jawaban" as a whole."""
    return sums.statistik(_tallies(connection, sums, "", {None: ""})[""])


def sums_of_slices(connection: duckdb.DuckDBPyConnection, sums: Sums, by: Pembagi) -> Groups:
    """The sums of each slice; cells that mean the same are one slice."""
    return {key: sums.statistik(tally) for key, tally in _tallies(connection, sums, by.column, by.kunci).items()}


def _tallies(
    connection: duckdb.DuckDBPyConnection, sums: Sums, column: str, kunci: Mapping[str | None, str]
) -> Mapping[str, Tally]:
    found: dict[str, Tally] = {}
    for part in PARTS:
        for row in connection.execute(sums.query("jawaban", part, column)).fetchall():
            cell, ditandai, *numbers = row if column else (None, *row)
            found.setdefault(kunci[cell], Tally()).add(part, numbers, ditandai=bool(ditandai))
    return found
