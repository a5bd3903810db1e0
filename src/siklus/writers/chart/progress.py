"""Planned against done, cumulative, a pair of bars for each month."""

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from siklus.document.charts import ProgressChart
from siklus.document.printing import print_count
from siklus.writers.chart.canvas import SMALL_PT, THIN, VALUE_PT, bare_axes, size_mm
from siklus.writers.style import Palette

_LEFT, _TOP, _BOTTOM, _RIGHT = 3.0, 12.0, 8.0, 3.0
_BAR = 0.34
_HEADROOM = 1.12
_PLANNED, _DONE = "Direncanakan", "Selesai"


def draw(figure: Figure, chart: ProgressChart, palette: Palette) -> None:
    """Draw the months from left to right; the planned bars are outlined, the done ones full."""
    width, height = size_mm(figure)
    axes = bare_axes(figure, (_LEFT, _BOTTOM, width - _LEFT - _RIGHT, height - _TOP - _BOTTOM), palette)
    axes.set_xlim(-0.6, len(chart.steps) - 0.4)
    axes.set_ylim(0, max((max(1, step.planned, step.done) for step in chart.steps), default=1) * _HEADROOM)
    _draw_series(axes, -_BAR / 2, [step.planned for step in chart.steps], palette, done=False)
    _draw_series(axes, _BAR / 2, [step.done for step in chart.steps], palette, done=True)
    axes.axhline(0, color=palette.muted, linewidth=THIN)
    axes.set_xticks(range(len(chart.steps)), [step.name for step in chart.steps])
    axes.tick_params(axis="x", labelsize=SMALL_PT, labelcolor=palette.ink, pad=4)
    axes.set_yticks([])
    axes.legend(
        loc="lower left",
        bbox_to_anchor=(-0.005, 1.02),
        ncols=2,
        frameon=False,
        fontsize=SMALL_PT,
        labelcolor=palette.ink,
        handlelength=1.1,
        handleheight=0.9,
        borderpad=0,
        columnspacing=1.6,
    )


def _draw_series(axes: Axes, shift: float, values: list[int], palette: Palette, *, done: bool) -> None:
    places = [place + shift for place in range(len(values))]
    axes.bar(
        places,
        values,
        width=_BAR,
        color=palette.accent if done else palette.soft,
        edgecolor=palette.accent,
        linewidth=0.8,
        label=_DONE if done else _PLANNED,
    )
    for place, value in zip(places, values, strict=True):
        axes.annotate(
            print_count(value),
            (place, value),
            xytext=(0, 2.5),
            textcoords="offset points",
            ha="center",
            va="bottom",
            fontsize=VALUE_PT,
            weight="bold" if done else "normal",
            color=palette.ink if done else palette.muted,
        )
