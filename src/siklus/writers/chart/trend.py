"""A trend over periods: one line, its values printed, gaps left open."""

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from siklus.document.charts import LineChart, Point
from siklus.writers.chart.canvas import HAIR, SMALL_PT, THIN, VALUE_PT, bare_axes, printed, size_mm
from siklus.writers.style import Palette

_LEFT, _TOP, _BOTTOM, _RIGHT = 10.0, 5.0, 13.0, 16.0
_SIDE = 0.45


def draw(figure: Figure, chart: LineChart, palette: Palette) -> None:
    """Draw the points from left to right, oldest first."""
    width, height = size_mm(figure)
    axes = bare_axes(figure, (_LEFT, _BOTTOM, width - _LEFT - _RIGHT, height - _TOP - _BOTTOM), palette)
    axes.set_xlim(-_SIDE, len(chart.points) - 1 + _SIDE)
    axes.set_ylim(float(chart.low), float(chart.high))
    axes.axhline(float(chart.low), color=palette.muted, linewidth=THIN)
    _draw_edges(axes, chart, palette)
    _draw_line(axes, chart, palette)
    axes.set_xticks(range(len(chart.points)), [_two_lines(point.name) for point in chart.points])
    axes.tick_params(axis="x", labelsize=SMALL_PT, labelcolor=palette.ink, pad=4)
    axes.set_yticks([float(chart.low), float(chart.high)], [printed(chart.low), printed(chart.high)])


def _draw_line(axes: Axes, chart: LineChart, palette: Palette) -> None:
    values = [float("nan") if point.value is None else float(point.value) for point in chart.points]
    axes.plot(range(len(values)), values, color=palette.accent, linewidth=1.8, zorder=3)
    for place, point in enumerate(chart.points):
        if point.value is not None:
            _draw_point(axes, place, point, float(point.value), palette)


def _draw_point(axes: Axes, place: int, point: Point, value: float, palette: Palette) -> None:
    top = value
    if point.low is not None and point.high is not None:
        low, top = float(point.low), float(point.high)
        axes.plot((place, place), (low, top), color=palette.accent, linewidth=1, zorder=2)
        axes.plot((place, place), (low, top), "_", color=palette.accent, markersize=6, zorder=2)
    axes.plot(
        place, value, "o", color=palette.accent, markersize=5.5, markeredgecolor=palette.paper, zorder=4, clip_on=False
    )
    axes.annotate(
        point.printed,
        (place, top),
        xytext=(0, 5),
        textcoords="offset points",
        ha="center",
        va="bottom",
        fontsize=VALUE_PT,
        weight="bold",
        color=palette.ink,
        bbox={"facecolor": palette.paper, "edgecolor": "none", "pad": 1},
        zorder=5,
    )


def _draw_edges(axes: Axes, chart: LineChart, palette: Palette) -> None:
    for edge in (edge for edge in chart.edges if chart.low < edge.value < chart.high):
        axes.axhline(float(edge.value), color=palette.muted, linewidth=HAIR, dashes=(4, 3), zorder=1)
        axes.annotate(
            edge.name,
            (1, float(edge.value)),
            xycoords=axes.get_yaxis_transform(),
            xytext=(4, 0),
            textcoords="offset points",
            va="center",
            fontsize=SMALL_PT,
            color=palette.muted,
        )


def _two_lines(name: str) -> str:
    words = name.split()
    half = (len(words) + 1) // 2
    return " ".join(words[:half]) + "\n" + " ".join(words[half:])
