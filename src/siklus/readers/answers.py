"""A file of answers, CSV or a one-sheet .xlsx → responses: every wrong cell is named by row and column."""

import csv
import io
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from siklus.core.aturan import Aturan
from siklus.core.errors import Place, Problem, Severity, SiklusError
from siklus.core.rounding import print_count
from siklus.core.survei.jawaban import Jawaban
from siklus.core.survei.kolom import KolomJawaban, Urutan, delimiter_of, read_header
from siklus.core.survei.kuesioner import Kuesioner
from siklus.core.survei.nilai import parse_nilai
from siklus.core.survei.periksa_jawaban import check_jawaban
from siklus.core.survei.profil import normalise_profil
from siklus.core.survei.unit import Layanan
from siklus.readers.bukukerja.cells import CellValue, as_text, is_blank
from siklus.readers.bukukerja.findings import Findings
from siklus.readers.bukukerja.scan import column_letters
from siklus.readers.bukukerja.workbook import open_workbook

ENCODINGS = ("utf-8-sig", "cp1252")
LARGEST_FILE = 400_000_000
Line = tuple[int, Sequence[CellValue]]


@dataclass(frozen=True, slots=True)
class Answers:
    """The responses of a file, the questionnaire that its head implies, and what did not stop the reading."""

    jawaban: tuple[Jawaban, ...]
    kuesioner: Kuesioner
    peringatan: tuple[Problem, ...] = ()

    @property
    def layanan(self) -> tuple[Layanan, ...]:
        """The services that the answers name, in the order in which they first appear."""
        return _layanan(self.jawaban)


def read_answers(path: Path, law: Aturan, *, urutan: Urutan | None = None) -> Answers:
    """The answers in a file. `urutan` says what U8 and U9 mean where heads are numbered.

    CSV may be separated by comma, semicolon or tab, in UTF-8 (with or without BOM) or Windows-1252; a blank cell is no
    answer, a blank row nothing.

    Raises:
        SiklusError: CSV- for file, head and rows, JAWAB- for values; BUKU- for a workbook that cannot be opened.
    """
    place = Place(path.name)
    lines = _lines(path)
    head = next(lines, None)
    if head is None:
        raise SiklusError(_empty(place))
    heads = tuple(as_text(value) for value in head[1])
    kolom = read_header(heads, law, urutan=urutan, place=Place(path.name, row=head[0]))
    problems = list(kolom.peringatan)
    jawaban = tuple(_RowReader(path.name, heads, kolom, law, problems).rows(lines))
    problems += check_jawaban(jawaban, kolom.kuesioner, _layanan(jawaban))
    if not jawaban and not _errors(problems):
        problems.append(_empty(place))
    if _errors(problems):
        raise SiklusError(problems)
    return Answers(jawaban, kolom.kuesioner, tuple(problems))


def _errors(problems: Sequence[Problem]) -> bool:
    return any(problem.severity is Severity.ERROR for problem in problems)


def _lines(path: Path) -> Iterator[Line]:
    """The rows that are not blank, each with its number as an editor or spreadsheet counts it."""
    lines = _workbook_lines(path) if _is_workbook(path) else _csv_lines(path)
    return ((number, row) for number, row in lines if not all(is_blank(value) for value in row))


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


def _csv_lines(path: Path) -> Iterator[Line]:
    text = _decoded(path)
    first = next((line for line in text.splitlines() if line.strip()), "")
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter_of(first), strict=True)
    while True:
        number = reader.line_num + 1
        try:
            row = next(reader)
        except StopIteration:
            return
        except csv.Error:
            raise SiklusError(_not_csv(Place(path.name, row=number))) from None
        yield number, row


def _decoded(path: Path) -> str:
    place = Place(path.name)
    try:
        if path.stat().st_size > LARGEST_FILE:
            raise SiklusError(_too_large(place))
        data = path.read_bytes()
    except OSError:
        raise SiklusError(_unreadable(place)) from None
    for encoding in ENCODINGS:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text
    raise SiklusError(_not_csv(place))


@dataclass(slots=True)
class _RowReader:
    """Turns rows into responses and gathers what is wrong with them."""

    file: str
    heads: tuple[str, ...]
    kolom: KolomJawaban
    law: Aturan
    problems: list[Problem]
    profiles: dict[tuple[str, ...], Mapping[str, str]] = field(default_factory=dict)
    """Raw profile → profile, for those without problems: few differ among very many."""

    def rows(self, lines: Iterator[Line]) -> Iterator[Jawaban]:
        """The responses; rows with too few or too many cells are noted."""
        width = len(self.heads)
        for number, row in lines:
            if len(row) != width and (len(row) < width or any(not is_blank(value) for value in row[width:])):
                self.problems.append(_ragged(len(row), width, Place(self.file, row=number)))
            else:
                yield self._jawaban(number, row)

    def _jawaban(self, number: int, row: Sequence[CellValue]) -> Jawaban:
        place = Place(self.file, row=number)
        return Jawaban(
            id=_text(row, self.kolom.id) or f"baris {number}",
            nilai={question: self._nilai(row[index], index, place) for index, question in self.kolom.pertanyaan},
            layanan=_text(row, self.kolom.layanan),
            profil=self._profil(row, place),
            ditandai=_text(row, self.kolom.ditandai),
            place=place,
        )

    def _nilai(self, raw: CellValue, index: int, place: Place) -> int | None:
        value = parse_nilai(raw)
        if isinstance(value, Problem):
            self.problems.append(replace(value, place=replace(place, column=self.heads[index])))
            return None
        return value

    def _profil(self, row: Sequence[CellValue], place: Place) -> Mapping[str, str]:
        raw = tuple(as_text(row[index]) for index, _ in self.kolom.profil)
        if raw not in self.profiles:
            named = {name: text for (_, name), text in zip(self.kolom.profil, raw, strict=True)}
            profil, unknown = normalise_profil(named, self.law, place)
            if unknown:
                self.problems += unknown
                return profil
            self.profiles[raw] = profil
        return self.profiles[raw]


def _layanan(jawaban: Sequence[Jawaban]) -> tuple[Layanan, ...]:
    return tuple(Layanan(name, name) for name in dict.fromkeys(item.layanan for item in jawaban) if name)


def _text(row: Sequence[CellValue], index: int | None) -> str:
    return "" if index is None else as_text(row[index])


def _empty(place: Place) -> Problem:
    advice = "Isi baris pertama dengan nama unsur, lalu satu baris untuk setiap responden."
    return Problem("CSV-01", "Berkas ini tidak berisi jawaban.", advice, place)


def _ragged(found: int, expected: int, place: Place) -> Problem:
    message = f"Baris ini punya {print_count(found)} kolom, sedangkan kepalanya {print_count(expected)}."
    return Problem("CSV-07", message, "Samakan jumlah kolomnya; kosongkan sel yang tidak dijawab.", place)


def _not_csv(place: Place) -> Problem:
    advice = "Simpan ulang dari lembar sebar sebagai “CSV UTF-8”; tutup setiap tanda kutip."
    return Problem("CSV-08", "Isinya tidak dapat dibaca sebagai tabel CSV.", advice, place)


def _too_large(place: Place) -> Problem:
    message = f"Berkas ini lebih besar dari {LARGEST_FILE // 1_000_000} MB."
    return Problem("CSV-08", message, "Pecah menjadi beberapa berkas.", place)


def _unreadable(place: Place) -> Problem:
    advice = "Periksa nama dan letak berkasnya; bila sedang dibuka di program lain, tutup lebih dahulu."
    return Problem("BUKU-06", "Berkas tidak ditemukan atau tidak dapat dibuka.", advice, place)
