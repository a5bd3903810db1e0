"""Where the pictures of a grid stand: rows of equal columns, one height in a row, nothing stretched."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from siklus.document.blocks import Figure, FigureGrid, Picture
from siklus.writers import style
from siklus.writers.chart import FULL_WIDTH_MM, chart_height_mm


@dataclass(frozen=True, slots=True)
class GridRow:
    """Figures side by side: width of each column and height of each picture, in points."""

    figures: tuple[Figure, ...]
    columns: int
    column_width: float
    height: float
    keep: bool
    """Whether it stays on the page of the row below it, or of the words that all share."""


def aspect(figure: Figure) -> float:
    """Width over height of what the figure shows."""
    content = figure.content
    return content.width / content.height if isinstance(content, Picture) else FULL_WIDTH_MM / chart_height_mm(content)


def grid_rows(grid: FigureGrid, width: float) -> tuple[GridRow, ...]:
    """Upright pages of documents alone; photographs two in a row, or three, or four; a small group on one page.

    Heights are limited by the widest picture and by the style. A last photograph never goes to a page of its own.
    """
    rows = [row for is_page, run in groupby(grid.figures, _is_page) for row in _rows(tuple(run), is_page=is_page)]
    last = len(rows) - 1
    return tuple(
        _row(figures, columns, width, keep=bool(grid.shared) if place == last else keep)
        for place, (figures, columns, keep) in enumerate(rows)
    )


def _is_page(figure: Figure) -> bool:
    content = figure.content
    return isinstance(content, Picture) and content.document and aspect(figure) * style.GRID_PAGE_RATIO <= 1


def _rows(figures: tuple[Figure, ...], *, is_page: bool) -> Iterator[tuple[tuple[Figure, ...], int, bool]]:
    """The figures of each row, its columns, and whether it stays with the row below it."""
    columns = 1 if is_page else _columns(figures)
    starts = range(0, len(figures), columns)
    whole = not is_page and len(figures) <= style.GRID_WHOLE_UP_TO
    for start in starts:
        left = len(figures) - start - columns
        yield figures[start : start + columns], columns, left > 0 and (whole or (not is_page and left == 1))


def _columns(figures: Sequence[Figure]) -> int:
    """Four upright or three of any shape stand in one row; of more, three upright or two."""
    upright = all(aspect(figure) < 1 for figure in figures)
    if len(figures) == style.GRID_WHOLE_UP_TO:
        return 4 if upright else 2
    return 3 if upright or len(figures) == 3 else 2  # noqa: PLR2004 - three in a row of three


def _row(figures: tuple[Figure, ...], columns: int, width: float, *, keep: bool) -> GridRow:
    column_width = (width - style.GRID_GUTTER * (columns - 1)) / columns
    greatest = style.GRID_ROW_MAX_HEIGHT_MM[columns] * style.MM
    height = min(greatest, *(column_width / aspect(figure) for figure in figures))
    return GridRow(figures, columns, column_width, height, keep)


def figure_size(picture: Picture) -> tuple[float, float]:
    """Width and height in points of a picture that stands alone."""
    ratio = picture.width / picture.height
    height = min(style.FIGURE_MAX_HEIGHT_MM * style.MM, style.FIGURE_WIDTH_MM * style.MM / ratio)
    return height * ratio, height
