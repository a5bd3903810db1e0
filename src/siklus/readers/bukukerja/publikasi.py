"""The sheet Publikasi: where the result was made public."""

from datetime import date

from siklus.core.realisasi.catatan import Publikasi
from siklus.core.survei.periode import print_date
from siklus.readers.bukukerja.catalogue import Catalogue
from siklus.readers.bukukerja.cells import as_choice, as_date, as_link
from siklus.readers.bukukerja.registry import PUBLIKASI
from siklus.readers.bukukerja.table import TableRow
from siklus.readers.bukukerja.workbook import OpenWorkbook


def read_publikasi(book: OpenWorkbook, catalogue: Catalogue, survei_end: date | None) -> tuple[Publikasi, ...]:
    """The publications in order; one without a date is noted and left out, one before `survei_end` is noted."""
    rows = (_publikasi(row, catalogue, survei_end) for row in book.table(PUBLIKASI).rows)
    return tuple(item for item in rows if item is not None)


def _publikasi(row: TableRow, catalogue: Catalogue, survei_end: date | None) -> Publikasi | None:
    daring = row.read("Daring", lambda value: as_choice(value, ("ya", "tidak")))
    tanggal = row.read("Tanggal", as_date)
    media, tautan, bukti = row.text("Media"), row.read("Tautan", as_link) or "", catalogue.of(row)
    if tanggal is None:
        return None
    if survei_end is not None and tanggal < survei_end:
        message = f"Publikasi tanggal {print_date(tanggal)} mendahului akhir survei {print_date(survei_end)}."
        row.findings.warn("BUKU-44", message, "Periksa tanggal publikasi dan tanggal survei.", row.place("Tanggal"))
    return Publikasi(media, daring == "ya", tanggal, tautan, bukti, row.place())
