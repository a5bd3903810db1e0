"""A Word file as an office types it with python-docx: plain styles, gridded tables, merged cells, pictures."""

import io
from random import Random

import docx
from docx.document import Document as Word
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_BREAK
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt
from docx.table import Table as WordTable

from bench.periksa.blocks import Block, Heading, PageBreak, Paragraph, Picture, Report, Table
from bench.periksa.marks import plain
from bench.periksa.render.pictures import picture
from bench.periksa.render.spans import spans_of

CENTRED = {"tengah", "sampul", "keterangan"}


def word_file(report: Report, draw: Random) -> bytes:
    """The bytes of a DOCX; some offices use heading styles, some only bold words."""
    word = docx.Document()
    section = word.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2.5)
    section.top_margin = section.bottom_margin = Cm(2)
    font = word.styles["Normal"].font
    font.name, font.size = "Liberation Serif", Pt(draw.choice((11, 12)))
    word.styles["Normal"].paragraph_format.space_after = Pt(4)
    styled, numbered = draw.random() < 0.6, any(isinstance(block, PageBreak) for block in report.blocks)  # noqa: PLR2004 - most know styles
    for block in report.blocks:
        _write(word, block, styled=styled)
    if numbered:
        _page_number(word)
    word.core_properties.author = "kantor contoh"
    file = io.BytesIO()
    word.save(file)
    return file.getvalue()


def _write(word: Word, block: Block, *, styled: bool) -> None:
    match block:
        case Heading():
            _heading(word, block, styled=styled)
        case Paragraph():
            _paragraph(word, block)
        case Table():
            _table(word, block)
        case Picture():
            line = word.add_paragraph()
            line.alignment = WD_ALIGN_PARAGRAPH.CENTER
            line.add_run().add_picture(io.BytesIO(picture(block.seed)), width=Cm(7.5))
        case PageBreak():
            _break(word)


def _break(word: Word) -> None:
    """The next line begins a page, without an empty paragraph that could fall over an edge."""
    line = word.add_paragraph()
    line.paragraph_format.space_after = Pt(0)
    run = line.add_run()
    run.add_break(WD_BREAK.PAGE)
    run.font.size = Pt(1)


def _heading(word: Word, block: Heading, *, styled: bool) -> None:
    words = plain(f"{block.number} {block.words}".strip())
    if styled:
        line = word.add_heading(words, level=block.level)
    else:
        line = word.add_paragraph()
        line.add_run(words).bold = True
    if block.level == 1:
        line.alignment = WD_ALIGN_PARAGRAPH.CENTER


def _paragraph(word: Word, block: Paragraph) -> None:
    line = word.add_paragraph(plain(block.words))
    if block.style in CENTRED:
        line.alignment = WD_ALIGN_PARAGRAPH.CENTER
    elif block.style == "kanan":
        line.paragraph_format.left_indent = Cm(8.5)
    elif block.style == "butir":
        line.paragraph_format.left_indent = Cm(0.8)
    elif block.style == "biasa":
        line.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY


def _table(word: Word, block: Table) -> None:
    heads = 1 if block.head else 0
    wide = len(block.rows[0].cells)
    table = word.add_table(rows=len(block.rows) + heads, cols=wide, style="Table Grid")
    for at, cell in enumerate(block.head):
        table.cell(0, at).paragraphs[0].add_run(plain(cell)).bold = True
    for at, (row, spans) in enumerate(zip(block.rows, spans_of(block), strict=True)):
        for column, (cell, span) in enumerate(zip(row.cells, spans, strict=True)):
            _cell(table, at + heads, column, plain(cell), span)
    word.add_paragraph()


def _cell(table: WordTable, row: int, column: int, words: str, span: int) -> None:
    if span > 1:
        table.cell(row, column).merge(table.cell(row + span - 1, column))
    if span:
        line = table.cell(row, column).paragraphs[0]
        line.paragraph_format.space_after = Pt(0)
        line.add_run(words).font.size = Pt(10)


def _page_number(word: Word) -> None:
    line = word.sections[0].footer.paragraphs[0]
    line.alignment = WD_ALIGN_PARAGRAPH.CENTER
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), "PAGE")
    line._p.append(field)  # noqa: SLF001 - python-docx knows no fields
