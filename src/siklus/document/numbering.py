"""Numbers of headings, tables and figures: one pass over a document, shared by every writer."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from siklus.document.blocks import Block, Figure, FigureGrid, Heading, ListBlock, Table
from siklus.document.inline import Runs, Text
from siklus.document.report import Document

ROMAN = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X")
ANNEX_PREFIX = "L"


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a list: the label, its number as printed ("2.1", "Tabel 2.1", "" when none), its words, its depth."""

    label: str
    number: str
    title: Runs
    level: int = 1


@dataclass(frozen=True, slots=True)
class Numbers:
    """Every label with its printed number, and the three lists in order of appearance."""

    printed: Mapping[str, str]
    headings: tuple[Entry, ...]
    tables: tuple[Entry, ...]
    figures: tuple[Entry, ...]


@dataclass
class _Counter:
    """Where the walk stands: chapter, section, subsection, and the running numbers of tables and figures."""

    chapter: int = 0
    section: int = 0
    subsection: int = 0
    table: int = 0
    figure: int = 0
    prefix: str = ""
    printed: dict[str, str] = field(default_factory=dict)
    headings: list[Entry] = field(default_factory=list)
    tables: list[Entry] = field(default_factory=list)
    figures: list[Entry] = field(default_factory=list)

    def heading(self, block: Heading) -> None:
        """Number a heading and remember it for the contents."""
        number = self._heading_number(block)
        self._claim(block.label, number or block.text)
        if block.in_contents:
            self.headings.append(Entry(block.label, number, (Text(block.text),), block.level))

    def _heading_number(self, block: Heading) -> str:
        match block.numbering, block.level:
            case "chapter", _:
                self.chapter, self.section, self.subsection, self.table = self.chapter + 1, 0, 0, 0
                self.prefix = str(self.chapter)
                return f"BAB {ROMAN[self.chapter]}"
            case "section", 3:
                self.subsection += 1
                return f"{self.prefix}.{self.section}.{self.subsection}"
            case "section", _:
                self.section, self.subsection = self.section + 1, 0
                return f"{self.prefix}.{self.section}"
            case _:
                return ""

    def add_table(self, block: Table) -> None:
        """Number a table within its chapter; a table without a caption has no number."""
        if not block.caption:
            return
        self.table += 1
        number = f"Tabel {self.prefix}.{self.table}"
        self._claim(block.label, number)
        self.tables.append(Entry(block.label, number, block.caption))

    def add_figure(self, block: Figure) -> None:
        """Number a figure through the whole report."""
        self.figure += 1
        number = f"Gambar {self.figure}"
        self._claim(block.label, number)
        self.figures.append(Entry(block.label, number, block.caption))

    def _claim(self, label: str, number: str) -> None:
        if label in self.printed:
            message = f"label {label!r} stands twice in the document"
            raise ValueError(message)
        self.printed[label] = number


def number(document: Document) -> Numbers:
    """Number every heading, captioned table and figure of the document.

    Raises ValueError when two blocks carry the same label: that is a fault of the builder, never of an office.
    """
    counter = _Counter()
    _walk(counter, document.front)
    _walk(counter, document.body)
    counter.prefix, counter.table, counter.section, counter.subsection = ANNEX_PREFIX, 0, 0, 0
    _walk(counter, document.annex)
    return Numbers(counter.printed, tuple(counter.headings), tuple(counter.tables), tuple(counter.figures))


def figures_of(blocks: Iterable[Block]) -> Iterator[Figure]:
    """Every figure among the blocks, in order."""
    for block in blocks:
        if isinstance(block, Figure):
            yield block
        elif isinstance(block, FigureGrid):
            yield from block.figures


def _walk(counter: _Counter, blocks: Iterable[Block]) -> None:
    for block in blocks:
        if isinstance(block, Heading):
            counter.heading(block)
        elif isinstance(block, Table):
            counter.add_table(block)
        elif isinstance(block, ListBlock):
            for item in block.items:
                _walk(counter, item)
        else:
            for figure in figures_of((block,)):
                counter.add_figure(figure)
