"""Any table of a file, CSV or workbook: its head and its rows in a stream, whatever they mean."""

from siklus.readers.tabel.buka import Line, Score, Tabel, check_file, open_tabel, sheet_names
from siklus.readers.tabel.teks import cell_text

__all__ = ["Line", "Score", "Tabel", "cell_text", "check_file", "open_tabel", "sheet_names"]
