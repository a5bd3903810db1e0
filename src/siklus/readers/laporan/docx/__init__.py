"""DOCX → items: lxml straight over the parts."""

from siklus.readers.laporan.docx.document import read_docx

__all__ = ["read_docx"]
