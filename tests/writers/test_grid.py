"""How many figures stand in a row, how large they are, and which rows stay together."""

import pytest

from siklus.document.blocks import Figure, FigureGrid, Picture
from siklus.document.inline import runs
from siklus.writers import style
from siklus.writers.grid import grid_rows

WIDTH = 439.4
SHAPES = {"l": (1600, 1200, False), "u": (1200, 1600, False), "p": (1240, 1754, True), "w": (1754, 1240, True)}
"""A landscape and an upright photograph, an upright page of a document and a wide one."""


def grid(shapes: str, shared: str = "") -> FigureGrid:
    figures = []
    for place, shape in enumerate(shapes):
        width, height, document = SHAPES[shape]
        figures.append(Figure(f"g{place}", Picture("a" * 64, width, height, "foto", document=document), ()))
    return FigureGrid(tuple(figures), runs(shared) if shared else ())


@pytest.mark.parametrize(
    ("shapes", "rows"),
    [
        ("l", "1/2"),
        ("ll", "2/2"),
        ("lll", "3/3"),
        ("lu", "2/2"),
        ("uuu", "3/3"),
        ("llll", "2/2+ 2/2"),
        ("uuuu", "4/4"),
        ("lllll", "2/2 2/2+ 1/2"),
        ("llllll", "2/2 2/2 2/2"),
        ("uuuuuuu", "3/3 3/3+ 1/3"),
        ("p", "1/1"),
        ("pp", "1/1 1/1"),
        ("lpll", "1/2 1/1 2/2"),
        ("ww", "2/2"),
    ],
)
def test_rows_by_shape_and_number(shapes: str, rows: str) -> None:
    """Figures of columns, and + where the row stays with the next."""
    made = grid_rows(grid(shapes), WIDTH)

    assert " ".join(f"{len(row.figures)}/{row.columns}{'+' * row.keep}" for row in made) == rows
    assert [one.label for row in made for one in row.figures] == [f"g{place}" for place in range(len(shapes))]


def test_shared_words_stay_with_the_last_row() -> None:
    assert [row.keep for row in grid_rows(grid("llllll", "bersama"), WIDTH)] == [False, False, True]


def test_an_upright_page_fills_more_than_half_the_paper_and_nothing_is_stretched() -> None:
    page, wide = grid_rows(grid("pw"), WIDTH)

    assert page.height == style.GRID_ROW_MAX_HEIGHT_MM[1] * style.MM > style.PAGE.height * style.MM / 2
    assert wide.height == pytest.approx(wide.column_width * 1240 / 1754)
