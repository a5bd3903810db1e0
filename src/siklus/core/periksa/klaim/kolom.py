"""What the columns of a table mean, told by the words at their heads and never by their position."""

import re
from collections.abc import Iterator, Mapping
from typing import TypeVar

from siklus.core.periksa.klaim.bilangan import Ucapan
from siklus.core.periksa.temuan import lokasi_of
from siklus.document.placed import Placed, PlacedCell, PlacedRow, locate

Makna = TypeVar("Makna", bound=str)


def ucapan_of(cell: PlacedCell) -> Ucapan:
    """The words of a cell, on the line where they begin."""
    return Ucapan(cell.text, lokasi_of(locate(cell, 0), cell.text))


def head_rows(table: Placed) -> tuple[PlacedRow, ...]:
    """The rows of a table's head: those that the reader marked, else its first row when that holds no number."""
    marked = tuple(row for row in table.rows if row.head)
    return marked or tuple(row for row in table.rows[:1] if not _has_digit(row))


def body_rows(table: Placed) -> tuple[PlacedRow, ...]:
    """The rows under the head, without repeated heads, marked or not."""
    head = head_rows(table)
    words = {_words(row) for row in head}
    return tuple(row for row in table.rows if row not in head and _words(row) not in words)


def heads(table: Placed) -> tuple[Ucapan, ...]:
    """One head for each column: the words of all head rows above it, a merged cell's only once."""
    columns = zip(*(row.cells for row in head_rows(table)), strict=True)
    return tuple(_joined(tuple(dict.fromkeys(cells))) for cells in columns)


def find_columns(table: Placed, meanings: Mapping[Makna, re.Pattern[str]]) -> dict[Makna, int]:
    """The column of each meaning: the first whose head has its words; a column has one meaning, the first that fits."""
    found: dict[Makna, int] = {}
    for column, head in enumerate(heads(table)):
        for makna, pattern in meanings.items():
            if makna not in found and pattern.search(head.teks):
                found[makna] = column
                break
    return found


def cells_of(row: PlacedRow, columns: Mapping[Makna, int]) -> dict[Makna, PlacedCell]:
    """The cells of a row by meaning; columns that a short row lacks are left out."""
    return {makna: row.cells[column] for makna, column in columns.items() if column < len(row.cells)}


def tables_with(tables: tuple[Placed, ...], *needed: re.Pattern[str]) -> Iterator[Placed]:
    """The tables whose heads have every one of these words."""
    for table in tables:
        words = " | ".join(head.teks for head in heads(table))
        if all(pattern.search(words) for pattern in needed):
            yield table


def _joined(cells: tuple[PlacedCell, ...]) -> Ucapan:
    first = next((cell for cell in cells if cell.text), cells[0])
    return Ucapan(" ".join(cell.text for cell in cells if cell.text), lokasi_of(locate(first, 0), first.text))


def _words(row: PlacedRow) -> tuple[str, ...]:
    return tuple(cell.text.casefold() for cell in row.cells)


def _has_digit(row: PlacedRow) -> bool:
    return any(sign.isdigit() for cell in row.cells for sign in cell.text)
