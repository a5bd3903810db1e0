"""What must hold for every finished report, whatever the office's data are."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from siklus.core.laporan.bahan import Bahan
from siklus.core.laporan.fakta import find_penanda
from siklus.document.blocks import (
    Block,
    Cell,
    Figure,
    FigureGrid,
    Heading,
    ListBlock,
    Paragraph,
    Row,
    SignatureBlock,
    Table,
)
from siklus.document.check import check_document
from siklus.document.inline import Angka, Ref, Runs, Slot, plain
from siklus.document.numbering import Numbers, number
from siklus.document.report import Document
from siklus.document.walk import blocks_of, lines_of
from tests.core.laporan.angka import stray_numbers

SENTENCE_END = re.compile(r"([.!?;:]|; dan)$")
kind_of = cache(find_penanda)
"""All reports have the same few hundred facts, and each is held against every pattern."""
IKM_PERCENT = re.compile(r"IKM[^.;]{0,40}?\d(?:,\d+)?%")


def printed(line: Runs, numbers: Numbers) -> str:
    """A line as a reader sees it, with references numbered and pages as a digit."""
    return "".join(_printed(part, numbers) for part in line)


def _printed(part: object, numbers: Numbers) -> str:
    if isinstance(part, Ref):
        return numbers.printed[part.target] if part.show == "number" else "9"
    return plain((part,))  # type: ignore[arg-type] # any inline; the type is wider than what is passed


def check_selaras(document: Document, bahan: Bahan) -> None:
    """Every invariant of a finished report."""
    numbers = number(document)
    check_document(document, numbers)
    _check_facts(document)
    levels = [block.level for block in blocks_of(document) if isinstance(block, Heading)]
    assert levels[0] == 1
    assert all(later <= earlier + 1 for earlier, later in pairwise(levels)), "a heading level is skipped"
    for block in blocks_of(document):
        _check_block(block, numbers)
    for _, line in lines_of(document):
        _check_line(printed(line, numbers))
    _check_statuses(document, bahan)
    assert stray_numbers(document, bahan) == [], "a number that knows no fact"


def _check_facts(document: Document) -> None:
    for _, line in lines_of(document):
        for part in line:
            assert not isinstance(part, Slot)
            if isinstance(part, Angka):
                assert document.facts[part.fact].printed == part.text
    for fact in document.facts:
        assert kind_of(fact) is not None, fact


def _check_line(text: str) -> None:
    assert "  " not in text, text
    assert " ." not in text, text
    assert " ," not in text, text
    assert ".." not in text, text
    assert "{" not in text, text
    assert "}" not in text, text
    assert "()" not in text, text
    assert "None" not in text, text
    assert text == text.strip(), repr(text)
    assert not IKM_PERCENT.search(text.replace("kepercayaan 95%", "")), text


def _check_block(block: Block, numbers: Numbers) -> None:
    match block:
        case Paragraph():
            text = printed(block.runs, numbers)
            assert text, "empty paragraph"
            assert SENTENCE_END.search(text), text
            assert text[0].isupper() or block.style == "plain" or text[0] in "“0123456789", text
        case ListBlock():
            assert block.items
            texts = [
                printed(part.runs, numbers) for item in block.items for part in item if isinstance(part, Paragraph)
            ]
            assert texts[-1].endswith("."), texts
        case Table():
            _check_table(block, numbers)
        case Figure():
            assert plain(block.caption)
        case FigureGrid():
            assert block.figures
            assert all(printed(figure.caption, numbers) for figure in block.figures)
        case SignatureBlock():
            assert block.role[-1].endswith(",")
        case _:
            pass


def _check_table(table: Table, numbers: Numbers) -> None:
    assert table.body, table.label
    for rows in (table.head, table.body, table.foot):
        assert tuple(_widths(rows)) == (len(table.columns),) * len(rows), table.label
    for cell in _cells(table):
        for line in cell.lines:
            assert printed(line, numbers) or not line
    assert not table.note or printed(table.note, numbers).endswith("."), printed(table.note, numbers)


def _cells(table: Table) -> Iterator[Cell]:
    for row in (*table.head, *table.body, *table.foot):
        yield from row.cells


def _widths(rows: tuple[Row, ...]) -> Iterator[int]:
    """How many columns each row fills, counting what reaches down from the rows above."""
    reaching: list[tuple[int, int]] = []
    for row in rows:
        yield sum(width for width, _ in reaching) + sum(cell.colspan for cell in row.cells)
        fresh = [(cell.colspan, cell.rowspan - 1) for cell in row.cells]
        left = [(width, rows_left - 1) for width, rows_left in reaching]
        reaching = [(width, rows_left) for width, rows_left in (*left, *fresh) if rows_left > 0]
    assert not reaching


def _check_statuses(document: Document, bahan: Bahan) -> None:
    """Every mention of a status is that of the record, and the table's counts are those of the sentences."""
    statuses = {entry.rtl.id: entry.printed for entry in bahan.realisasi}
    shown: dict[str, str] = {}
    for _, line in lines_of(document):
        for part in line:
            if isinstance(part, Angka) and part.fact.startswith("status."):
                shown[part.fact.removeprefix("status.")] = part.text
    for rtl, text in shown.items():
        assert text == statuses.get(rtl, "Belum")
    if shown:
        done = sum(text == "Sudah" for text in shown.values())
        assert document.facts["rtl.sudah"].exact == str(done)
        assert document.facts["rtl.jumlah"].exact == str(len(shown))
        assert document.facts["rtl.belum"].exact == str(len(shown) - done)


def as_text(block: Block, numbers: Numbers) -> list[str]:  # noqa: PLR0911 - one return for each kind of block
    """A block as lines of plain text, compact enough to be asserted whole."""
    match block:
        case Heading():
            return [f"# {numbers.printed[block.label]} {block.text}"]
        case Paragraph():
            return [printed(block.runs, numbers)]
        case ListBlock():
            return [f"- {line}" for item in block.items for part in item for line in as_text(part, numbers)]
        case Table():
            rows = (*block.head, *block.body, *block.foot)
            note = printed(block.note, numbers)
            return [_title(block, numbers), *(_row(row, numbers) for row in rows), *((note,) if note else ())]
        case Figure():
            return [f"[{numbers.printed[block.label]} {printed(block.caption, numbers)}]"]
        case FigureGrid():
            return [line for figure in block.figures for line in as_text(figure, numbers)]
        case _:
            return [type(block).__name__]


def _title(table: Table, numbers: Numbers) -> str:
    return f"{numbers.printed[table.label]} {printed(table.caption, numbers)}"


def _row(row: Row, numbers: Numbers) -> str:
    return " | ".join(" / ".join(printed(line, numbers) for line in cell.lines) for cell in row.cells)


def section_text(document: Document, label: str) -> list[str]:
    """A section as text: from its heading to the next numbered one."""
    numbers = number(document)
    blocks = (*document.front, *document.body, *document.annex)
    heads = [i for i, block in enumerate(blocks) if isinstance(block, Heading) and block.label.startswith("bab:")]
    start = next(i for i in heads if getattr(blocks[i], "label", "") == label)
    end = next((i for i in heads if i > start), len(blocks))
    return [line for block in blocks[start:end] for line in as_text(block, numbers)]
