"""Charts drawn once, as SVG for page and PDF and as PNG for DOCX."""

from siklus.writers.chart.draw import FULL_WIDTH_MM, chart_height_mm, draw_png, draw_ring_png, draw_ring_svg, draw_svg

__all__ = ["FULL_WIDTH_MM", "chart_height_mm", "draw_png", "draw_ring_png", "draw_ring_svg", "draw_svg"]
