"""The sheet Saran: suggestions, each with the unsur it is about when that is clear."""

from siklus.core.aturan import Aturan
from siklus.core.laporan.bahan import Saran
from siklus.readers.bukukerja.names import as_unsur
from siklus.readers.bukukerja.registry import SARAN
from siklus.readers.bukukerja.workbook import OpenWorkbook


def read_saran(book: OpenWorkbook, aturan: Aturan) -> tuple[Saran, ...]:
    """The suggestions in order."""
    return tuple(
        Saran(row.text("Saran"), row.read("Unsur", lambda value: as_unsur(value, aturan)) or "")
        for row in book.table(SARAN).rows
    )
