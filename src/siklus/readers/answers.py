"""A file of answers, CSV or a one-sheet .xlsx → responses: every wrong cell is named by row and column."""

import zipfile
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from siklus.core.aturan import Aturan
from siklus.core.errors import Place, Problem, Severity, SiklusError
from siklus.core.survei.csv_faults import empty, not_csv, ragged, told, unanswered, unknown_profil
from siklus.core.survei.csv_table import BrokenRecordError, CsvTable, fitted
from siklus.core.survei.jawaban import Jawaban
from siklus.core.survei.kolom import KolomJawaban, Urutan, read_header
from siklus.core.survei.kuesioner import Kuesioner
from siklus.core.survei.nilai import parse_nilai
from siklus.core.survei.periksa_jawaban import check_jawaban
from siklus.core.survei.profil import normalise_profil
from siklus.core.survei.unit import Layanan, layanan_of
from siklus.readers.bukukerja.cells import CellValue, as_text, is_blank
from siklus.readers.bukukerja.findings import Findings
from siklus.readers.bukukerja.scan import column_letters
from siklus.readers.bukukerja.workbook import open_workbook

Line = tuple[int, Sequence[CellValue]]


@dataclass(frozen=True, slots=True)
class Answers:
    """The responses of a file, the questionnaire that its head implies, and what did not stop the reading."""

    jawaban: tuple[Jawaban, ...]
    kuesioner: Kuesioner
    peringatan: tuple[Problem, ...] = ()

    @property
    def layanan(self) -> tuple[Layanan, ...]:
        """The services that the answers name, in alphabetical order: rows may come in any."""
        return layanan_of(item.layanan for item in self.jawaban)


@dataclass(frozen=True, slots=True)
class _Table:
    """A file's head, the row on which it stands, and the rows below it that are not blank."""

    heads: tuple[str, ...]
    row: int
    lines: Iterator[Line]


def read_answers(path: Path, law: Aturan, *, urutan: Urutan | None = None) -> Answers:
    """The answers in a file. `urutan` says what U8 and U9 mean where heads are numbered.

    CSV may be separated by comma, semicolon or tab, in UTF-8 (with or without BOM), UTF-16 or Windows-1252; a blank
    cell is no answer, a blank row nothing. A service needs no list: whatever the answers name is one.

    Raises:
        SiklusError: CSV- for file, head and rows, JAWAB- for values; BUKU- for a workbook that cannot be opened.
    """
    table, place = _table(path), Place(path.name)
    kolom = read_header(table.heads, law, urutan=urutan, place=replace(place, row=table.row))
    reader = _RowReader(path.name, table.heads, kolom, law)
    jawaban = tuple(reader.rows(table.lines))
    errors = (
        *reader.problems,
        *_errors(check_jawaban(jawaban, kolom.kuesioner, layanan_of(item.layanan for item in jawaban))),
    )
    if errors or not jawaban:
        in_order = sorted(errors, key=lambda item: item.place.row or 0)
        raise SiklusError((*kolom.peringatan, *(told(in_order, place) or (empty(place),))))
    kosong = sum(set(item.nilai.values()) == {None} for item in jawaban)
    doubts = (*unknown_profil(reader.written, law, place), *unanswered(kosong, place))
    return Answers(jawaban, kolom.kuesioner, (*kolom.peringatan, *doubts))


def _errors(problems: Sequence[Problem]) -> Iterator[Problem]:
    """The errors; a response without answers is told once for all of them."""
    return (problem for problem in problems if problem.severity is Severity.ERROR)


def _table(path: Path) -> _Table:
    if not _is_workbook(path):
        return _csv_table(path)
    lines = ((number, row) for number, row in _workbook_lines(path) if not all(map(is_blank, row)))
    head = next(lines, None)
    if head is None:
        raise SiklusError(empty(Place(path.name)))
    return _Table(tuple(map(as_text, head[1])), head[0], lines)


def _csv_table(path: Path) -> _Table:
    try:
        table = CsvTable.of(path.name, lambda: path.open("rb"))
    except OSError:
        raise SiklusError(_unreadable(Place(path.name))) from None
    return _Table(table.heads, table.head_row, table.records())


def _is_workbook(path: Path) -> bool:
    return path.suffix.casefold() in {".xlsx", ".xlsm", ".xls", ".ods"} or (path.is_file() and zipfile.is_zipfile(path))


def _workbook_lines(path: Path) -> Iterator[Line]:
    """The first sheet that has anything in it; formulas without a value and errors are refused with their cell."""
    findings = Findings()
    book = open_workbook(path, path.name, findings)
    sheet = next((raw for raw in book.sheets.values() if raw.grid), None)
    if sheet is None:
        return iter(())
    cells = [*sheet.scan.errors, *sheet.scan.formulas_without_value] if sheet.scan else []
    for row, column in cells:
        place = Place(path.name, sheet.name, row + 1, column_letters(column))
        advice = "Ketik nilainya, atau buka dan simpan berkas di Excel atau LibreOffice."
        findings.add("BUKU-19", "Sel berisi rumus yang tidak mempunyai nilai.", advice, place)
    findings.raise_errors()
    return enumerate(sheet.grid, 1)


@dataclass(slots=True)
class _RowReader:
    """Turns rows into responses and gathers what is wrong with them.

    `written` counts how often each value of each dimension was written.
    """

    file: str
    heads: tuple[str, ...]
    kolom: KolomJawaban
    law: Aturan
    problems: list[Problem] = field(default_factory=list)
    written: Counter[tuple[str, str]] = field(default_factory=Counter)
    profiles: dict[tuple[str, ...], Mapping[str, str]] = field(default_factory=dict)
    """Raw profile → profile: few differ among very many."""

    def rows(self, lines: Iterator[Line]) -> Iterator[Jawaban]:
        """The responses; rows that do not fit the head are noted, and reading ends at one that is no CSV."""
        try:
            for number, row in lines:
                fit = fitted(row, len(self.heads))
                if fit is None:
                    self.problems.append(ragged(len(row), len(self.heads), Place(self.file, row=number)))
                else:
                    yield self._jawaban(number, fit)
        except BrokenRecordError as broken:
            self.problems.append(not_csv(Place(self.file, row=broken.row)))

    def _jawaban(self, number: int, row: Sequence[CellValue]) -> Jawaban:
        place = Place(self.file, row=number)
        return Jawaban(
            id=_text(row, self.kolom.id) or f"baris {number}",
            nilai={question: self._nilai(row[index], index, place) for index, question in self.kolom.pertanyaan},
            layanan=_text(row, self.kolom.layanan),
            profil=self._profil(row),
            ditandai=_text(row, self.kolom.ditandai),
            place=place,
        )

    def _nilai(self, raw: CellValue, index: int, place: Place) -> int | None:
        value = parse_nilai(raw)
        if isinstance(value, Problem):
            self.problems.append(replace(value, place=replace(place, column=self.heads[index])))
            return None
        return value

    def _profil(self, row: Sequence[CellValue]) -> Mapping[str, str]:
        named = {name: as_text(row[index]) for index, name in self.kolom.profil}
        self.written.update(named.items())
        raw = tuple(named.values())
        if raw not in self.profiles:
            self.profiles[raw], _ = normalise_profil(named, self.law)
        return self.profiles[raw]


def _text(row: Sequence[CellValue], index: int | None) -> str:
    return "" if index is None else as_text(row[index])


def _unreadable(place: Place) -> Problem:
    advice = "Periksa nama dan letak berkasnya; bila sedang dibuka di program lain, tutup lebih dahulu."
    return Problem("BUKU-06", "Berkas tidak ditemukan atau tidak dapat dibuka.", advice, place)
