"""What a table's data says about how it is set: the same answer for every writer."""

from dataclasses import replace

from siklus.document.blocks import Cell, Row, Table
from siklus.document.inline import plain
from siklus.writers import style
from siklus.writers.style import TextStyle

WHOLE_UP_TO_LINES = 20
"""A table of at most so many lines stays on one page."""
CLOSING = (3, 2, 4)
CLOSING_UP_TO_LINES = 14
_CHARACTER = 0.5
"""Mean width of a character of the sans, as a share of its size; a little wide, so lines are never undercounted."""


def is_plain(table: Table) -> bool:
    """A layout of identity lines: no caption, no head, so no rules either, and set in the body's serif."""
    return not table.caption and not table.head


def stays_whole(table: Table, width: float) -> bool:
    """Whether the table is short enough to be kept on one page; `width` is its width in points."""
    rows = (*table.head, *table.body, *table.foot)
    return sum(_lines_of_row(row, _widths(table, width)) for row in rows) <= WHOLE_UP_TO_LINES


def _widths(table: Table, width: float) -> tuple[float, ...]:
    shares = sum(column.width for column in table.columns)
    return tuple(column.width / shares * width for column in table.columns)


def look_of(table: Table, cell: Cell) -> TextStyle:
    """How the words of a cell are set."""
    look = style.PLAIN if is_plain(table) else style.TABLE_SMALL if cell.small else style.TABLE_CELL
    return replace(look, bold=cell.bold or cell.tone in ("head", "total"))


def closing_rows(table: Table, width: float) -> int:
    """How many rows at the end stay together and with the note below: three, so that no page holds one row alone.

    Two or four where a cell spans into the third last, fewer where the rows are tall; 0 where not even the last may.
    """
    rows = (*table.body, *table.foot)
    if is_plain(table):
        return 0
    heights = [_lines_of_row(row, _widths(table, width)) for row in rows]
    fitting = (
        count
        for count in CLOSING
        if count < len(rows) and sum(heights[-count:]) <= CLOSING_UP_TO_LINES and not _covered(rows, len(rows) - count)
    )
    return next(fitting, 1 if table.note and rows and not _covered(rows, len(rows) - 1) else 0)


def _covered(rows: tuple[Row, ...], first: int) -> bool:
    """Whether a cell of an earlier row reaches into the row."""
    return any(y + cell.rowspan > first for y, row in enumerate(rows[:first]) for cell in row.cells)


def _lines_of_row(row: Row, widths: tuple[float, ...]) -> int:
    own = len(row.cells) == len(widths)
    mean = sum(widths) / len(widths)
    rooms = widths if own else tuple(mean * cell.colspan for cell in row.cells)
    pairs = zip(row.cells, rooms, strict=True)
    return max((_lines_of_cell(cell, room) for cell, room in pairs if cell.rowspan == 1), default=1)


def _lines_of_cell(cell: Cell, width: float) -> int:
    size = style.TABLE_SMALL.size if cell.small else style.TABLE_CELL.size
    room = max(1.0, (width - 2 * style.CELL_PAD_X) / (size * _CHARACTER))
    return sum(1 + int(len(plain(line)) / room) for line in cell.lines)
