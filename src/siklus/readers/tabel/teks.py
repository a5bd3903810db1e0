"""A cell as one text, the same whether it came from a CSV or from a workbook."""

from datetime import datetime

from siklus.readers.bukukerja.cells import CellValue, as_seen, as_text


def cell_text(value: CellValue) -> str:
    """Without blanks at its ends and marks that nobody sees; a moment as "2026-11-23 10:05:00"."""
    if isinstance(value, str):
        return value.strip() if value.isascii() else str(as_seen(value)).strip()
    if isinstance(value, datetime):
        return value.isoformat(" ", "seconds")
    return as_text(value)
