"""Rows of cells of pieces of lines → a grid: what every table that was flattened into text is made by."""

from collections.abc import Sequence

from siklus.readers.laporan.items import Draft, Grid, Piece, rows_of
from siklus.readers.laporan.joining import cell_from

Rows = list[list[list[Piece]]]


def grid_of(rows: Rows, confidence: float, sure: Sequence[float], *, heads: int = 0, spread: bool = False) -> Grid:
    """A grid as wide as its widest row; `sure` is each row's own share of the confidence.

    `spread`: a row of a single cell covers all columns.
    """
    columns = max(len(row) for row in rows)
    places = [next(piece.place for cell in row for piece in cell) for row in rows]
    cells = [
        cell_from(
            Draft(
                at,
                column,
                places[at],
                tuple(piece for piece in cell if piece.text.strip()),
                colspan=columns if spread and len(row) == 1 else 1,
                confidence=confidence * sure[at],
            )
        )
        for at, row in enumerate(rows)
        for column, cell in enumerate(row)
    ]
    return Grid(rows_of(cells, places, columns, heads), confidence=confidence)
