"""What a table's data says about how it is set: the same answer for every writer."""

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from siklus.document.blocks import Cell, Row, Table
from siklus.document.inline import Ref, Runs, plain
from siklus.writers import style
from siklus.writers.binding import NO_BREAK
from siklus.writers.linebreak import width_of
from siklus.writers.style import TextStyle

WHOLE_UP_TO_LINES = 14
"""A table of at most so many lines stays on one page."""
TALL = 10
"""A cell with so many lines asks for a wider column."""
FITTING_STEPS = (0.06, 0.06, 0.06, 0.06, 0.03, 0.03, 0.03, 0.015, 0.015, 0.015)
"""Shares of the table's width that one column may give to another, one after the other."""
LONGEST_WORD = 80
"""Points that a column's longest word may ask for; a longer one is broken."""
SPAN_UP_TO_LINES = 18
"""Rows that a cell spans stay on one page when they have at most so many lines."""
OPENING = (3, 2)
CLOSING = (3, 2, 4)
ROW_UP_TO_LINES = 20
"""A row of more lines goes on over the page: kept whole it would leave half a page empty."""
CLOSING_UP_TO_LINES = 14
_REFERENCES = {"number": f"Gambar{NO_BREAK}00", "page": "00"}
_BLANK = width_of(" ", style.TABLE_CELL)


def is_plain(table: Table) -> bool:
    """A layout of identity lines: no caption, no head, so no rules either, and set in the body's serif."""
    return not table.caption and not table.head


def look_of(table: Table, cell: Cell) -> TextStyle:
    """How the words of a cell are set."""
    look = style.PLAIN if is_plain(table) else style.TABLE_SMALL if cell.small else style.TABLE_CELL
    return replace(look, bold=cell.bold or cell.tone in ("head", "total"))


def stays_whole(table: Table, width: float) -> bool:
    """Whether the table is short enough to be kept on one page; `width` is its width in points."""
    return sum(_heights(table, _widths(table, width))) <= WHOLE_UP_TO_LINES


def closing_rows(table: Table, width: float) -> int:
    """How many rows at the end stay together and with the note below: three, so that no page holds one row alone.

    Two or four where a cell spans into the third last, fewer where the rows are tall; 0 where not even the last may.
    """
    rows = (*table.body, *table.foot)
    if is_plain(table):
        return 0
    heights = _heights(table, _widths(table, width))
    fitting = (
        count
        for count in CLOSING
        if count < len(rows) and sum(heights[-count:]) <= CLOSING_UP_TO_LINES and not _covered(rows, len(rows) - count)
    )
    return next(fitting, 1 if table.note and rows and not _covered(rows, len(rows) - 1) else 0)


def opening_rows(table: Table, width: float) -> int:
    """How many rows of the body stay with the head and with one another, so that no page's foot shows one row alone.

    0 where the rows are tall, where a cell spans out of them, and where the table is short and stays whole.
    """
    if is_plain(table) or stays_whole(table, width):
        return 0
    heads, rows = len(table.head), (*table.head, *table.body, *table.foot)
    heights = _heights(table, _widths(table, width))
    fitting = (
        count
        for count in OPENING
        if heads + count < len(rows)
        and sum(heights[: heads + count]) <= CLOSING_UP_TO_LINES
        and not _covered(rows, heads + count)
    )
    return next(fitting, 0)


def tall_rows(table: Table, width: float) -> frozenset[int]:
    """Rows, counted with the head's, that may be broken over pages."""
    return frozenset(y for y, lines in enumerate(_heights(table, _widths(table, width))) if lines > ROW_UP_TO_LINES)


def whole_spans(table: Table, width: float) -> frozenset[int]:
    """Rows, counted with the head's, that stay with the one below: a cell of the body spans both and is not tall."""
    heights = _heights(table, _widths(table, width))
    spans = {(y, y + cell.rowspan) for cell, _, y in _placed(table) if cell.rowspan > 1 and y >= len(table.head)}
    short = ((first, end) for first, end in spans if sum(heights[first:end]) <= SPAN_UP_TO_LINES)
    return frozenset(y for first, end in short for y in range(first, end - 1))


def fitted(table: Table, width: float) -> Table:
    """The table with more room for columns whose cells are very tall, taken from those that have some to spare.

    No column becomes narrower than its longest word; a table without tall cells stays as it is.
    """
    widths = _widths(table, width)
    if is_plain(table) or max(_heights(table, widths), default=0) < TALL:
        return table
    least = _least_widths(table, widths)
    for step in FITTING_STEPS:
        widths = min(_shifted(widths, least, width * step), key=lambda one: sum(_heights(table, one)))
    pairs = zip(table.columns, widths, strict=True)
    return replace(table, columns=tuple(replace(column, width=own) for column, own in pairs))


def _shifted(widths: tuple[float, ...], least: tuple[float, ...], step: float) -> Iterator[tuple[float, ...]]:
    """The widths, and each way in which one column can give a step to another."""
    yield widths
    givers = [x for x, own in enumerate(widths) if own - step >= least[x]]
    for giver in givers:
        for taker in range(len(widths)):
            change = {giver: -step, taker: step}
            if giver != taker:
                yield tuple(own + change.get(x, 0) for x, own in enumerate(widths))


def _least_widths(table: Table, widths: tuple[float, ...]) -> tuple[float, ...]:
    least = [0.0] * len(widths)
    for cell, x, _ in _placed(table):
        if cell.colspan == 1:
            look = look_of(table, cell)
            words = (word for line in cell.lines for word in _read(line).split(" "))
            widest = max((width_of(word, look) for word in words), default=0)
            least[x] = max(least[x], min(widest, LONGEST_WORD) + 2 * style.CELL_PAD_X + 1)
    return tuple(min(own, room) for own, room in zip(widths, least, strict=True))


def _widths(table: Table, width: float) -> tuple[float, ...]:
    shares = sum(column.width for column in table.columns)
    return tuple(column.width / shares * width for column in table.columns)


def _covered(rows: tuple[Row, ...], first: int) -> bool:
    """Whether a cell of an earlier row reaches into the row."""
    return any(y + cell.rowspan > first for y, row in enumerate(rows[:first]) for cell in row.cells)


@lru_cache(maxsize=8)
def _placed(table: Table) -> tuple[tuple[Cell, int, int], ...]:
    """Every cell with its column and its row, from the head's first."""
    taken: set[tuple[int, int]] = set()
    found: list[tuple[Cell, int, int]] = []
    for y, row in enumerate((*table.head, *table.body, *table.foot)):
        x = 0
        for cell in row.cells:
            while (x, y) in taken:
                x += 1
            taken.update((x + i, y + j) for i in range(cell.colspan) for j in range(cell.rowspan))
            found.append((cell, x, y))
    return tuple(found)


def _heights(table: Table, widths: tuple[float, ...]) -> list[int]:
    """Lines of every row, from the head's first; what spans several rows makes none of them taller."""
    heights = [1] * len((*table.head, *table.body, *table.foot))
    for cell, x, y in _placed(table):
        if cell.rowspan == 1:
            heights[y] = max(heights[y], _lines_of_cell(cell, sum(widths[x : x + cell.colspan])))
    return heights


def _lines_of_cell(cell: Cell, width: float) -> int:
    size = style.TABLE_SMALL.size if cell.small else style.TABLE_CELL.size
    room = max(1.0, (width - 2 * style.CELL_PAD_X) / size * style.TABLE_CELL.size)
    return sum(_lines_of_words(_read(line), round(room, 3)) for line in cell.lines)


def _read(line: Runs) -> str:
    """The words of a line with references about as long as they will be."""
    return "".join(plain((part,)) if not isinstance(part, Ref) else _REFERENCES[part.show] for part in line)


@lru_cache(maxsize=100_000)
def _lines_of_words(words: str, room: float) -> int:
    """How many lines the words fill when as many as fit stand on each; a word longer than a line is broken."""
    lines, x = 1, 0.0
    for word in words.split(" "):
        own = width_of(word, style.TABLE_CELL)
        if x and x + own > room:
            lines, x = lines + 1, 0.0
        broken = int(own // room) if own > room else 0
        lines, x = lines + broken, x + own - broken * room + _BLANK
    return lines
