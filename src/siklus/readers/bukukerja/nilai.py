"""The sheet Nilai: printed values of an office that has no answers, carried as they are."""

from collections.abc import Mapping

from siklus.core.aturan import Aturan, normalise
from siklus.core.errors import Place
from siklus.core.indeks.dilaporkan import NilaiDilaporkan
from siklus.readers.bukukerja.cells import as_choice, as_printed_number, as_text, as_whole
from siklus.readers.bukukerja.names import as_unsur
from siklus.readers.bukukerja.registry import NILAI
from siklus.readers.bukukerja.repeats import without_repeats
from siklus.readers.bukukerja.table import TableRow
from siklus.readers.bukukerja.workbook import OpenWorkbook

IKM = "ikm"
LETTERS = ("A", "B", "C", "D")
YES_OR_NO = ("ya", "tidak")


def read_nilai(book: OpenWorkbook, aturan: Aturan) -> NilaiDilaporkan | None:
    """The printed values; None when the sheet is empty or a row that must be there is missing, which is noted."""
    rows = book.table(NILAI).rows
    named = without_repeats(((row, (_key(row, aturan), row)) for row in rows), "Unsur", lambda pair: pair[0])
    by_key = {key: row for key, row in named if key}
    if not rows:
        return None
    if IKM not in by_key:
        place = Place(book.file, NILAI.nama)
        advice = "Tambahkan baris dengan Unsur “IKM”, nilainya, jumlah responden, dan sumbernya."
        book.findings.add("BUKU-33", "Baris IKM belum ada.", advice, place)
        return None
    return _nilai(by_key, by_key[IKM])


def _key(row: TableRow, aturan: Aturan) -> str:
    if normalise(as_text(row.value("Unsur"))) == IKM:
        return IKM
    return row.read("Unsur", lambda value: as_unsur(value, aturan)) or ""


def _nilai(by_key: Mapping[str, TableRow], ikm: TableRow) -> NilaiDilaporkan:
    unsur = {key: row for key, row in by_key.items() if key != IKM}
    if not ikm.text("Sumber"):
        message = "Sumber nilai belum diisi."
        ikm.findings.add("BUKU-34", message, "Tulis dari mana nilai ini diperoleh.", ikm.place("Sumber"))
    return NilaiDilaporkan(
        nrr={key: _printed(row) for key, row in unsur.items()},
        ikm=_printed(ikm),
        sumber=ikm.text("Sumber"),
        n=ikm.read("Jumlah responden", as_whole),
        mutu={key: letter for key, row in unsur.items() if (letter := _letter(row))},
        mutu_ikm=_letter(ikm),
        satu_pertanyaan=_stated(ikm, "Satu pertanyaan"),
        semua_menjawab=_stated(ikm, "Semua menjawab"),
        place=ikm.place("Nilai"),
        tempat={key: row.place("Nilai") for key, row in unsur.items()},
    )


def _printed(row: TableRow) -> str:
    return row.read("Nilai", as_printed_number) or ""


def _letter(row: TableRow) -> str:
    return row.read("Mutu", lambda value: as_choice(value, LETTERS)) or ""


def _stated(row: TableRow, kolom: str) -> bool | None:
    """What the office says about its source; None when it says nothing."""
    answer = row.read(kolom, lambda value: as_choice(value, YES_OR_NO))
    return None if answer is None else answer == "ya"
