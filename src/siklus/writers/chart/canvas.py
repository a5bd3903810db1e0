"""What every drawing shares: the figure, the shipped sans, fixed ids, and axes without a frame."""

from collections.abc import Iterator
from contextlib import contextmanager
from fractions import Fraction
from functools import lru_cache
from typing import Any

import matplotlib as mpl
from matplotlib import font_manager
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from siklus.document.printing import print_number
from siklus.writers.fonts import SANS, STYLES, font_file
from siklus.writers.style import Palette

MM_PER_INCH, POINTS_PER_INCH = 25.4, 72
NAME_PT, VALUE_PT, SMALL_PT = 9.0, 9.0, 8.0
HAIR, THIN = 0.5, 0.9
_SETTING: dict[Any, Any] = {
    "font.family": SANS,
    "svg.fonttype": "none",
    "svg.hashsalt": "siklus",
    "axes.unicode_minus": False,
    "hatch.linewidth": 0.6,
}


@lru_cache(maxsize=1)
def _add_fonts() -> None:
    for style in STYLES:
        font_manager.fontManager.addfont(font_file(SANS, bold="Bold" in style, italic="Italic" in style))


@contextmanager
def setting() -> Iterator[None]:
    """Our settings while something is drawn; other users of matplotlib in the process keep theirs."""
    _add_fonts()
    with mpl.rc_context(_SETTING):
        yield


def new_figure(width_mm: float, height_mm: float) -> Figure:
    """An empty figure of that size."""
    return Figure(figsize=(width_mm / MM_PER_INCH, height_mm / MM_PER_INCH))


def bare_axes(figure: Figure, box: tuple[float, float, float, float], palette: Palette) -> Axes:
    """Axes in a box of the figure (left, bottom, width, height in millimetres), without frame or ticks."""
    width, height = (inches * MM_PER_INCH for inches in figure.get_size_inches())
    left, bottom, wide, high = box
    axes = figure.add_axes((left / width, bottom / height, wide / width, high / height))
    figure.set_facecolor(palette.paper)
    axes.set_facecolor("none")
    axes.spines[:].set_visible(False)
    axes.tick_params(length=0, labelsize=SMALL_PT, labelcolor=palette.muted)
    return axes


def size_mm(figure: Figure) -> tuple[float, float]:
    """Width and height of the figure in millimetres."""
    width, height = figure.get_size_inches()
    return width * MM_PER_INCH, height * MM_PER_INCH


def group_color(group: str, palette: Palette) -> str:
    """The colour of a band's letter; the accent where there is none."""
    colors = {"A": palette.mutu_a, "B": palette.mutu_b, "C": palette.mutu_c, "D": palette.mutu_d}
    return colors.get(group, palette.accent)


def mixed(color: str, paper: str, share: float) -> str:
    """The colour let down with paper: `share` of it remains."""
    pairs = ((int(color[at : at + 2], 16), int(paper[at : at + 2], 16)) for at in (1, 3, 5))
    return "#" + "".join(f"{round(share * ink + (1 - share) * ground):02x}" for ink, ground in pairs)


def printed(value: float | Fraction) -> str:
    """A number on an axis, without decimals that are zero: "25", "3,5"."""
    return print_number(Fraction(value)).rstrip("0").rstrip(",")
