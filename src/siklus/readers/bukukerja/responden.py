"""The sheet Responden: one row for one person's answers, by question, never by position."""

from collections.abc import Mapping

from siklus.core.aturan import Aturan, normalise
from siklus.core.errors import Place, Problem
from siklus.core.survei.jawaban import Jawaban
from siklus.core.survei.kolom import U_NUMBER
from siklus.core.survei.kuesioner import Kuesioner
from siklus.core.survei.nilai import parse_nilai
from siklus.core.survei.periksa_jawaban import check_jawaban
from siklus.core.survei.periode import Periode, print_date
from siklus.core.survei.profil import normalise_profil, summarise
from siklus.core.survei.unit import Layanan
from siklus.readers.bukukerja.cells import as_date, as_text
from siklus.readers.bukukerja.findings import Findings
from siklus.readers.bukukerja.registry import LAYANAN, RESPONDEN, with_dynamic_columns
from siklus.readers.bukukerja.table import TableRow
from siklus.readers.bukukerja.workbook import OpenWorkbook

UNKNOWN_LAYANAN = "JAWAB-02"


def read_responden(
    book: OpenWorkbook, aturan: Aturan, kuesioner: Kuesioner, layanan: tuple[Layanan, ...], periode: Periode | None
) -> tuple[Jawaban, ...]:
    """The answers; values off the scale, unknown services, repeated ids and days outside the period are noted."""
    questions = tuple(item.id for item in kuesioner.pertanyaan)
    lembar = with_dynamic_columns(RESPONDEN, aturan, questions)
    if _ambiguous(book, questions):
        return ()
    table = book.table(lembar, _aliases(aturan, questions))
    if not set(questions) <= table.columns.keys():
        return ()
    codes = {normalise(item.kode): item.kode for item in layanan}
    doubts: list[Problem] = []
    jawaban = tuple(_jawaban(row, questions, aturan, codes, periode, doubts) for row in table.rows)
    book.findings.problems += summarise(doubts)
    named = book.can_name(LAYANAN)
    book.findings.problems += [
        problem for problem in check_jawaban(jawaban, kuesioner, layanan) if named or problem.code != UNKNOWN_LAYANAN
    ]
    return jawaban


def _ambiguous(book: OpenWorkbook, questions: tuple[str, ...]) -> bool:
    """U8 and U9 name different unsur in the regulation's text and in its questionnaire: never guessed."""
    raw = next((sheet for name, sheet in book.sheets.items() if normalise(name) == normalise(RESPONDEN.nama)), None)
    known = set(map(normalise, questions))
    for number, row in enumerate(raw.grid[:15] if raw else [], 1):
        heads = [normalise(as_text(value)) for value in row]
        if sum(U_NUMBER.fullmatch(head) is not None and head not in known for head in heads) > 1:
            message = "Kolom U1 sampai U9 bermakna ganda: U8 dan U9 berbeda antara peraturan dan kuesionernya."
            advice = f"Ganti judul kolomnya menjadi: {', '.join(questions)}."
            book.findings.add("BUKU-31", message, advice, Place(book.file, RESPONDEN.nama, number))
            return True
    return False


def _aliases(aturan: Aturan, questions: tuple[str, ...]) -> Mapping[str, str]:
    """Further names of columns: a question that is called like its unsur by any of its names, a dimension likewise."""
    of_unsur = {
        normalise(name): unsur.key
        for unsur in aturan.unsur
        if unsur.key in questions
        for name in (unsur.nama, *unsur.alias)
    }
    of_profil = {normalise(name): item.nama for item in aturan.dimensi for name in (item.kunci, item.nama, *item.alias)}
    own = {normalise(question): question for question in questions}
    return of_unsur | of_profil | own


def _jawaban(  # noqa: PLR0913, PLR0917 - what holds for every row, and where its doubtful profile is noted
    row: TableRow,
    questions: tuple[str, ...],
    aturan: Aturan,
    codes: Mapping[str, str],
    periode: Periode | None,
    doubts: list[Problem],
) -> Jawaban:
    _check_day(row, periode)
    place = row.place()
    layanan = as_text(row.value("Layanan"))
    profil, problems = normalise_profil(_profil(row, aturan), aturan, place)
    doubts += problems
    return Jawaban(
        id=as_text(row.value("ID")) or f"baris {row.number}",
        nilai={question: _nilai(row, question, row.findings) for question in questions},
        layanan=codes.get(normalise(layanan), layanan),
        profil=profil,
        ditandai=as_text(row.value("Ditandai")),
        place=place,
    )


def _profil(row: TableRow, aturan: Aturan) -> dict[str, str]:
    return {item.nama: as_text(row.value(item.nama)) for item in aturan.dimensi if item.nama in row.cells}


def _nilai(row: TableRow, question: str, findings: Findings) -> int | None:
    nilai = None if question in row.broken else parse_nilai(row.value(question), row.place(question))
    if isinstance(nilai, Problem):
        findings.problems.append(nilai)
        return None
    return nilai


def _check_day(row: TableRow, periode: Periode | None) -> None:
    day = row.read("Tanggal", as_date)
    if (
        day is not None
        and periode is not None
        and (day.year, day.month) not in {(month.tahun, month.nomor) for month in periode.months}
    ):
        message = f"Tanggal {print_date(day)} di luar periode survei {periode.lengkap}."
        row.findings.warn("BUKU-32", message, "Periksa tanggalnya atau periode pada Identitas.", row.place("Tanggal"))
