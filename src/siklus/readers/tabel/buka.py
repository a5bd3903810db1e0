"""Opens a file as a table: what it is by its content, which sheet and row hold the head, and the rows below it."""

import zipfile
import zlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from lxml import etree
from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook

from siklus.core.errors import Place, Problem, SiklusError
from siklus.core.survei.csv_faults import empty, not_csv, too_wide
from siklus.core.survei.csv_table import BrokenRecordError, CsvTable
from siklus.readers.bukukerja.cells import CellValue, is_blank
from siklus.readers.bukukerja.guard import OLE, check_workbook
from siklus.readers.bukukerja.scan import (
    MOST_COLUMNS,
    DoctypeError,
    SheetScan,
    TooLargeError,
    column_letters,
    scan_sheets,
)
from siklus.readers.tabel.polos import is_plain
from siklus.readers.tabel.teks import cell_text

HEAD_WITHIN = 15
MOST_TOLD = 20
ZIP = b"PK\x03\x04"
MARKUP = (b"<html", b"<!doctype", b"<?xml", b"<table", b"{", b"%pdf")
Line = tuple[int, Sequence[CellValue]]
Score = Callable[[Sequence[str]], int]
"""How many of a row's texts are known as heads."""
_BROKEN = (CalamineError, etree.XMLSyntaxError, KeyError, ValueError, zipfile.BadZipFile, zlib.error, OSError)


@dataclass(frozen=True, slots=True)
class Tabel:
    """A table. `heads` are texts, `head_row` the row of the file (1-based) that they stand on.

    `lines` gives the rows below that are not blank, each with its number, anew at every call; it raises SiklusError
    (CSV-08) at a record that is no CSV.
    """

    file: str
    sheet: str
    heads: tuple[str, ...]
    head_row: int
    lines: Callable[[], Iterator[Line]]

    def place(self, row: int | None = None, column: str = "") -> Place:
        """Where something stands in the file."""
        return Place(self.file, self.sheet, row, column)


def open_tabel(path: Path, shown: str, score: Score, *, sheet: str = "", checked: bool = False) -> Tabel:
    """The table in a file; of several sheets the named one, else the one whose head is known best.

    `checked` says that this very content went through the guards before. `shown` is the name that messages print.

    Raises:
        SiklusError: BUKU- for what cannot be opened as a workbook, BUKU-19 for formulas without value, CSV-01 without
            a head, CSV-08 for what is no CSV, CSV-11 for more columns than 600.
    """
    if not is_workbook(path):
        return _csv(path, shown)
    if not checked:
        check_file(path, shown)
    try:
        with CalamineWorkbook.from_path(path) as book:
            names = [sheet] if sheet else book.sheet_names
            found = [_sheet(book.get_sheet_by_name(name), shown, score) for name in names]
    except _BROKEN:
        raise SiklusError(_broken(Place(shown))) from None
    tables = [(score(item.heads), item) for item in found if item]
    if not tables:
        raise SiklusError(empty(Place(shown)))
    return max(tables, key=lambda pair: pair[0])[1]


def is_workbook(path: Path) -> bool:
    """By its first bytes, never by its name; an old .xls counts, so that the guard can say what it is."""
    with path.open("rb") as file:
        head = file.read(8)
    return head.startswith((ZIP, OLE))


def sheet_names(path: Path) -> tuple[str, ...]:
    """A workbook's sheets in order; () for any other file. The guards must have let it through."""
    if not is_workbook(path):
        return ()
    with CalamineWorkbook.from_path(path) as book:
        return tuple(book.sheet_names)


def _csv(path: Path, shown: str) -> Tabel:
    with path.open("rb") as file:
        start = file.read(64).lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if start.startswith(MARKUP):
        raise SiklusError(not_csv(Place(shown)))
    table = CsvTable.of(shown, lambda: path.open("rb"))
    if len(table.heads) > MOST_COLUMNS:
        raise SiklusError(too_wide(len(table.heads), MOST_COLUMNS, Place(shown)))
    return Tabel(shown, "", tuple(map(cell_text, table.heads)), table.head_row, lambda: _records(table))


def _records(table: CsvTable) -> Iterator[Line]:
    try:
        yield from table.records()
    except BrokenRecordError as broken:
        raise SiklusError(not_csv(Place(table.name, row=broken.row))) from None


def check_file(path: Path, shown: str) -> None:
    """Look at a workbook's parts and cells before anything parses it; a CSV is looked at where it is opened.

    Raises:
        SiklusError: BUKU-01 to BUKU-06, BUKU-19.
    """
    if not is_workbook(path):
        return
    check_workbook(path, shown)
    try:
        if is_plain(path):
            return
        scans = scan_sheets(path)
    except TooLargeError:
        message = "Sebuah lembar terlalu besar: paling banyak 200.000 baris dan 600 kolom."
        advice = "Pecah menjadi beberapa berkas, atau simpan sebagai CSV."
        raise SiklusError(Problem("BUKU-05", message, advice, Place(shown))) from None
    except (DoctypeError, *_BROKEN):
        raise SiklusError(_broken(Place(shown))) from None
    problems = tuple(islice(_without_value(shown, scans.items()), MOST_TOLD))
    if problems:
        raise SiklusError(problems)


def _without_value(shown: str, scans: Iterable[tuple[str, SheetScan]]) -> Iterator[Problem]:
    for name, scan in scans:
        for row, column in (*scan.errors, *scan.formulas_without_value):
            place = Place(shown, name, row + 1, column_letters(column))
            advice = "Ketik nilainya, atau buka dan simpan berkas di Excel atau LibreOffice."
            yield Problem("BUKU-19", "Sel berisi rumus yang tidak mempunyai nilai.", advice, place)


def _sheet(sheet: CalamineSheet, shown: str, score: Score) -> Tabel | None:
    """The sheet from its head on; None when nothing is in it."""
    first = tuple(islice(_lines(sheet), HEAD_WITHIN))
    if not first:
        return None
    number, row = max(first, key=lambda line: (score(tuple(map(cell_text, line[1]))), _filled(line), -line[0]))
    heads = tuple(map(cell_text, row))
    width = max((index + 1 for index, head in enumerate(heads) if head), default=0)
    return Tabel(shown, sheet.name, heads[:width], number, lambda: (line for line in _lines(sheet) if line[0] > number))


def _filled(line: Line) -> int:
    return sum(isinstance(value, str) and bool(value.strip()) for value in line[1])


def _lines(sheet: CalamineSheet) -> Iterator[Line]:
    return ((number, row) for number, row in enumerate(sheet.iter_rows(), 1) if not all(map(is_blank, row)))


def _broken(place: Place) -> Problem:
    advice = "Buka dan simpan ulang di Excel atau LibreOffice, atau ekspor lagi dari sumbernya."
    return Problem("BUKU-01", "Berkas ini bukan buku kerja Excel (.xlsx) yang utuh.", advice, place)
