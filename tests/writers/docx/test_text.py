"""What a reader reads in the finished file, word for word."""

import re
from collections.abc import Iterable, Iterator

from lxml import etree

from siklus.document.blocks import (
    BackCover,
    Block,
    Cell,
    Contents,
    Cover,
    Figure,
    FigureGrid,
    FileList,
    Heading,
    ListBlock,
    PageBreak,
    Paragraph,
    SignatureBlock,
    Table,
)
from siklus.document.inline import LineBreak, Ref, Runs, plain
from siklus.document.numbering import Entry, number
from siklus.document.report import Document
from siklus.writers.binding import JOINER
from siklus.writers.filelist import file_table
from siklus.writers.pdf import RenderedPdf

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def test_the_whole_text_reads_as_the_document_says(
    document: Document, rendered: RenderedPdf, root: etree._Element
) -> None:
    expected = [line.strip() for line in Reader(document, rendered).lines() if line]

    whole_addresses = [line.replace("/ ", "/") for line in read_lines(root) if line]
    assert whole_addresses == expected


def test_no_field_waits_to_be_updated(root: etree._Element, parts: dict[str, bytes]) -> None:
    assert not root.findall(f".//{W}fldChar[@{W}dirty]")
    assert b"updateFields" not in parts["word/settings.xml"]


def test_the_lists_are_fields_of_word(root: etree._Element) -> None:
    codes = [code.text for code in root.iter(f"{W}instrText")]

    assert [code for code in codes if code and "TOC" in code] == [
        ' TOC \\o "1-3" \\h \\z ',
        ' TOC \\h \\z \\c "Tabel" ',
        ' TOC \\h \\z \\c "Gambar" ',
    ]
    assert codes.count(" SEQ Tabel \\* ARABIC \\r 1 ") == 3
    assert codes.count(" SEQ Tabel \\* ARABIC ") == 1
    assert codes.count(" SEQ Gambar \\* ARABIC ") == 27


def test_headings_are_headings_of_word(root: etree._Element) -> None:
    outline = [
        (style.get(f"{W}val"), read(paragraph))
        for paragraph in root.iter(f"{W}p")
        for style in paragraph.iterfind(f"{W}pPr/{W}pStyle")
    ]

    assert [(name, words) for name, words in outline if name in {"Heading1", "Unlisted1"}] == [
        ("Heading1", "KATA PENGANTAR"),
        ("Unlisted1", "DAFTAR ISI"),
        ("Heading1", "DAFTAR TABEL"),
        ("Heading1", "DAFTAR GAMBAR"),
        ("Heading1", "BAB I PENDAHULUAN"),
        ("Heading1", "BAB II DESKRIPSI RENCANA TINDAK LANJUT"),
        ("Heading1", "BAB III REALISASI RENCANA TINDAK LANJUT"),
        ("Heading1", "BAB IV KESIMPULAN"),
        ("Heading1", "LAMPIRAN"),
    ]
    assert ("Heading2", "2.1 Hasil Survei Kepuasan Masyarakat") in outline
    assert ("Heading3", "1.4.2 Keterangan") in outline


def read_lines(root: etree._Element) -> list[str]:
    """Every paragraph in order, content controls and results of fields included, instructions left out."""
    return [read(paragraph) for paragraph in root.iter(f"{W}p")]


def read(paragraph: etree._Element) -> str:
    runs = (part for run in paragraph.iter(f"{W}r") for part in run.iter(f"{W}t", f"{W}tab", f"{W}br"))
    words = "".join((part.text or "") if part.tag == f"{W}t" else " " for part in runs)
    return re.sub(r"\s+", " ", words.replace(JOINER, "")).strip()


class Reader:
    """The lines that the document promises, told without the writer's help."""

    def __init__(self, document: Document, rendered: RenderedPdf) -> None:
        self.document, self.numbers, self.pages = document, number(document), rendered.layout.pages

    def lines(self) -> Iterator[str]:
        assert isinstance(self.document.cover, Cover)
        yield from self.document.cover.title
        yield self.document.cover.period
        yield from self.document.cover.office
        yield self.document.cover.year
        yield from (self.document.cover.tagline, self.document.cover.note)
        for blocks in (self.document.front, self.document.body, self.document.annex):
            yield from self.blocks(blocks)
        assert isinstance(self.document.back_cover, BackCover)
        yield from (*self.document.back_cover.office, *self.document.back_cover.lines)

    def blocks(self, blocks: Iterable[Block]) -> Iterator[str]:
        for block in blocks:
            yield from self.block(block)

    def block(self, block: Block) -> Iterator[str]:  # noqa: C901 - one case for each kind of block
        match block:
            case Heading(numbering="none"):
                yield block.text
            case Heading():
                yield f"{self.numbers.printed[block.label]} {block.text}"
            case Paragraph():
                yield self.words(block.runs)
            case ListBlock():
                for item in block.items:
                    yield from self.blocks(item)
            case Table():
                yield from self.table(block)
            case Figure():
                yield self.captioned(block.label, block.caption)
            case FigureGrid():
                yield from (self.captioned(figure.label, figure.caption) for figure in block.figures)
                yield self.words(block.shared)
            case Contents():
                yield from (self.entry(entry) for entry in getattr(self.numbers, block.kind))
            case SignatureBlock():
                yield from (self.words(block.place_date), *block.role, block.name, f"NIP {block.nip}")
            case FileList():
                yield from self.table(file_table(block))
            case PageBreak():
                pass

    def table(self, table: Table) -> Iterator[str]:
        if table.caption:
            yield self.captioned(table.label, table.caption)
        for row in (*table.head, *table.body, *table.foot):
            yield from (line for cell in row.cells for line in self.cell(cell))
        yield self.words(table.note)

    def cell(self, cell: Cell) -> Iterator[str]:
        yield from (self.words(line) for line in cell.lines)

    def captioned(self, label: str, caption: Runs) -> str:
        return f"{self.numbers.printed[label]} {self.words(caption)}".strip()

    def entry(self, entry: Entry) -> str:
        return " ".join(part for part in (entry.number, self.words(entry.title), self.pages[entry.label]) if part)

    def words(self, line: Runs) -> str:
        return "".join(self.part(part) for part in line)

    def part(self, part: object) -> str:
        match part:
            case Ref(show="page"):
                ends = (self.pages[part.target], self.pages[part.until or part.target])
                return "–".join(dict.fromkeys(ends))
            case Ref():
                return self.numbers.printed[part.target]
            case LineBreak():
                return " "
            case _:
                return plain((part,))  # type: ignore[arg-type]  # the remaining inlines
