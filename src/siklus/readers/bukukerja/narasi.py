"""The sheet Narasi: the office's own text for a part of a report, in the cell or in a file under narasi/."""

from collections.abc import Mapping
from pathlib import Path, PurePosixPath

from siklus.core.aturan import Aturan
from siklus.core.errors import SiklusError
from siklus.core.laporan.bahan import Narasi
from siklus.core.laporan.narasi import narasi_keys
from siklus.readers.bukukerja.findings import nearest
from siklus.readers.bukukerja.registry import NARASI
from siklus.readers.bukukerja.repeats import without_repeats
from siklus.readers.bukukerja.sentences import check_sentence
from siklus.readers.bukukerja.table import TableRow
from siklus.readers.bukukerja.workbook import OpenWorkbook
from siklus.readers.markdown import read_markdown

FOLDER = "narasi"
LARGEST_FILE = 500_000
ENDING = ".md"


def read_narasi(book: OpenWorkbook, folder: Path, aturan: Aturan) -> Mapping[str, Narasi]:
    """Part's key → the office's blocks, with their slots still to be filled; a part that no report has is noted."""
    rows = [(row, (row.text("Bagian").casefold(), row)) for row in book.table(NARASI).rows]
    named = without_repeats(rows, "Bagian", lambda pair: pair[0])
    valid = narasi_keys(aturan)
    for kunci, row in named:
        if kunci and kunci not in valid:
            _note_unknown(kunci, row, valid)
    return {kunci: naskah for kunci, row in named if (naskah := _naskah(row, folder)) and kunci in valid}


def _note_unknown(kunci: str, row: TableRow, valid: tuple[str, ...]) -> None:
    meant = nearest(kunci, valid)
    hint = f"Mungkin maksudnya “{meant}”. " if meant else ""
    keys = ", ".join(key for key in valid if "/" not in key)
    advice = f"{hint}Pakai salah satu kunci ini: {keys}; untuk satu laporan saja, awali dengan pelaksanaan/ atau "
    advice += "tindak-lanjut/."
    row.findings.add("NARASI-02", f"Bagian laporan “{kunci}” tidak dikenal.", advice, row.place("Bagian"))


def _naskah(row: TableRow, folder: Path) -> Narasi | None:
    text = row.text("Naskah")
    file = text if _names_a_file(text) else ""
    content = _content(row, folder, file) if file else text
    if content is None:
        return None
    try:
        blocks = read_markdown(content, row.place("Naskah"), file)
    except SiklusError as error:
        row.findings.problems += error.problems
        return None
    check_sentence("Naskah", content, row.place("Naskah"), row.findings)
    return Narasi(blocks, row.place("Naskah"), file)


def _names_a_file(text: str) -> bool:
    """Whether it is meant as a file's name, right or wrong: a text of the office's own never looks like one."""
    path = text.casefold().replace("\\", "/")
    return "\n" not in text and (path.endswith((ENDING, ".txt")) or "../" in path)


def _content(row: TableRow, folder: Path, name: str) -> str | None:
    try:
        path = _inside(folder, name)
        if path.suffix.casefold() != ENDING:
            raise FileNotFoundError(name)
        if path.stat().st_size <= LARGEST_FILE:
            return path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError):
        message = f"Berkas naskah “{name}” tidak ada di folder narasi, bukan .md, atau bukan teks UTF-8."
        advice = "Simpan sebagai teks UTF-8 berakhiran .md di folder narasi."
        row.findings.add("NARASI-14", message, advice, row.place("Naskah"))
        return None
    message = f"Berkas naskah “{name}” lebih besar dari {LARGEST_FILE // 1_000} KB."
    row.findings.add("NARASI-15", message, "Ringkas naskahnya, atau bagi ke beberapa bagian.", row.place("Naskah"))
    return None


def _inside(folder: Path, name: str) -> Path:
    """The file under narasi/; FileNotFoundError for anything that leads out of it."""
    root = (folder / FOLDER).resolve()
    parts = PurePosixPath(name.replace("\\", "/")).parts
    path = root.joinpath(*(parts[1:] if parts[0] == FOLDER else parts)).resolve()
    if not path.is_relative_to(root):
        raise FileNotFoundError(name)
    return path
