"""Reports of any office read back into placed blocks: PDF, DOCX, HTML, text and scans."""

from siklus.readers.laporan.baca import read_report

__all__ = ["read_report"]
