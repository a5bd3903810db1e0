"""A file of answers, CSV or a one-sheet .xlsx → responses: every wrong cell is named by row and column."""

import csv
import io
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
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
    kolom = read_header([as_text(value) for value in head[1]], law, urutan=urutan, place=Place(path.name, row=head[0]))
    problems = list(kolom.peringatan)
    jawaban = tuple(_rows(lines, head[1], kolom, law, place, problems))
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


def _rows(  # noqa: PLR0913, PLR0917 - one pass over the file needs all that is known about it
    lines: Iterator[Line],
    heads: Sequence[CellValue],
    kolom: KolomJawaban,
    law: Aturan,
    place: Place,
    problems: list[Problem],
) -> Iterator[Jawaban]:
    for number, row in lines:
        here = Place(place.file, row=number)
        if len(row) < len(heads) or any(not is_blank(value) for value in row[len(heads) :]):
            problems.append(_ragged(len(row), len(heads), here))
        else:
            yield _jawaban(row, heads, kolom, law, here, problems)


def _jawaban(  # noqa: PLR0913, PLR0917 - as _rows
    row: Sequence[CellValue],
    heads: Sequence[CellValue],
    kolom: KolomJawaban,
    law: Aturan,
    place: Place,
    problems: list[Problem],
) -> Jawaban:
    nilai: dict[str, int | None] = {}
    for index, question in kolom.pertanyaan:
        value = parse_nilai(row[index], Place(place.file, row=place.row, column=as_text(heads[index])))
        nilai[question] = None if isinstance(value, Problem) else value
        if isinstance(value, Problem):
            problems.append(value)
    profil, unknown = normalise_profil({name: as_text(row[index]) for index, name in kolom.profil}, law, place)
    problems += unknown
    return Jawaban(
        id=_text(row, kolom.id) or f"baris {place.row}",
        nilai=nilai,
        layanan=_text(row, kolom.layanan),
        profil=profil,
        ditandai=_text(row, kolom.ditandai),
        place=place,
    )


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
