"""Tables of fixed width with thin rules, repeated heads, whole rows and numbers aligned on the comma."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from siklus.document.blocks import Align, Cell, Row, Table
from siklus.document.inline import plain
from siklus.writers import style
from siklus.writers.docx.context import Context
from siklus.writers.docx.decimals import decimal_indents
from siklus.writers.docx.flow import Para, border
from siklus.writers.docx.inline import write_runs
from siklus.writers.docx.units import eighths, twips
from siklus.writers.docx.xml import Element, w
from siklus.writers.tables import is_plain, stays_whole

INK: Final = style.PRINT.ink
LINE: Final = style.PRINT.line
SOFT: Final = style.PRINT.soft.removeprefix("#")
PLAIN_PAD_Y: Final = 1
ACCENT: Final = style.PRINT.accent.removeprefix("#")


@dataclass(frozen=True, slots=True)
class Placed:
    """A cell at its column, or (cell None) a place that a cell above covers."""

    column: int
    colspan: int
    cell: Cell | None
    starts_span: bool = False


@dataclass(frozen=True, slots=True)
class Frame:
    """What a row must know of its table."""

    context: Context
    widths: tuple[int, ...]
    aligns: tuple[Align, ...]
    indents: dict[int, float]
    is_plain: bool

    def width(self, place: Placed) -> int:
        """Width of a cell in twips."""
        return sum(self.widths[place.column : place.column + place.colspan])


def table_element(context: Context, table: Table, width: float) -> Element:
    """The table as `w:tbl`; `width` is the width of the text in points."""
    rows = (*table.head, *table.body, *table.foot)
    placed = place_cells(rows)
    widths = column_widths(table, twips(width))
    aligns = tuple(column.align for column in table.columns)
    indents = decimal_indents(placed, widths, aligns)
    frame = Frame(context, widths, aligns, indents, is_plain(table))
    whole, heads = stays_whole(table, width), len(table.head)
    element = w("tbl", _table_properties(frame), w("tblGrid", *(w("gridCol", w=grid) for grid in widths)))
    for y, row in enumerate(placed):
        last = y == len(rows) - 1
        keep = (whole or y < heads or y == len(rows) - 2) and not last or (last and bool(table.note))
        element.append(_row(frame, row, is_head=y < heads, under_head=y == heads - 1, keep=keep))
    return element


def column_widths(table: Table, width: int) -> tuple[int, ...]:
    """Widths in twips that add up to the text's width exactly."""
    shares = sum(column.width for column in table.columns)
    edges, reached = [0], 0.0
    for column in table.columns:
        reached += column.width
        edges.append(round(width * reached / shares))
    return tuple(right - left for left, right in zip(edges, edges[1:], strict=False))


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


def _covered_from(column: int, y: int, covered: dict[tuple[int, int], Placed]) -> Iterator[Placed]:
    while (column, y) in covered:
        yield covered[column, y]
        column += covered[column, y].colspan
    return column


def _table_properties(frame: Frame) -> Element:
    across, down = (0, PLAIN_PAD_Y) if frame.is_plain else (style.CELL_PAD_X, style.CELL_PAD_Y)
    sides = ("top", down), ("left", across), ("bottom", down), ("right", across)
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
        border("bottom", style.RULE_STRONG, INK),
        border("insideH", style.RULE_HAIR, LINE),
        border("insideV", style.RULE_HAIR, LINE),
    )


def _row(frame: Frame, row: list[Placed], *, is_head: bool, under_head: bool, keep: bool) -> Element:
    properties = w("trPr", w("cantSplit"))
    if is_head:
        properties.append(w("tblHeader"))
    cells = (_cell(frame, place, under_head=under_head, keep=keep) for place in row)
    return w("tr", properties, *cells)


def _cell(frame: Frame, place: Placed, *, under_head: bool, keep: bool) -> Element:
    element = w("tc", _cell_properties(frame, place, under_head=under_head))
    if place.cell is None:
        element.append(Para(_text_style(frame, None), keep_next=keep).element())
    else:
        element.extend(_paragraphs(frame, place, place.cell, keep=keep))
    return element


def _cell_properties(frame: Frame, place: Placed, *, under_head: bool) -> Element:
    properties = w("tcPr", w("tcW", w=frame.width(place), type="dxa"))
    if place.colspan > 1:
        properties.append(w("gridSpan", val=place.colspan))
    if place.cell is None:
        properties.append(w("vMerge"))
    elif place.starts_span:
        properties.append(w("vMerge", val="restart"))
    if place.cell is None:
        return properties
    properties.extend(_tone(place.cell, under_head=under_head))
    if place.cell.valign == "middle" or place.cell.tone == "head":
        properties.append(w("vAlign", val="center"))
    return properties


def _tone(cell: Cell, *, under_head: bool) -> Iterator[Element]:
    if under_head:
        yield w("tcBorders", border("bottom", style.RULE, INK))
    if cell.tone != "none":
        yield w("shd", val="clear", color="auto", fill=SOFT)


def _text_style(frame: Frame, cell: Cell | None) -> str:
    if frame.is_plain:
        return "PlainCell"
    return "TableHead" if cell and cell.tone == "head" else "TableCell"


def _paragraphs(frame: Frame, place: Placed, cell: Cell, *, keep: bool) -> Iterator[Element]:
    lines = cell.lines or ((),)
    name = _text_style(frame, cell)
    align = cell.align or ("center" if cell.tone == "head" else frame.aligns[place.column])
    for number, line in enumerate(lines):
        para = Para(name, write_runs(frame.context, line, bold=cell.bold or cell.tone == "total"), keep_next=keep)
        if number:
            para.before = style.CELL_LINE_GAP
        _align(frame, para, align, id(cell))
        yield para.element()
    if cell.bar is not None and plain(lines[0]):
        yield _bar(frame.width(place), cell.bar, keep=keep)


def _align(frame: Frame, para: Para, align: Align, cell: int) -> None:
    if align != "decimal":
        para.align = align
    elif cell in frame.indents:
        para.align, para.right = "right", frame.indents[cell]
    else:
        para.align = "center"


def _bar(width: int, share: float, *, keep: bool) -> Element:
    room = width / 20 - 2 * style.CELL_PAD_X
    para = Para("TableCell", keep_next=keep, line=style.BAR_HEIGHT, right=room * (1 - min(1.0, max(0.0, share))))
    element = para.element()
    shading = w("shd", val="clear", color="auto", fill=ACCENT)
    element[0].insert(next(i for i, part in enumerate(element[0]) if part.tag.endswith("}spacing")), shading)
    return element
