"""The sheet Periode Lalu: earlier results, as they were printed."""

from siklus.core.aturan import Aturan, normalise
from siklus.core.laporan.bahan import PeriodeLalu
from siklus.core.survei.periode import JenisPeriode
from siklus.readers.bukukerja.cells import as_choice, as_printed_number, as_whole
from siklus.readers.bukukerja.identitas import checked_periode
from siklus.readers.bukukerja.registry import PERIODE_LALU, with_dynamic_columns
from siklus.readers.bukukerja.table import TableRow
from siklus.readers.bukukerja.workbook import OpenWorkbook


def read_periode_lalu(book: OpenWorkbook, aturan: Aturan) -> tuple[PeriodeLalu, ...]:
    """The earlier periods, oldest first."""
    lembar = with_dynamic_columns(PERIODE_LALU, aturan, ())
    aliases = {normalise(name): unsur.nama for unsur in aturan.unsur for name in (unsur.key, *unsur.alias)}
    rows = (_periode_lalu(row, aturan) for row in book.table(lembar, aliases).rows)
    return tuple(sorted((item for item in rows if item is not None), key=lambda item: item.periode.months[0]))


def _periode_lalu(row: TableRow, aturan: Aturan) -> PeriodeLalu | None:
    jenis = row.read("Jenis periode", lambda value: JenisPeriode(as_choice(value, tuple(JenisPeriode))))
    tahun, ke = row.read("Tahun", as_whole), row.read("Periode ke", as_whole)
    ikm = row.read("IKM", as_printed_number)
    nrr = {unsur.key: row.read(unsur.nama, as_printed_number) for unsur in aturan.unsur if unsur.nama in row.cells}
    if jenis is None or tahun is None or ikm is None:
        return None
    periode = checked_periode(jenis, tahun, ke, row.place("Periode ke"), row.findings)
    if periode is None:
        return None
    return PeriodeLalu(
        periode=periode,
        ikm=ikm,
        nrr={key: text for key, text in nrr.items() if text is not None},
        n=row.read("Jumlah responden", as_whole),
        rtl_rencana=row.read("Jumlah RTL", as_whole),
        rtl_selesai=row.read("RTL selesai", as_whole),
    )
