"""Where the pictures of a grid stand: rows of equal columns, one height in a row, nothing stretched."""

from dataclasses import dataclass

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


def aspect(figure: Figure) -> float:
    """Width over height of what the figure shows."""
    content = figure.content
    return content.width / content.height if isinstance(content, Picture) else FULL_WIDTH_MM / chart_height_mm(content)


def grid_rows(grid: FigureGrid, width: float) -> tuple[GridRow, ...]:
    """Two pictures in a row, three when all are upright; heights limited by the widest and by the style."""
    columns = 3 if all(aspect(figure) < 1 for figure in grid.figures) else 2
    column_width = (width - style.GRID_GUTTER * (columns - 1)) / columns
    rows = (grid.figures[start : start + columns] for start in range(0, len(grid.figures), columns))
    return tuple(GridRow(row, columns, column_width, _height(row, columns, column_width)) for row in rows)


def _height(row: tuple[Figure, ...], columns: int, column_width: float) -> float:
    greatest = style.GRID_ROW_MAX_HEIGHT_MM[columns] * style.MM
    return min(greatest, *(column_width / aspect(figure) for figure in row))


def figure_size(picture: Picture) -> tuple[float, float]:
    """Width and height in points of a picture that stands alone."""
    ratio = picture.width / picture.height
    height = min(style.FIGURE_MAX_HEIGHT_MM * style.MM, style.FIGURE_WIDTH_MM * style.MM / ratio)
    return height * ratio, height
