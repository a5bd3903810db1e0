"""Opens a workbook that the guard let through, and hands out its sheets as tables."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from lxml import etree
from python_calamine import CalamineError, CalamineWorkbook, SheetVisibleEnum

from siklus.core.aturan import normalise
from siklus.core.errors import Place, Problem, SiklusError
from siklus.readers.bukukerja.cells import as_seen
from siklus.readers.bukukerja.findings import Findings, nearest
from siklus.readers.bukukerja.guard import check_workbook
from siklus.readers.bukukerja.scan import DoctypeError, SheetScan, TooLargeError, scan_sheets
from siklus.readers.bukukerja.schema import Lembar
from siklus.readers.bukukerja.table import Grid, RawSheet, Table, read_table

EMPTY = Table({}, ())


@dataclass(frozen=True, slots=True)
class OpenWorkbook:
    """A workbook being read: every sheet's values by name. `file` is the name that messages print."""

    file: str
    sheets: Mapping[str, RawSheet]
    findings: Findings

    def has(self, lembar: Lembar) -> bool:
        """Whether the workbook has the sheet."""
        return self._find(lembar) is not None

    def can_name(self, lembar: Lembar) -> bool:
        """Whether the sheet and its first column are there, without which no other sheet can refer to its rows."""
        quiet = OpenWorkbook(self.file, self.sheets, Findings())
        return lembar.kolom[0].nama in quiet.table(lembar).columns

    def table(self, lembar: Lembar, aliases: Mapping[str, str] | None = None) -> Table:
        """The sheet as a table; empty when it is absent, which is noted when it must be there or was renamed."""
        raw = self._find(lembar)
        if raw is None:
            self._note_missing(lembar)
            return EMPTY
        self._note_sheets(lembar)
        return read_table(raw, lembar, self.findings, aliases)

    def _find(self, lembar: Lembar) -> RawSheet | None:
        return next(iter(self._named(lembar)), None)

    def _named(self, lembar: Lembar) -> tuple[RawSheet, ...]:
        """The sheets of that name, the exact one first: "RTL" and "rtl" are two to a computer, and one to a person."""
        wanted = normalise(lembar.nama)
        found = (raw for name, raw in self.sheets.items() if normalise(name) == wanted)
        return tuple(sorted(found, key=lambda raw: raw.name != lembar.nama))

    def _note_sheets(self, lembar: Lembar) -> None:
        """A sheet that is there twice, of which only one can be meant; one that is read although nobody sees it."""
        first, *others = self._named(lembar)
        for raw in others:
            message = f"Lembar “{first.name}” dan “{raw.name}” bernama sama."
            self.findings.add("BUKU-39", message, "Hapus atau ganti nama salah satunya.", Place(self.file, raw.name))
        if first.hidden and first.grid:
            message, advice = (
                "Lembar ini tersembunyi, tetapi tetap dibaca.",
                "Tampilkan lembarnya untuk memeriksa isinya.",
            )
            self.findings.warn("BUKU-22", message, advice, Place(self.file, first.name))

    def _note_missing(self, lembar: Lembar) -> None:
        renamed = nearest(lembar.nama, tuple(self.sheets))
        if renamed or lembar.wajib:
            hint = f"; mungkin maksudnya “{renamed}”" if renamed else ""
            advice = f"Ubah namanya menjadi “{lembar.nama}”." if renamed else "Salin lembar itu dari templat."
            message = f"Lembar “{lembar.nama}” tidak ditemukan{hint}."
            self.findings.add("BUKU-07", message, advice, Place(self.file))


def open_workbook(path: Path, shown: str, findings: Findings) -> OpenWorkbook:
    """The workbook's values, read whole in bounded memory.

    Raises:
        SiklusError: BUKU-01 to BUKU-06; see guard.check_workbook.
    """
    check_workbook(path, shown)
    try:
        scans = scan_sheets(path)
        with CalamineWorkbook.from_path(path) as book:
            hidden = {sheet.name for sheet in book.sheets_metadata if sheet.visible is not SheetVisibleEnum.Visible}
            sheets = {
                name: replace(_raw(book, name, shown, scans.get(name)), hidden=name in hidden)
                for name in book.sheet_names
            }
    except TooLargeError:
        advice = "Hapus sel yang jauh di luar tabel, atau salin isinya ke templat baru; CSV untuk jawaban yang banyak."
        message = "Sebuah lembar terlalu besar: paling banyak 200.000 baris dan 600 kolom."
        raise SiklusError(Problem("BUKU-05", message, advice, Place(shown))) from None
    except DoctypeError:
        advice = "Salin isinya ke templat baru; jangan pakai berkas ini bila asalnya tidak dikenal."
        message = "Sebuah lembar memuat deklarasi DOCTYPE, yang tidak pernah ditulis Excel atau LibreOffice."
        raise SiklusError(Problem("BUKU-01", message, advice, Place(shown))) from None
    except (CalamineError, etree.XMLSyntaxError, KeyError, ValueError):
        advice = "Buka dan simpan ulang di Excel atau LibreOffice; bila tetap gagal, salin isinya ke templat baru."
        message = "Berkas ini bukan buku kerja Excel (.xlsx) yang utuh."
        raise SiklusError(Problem("BUKU-01", message, advice, Place(shown))) from None
    return OpenWorkbook(shown, sheets, findings)


def _raw(book: CalamineWorkbook, name: str, shown: str, scan: SheetScan | None) -> RawSheet:
    sheet = book.get_sheet_by_name(name)
    merges = tuple((start, end) for start, end in sheet.merged_cell_ranges or ())
    grid: Grid = [list(map(as_seen, row)) for row in sheet.to_python(skip_empty_area=False)]
    return RawSheet(shown, name, grid, merges, scan)
