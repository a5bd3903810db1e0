"""A document as PDF: tagged, archival, reproducible, with its facts attached."""

from siklus.writers.pdf.render import RenderedPdf, render_pdf

__all__ = ["RenderedPdf", "render_pdf"]
