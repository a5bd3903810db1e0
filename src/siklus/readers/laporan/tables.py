"""Grids → tables: parts on several pages joined, repeated heads dropped, rows cut by a page mended, heads told."""

import re
from collections.abc import Sequence
from dataclasses import replace

from siklus.document.blocks import Cell, Column, Row, Table
from siklus.document.inline import Text
from siklus.document.placed import Line, Place, Placed, PlacedCell, PlacedRow
from siklus.readers.laporan.items import Grid, cells_of, moved, rows_of
from siklus.readers.laporan.joining import bridged

FILLED, CUT = 0.8, 0.9
LONGEST_HEAD, SHORT_HEAD, MOST_HEAD_ROWS = 80, 12, 4
_VALUE = re.compile(r"[-–+]?\d+(?:[.,]\d+)*%?|[-–:=√✓✔vV]")
_POINT = re.compile(r"\d{1,2}\.\d{1,2}\.?\s")
_YEAR = re.compile(r"(?:19|20)\d\d")
_COLUMN_NUMBER = re.compile(r"\(?\d{1,2}\)?")
_TOTAL = re.compile(r"(?:jumlah|total|rata-rata|indeks|ikm|kinerja|mutu|nilai)\b", re.IGNORECASE)
"""How a row begins that sums up the others."""
_INDEX = re.compile(r"\(?\d{1,3}[.)]?")


def guess_heads(rows: Sequence[PlacedRow]) -> int:
    """How many rows at the top are heads, where the file does not say: as far down as the first row's cells reach.

    A first row with a value, a long text or a single cell is no head; a row that numbers the columns belongs to it.
    """
    first = cells_of(rows[:1])
    filled = [cell for cell in first if cell.text]
    if len(rows) < 2 or len(filled) < 2 or any(_is_no_head(cell) for cell in filled):  # noqa: PLR2004 - head and body
        return 0
    heads = min(MOST_HEAD_ROWS, max((cell.rowspan for cell in first), default=1), len(rows) - 1)
    return heads + (heads + 1 < len(rows) and _numbers_columns(rows[heads]))


def _is_no_head(cell: PlacedCell) -> bool:
    if len(cell.text) > LONGEST_HEAD or (cell.text.endswith((":", ".")) and len(cell.text) > SHORT_HEAD):
        return True
    if _POINT.match(cell.text):
        return True
    return _VALUE.fullmatch(cell.text) is not None and not _YEAR.fullmatch(cell.text)


def _numbers_columns(row: PlacedRow) -> bool:
    texts = [cell.text for cell in cells_of((row,))]
    return all(_COLUMN_NUMBER.fullmatch(text) for text in texts) and len(set(texts)) > 1


def with_heads(grid: Grid) -> Grid:
    """The grid with its head rows told, when it does not tell them itself."""
    if any(row.head for row in grid.rows):
        return grid
    heads = guess_heads(grid.rows)
    return replace(grid, rows=tuple(replace(row, head=at < heads) for at, row in enumerate(grid.rows)))


def signature(rows: Sequence[PlacedRow]) -> tuple[str, ...]:
    """What heads are compared by: their letters and digits."""
    return tuple("".join(re.findall(r"\w+", cell.text)).casefold() for row in rows for cell in row.cells)


def part_of(rows: tuple[PlacedRow, ...], grid: Grid) -> tuple[PlacedRow, ...] | None:
    """The rows with those of a further part of the same table; None when it is another table.

    It is a further part when it repeats the head, or when it stands on the next page, has as many columns and no head.
    """
    if len(rows[0].cells) != len(grid.rows[0].cells):
        return None
    heads = tuple(row for row in rows if row.head)
    repeated = bool(heads) and signature(grid.rows[: len(heads)]) == signature(heads)
    if not repeated and (not _over_page(rows[-1].place, grid.place) or _has_other_head(rows, grid)):
        return None
    rest = grid.rows[len(heads) :] if repeated else grid.rows
    return _appended(rows, tuple(replace(row, head=False) for row in rest), len(heads) if repeated else 0)


def _over_page(last: Place, first: Place) -> bool:
    return last.page is not None and first.page is not None and first.page - last.page == 1


def _has_other_head(rows: Sequence[PlacedRow], grid: Grid) -> bool:
    """A first cell "No" begins a table; so does any head when the first part has one that looks otherwise."""
    first = grid.rows[0].cells[0].text.casefold().strip(".")
    return first in {"no", "nomor", "no urut"} and any(row.head for row in rows)


def _appended(rows: tuple[PlacedRow, ...], rest: tuple[PlacedRow, ...], dropped: int) -> tuple[PlacedRow, ...]:
    rest = moved(rest, -dropped)
    if rest and not rows[-1].head and is_rest_of_row(rest[0]):
        rows = (*rows[:-1], *_mended(rows[-1], rest[0]))
        rest = moved(rest[1:], -1)
    return _spanning(rows, rest)


def _spanning(rows: tuple[PlacedRow, ...], rest: tuple[PlacedRow, ...]) -> tuple[PlacedRow, ...]:
    """All rows; a cell that spans down to the page's end goes on in the blank cell that begins the next page."""
    whole = (*rows, *moved(rest, len(rows)))
    if not rest:
        return whole
    longer: dict[int, PlacedCell] = {}
    for above, below in zip(rows[-1].cells, whole[len(rows)].cells, strict=True):
        if below.text or (above.rowspan == 1 and below.rowspan == 1) or above.colspan != below.colspan:
            break
        longer[id(above)] = longer[id(below)] = replace(above, rowspan=above.rowspan + below.rowspan, confidence=FILLED)
    return tuple(replace(row, cells=tuple(longer.get(id(cell), cell) for cell in row.cells)) for row in whole)


def is_rest_of_row(row: PlacedRow) -> bool:
    """Whether a row is what a page cut off the row before: no first cell, and most cells go on in the middle."""
    texts = [cell.text for cell in cells_of((row,)) if cell.text]
    going_on = sum(text.lstrip("*_<i>")[:1].islower() for text in texts)
    return bool(texts) and not row.cells[0].text and going_on * 2 > len(texts)


def _mended(upper: PlacedRow, lower: PlacedRow) -> tuple[PlacedRow, ...]:
    """One row of two; only cells that stand in this row alone can take more words."""
    cells = tuple(
        _longer(above, below) if below.text and above.rowspan == 1 and above.colspan == 1 else above
        for above, below in zip(upper.cells, lower.cells, strict=True)
    )
    return (replace(upper, cells=cells, confidence=min(upper.confidence, CUT)),)


def _longer(above: PlacedCell, below: PlacedCell) -> PlacedCell:
    text = bridged(above.text, below.text)
    lines = (*above.lines, *(replace(line, start=line.start + len(text)) for line in below.lines))
    place = above.place if above.lines else below.place
    pictures = (*above.pictures, *below.pictures)
    return replace(above, text=text + below.text, lines=lines, place=place, confidence=CUT, pictures=pictures)


def filled_down(rows: tuple[PlacedRow, ...]) -> tuple[PlacedRow, ...]:
    """Blank leading cells taken for parts of the numbered cell above, as a flattened text shows merged cells."""
    columns = len(rows[0].cells)
    cells: list[PlacedCell] = []
    last: list[int | None] = [None, None]
    for at, row in enumerate(rows):
        blank = not row.cells[0].text and not row.head and not any(_TOTAL.match(cell.text) for cell in row.cells[:3])
        for column, cell in enumerate(row.cells):
            if cell.row != at or cell.column != column:
                continue
            above = last[column] if column < len(last) else None
            if blank and above is not None and not cell.text and _may_fill(row, column):
                cells[above] = replace(cells[above], rowspan=at - cells[above].row + 1, confidence=FILLED)
                continue
            cells.append(cell)
            if column < len(last):
                last[column] = len(cells) - 1 if _fills(row, column) else None
    filled = rows_of(cells, [row.place for row in rows], columns)
    return tuple(replace(new, head=old.head, confidence=old.confidence) for new, old in zip(filled, rows, strict=True))


def _fills(row: PlacedRow, column: int) -> bool:
    """Only a numbered row goes on below, in its number and the words beside it."""
    return not row.head and _INDEX.fullmatch(row.cells[0].text) is not None and bool(row.cells[column].text)


def _may_fill(row: PlacedRow, column: int) -> bool:
    """All cells left of it are blank too, and something stands to its right."""
    before, after = row.cells[:column], row.cells[column + 1 :]
    return not any(cell.text for cell in before) and any(cell.text for cell in after)


def table_of(label: str, rows: tuple[PlacedRow, ...], caption: str) -> Table:
    """The block: cells once each, where they begin."""
    made = tuple(_row(at, row) for at, row in enumerate(rows))
    heads = sum(row.head for row in rows)
    columns = (Column(1),) * (len(rows[0].cells) if rows else 0)
    return Table(label, (Text(caption),) if caption else (), columns, made[:heads], made[heads:])


def _row(at: int, row: PlacedRow) -> Row:
    own = {id(cell): cell for column, cell in enumerate(row.cells) if (cell.row, cell.column) == (at, column)}
    return Row(
        tuple(
            Cell(
                ((Text(cell.text),),) if cell.text else (),
                cell.colspan,
                cell.rowspan,
                tone="head" if row.head else "none",
            )
            for cell in own.values()
        )
    )


def sureness(rows: Sequence[PlacedRow], grid: float) -> float:
    """How sure a table is: as its parts are on the whole, and never more than its way of recovery."""
    return min(grid, sum(row.confidence for row in rows) / len(rows)) if rows else 0


def with_number(placed: Placed, number: str, text: str, lines: tuple[Line, ...]) -> Placed:
    """The table with its caption."""
    assert isinstance(placed.block, Table)  # noqa: S101 - only asked for tables
    block = replace(placed.block, caption=(Text(text),) if text else ())
    return replace(placed, block=block, number=number, text=text, lines=lines)
