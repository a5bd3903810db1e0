"""The sheet Kuesioner: the office's own questions, or the regulation's when it is left empty."""

from siklus.core.aturan import Aturan
from siklus.core.errors import Place
from siklus.core.survei.kuesioner import Kuesioner, Pertanyaan
from siklus.core.survei.periksa_kuesioner import baku, check_kuesioner
from siklus.readers.bukukerja.names import as_unsur
from siklus.readers.bukukerja.registry import KUESIONER
from siklus.readers.bukukerja.repeats import without_repeats
from siklus.readers.bukukerja.table import TableRow
from siklus.readers.bukukerja.workbook import OpenWorkbook


def read_kuesioner(book: OpenWorkbook, aturan: Aturan) -> Kuesioner:
    """The questions asked, in order; whatever the regulation does not allow about them is noted."""
    rows = book.table(KUESIONER).rows
    if not rows:
        return baku(aturan)
    asked = without_repeats([(row, _pertanyaan(row, aturan)) for row in rows], "ID", lambda item: item.id)
    kuesioner = Kuesioner(tuple(item for item in asked if item.unsur))
    if len(kuesioner.pertanyaan) == len(rows):
        book.findings.problems += check_kuesioner(kuesioner, aturan, Place(book.file, KUESIONER.nama))
    return kuesioner


def _pertanyaan(row: TableRow, aturan: Aturan) -> Pertanyaan:
    unsur = row.read("Unsur", lambda value: as_unsur(value, aturan)) or ""
    satu, dua, tiga, empat = (row.text(f"Pilihan {number}") for number in range(1, 5))
    return Pertanyaan(row.text("ID"), unsur, row.text("Pertanyaan"), (satu, dua, tiga, empat))
