"""The sheet Pemeliharaan: how high unsur are kept high."""

from siklus.core.aturan import Aturan
from siklus.core.realisasi.catatan import Pemeliharaan
from siklus.readers.bukukerja.catalogue import Catalogue
from siklus.readers.bukukerja.cells import as_items
from siklus.readers.bukukerja.names import as_unsur
from siklus.readers.bukukerja.registry import PEMELIHARAAN
from siklus.readers.bukukerja.workbook import OpenWorkbook


def read_pemeliharaan(book: OpenWorkbook, aturan: Aturan, catalogue: Catalogue) -> tuple[Pemeliharaan, ...]:
    """The rows in order."""
    return tuple(
        Pemeliharaan(
            unsur=row.read("Unsur", lambda value: as_unsur(value, aturan)) or "",
            bentuk=row.text("Bentuk pemeliharaan"),
            penanggung_jawab=row.read("Penanggung jawab", as_items) or (),
            bukti=catalogue.of(row),
            place=row.place(),
        )
        for row in book.table(PEMELIHARAAN).rows
    )
