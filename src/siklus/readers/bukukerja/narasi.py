"""The sheet Narasi: the office's own text for a part of a report, in the cell or in a file under narasi/."""

from collections.abc import Mapping
from pathlib import Path, PurePosixPath

from siklus.core.errors import SiklusError
from siklus.document.blocks import Block
from siklus.readers.bukukerja.registry import NARASI
from siklus.readers.bukukerja.repeats import without_repeats
from siklus.readers.bukukerja.table import TableRow
from siklus.readers.bukukerja.workbook import OpenWorkbook
from siklus.readers.markdown import read_markdown

FOLDER = "narasi"
LARGEST_FILE = 500_000


def read_narasi(book: OpenWorkbook, folder: Path) -> Mapping[str, tuple[Block, ...]]:
    """Part's key → the office's blocks, with their slots still to be filled."""
    rows = [(row, (row.text("Bagian").casefold(), row)) for row in book.table(NARASI).rows]
    named = without_repeats(rows, "Bagian", lambda pair: pair[0])
    return {kunci: blocks for kunci, row in named if (blocks := _blocks(row, folder))}


def _blocks(row: TableRow, folder: Path) -> tuple[Block, ...]:
    text = row.text("Naskah")
    file = text if _names_a_file(text) else ""
    content = _content(row, folder, file) if file else text
    if content is None:
        return ()
    try:
        return read_markdown(content, row.place("Naskah"), file)
    except SiklusError as error:
        row.findings.problems += error.problems
        return ()


def _names_a_file(text: str) -> bool:
    return text.endswith(".md") and "\n" not in text and " " not in text.removesuffix(".md").strip().split("/")[0]


def _content(row: TableRow, folder: Path, name: str) -> str | None:
    try:
        path = _inside(folder, name)
        if path.stat().st_size <= LARGEST_FILE:
            return path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError):
        message = f"Berkas naskah “{name}” tidak ada di folder narasi atau bukan teks UTF-8."
        row.findings.add("NARASI-14", message, "Simpan sebagai teks UTF-8 di folder narasi.", row.place("Naskah"))
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
