"""Charts drawn once, as SVG for page and PDF and as PNG for DOCX."""

import logging

from siklus.writers.chart.draw import FULL_WIDTH_MM, chart_height_mm, draw_png, draw_ring_png, draw_ring_svg, draw_svg

# On a slow machine's first run matplotlib tells the reader, in English, that it looks at the fonts.
logging.getLogger("matplotlib.font_manager").setLevel(logging.ERROR)

__all__ = ["FULL_WIDTH_MM", "chart_height_mm", "draw_png", "draw_ring_png", "draw_ring_svg", "draw_svg"]
