"""The total row of a table, whose label may span columns or be printed without them."""

import re

from siklus.document.placed import PlacedCell, PlacedRow

_TOTAL = re.compile(r"^\W*(?:jumlah|total|keseluruhan|grand\s+total)\b", re.IGNORECASE)


def is_total(row: PlacedRow) -> bool:
    """Whether the first words of a row say that it adds up the others."""
    return _TOTAL.match(next((cell.text for cell in row.cells if cell.text.strip()), "")) is not None


def total_cells(row: PlacedRow, first: int) -> dict[int, PlacedCell]:
    """The cells of a total row by column, from column `first` on; none when it cannot be told which is which.

    Flattened tables lose the blanks of a label that spans columns, so that its numbers move to the left: they are
    counted from the right, and only when there is one for every column.
    """
    printed = [cell for cell in {id(cell): cell for cell in row.cells}.values() if cell.text.strip()][1:]
    columns = range(first, len(row.cells))
    return dict(zip(columns, printed, strict=True)) if len(printed) == len(columns) else {}
