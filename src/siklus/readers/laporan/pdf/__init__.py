"""PDF and pictures of pages → items: PDFium finds and places, Tesseract recognises what is only a picture."""

from siklus.readers.laporan.pdf.document import read_pdf
from siklus.readers.laporan.pdf.picture import read_picture

__all__ = ["read_pdf", "read_picture"]
