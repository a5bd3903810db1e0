"""Figures with their caption below, alone or side by side in an even grid."""

import re
from collections.abc import Iterator
from typing import Final

from siklus.document.blocks import Figure, FigureGrid, Picture
from siklus.writers import style
from siklus.writers.binding import with_whole_times
from siklus.writers.chart import draw_png
from siklus.writers.docx.context import Context
from siklus.writers.docx.flow import Break, Grid, Para, Piece
from siklus.writers.docx.inline import bookmarked, filled_field, run, write_runs
from siklus.writers.docx.pictures import inline_picture
from siklus.writers.docx.tables import layout_table
from siklus.writers.docx.xml import Element
from siklus.writers.grid import GridRow, aspect, figure_size, grid_rows

_NUMBER: Final = re.compile(r"(?P<head>(?P<word>\w+) (?:\S+\.)?)(?P<last>\d+)")


def figure_pieces(context: Context, figure: Figure) -> Iterator[Piece]:
    """A figure across the text, and its caption."""
    content = figure.content
    if isinstance(content, Picture):
        size = figure_size(content)
    else:
        size = context.text_width, context.text_width / aspect(figure)
    yield Para("Picture", [_shown(context, figure, size)])
    yield Para("FigureCaption", caption(context, figure), keep_lines=True)


def caption(context: Context, figure: Figure) -> list[Element]:
    """Number in bold, which references lead to, and the words."""
    return [*numbered(context, figure.label), run(" "), *write_runs(context, with_whole_times(figure.caption))]


def numbered(context: Context, label: str) -> list[Element]:
    """The number of a table or figure, in bold: its word, and a sequence field that holds the last part.

    The field lets Word rebuild its lists and number a table that an office adds; a first table restarts it.
    """
    printed = context.number(label)
    found = _NUMBER.fullmatch(printed)
    if found is None:
        return bookmarked(context, label, [run(printed, bold=True)])
    head, word, last = found["head"], found["word"], found["last"]
    restart = " \\r 1" if last == "1" else ""
    field = filled_field(f" SEQ {word} \\* ARABIC{restart} ", last, bold=True)
    return bookmarked(context, label, [run(head, bold=True), *field])


def _shown(context: Context, figure: Figure, size: tuple[float, float]) -> Element:
    content = figure.content
    if isinstance(content, Picture):
        return inline_picture(context, context.picture(content.sha256), size, content.alt, frame=not content.bare)
    png = draw_png(content, "print", size[0] / style.MM, size[1] / style.MM)
    return inline_picture(context, context.drawing(png), size, content.alt, frame=False)


def grid_pieces(context: Context, grid: FigureGrid) -> Iterator[Piece | Break]:
    """A table without rules for every row of figures, and the description that they share."""
    rows = grid_rows(grid, context.text_width)
    for number, row in enumerate(rows, 1):
        if number > 1 and row.figures[0].label in context.layout.starts:
            yield Break()
        yield Grid(_grid_row(context, row), style.GRID_CAPTION.after, style.GRID_CAPTION.after, keep_next=row.keep)
    if grid.shared:
        yield Para("FigureCaption", write_runs(context, grid.shared), keep_lines=True)


def _grid_row(context: Context, row: GridRow) -> Element:
    pictures = [
        Para("Picture", [_shown(context, one, (row.height * aspect(one), row.height))], before=0, keep_next=True)
        for one in row.figures
    ]
    captions = [Para("GridCaption", caption(context, one), after=0, keep_next=row.keep) for one in row.figures]
    gutter = [style.GRID_GUTTER] * (len(row.figures) - 1)
    widths = [row.column_width, *(width for gap in gutter for width in (gap, row.column_width))]
    return layout_table(widths, [_spread(pictures), _spread(captions)])


def _spread(paras: list[Para]) -> list[Para]:
    """The paragraphs with an empty gutter between every two."""
    return [part for para in paras for part in (Para("Mark"), para)][1:]
