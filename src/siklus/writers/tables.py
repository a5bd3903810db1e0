"""What a table's data says about how it is set: the same answer for every writer."""

from siklus.document.blocks import Cell, Row, Table
from siklus.document.inline import plain
from siklus.writers import style

WHOLE_UP_TO_LINES = 20
"""A table of at most so many lines stays on one page."""
_CHARACTER = 0.5
"""Mean width of a character of the sans, as a share of its size; a little wide, so lines are never undercounted."""


def is_plain(table: Table) -> bool:
    """A layout of identity lines: no caption, no head, so no rules either, and set in the body's serif."""
    return not table.caption and not table.head


def stays_whole(table: Table, width: float) -> bool:
    """Whether the table is short enough to be kept on one page; `width` is its width in points."""
    shares = sum(column.width for column in table.columns)
    widths = tuple(column.width / shares * width for column in table.columns)
    rows = (*table.head, *table.body, *table.foot)
    return sum(_lines_of_row(row, widths) for row in rows) <= WHOLE_UP_TO_LINES


def ends_whole(table: Table) -> bool:
    """Whether the last row stays with the note below it; it cannot where a cell of an earlier row covers part of it."""
    rows = (*table.body, *table.foot)
    last = len(rows) - 1
    covered = any(y + cell.rowspan > last for y, row in enumerate(rows[:-1]) for cell in row.cells)
    return bool(table.note) and bool(rows) and not covered


def _lines_of_row(row: Row, widths: tuple[float, ...]) -> int:
    mean = sum(widths) / len(widths)
    return max((_lines_of_cell(cell, mean * cell.colspan) for cell in row.cells if cell.rowspan == 1), default=1)


def _lines_of_cell(cell: Cell, width: float) -> int:
    room = max(1.0, (width - 2 * style.CELL_PAD_X) / (style.TABLE_CELL.size * _CHARACTER))
    return sum(1 + int(len(plain(line)) / room) for line in cell.lines)
