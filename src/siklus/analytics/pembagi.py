"""The columns by which responses are told apart: the service, and each dimension of the profile."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

import duckdb

from siklus.core.aturan import Aturan
from siklus.core.errors import Place, Problem
from siklus.core.indeks.irisan import LAYANAN
from siklus.core.survei.csv_faults import ungrouped, unknown_profil
from siklus.core.survei.kolom import KolomJawaban
from siklus.core.survei.profil import normalise_profil

MOST_SLICES = 1_000
"""How many values a column may have to be worth a result for each of them."""


@dataclass(frozen=True, slots=True)
class Pembagi:
    """One such column of the table "jawaban": what it is, its head in the file, and what its cells say.

    `cells` has each cell as written → its rows; `kunci` the same → the slice's key, "" for those who did not say.
    """

    column: str
    name: str
    head: str
    cells: Mapping[str | None, int]
    kunci: Mapping[str | None, str]

    @property
    def usable(self) -> bool:
        """Whether it has so few values that somebody can read a result for each."""
        return len(self.cells) <= MOST_SLICES


def read_pembagi(
    connection: duckdb.DuckDBPyConnection, kolom: KolomJawaban, heads: Sequence[str], aturan: Aturan
) -> tuple[Pembagi, ...]:
    """Every such column of the file, with its cells counted."""
    named = [] if kolom.layanan is None else [(LAYANAN, kolom.layanan, LAYANAN)]
    named += [(f"p{number}", index, name) for number, (index, name) in enumerate(kolom.profil)]
    return tuple(_pembagi(connection, column, name, heads[index], aturan) for column, index, name in named)


def _pembagi(connection: duckdb.DuckDBPyConnection, column: str, name: str, head: str, aturan: Aturan) -> Pembagi:
    query = f"SELECT {column}, COUNT(*) FROM jawaban GROUP BY 1"  # noqa: S608 - a column of ours
    cells: dict[str | None, int] = dict(connection.execute(query).fetchall())
    return Pembagi(column, name, head, cells, {cell: _key(cell or "", name, aturan) for cell in cells})


def _key(cell: str, name: str, aturan: Aturan) -> str:
    """The key that core's reader gives the cell."""
    if name == LAYANAN:
        return cell.strip()
    profil, _ = normalise_profil({name: cell}, aturan)
    return next(iter(profil.values()), "")


def doubts_of(pembagi: Iterable[Pembagi], aturan: Aturan, place: Place) -> Iterator[Problem]:
    """The values that no dimension knows, and the columns with too many values."""
    found = tuple(pembagi)
    written = {
        (item.name, cell): rows
        for item in found
        for cell, rows in item.cells.items()
        if item.name != LAYANAN and cell is not None
    }
    yield from unknown_profil(written, aturan, place)
    yield from (ungrouped(len(item.cells), replace(place, column=item.head)) for item in found if not item.usable)
