"""The sheet Periode Lalu: earlier results, as they were printed."""

from collections.abc import Iterator
from fractions import Fraction

from siklus.core.aturan import Aturan, normalise
from siklus.core.indeks.skala import HIGHEST_IKM, HIGHEST_NRR, LOWEST_IKM, LOWEST_NRR
from siklus.core.laporan.bahan import PeriodeLalu
from siklus.core.rounding import print_count, print_number
from siklus.core.survei.periode import JenisPeriode, Periode
from siklus.readers.bukukerja.cells import CellError, CellValue, as_choice, as_items, as_printed_number, as_whole
from siklus.readers.bukukerja.identitas import checked_periode
from siklus.readers.bukukerja.registry import PERIODE_LALU, with_dynamic_columns
from siklus.readers.bukukerja.table import TableRow
from siklus.readers.bukukerja.workbook import OpenWorkbook

OFF_SCALE = "NILAI-02"


def read_periode_lalu(book: OpenWorkbook, aturan: Aturan, surveyed: Periode | None) -> tuple[PeriodeLalu, ...]:
    """The earlier periods, oldest first; one that is not earlier than `surveyed`, or stands twice, is noted."""
    lembar = with_dynamic_columns(PERIODE_LALU, aturan, ())
    aliases = {normalise(name): unsur.nama for unsur in aturan.unsur for name in (unsur.key, *unsur.alias)}
    rows = [(row, _periode_lalu(row, aturan)) for row in book.table(lembar, aliases).rows]
    found = _each_once(((row, item) for row, item in rows if item is not None), surveyed)
    return tuple(sorted(found, key=lambda item: item.periode.months[0]))


def _each_once(rows: Iterator[tuple[TableRow, PeriodeLalu]], surveyed: Periode | None) -> Iterator[PeriodeLalu]:
    first: dict[Periode, int] = {}
    for row, item in rows:
        if item.periode in first:
            message = f"{item.periode.nama} sudah ditulis pada baris {first[item.periode]}."
            row.findings.add("BUKU-37", message, "Hapus salah satunya.", row.place("Tahun"))
        elif surveyed is not None and item.periode.months[-1] >= surveyed.months[0]:
            message = f"{item.periode.lengkap} bukan periode sebelum {surveyed.lengkap}."
            advice = "Isi periode yang berakhir sebelum periode survei ini, atau hapus barisnya."
            row.findings.add("BUKU-37", message, advice, row.place("Tahun"))
        else:
            yield item
        first.setdefault(item.periode, row.number)


def _periode_lalu(row: TableRow, aturan: Aturan) -> PeriodeLalu | None:
    jenis = row.read("Jenis periode", lambda value: JenisPeriode(as_choice(value, tuple(JenisPeriode))))
    tahun, ke = row.read("Tahun", as_whole), row.read("Periode ke", as_whole)
    ikm = row.read("IKM", _as_ikm)
    nrr = {unsur.key: row.read(unsur.nama, _as_nrr) for unsur in aturan.unsur if unsur.nama in row.cells}
    if jenis is None or tahun is None or ikm is None:
        return None
    periode = checked_periode(jenis, tahun, ke, row.place("Periode ke"), row.findings)
    if periode is None:
        return None
    planned, done = row.read("Jumlah RTL", as_whole), row.read("RTL selesai", as_whole)
    if planned is not None and done is not None and done > planned:
        message = f"RTL selesai {print_count(done)} melebihi RTL yang direncanakan {print_count(planned)}."
        row.findings.add("BUKU-43", message, "Periksa kedua jumlah itu pada laporannya.", row.place("RTL selesai"))
    return PeriodeLalu(
        periode=periode,
        ikm=ikm,
        nrr={key: text for key, text in nrr.items() if text is not None},
        n=row.read("Jumlah responden", as_whole),
        rtl_rencana=planned,
        rtl_selesai=done,
        id_rtl=row.read("ID RTL", as_items) or (),
    )


def _as_ikm(value: CellValue) -> str:
    return _within("IKM", as_printed_number(value), LOWEST_IKM, HIGHEST_IKM)


def _as_nrr(value: CellValue) -> str:
    return _within("NRR", as_printed_number(value), LOWEST_NRR, HIGHEST_NRR)


def _within(name: str, printed: str, lowest: Fraction, highest: Fraction) -> str:
    """A printed value that its scale can have."""
    if lowest <= Fraction(printed.replace(".", "").replace(",", ".")) <= highest:
        return printed
    message = f"{name} “{printed}” berada di luar {print_number(lowest)} sampai {print_number(highest)}."
    advice = "Periksa angka pada sumbernya; mungkin nilai NRR dan IKM tertukar."
    raise CellError(OFF_SCALE, message, advice)
