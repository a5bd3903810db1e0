"""The sheet Strategi: for what is not done, why, how it will be, and by which date."""

from siklus.core.realisasi.catatan import Strategi
from siklus.core.rencana.rtl import Rtl
from siklus.readers.bukukerja.cells import as_date, as_items
from siklus.readers.bukukerja.names import UNKNOWN_RTL, as_known
from siklus.readers.bukukerja.registry import RTL, STRATEGI
from siklus.readers.bukukerja.table import TableRow
from siklus.readers.bukukerja.workbook import OpenWorkbook


def read_strategi(book: OpenWorkbook, rtl_list: tuple[Rtl, ...]) -> tuple[Strategi, ...]:
    """The rows in order; one without a known RTL or a date is noted and left out."""
    rows = (_strategi(row, rtl_list) for row in book.table(STRATEGI).rows if book.can_name(RTL))
    return tuple(item for item in rows if item is not None)


def _strategi(row: TableRow, rtl_list: tuple[Rtl, ...]) -> Strategi | None:
    known = {rtl.id: rtl for rtl in rtl_list}
    rtl = row.read("ID RTL", lambda value: as_known(value, known, UNKNOWN_RTL, "RTL"))
    target = row.read("Target", as_date)
    alasan, strategi = row.text("Alasan"), row.text("Strategi")
    penanggung_jawab = row.read("Penanggung jawab", as_items) or ()
    if rtl is None or target is None:
        return None
    return Strategi(rtl.id, alasan, strategi, target, penanggung_jawab, row.place())
