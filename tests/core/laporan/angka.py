"""Which digits a finished report may print as plain words; every other number must know its fact (Angka)."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass, replace

from siklus.core.aturan import Aturan
from siklus.core.laporan.bahan import Bahan
from siklus.core.laporan.kalimat import rapi
from siklus.core.survei.periode import MONTH_NAMES
from siklus.document.blocks import Block, Row, Table
from siklus.document.inline import Link, Runs, Text, plain
from siklus.document.report import Document
from siklus.document.walk import blocks_of, lines_of_block

MONTH = rf"(?:{'|'.join(MONTH_NAMES)})"
ALLOWED = re.compile(
    "|".join(
        (
            rf"\d{{1,2}} {MONTH} \d{{4}}",  # a day
            rf"(?:Tahun|{MONTH}) \d{{4}}",  # a year, a month
            r"^20\d\d$",  # a year that heads columns
            r"Nomor \d+ Tahun \d{4}",  # a law
            r"Tabel (?:L|\d+)\.\d+ Nomor \d+",  # the row that a group of evidence proves
            r"halaman \d+ dari \d+",  # a page of a file
            r"SHA-256",
            r"skala 1–4|nilai 1 (?:sampai dengan 4|atau 2)|^[1-4] = ",  # the regulation's scale
            r"× 25|dikalikan 25|dikalikan 100%|^100%$|tepat 100%",  # its conversion, and wholes
            r"kepercayaan 95%",  # the one confidence that is used
        )
    ),
    re.IGNORECASE,
)


def stray_numbers(document: Document, bahan: Bahan) -> list[str]:
    """Every run of plain words that holds a digit which nothing above allows and which no office or law wrote."""
    given = sorted(
        {text for source in (bahan, bahan.kantor.aturan) for text in _words_of(source)}, key=len, reverse=True
    )
    return [
        text
        for block in blocks_of(document)
        for line in lines_of_block(_without_row_numbers(block))
        for text in _plain_words(line)
        if re.search(r"\d", text) and re.search(r"\d", _without(text, given))
    ]


def _plain_words(line: Runs) -> Iterator[str]:
    yield from (part.text for part in line if isinstance(part, Text | Link))


def _without(text: str, given: list[str]) -> str:
    for words in given:
        text = re.sub(re.escape(words), "", text, flags=re.IGNORECASE)
    return ALLOWED.sub("", text)


def _words_of(item: object) -> Iterator[str]:
    """Every text with a digit and a letter below a value object; bare numbers are no words."""
    if isinstance(item, str):
        words = rapi(item).rstrip(".,;:")
        if re.search(r"\d", words) and re.search(r"[^\W\d_]", words):
            yield words
    elif isinstance(item, Mapping):
        yield from (text for value in item.values() for text in _words_of(value))
    elif isinstance(item, tuple):
        yield from (text for value in item for text in _words_of(value))
    elif is_dataclass(item) and not isinstance(item, Aturan):
        yield from (text for entry in fields(item) for text in _words_of(getattr(item, entry.name)))
    elif isinstance(item, Aturan):
        yield from _words_of((item.unsur, item.kuesioner, item.dasar_hukum, item.dimensi))


def _without_row_numbers(block: Block) -> Block:
    """A table whose first column is headed "No." without the numbers that stand there."""
    if not isinstance(block, Table) or not block.head or plain(block.head[0].cells[0].lines[0]) != "No.":
        return block
    return replace(block, body=tuple(_without_number(row) for row in block.body))


def _without_number(row: Row) -> Row:
    first = row.cells[0]
    numbered = len(first.lines) == 1 and plain(first.lines[0]).isdecimal()
    return Row(row.cells[1:]) if numbered else row
