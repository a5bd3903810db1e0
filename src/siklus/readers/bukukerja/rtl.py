"""The sheet RTL: the plan, each row with an id for life."""

from siklus.core.aturan import Aturan
from siklus.core.rencana.rtl import Rtl
from siklus.core.survei.periode import Bulan
from siklus.readers.bukukerja.cells import as_items, as_months, as_whole
from siklus.readers.bukukerja.names import as_unsur
from siklus.readers.bukukerja.registry import RTL
from siklus.readers.bukukerja.repeats import without_repeats
from siklus.readers.bukukerja.table import TableRow
from siklus.readers.bukukerja.workbook import OpenWorkbook


def read_rtl(book: OpenWorkbook, aturan: Aturan, masa: tuple[Bulan, ...]) -> tuple[Rtl, ...]:
    """The RTL in printed order; `masa` are the execution months, without which a month cannot be placed."""
    rows = [(row, _rtl(row, aturan, masa)) for row in book.table(RTL).rows]
    return without_repeats(rows, "ID", lambda rtl: rtl.id)


def _rtl(row: TableRow, aturan: Aturan, masa: tuple[Bulan, ...]) -> Rtl:
    return Rtl(
        id=row.text("ID"),
        unsur=row.read("Unsur", lambda value: as_unsur(value, aturan)) or "",
        kegiatan=row.text("Kegiatan"),
        bulan=(row.read("Bulan", lambda value: as_months(value, masa)) or ()) if masa else (),
        penanggung_jawab=row.read("Penanggung jawab", as_items) or (),
        indikator=row.text("Indikator"),
        target=row.text("Target"),
        anggaran=row.read("Anggaran", as_whole),
        asal=row.text("Asal"),
        place=row.place(),
    )
