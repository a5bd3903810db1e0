"""A trend over periods: one line, its values printed, gaps left open."""

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from siklus.document.charts import LineChart, Point
from siklus.writers.chart.canvas import HAIR, POINTS_PER_INCH, SMALL_PT, THIN, VALUE_PT, bare_axes, printed, size_mm
from siklus.writers.style import Palette

_LEFT, _TOP, _BOTTOM, _RIGHT = 10.0, 5.0, 13.0, 16.0
_SIDE = 0.45
_LABEL_PT, _LABEL_GAP_PT = 12.0, 4.0
"""Height of a value's label with a little air, and its distance from the point."""


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
            low, high = _draw_point(axes, place, point, float(point.value), palette)
            _print_value(axes, place, point.printed, _label_at(axes, chart, place, low, high), palette)


def _draw_point(axes: Axes, place: int, point: Point, value: float, palette: Palette) -> tuple[float, float]:
    """Draw the point and its interval; from where to where they reach."""
    low = top = value
    if point.low is not None and point.high is not None:
        low, top = float(point.low), float(point.high)
        axes.plot((place, place), (low, top), color=palette.accent, linewidth=1, zorder=2)
        axes.plot((place, place), (low, top), "_", color=palette.accent, markersize=6, zorder=2)
    axes.plot(
        place, value, "o", color=palette.accent, markersize=5.5, markeredgecolor=palette.paper, zorder=4, clip_on=False
    )
    return low, top


def _label_at(axes: Axes, chart: LineChart, place: int, low: float, high: float) -> float:
    """Where the label's middle stands: above or below its point, away from the trend, where no band's edge crosses."""
    point = (float(chart.high) - float(chart.low)) / (axes.bbox.height * POINTS_PER_INCH / axes.figure.dpi)
    half = _LABEL_PT / 2 * point
    above, below = high + _LABEL_GAP_PT * point + half, low - _LABEL_GAP_PT * point - half
    wanted = (below, above) if _is_low(chart, place) else (above, below)
    free = (middle for middle in wanted if _is_free(chart, middle, half))
    crossing = [float(edge.value) for edge in chart.edges if abs(float(edge.value) - above) <= half]
    return next(free, max(crossing, default=above - half - point) + half + point)


def _is_low(chart: LineChart, place: int) -> bool:
    """Whether the trend comes from above or goes up."""
    values = [point.value for point in chart.points]
    beside = [float(value) for value in (*values[max(0, place - 1) : place], *values[place + 1 : place + 2]) if value]
    own = values[place]
    return own is not None and bool(beside) and sum(beside) / len(beside) > own


def _is_free(chart: LineChart, middle: float, half: float) -> bool:
    return middle - half > chart.low and all(abs(float(edge.value) - middle) > half for edge in chart.edges)


def _print_value(axes: Axes, place: int, words: str, middle: float, palette: Palette) -> None:
    axes.annotate(
        words,
        (place, middle),
        annotation_clip=False,
        ha="center",
        va="center_baseline",
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
