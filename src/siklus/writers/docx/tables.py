"""Tables of fixed width with thin rules, repeated heads, whole rows and numbers aligned on the comma."""

from collections.abc import Generator, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from siklus.document.blocks import Align, Cell, Row, Table
from siklus.document.inline import Runs, plain
from siklus.writers import style
from siklus.writers.docx.context import Context
from siklus.writers.docx.decimals import decimal_indents
from siklus.writers.docx.flow import Para, border
from siklus.writers.docx.inline import write_runs
from siklus.writers.docx.placed import Placed
from siklus.writers.docx.units import twips
from siklus.writers.docx.xml import Element, w
from siklus.writers.hyphens import SHORTEST_IN_CELL
from siklus.writers.linebreak import hyphenate, width_of
from siklus.writers.tables import (
    closing_rows,
    fitted,
    is_plain,
    look_of,
    opening_rows,
    stays_whole,
    tall_rows,
    whole_spans,
)

INK: Final = style.PRINT.ink
LINE: Final = style.PRINT.line
SOFT: Final = style.PRINT.soft.removeprefix("#")
PLAIN_PAD_Y: Final = 1
SPARE: Final = 0.3
BAR_ABOVE: Final = 2
NARROW_COLUMN: Final = 60
ACCENT: Final = style.PRINT.accent.removeprefix("#")


@dataclass(frozen=True, slots=True)
class Frame:
    """What a row must know of its table."""

    context: Context
    table: Table
    widths: tuple[int, ...]
    aligns: tuple[Align, ...]
    indents: dict[int, float]

    @property
    def is_plain(self) -> bool:
        """Whether the table is a layout of lines, without rules."""
        return is_plain(self.table)

    def width(self, place: Placed) -> int:
        """Width of a cell in twips."""
        return sum(self.widths[place.column : place.column + place.colspan])


@dataclass(frozen=True, slots=True)
class RowPlace:
    """Where a row stands among the table's `count` rows, of which `heads` are head rows."""

    y: int
    heads: int
    count: int
    keep: bool
    tall: bool = False
    """Whether it may be broken over pages."""

    @property
    def rule_above(self) -> float:
        """Thickness of the rule above the row."""
        return {0: style.RULE_STRONG, self.heads: style.RULE}.get(self.y, style.RULE_HAIR)

    @property
    def rule_below(self) -> float:
        """Thickness of a rule of its own below the row, 0 for the table's usual one.

        The table's last rule belongs to its last row, not to the table: LibreOffice would draw it at every page's foot.
        """
        return {self.heads - 1: style.RULE, self.count - 1: style.RULE_STRONG}.get(self.y, 0)


def table_element(context: Context, table: Table, width: float) -> Element:
    """The table as `w:tbl`; `width` is the width of the text in points."""
    table = fitted(table, width)
    rows = (*table.head, *table.body, *table.foot)
    placed = place_cells(rows)
    widths = column_widths(table, twips(width))
    aligns = tuple(column.align for column in table.columns)
    indents = decimal_indents(placed, widths, aligns)
    frame = Frame(context, table, widths, aligns, indents)
    spans = whole_spans(table, width)
    whole, closing, count = stays_whole(table, width), closing_rows(table, width), len(rows)
    tall = tall_rows(table, width)
    opened = len(table.head) + max(0, opening_rows(table, width) - 1)
    element = w("tbl", _table_properties(frame), w("tblGrid", *(w("gridCol", w=grid) for grid in widths)))
    for y, row in enumerate(placed):
        kept = whole or y < opened or y >= count - closing or y in spans
        keep = bool(table.note) and closing > 0 if y == count - 1 else kept
        element.append(_row(frame, row, RowPlace(y, len(table.head), count, keep=keep, tall=y in tall)))
    return element


def column_widths(table: Table, width: int) -> tuple[int, ...]:
    """Widths in twips that add up to the text's width exactly."""
    shares = sum(column.width for column in table.columns)
    edges, reached = [0], 0.0
    for column in table.columns:
        reached += column.width
        edges.append(round(width * reached / shares))
    return tuple(right - left for left, right in pairwise(edges))


def place_cells(rows: tuple[Row, ...]) -> list[list[Placed]]:
    """Every row with its cells in their columns, and the places that cells above cover."""
    covered: dict[tuple[int, int], Placed] = {}
    return [list(_place_row(row, y, covered)) for y, row in enumerate(rows)]


def _place_row(row: Row, y: int, covered: dict[tuple[int, int], Placed]) -> Iterator[Placed]:
    column = 0
    for cell in row.cells:
        column = yield from _covered_from(column, y, covered)
        place = Placed(column, cell.colspan, cell, cell.rowspan > 1)
        for below in range(y + 1, y + cell.rowspan):
            covered[column, below] = Placed(column, cell.colspan, None)
        yield place
        column += cell.colspan
    yield from _covered_from(column, y, covered)


def _covered_from(column: int, y: int, covered: dict[tuple[int, int], Placed]) -> Generator[Placed, None, int]:
    while (column, y) in covered:
        yield covered[column, y]
        column += covered[column, y].colspan
    return column


def _table_properties(frame: Frame) -> Element:
    across, down = (0, PLAIN_PAD_Y) if frame.is_plain else (style.CELL_PAD_X, style.CELL_PAD_Y)
    up = down if frame.is_plain else down - style.RULE_HAIR
    sides = ("top", up), ("left", across), ("bottom", down), ("right", across)
    margins = (w(side, w=twips(pad), type="dxa") for side, pad in sides)
    properties = w("tblPr", w("tblW", w=sum(frame.widths), type="dxa"), w("tblInd", w=0, type="dxa"))
    if not frame.is_plain:
        properties.append(_borders())
    properties.extend((w("tblLayout", type="fixed"), w("tblCellMar", *margins), w("tblLook", val="0020", firstRow=1)))
    return properties


def layout_table(widths: list[float], rows: list[list[Para]]) -> Element:
    """A centred table without rules whose cells hold one paragraph each; widths are points."""
    grid = [twips(width) for width in widths]
    margins = (w(side, w=0, type="dxa") for side in ("top", "left", "bottom", "right"))
    whole = w("tblW", w=sum(grid), type="dxa")
    properties = w("tblPr", whole, w("jc", val="center"), w("tblLayout", type="fixed"), w("tblCellMar", *margins))
    element = w("tbl", properties, w("tblGrid", *(w("gridCol", w=width) for width in grid)))
    for row in rows:
        cells = (
            w("tc", w("tcPr", w("tcW", w=width, type="dxa")), para.element())
            for width, para in zip(grid, row, strict=True)
        )
        element.append(w("tr", w("trPr", w("cantSplit")), *cells))
    return element


def _borders() -> Element:
    return w(
        "tblBorders",
        border("top", style.RULE_STRONG, INK),
        border("bottom", style.RULE_HAIR, LINE),
        border("insideH", style.RULE_HAIR, LINE),
        border("insideV", style.RULE_HAIR, LINE),
    )


def _row(frame: Frame, row: list[Placed], at: RowPlace) -> Element:
    properties = w("trPr", *(() if at.tall else (w("cantSplit"),)))
    if at.y < at.heads:
        properties.append(w("tblHeader"))
    return w("tr", properties, *(_cell(frame, place, at) for place in row))


def _cell(frame: Frame, place: Placed, at: RowPlace) -> Element:
    element = w("tc", _cell_properties(frame, place, at))
    if place.cell is None:
        element.append(Para(_text_style(frame, None), keep_next=at.keep).element())
    else:
        element.extend(_paragraphs(frame, place, place.cell, keep=at.keep))
    return element


def _cell_properties(frame: Frame, place: Placed, at: RowPlace) -> Element:
    properties = w("tcPr", w("tcW", w=frame.width(place), type="dxa"))
    if place.colspan > 1:
        properties.append(w("gridSpan", val=place.colspan))
    if place.cell is None:
        properties.append(w("vMerge"))
    elif place.starts_span:
        properties.append(w("vMerge", val="restart"))
    if at.rule_below and not frame.is_plain:
        properties.append(w("tcBorders", border("bottom", at.rule_below, INK)))
    properties.extend(_look(frame, place, at))
    return properties


def _look(frame: Frame, place: Placed, at: RowPlace) -> Iterator[Element]:
    cell = place.cell
    if cell and cell.tone != "none":
        yield w("shd", val="clear", color="auto", fill=_fill(cell))
    if margins := _margins(frame, place, at):
        yield w("tcMar", *margins)
    if cell and (cell.valign == "middle" or cell.tone == "head"):
        yield w("vAlign", val="center")


def _fill(cell: Cell) -> str:
    return style.TINTS[cell.tone].removeprefix("#") if cell.tone in style.TINTS else SOFT


def _margins(frame: Frame, place: Placed, at: RowPlace) -> list[Element]:
    """Where a cell differs from its table: a stronger rule takes more room, a narrow column has less to give."""
    if frame.is_plain:
        return []
    pads = {
        "top": style.CELL_PAD_Y - at.rule_above if at.rule_above != style.RULE_HAIR else None,
        "left": (narrow := _narrow_pad(frame, place)),
        "bottom": style.CELL_PAD_Y - at.rule_below / 2 if at.y == at.count - 1 else None,
        "right": narrow,
    }
    return [w(side, w=twips(pad), type="dxa") for side, pad in pads.items() if pad is not None]


def _narrow_pad(frame: Frame, place: Placed) -> float | None:
    """Less space beside a word that would not fit into a narrow column: "Agu" must not be broken."""
    room = frame.width(place) / 20
    if place.cell is None or room > NARROW_COLUMN:
        return None
    is_bold = place.cell.bold or place.cell.tone in ("head", "total")
    words = (word for line in place.cell.lines for word in plain(line).split())
    widest = max((width_of(word, style.TABLE_CELL, bold=is_bold) for word in words), default=0)
    return max(0.0, (room - widest) / 2 - SPARE) if widest > room - 2 * style.CELL_PAD_X else None


def _text_style(frame: Frame, cell: Cell | None) -> str:
    if frame.is_plain:
        return "PlainCell"
    if cell and cell.tone == "head":
        return "TableHead"
    return "TableSmall" if cell and cell.small else "TableCell"


def _paragraphs(frame: Frame, place: Placed, cell: Cell, *, keep: bool) -> Iterator[Element]:
    lines = cell.lines or ((),)
    is_bold = cell.bold or cell.tone in ("head", "total")
    name = _text_style(frame, cell)
    align = cell.align or ("center" if cell.tone == "head" else frame.aligns[place.column])
    for number, line in enumerate(lines):
        words = write_runs(frame.context, _words(frame, place, line, cell), bold=is_bold)
        para = Para(name, words, keep_next=keep)
        if number:
            para.before = style.CELL_LINE_GAP
        _align(frame, para, align, id(cell))
        yield para.element()
    if cell.bar is not None and plain(lines[0]):
        yield _bar(frame.width(place), cell.bar, keep=keep)


def _words(frame: Frame, place: Placed, line: Runs, cell: Cell) -> Runs:
    look = look_of(frame.table, cell)
    room = frame.width(place) / 20 - (0 if frame.is_plain else 2 * style.CELL_PAD_X)
    return hyphenate(line, look, room, shortest=SHORTEST_IN_CELL, printed=frame.context.numbers.printed)


def _align(frame: Frame, para: Para, align: Align, cell: int) -> None:
    if align != "decimal":
        para.align = align
    elif cell in frame.indents:
        para.align, para.right = "right", frame.indents[cell]
    else:
        para.align = "center"


def _bar(width: int, share: float, *, keep: bool) -> Element:
    room = width / 20 - 2 * style.CELL_PAD_X
    para = Para(
        "TableCell",
        keep_next=keep,
        before=BAR_ABOVE,
        line=style.BAR_HEIGHT,
        right=room * (1 - min(1.0, max(0.0, share))),
    )
    element = para.element()
    shading = w("shd", val="clear", color="auto", fill=ACCENT)
    element[0].insert(next(i for i, part in enumerate(element[0]) if part.tag.endswith("}spacing")), shading)
    return element
