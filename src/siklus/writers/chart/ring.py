"""The ring of stages: one arc for each, filled as far as the period has come."""

from math import cos, pi, sin

from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import Wedge

from siklus.document.blocks import Stage
from siklus.writers.chart.canvas import SMALL_PT, bare_axes, size_mm
from siklus.writers.style import Palette

_RADIUS, _WIDTH, _NAME_AT = 1.0, 0.085, 1.16
_GAP = 5.0
_FULL_TURN, _TOP = 360.0, 90.0
_HALF_WIDTH, _SIDEWARD = 1.75, 0.3


def draw(figure: Figure, stages: tuple[Stage, ...], palette: Palette) -> None:
    """Draw the stages clockwise from the top."""
    width, height = size_mm(figure)
    axes = bare_axes(figure, (0, 0, width, height), palette)
    axes.set_xlim(-_HALF_WIDTH, _HALF_WIDTH)
    axes.set_ylim(-_HALF_WIDTH * height / width, _HALF_WIDTH * height / width)
    axes.set_axis_off()
    for place, stage in enumerate(stages):
        _draw_stage(axes, stage, place * _FULL_TURN / len(stages), _FULL_TURN / len(stages), palette)


def _draw_stage(axes: Axes, stage: Stage, start: float, turn: float, palette: Palette) -> None:
    first, last = _TOP - start - _GAP / 2, _TOP - start - turn + _GAP / 2
    axes.add_patch(Wedge((0, 0), _RADIUS, last, first, width=_WIDTH, color=palette.line, linewidth=0, alpha=0.55))
    if stage.share > 0:
        reached = first - (first - last) * min(1.0, float(stage.share))
        axes.add_patch(Wedge((0, 0), _RADIUS, reached, first, width=_WIDTH, color=palette.accent, linewidth=0))
    _draw_name(axes, stage, (first + last) / 2 * pi / 180, palette)


def _draw_name(axes: Axes, stage: Stage, angle: float, palette: Palette) -> None:
    x, y = cos(angle), sin(angle)
    side = "center" if abs(x) < _SIDEWARD else "left" if x > 0 else "right"
    axes.text(
        x * _NAME_AT,
        y * _NAME_AT,
        stage.name,
        ha=side,
        va="center",
        fontsize=SMALL_PT,
        color=palette.ink if stage.share >= 1 else palette.muted,
    )
