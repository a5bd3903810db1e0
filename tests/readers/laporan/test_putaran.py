"""There and back: every heading, table cell and figure of our own reports, read again from their PDF and DOCX."""

import io
import re
from collections.abc import Iterator
from functools import partial

import pdfplumber
import pytest

from bench.office import make_office
from siklus import cycle
from siklus.core.laporan.pelaksanaan import build_pelaksanaan
from siklus.core.laporan.tindak_lanjut import build_tindak_lanjut
from siklus.document.assets import Assets
from siklus.document.blocks import Cell, FileList, Heading, Table
from siklus.document.inline import Ref, plain
from siklus.document.numbering import number
from siklus.document.reading import Reading
from siklus.document.report import Document
from siklus.document.walk import blocks_of
from siklus.readers.laporan import read_report
from siklus.readers.laporan.items import cells_of
from siklus.writers.docx import render_docx
from siklus.writers.pdf import RenderedPdf, render_pdf

Report = tuple[Document, Assets, RenderedPdf]


@pytest.fixture(scope="module", params=["pelaksanaan", "tindak-lanjut"])
def report(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Report:
    office = make_office(tmp_path_factory.mktemp("putaran") / "kantor", photos=7, size=(400, 300), respondents=40)
    kantor = cycle.read_office(office)
    build = build_pelaksanaan if request.param == "pelaksanaan" else build_tindak_lanjut
    document = build(kantor.bahan)
    return document, kantor.assets, render_pdf(document, kantor.assets)


def bare(text: str) -> str:
    """Letters, digits and signs alone: a narrow column breaks words as it must."""
    return re.sub(r"[\s\u00ad-]", "", text)


def words_of(cell: Cell, names: dict[str, str], pages: dict[str, str]) -> str:
    """A cell's words with its references as they are printed."""
    return bare("".join(_printed(part, names, pages) for line in cell.lines for part in line))


def _printed(part: object, names: dict[str, str], pages: dict[str, str]) -> str:
    if not isinstance(part, Ref):
        return plain((part,))  # type: ignore[arg-type]  # an inline
    if part.show == "number":
        return names[part.target]
    first, last = pages[part.target], pages.get(part.until, "")
    return first if last in {"", first} else f"{first}–{last}"


def tables_of(document: Document, rendered: RenderedPdf) -> list[list[list[str]]]:
    names, pages = dict(number(document).printed), dict(rendered.layout.pages)
    tables = (block for block in blocks_of(document) if isinstance(block, Table) and block.caption)
    return [
        [[words_of(cell, names, pages) for cell in row.cells] for row in (*table.head, *table.body, *table.foot)]
        for table in tables
    ]


def read_tables(reading: Reading) -> list[list[list[str]]]:
    return [
        [
            [bare(cell.text) for cell in cells_of((row,)) if cell.row == at and _begins(row.cells, cell)]
            for at, row in enumerate(table.rows)
        ]
        for table in reading.tables
        if table.number
    ]


def _begins(cells: tuple[object, ...], cell: object) -> bool:
    return any(item is cell for item in cells)


def headings_of(document: Document) -> Iterator[tuple[str, str]]:
    numbers = number(document).printed
    for block in blocks_of(document):
        if isinstance(block, Heading):
            yield ("" if block.numbering == "none" else numbers[block.label], bare(block.text))


def read_headings(reading: Reading) -> list[tuple[str, str]]:
    return [(placed.number, bare(placed.text)) for placed in reading.headings]


def check(document: Document, rendered: RenderedPdf, reading: Reading) -> None:
    wanted_tables = tables_of(document, rendered)
    assert read_tables(reading) == wanted_tables
    assert sum(len(row) for table in wanted_tables for row in table) > 100
    wanted = [heading for heading in headings_of(document) if heading[0] or heading[1].isupper()]
    read = [heading for heading in read_headings(reading) if heading[0] or heading[1].isupper()]
    assert read == wanted
    numbers = number(document)
    assert [placed.number for placed in reading.figures if placed.number] == [entry.number for entry in numbers.figures]
    assert [placed.number for placed in reading.tables if placed.number] == [entry.number for entry in numbers.tables]
    assert reading.readable.numbers == reading.readable.tables == reading.readable.pages == 1
    assert reading.notes == ()
    assert sum(isinstance(block, FileList) for block in blocks_of(document)) == sum(
        not table.number for table in reading.tables
    )


def test_a_pdf_gives_back_what_was_printed(report: Report) -> None:
    document, _, rendered = report
    reading = read_report(rendered.data, "laporan.pdf", apart=False)
    check(document, rendered, reading)
    labels = [page.label for page in reading.pages if page.label]
    assert len(set(labels)) == len(labels) >= len(reading.pages) - 3
    by_page = {label: page for label, page in rendered.layout.pages.items() if label in number(document).printed}
    printed = dict(number(document).printed)
    found = {placed.number: _label(reading, placed.place.page) for placed in reading.tables if placed.number}
    assert found == {printed[label]: page for label, page in by_page.items() if printed[label] in found}


def _label(reading: Reading, page: int | None) -> str:
    return next(item.label for item in reading.pages if item.number == page)


def test_a_docx_gives_back_what_was_printed(report: Report) -> None:
    document, assets, rendered = report
    check(document, rendered, read_report(render_docx(document, assets, rendered.layout), "laporan.docx"))


def test_ruled_tables_are_those_that_another_library_finds(report: Report) -> None:
    _, _, rendered = report
    reading = read_report(rendered.data, apart=False)
    ours = {bare(cell.text) for table in reading.tables for cell in cells_of(table.rows)}
    join = partial(re.sub, r"\s+", " ")
    with pdfplumber.open(io.BytesIO(rendered.data)) as pdf:
        theirs = {
            bare(join(cell or ""))
            for page in pdf.pages
            for table in page.extract_tables()
            if len(table) > 2
            for row in table[2:]
            for cell in row
            if cell and re.fullmatch(r"\d,\d\d|[A-D]|\d+,\d+%", cell)
        }
    assert theirs - ours == set()
