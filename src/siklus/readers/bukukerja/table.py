"""A sheet as a table: its head row found, its columns named, its rows read one cell at a time with their place."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeVar

from siklus.core.aturan import normalise
from siklus.core.errors import Place
from siklus.core.survei.kolom import PERSONAL
from siklus.readers.bukukerja.cells import CellError, CellValue, as_text, is_blank
from siklus.readers.bukukerja.findings import Findings, nearest
from siklus.readers.bukukerja.scan import SheetScan, column_letters
from siklus.readers.bukukerja.schema import Kolom, Lembar
from siklus.readers.bukukerja.sentences import SENTENCES, check_sentence

T = TypeVar("T")
HEAD_WITHIN = 15
Grid = list[list[CellValue]]
Merges = tuple[tuple[tuple[int, int], tuple[int, int]], ...]


@dataclass(frozen=True, slots=True)
class RawSheet:
    """What a file gives for one sheet: values from A1 on, merged ranges, and what the scan saw."""

    file: str
    name: str
    grid: Grid
    merges: Merges = ()
    scan: SheetScan | None = None
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class TableRow:
    """One row with something in it. `number` is the row as the spreadsheet counts it."""

    file: str
    sheet: str
    number: int
    cells: Mapping[str, CellValue]
    broken: frozenset[str]
    lembar: Lembar
    findings: Findings

    def place(self, kolom: str = "") -> Place:
        """Where a cell of this row stands."""
        return Place(self.file, self.sheet, self.number, kolom)

    def value(self, kolom: str) -> CellValue:
        """The raw cell; None when the column is absent."""
        return self.cells.get(kolom)

    def read(self, kolom: str, parse: Callable[[CellValue], T]) -> T | None:
        """The cell parsed; None when it is blank, or wrong and noted, or already noted as broken."""
        if kolom in self.broken:
            return None
        value = self.value(kolom)
        if is_blank(value):
            self._require(kolom)
            return None
        try:
            return parse(value)
        except CellError as error:
            self.findings.add(error.code, error.message, error.advice, self.place(kolom))
            return None

    def text(self, kolom: str) -> str:
        """The cell as text, "" when blank."""
        text = self.read(kolom, as_text) or ""
        if kolom in SENTENCES:
            check_sentence(kolom, text, self.place(kolom), self.findings)
        return text

    def _require(self, kolom: str) -> None:
        if kolom in self.cells and self.lembar.column(kolom).wajib:
            self.findings.add("BUKU-11", f"“{kolom}” belum diisi.", "Lengkapi sel ini.", self.place(kolom))


@dataclass(frozen=True, slots=True)
class Table:
    """A sheet's rows that are not blank, and the columns that were found (head → 0-based column)."""

    columns: Mapping[str, int]
    rows: tuple[TableRow, ...]


def read_table(raw: RawSheet, lembar: Lembar, findings: Findings, aliases: Mapping[str, str] | None = None) -> Table:
    """The sheet as a table; problems with its head, merged cells, formulas and hidden rows are noted.

    `aliases` maps further names of a column, normalised, to its head.
    """
    names = {normalise(kolom.nama): kolom.nama for kolom in lembar.kolom} | dict(aliases or {})
    head = _head_row(raw.grid, names)
    if head is None:
        _note_no_head(raw, lembar, findings)
        return Table({}, ())
    columns = _columns(raw, head, names, lembar, findings)
    _note_merges(raw, head, columns, findings)
    _note_hidden(raw, head, findings)
    return Table(columns, tuple(_rows(raw, head, columns, lembar, findings)))


def _head_row(grid: Grid, names: Mapping[str, str]) -> int | None:
    """The row near the top that names most columns; a title that happens to be a column's name has fewer cells."""

    def score(row: int) -> tuple[int, int]:
        texts = [as_text(value) for value in grid[row] if not is_blank(value)]
        return sum(normalise(text) in names for text in texts), len(texts)

    best = max(range(min(HEAD_WITHIN, len(grid))), key=score, default=None)
    return best if best is not None and score(best)[0] else None


def _note_no_head(raw: RawSheet, lembar: Lembar, findings: Findings) -> None:
    heads = ", ".join(kolom.nama for kolom in lembar.kolom if kolom.wajib)
    findings.add(
        "BUKU-08",
        "Baris judul kolom tidak ditemukan.",
        f"Tulis judul kolomnya di atas data, sedikitnya: {heads}.",
        Place(raw.file, raw.name),
    )


def _columns(
    raw: RawSheet, head: int, names: Mapping[str, str], lembar: Lembar, findings: Findings
) -> Mapping[str, int]:
    found: dict[str, int] = {}
    unknown: dict[str, int] = {}
    for index, value in enumerate(raw.grid[head]):
        if is_blank(value):
            continue
        text = as_text(value)
        name = names.get(normalise(text))
        if name in found:
            _note_twice(raw, head, text, findings)
        elif name is None:
            unknown.setdefault(text, index)
        else:
            found[name] = index
    _note_unknown(raw, head, unknown, tuple(kolom for kolom in lembar.kolom if kolom.nama not in found), findings)
    return found


def _note_twice(raw: RawSheet, head: int, text: str, findings: Findings) -> None:
    message = f"Kolom “{text}” muncul dua kali."
    findings.add("BUKU-10", message, "Hapus salah satu.", Place(raw.file, raw.name, head + 1, text))


def _note_unknown(
    raw: RawSheet, head: int, unknown: Mapping[str, int], absent: tuple[Kolom, ...], findings: Findings
) -> None:
    """Columns that are missing, with the head that was probably meant; and heads that nobody knows, as a warning."""
    place = Place(raw.file, raw.name, head + 1)
    names = tuple(kolom.nama for kolom in absent)
    meant = {nearest(text, names): text for text in unknown}
    for kolom in absent:
        if kolom.nama in meant:
            message = f"Kolom “{meant[kolom.nama]}” tidak dikenal; mungkin maksudnya “{kolom.nama}”."
            findings.add("BUKU-09", message, f"Ubah judul kolom itu menjadi “{kolom.nama}”.", place)
        elif kolom.wajib:
            message = f"Kolom “{kolom.nama}” tidak ada."
            findings.add("BUKU-09", message, "Tambahkan kolom itu seperti pada templat.", place)
    for text in unknown:
        if text not in meant.values() or not nearest(text, names):
            _note_unread(text, place, findings)


def _note_unread(text: str, place: Place, findings: Findings) -> None:
    if normalise(text) in PERSONAL:
        message = f"Kolom “{text}” tidak dibaca: data pribadi tidak boleh berada di buku kerja."
        findings.warn("BUKU-23", message, "Hapus kolom itu.", place)
    else:
        message = f"Kolom “{text}” tidak dikenal dan tidak dibaca."
        findings.warn("BUKU-21", message, "Hapus kolom itu bila tidak diperlukan.", place)


def _note_merges(raw: RawSheet, head: int, columns: Mapping[str, int], findings: Findings) -> None:
    known = set(columns.values())
    for (top, left), (bottom, right) in raw.merges:
        if bottom >= head and known & set(range(left, right + 1)) and not is_blank(_cell(raw.grid, top, left)):
            area = f"{column_letters(left)}{top + 1}:{column_letters(right)}{bottom + 1}"
            advice = "Pisahkan sel itu (Unmerge Cells), lalu isi setiap sel."
            findings.add("BUKU-18", f"Sel {area} digabung.", advice, Place(raw.file, raw.name, top + 1))


def _note_hidden(raw: RawSheet, head: int, findings: Findings) -> None:
    hidden = sorted(raw.scan.hidden_rows if raw.scan else ())
    rows = [row for row in hidden if row > head and any(not is_blank(value) for value in _row(raw.grid, row))]
    for row in rows:
        advice = "Tampilkan barisnya untuk memeriksa isinya, atau hapus bila tidak dipakai."
        findings.warn(
            "BUKU-22", "Baris ini tersembunyi, tetapi tetap dibaca.", advice, Place(raw.file, raw.name, row + 1)
        )


def _broken_cells(
    raw: RawSheet, head: int, columns: Mapping[str, int], findings: Findings
) -> Mapping[int, frozenset[str]]:
    """Row → columns whose cells hold an error or a formula without a value; each is noted once, here."""
    names = {index: name for name, index in columns.items()}
    broken: dict[int, set[str]] = {}
    scan = raw.scan or SheetScan()
    for (row, column), text in scan.errors.items():
        if row > head and column in names:
            broken.setdefault(row, set()).add(names[column])
            place = Place(raw.file, raw.name, row + 1, names[column])
            findings.add("BUKU-20", f"Sel berisi galat rumus {text}.", "Perbaiki rumusnya atau ketik nilainya.", place)
    for row, column in scan.formulas_without_value:
        if row > head and column in names:
            broken.setdefault(row, set()).add(names[column])
            advice = "Buka dan simpan berkas di Excel atau LibreOffice, atau ketik nilainya."
            place = Place(raw.file, raw.name, row + 1, names[column])
            findings.add("BUKU-19", "Sel berisi rumus yang belum dihitung.", advice, place)
    return {row: frozenset(cells) for row, cells in broken.items()}


def _rows(
    raw: RawSheet, head: int, columns: Mapping[str, int], lembar: Lembar, findings: Findings
) -> Iterator[TableRow]:
    broken = _broken_cells(raw, head, columns, findings)
    for row in range(head + 1, len(raw.grid)):
        cells = {name: _cell(raw.grid, row, index) for name, index in columns.items()}
        bad = broken.get(row, frozenset())
        if bad or not all(is_blank(value) for value in cells.values()):
            yield TableRow(raw.file, raw.name, row + 1, cells, bad, lembar, findings)


def _row(grid: Grid, row: int) -> list[CellValue]:
    return grid[row] if row < len(grid) else []


def _cell(grid: Grid, row: int, column: int) -> CellValue:
    cells = _row(grid, row)
    return cells[column] if column < len(cells) else None
