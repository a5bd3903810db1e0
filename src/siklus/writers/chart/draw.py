"""From a chart to a file: sizes, palettes and formats; the drawing itself is a module for each kind."""

import io
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Literal

from siklus.document.blocks import Stage
from siklus.document.charts import BarChart, Chart, LineChart, ProgressChart
from siklus.writers.chart.store import DrawingStore
from siklus.writers.style import PALETTES

if TYPE_CHECKING:
    from matplotlib.figure import Figure

PaletteName = Literal["print", "light", "dark"]
FULL_WIDTH_MM = 155.0
RING_WIDTH_MM, RING_HEIGHT_MM = 84.0, 74.0
PNG_DPI = 220
_BAR_MM, _BAR_FRAME_MM = 6.4, 16.0
_OTHER_MM = 66.0


def chart_height_mm(chart: Chart) -> float:
    """Height that suits a chart of full width (155 mm): a bar chart grows with its bars."""
    return _BAR_FRAME_MM + _BAR_MM * len(chart.bars) if isinstance(chart, BarChart) else _OTHER_MM


def draw_svg(chart: Chart, palette: PaletteName, width_mm: float, height_mm: float) -> str:
    """The chart as SVG; words stay words, in the shipped sans. The same chart gives the same text."""
    asked = "svg", chart, PALETTES[palette], width_mm, height_mm
    return _drawn(asked, lambda: _svg(_figure(chart, palette, width_mm, height_mm))).decode()


def draw_png(chart: Chart, palette: PaletteName, width_mm: float, height_mm: float, dpi: int = PNG_DPI) -> bytes:
    """The chart as PNG."""
    asked = "png", chart, PALETTES[palette], width_mm, height_mm, dpi
    return _drawn(asked, lambda: _png(_figure(chart, palette, width_mm, height_mm), dpi))


def draw_ring_svg(stages: Iterable[Stage], palette: PaletteName) -> str:
    """The ring of stages as SVG, 84 mm × 74 mm."""
    ring = tuple(stages)
    return _drawn(("svg", ring, PALETTES[palette]), lambda: _svg(_ring(ring, palette))).decode()


def draw_ring_png(stages: Iterable[Stage], palette: PaletteName, dpi: int = PNG_DPI) -> bytes:
    """The ring of stages as PNG."""
    ring = tuple(stages)
    return _drawn(("png", ring, PALETTES[palette], dpi), lambda: _png(_ring(ring, palette), dpi))


def _drawn(asked: object, draw: Callable[[], bytes]) -> bytes:
    return DrawingStore.default().drawing(asked, draw)


def _figure(chart: Chart, palette: PaletteName, width_mm: float, height_mm: float) -> "Figure":
    from siklus.writers.chart import bars, canvas, progress, trend  # noqa: PLC0415 - matplotlib is slow to import

    figure = canvas.new_figure(width_mm, height_mm)
    with canvas.setting():
        match chart:
            case BarChart():
                bars.draw(figure, chart, PALETTES[palette])
            case LineChart():
                trend.draw(figure, chart, PALETTES[palette])
            case ProgressChart():
                progress.draw(figure, chart, PALETTES[palette])
    return figure


def _ring(stages: tuple[Stage, ...], palette: PaletteName) -> "Figure":
    from siklus.writers.chart import canvas, ring  # noqa: PLC0415 - matplotlib is slow to import

    figure = canvas.new_figure(RING_WIDTH_MM, RING_HEIGHT_MM)
    with canvas.setting():
        ring.draw(figure, stages, PALETTES[palette])
    return figure


def _svg(figure: "Figure") -> bytes:
    from siklus.writers.chart import canvas  # noqa: PLC0415 - matplotlib is slow to import

    out = io.BytesIO()
    with canvas.setting():
        figure.savefig(out, format="svg", transparent=True, metadata={"Date": None, "Creator": None})
    return out.getvalue()


def _png(figure: "Figure", dpi: int) -> bytes:
    from siklus.writers.chart import canvas  # noqa: PLC0415 - matplotlib is slow to import

    out = io.BytesIO()
    with canvas.setting():
        figure.savefig(out, format="png", dpi=dpi, transparent=False, metadata={"Software": None})
    return out.getvalue()
