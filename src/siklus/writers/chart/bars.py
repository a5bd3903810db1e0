"""Horizontal bars with band edges, intervals, and value and letter in columns at the right."""

from typing import Any

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from siklus.document.charts import Bar, BarChart
from siklus.writers.chart.canvas import (
    HAIR,
    NAME_PT,
    SMALL_PT,
    THIN,
    VALUE_PT,
    bare_axes,
    group_color,
    mixed,
    printed,
    size_mm,
)
from siklus.writers.style import Palette

_TOP, _BOTTOM, _RIGHT = 8.0, 6.0, 22.0
_CHARACTER_MM = 1.62
_NAMES_SHARE = 0.42
_BAR_HEIGHT = 0.56
_HATCHES = {"C": "////", "D": "xxxx"}
_STRENGTH = {"B": 0.68}
"""A and B are both plain; B is lighter, so that they differ in grey too."""
_VALUE_X, _LETTER_X = 0.55, 0.92


def draw(figure: Figure, chart: BarChart, palette: Palette) -> None:
    """Draw the bars from the top in the order given."""
    width, height = size_mm(figure)
    names = min(_NAMES_SHARE * width, 3 + _CHARACTER_MM * max((len(bar.name) for bar in chart.bars), default=0))
    plot = (names, _BOTTOM, width - names - _RIGHT, height - _TOP - _BOTTOM)
    axes = bare_axes(figure, plot, palette)
    axes.set_xlim(float(chart.low), float(chart.high))
    axes.set_ylim(max(1, len(chart.bars)) - 0.5, -0.5)
    _draw_edges(axes, chart, palette)
    for place, bar in enumerate(chart.bars):
        _draw_bar(axes, place, bar, float(chart.low), palette)
        _draw_words(axes, place, bar, _RIGHT / plot[2], palette)
    axes.set_xticks([float(chart.low), float(chart.high)], [printed(chart.low), printed(chart.high)])
    axes.set_yticks([])
    axes.axvline(float(chart.low), color=palette.muted, linewidth=THIN)


def _draw_bar(axes: Axes, place: int, bar: Bar, low: float, palette: Palette) -> None:
    color = mixed(group_color(bar.group, palette), palette.paper, _STRENGTH.get(bar.group, 1))
    hatch = _HATCHES.get(bar.group)
    axes.barh(
        place,
        float(bar.value) - low,
        height=_BAR_HEIGHT,
        left=low,
        color=color,
        edgecolor=palette.paper,
        hatch=hatch,
        linewidth=0,
        zorder=2,
    )
    if bar.low is not None and bar.high is not None:
        ends = float(bar.low), float(bar.high)
        axes.plot(ends, (place, place), color=palette.ink, linewidth=1.1, zorder=3)
        axes.plot(ends, (place, place), "|", color=palette.ink, markersize=5, zorder=3)


def _draw_words(axes: Axes, place: int, bar: Bar, right: float, palette: Palette) -> None:
    words: dict[str, Any] = {"va": "center_baseline", "transform": axes.get_yaxis_transform(), "clip_on": False}
    axes.text(-0.018, place, bar.name, ha="right", fontsize=NAME_PT, color=palette.ink, **words)
    axes.text(
        1 + right * _VALUE_X,
        place,
        bar.printed,
        ha="right",
        fontsize=VALUE_PT,
        color=palette.ink,
        weight="bold",
        **words,
    )
    axes.text(
        1 + right * _LETTER_X,
        place,
        bar.group,
        ha="right",
        fontsize=VALUE_PT,
        color=group_color(bar.group, palette),
        weight="bold",
        **words,
    )


def _draw_edges(axes: Axes, chart: BarChart, palette: Palette) -> None:
    for edge in (edge for edge in chart.edges if chart.low < edge.value < chart.high):
        axes.axvline(float(edge.value), color=palette.muted, linewidth=HAIR, dashes=(4, 3), zorder=1)
        axes.text(
            float(edge.value),
            1.01,
            edge.name,
            transform=axes.get_xaxis_transform(),
            ha="center",
            va="bottom",
            fontsize=SMALL_PT,
            color=palette.muted,
        )
