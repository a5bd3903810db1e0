"""A report as its office typed it: literal numbers, literal captions, nothing that a program keeps right.

Unlike `siklus.document`, which cannot print a wrong table number, every word here can be changed.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from bench.periksa.marks import plain


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading: its number as printed ("BAB II", "2.1", "" when none) and its words."""

    level: int
    number: str
    words: str
    key: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph, or one item of a list with its marker typed before it."""

    words: str
    key: str
    style: str = "biasa"
    """biasa, butir, tengah, kanan, sampul, keterangan (a caption)"""


@dataclass(frozen=True, slots=True)
class Row:
    """A table's row; `key` names the part of the truth that it tells."""

    cells: tuple[str, ...]
    key: str


@dataclass(frozen=True, slots=True)
class Table:
    """A table: its head (or none), its rows, and in how many first columns equal neighbours are merged downwards."""

    head: tuple[str, ...]
    rows: tuple[Row, ...]
    key: str
    merged: int = 0


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture, drawn from its seed: the same seed is the same file."""

    seed: int
    key: str
    alt: str = ""


@dataclass(frozen=True, slots=True)
class PageBreak:
    """What follows begins a new page."""

    key: str = "halaman"


Block = Heading | Paragraph | Table | Picture | PageBreak


@dataclass(frozen=True, slots=True)
class Report:
    """The blocks of a report in order."""

    blocks: tuple[Block, ...]

    def lines(self) -> Iterator[tuple[str, str]]:
        """Key and plain words of every line: headings, paragraphs, and rows with their cells parted by a space."""
        for block in self.blocks:
            yield from lines_of(block)

    def text(self) -> str:
        """All lines, for a comparison of two reports."""
        return "\n".join(words for _, words in self.lines())

    def rewritten(self, change: Callable[[str, str], str]) -> "Report":
        """Every string of every block changed by `change(key of its line, string)`."""
        return Report(tuple(_rewrite(block, change) for block in self.blocks))

    def filtered(self, keep: Callable[[Block], bool]) -> "Report":
        """Only the blocks that are kept."""
        return Report(tuple(block for block in self.blocks if keep(block)))

    def with_rows(self, change: Callable[[Table], tuple[Row, ...]]) -> "Report":
        """Every table with other rows."""
        return Report(
            tuple(replace(block, rows=change(block)) if isinstance(block, Table) else block for block in self.blocks)
        )


def lines_of(block: Block) -> Iterator[tuple[str, str]]:
    """Key and plain words of each line of a block."""
    match block:
        case Heading():
            yield block.key, plain(f"{block.number} {block.words}".strip())
        case Paragraph():
            yield block.key, plain(block.words)
        case Table():
            yield f"{block.key}.kepala", plain(" ".join(block.head))
            yield from ((row.key, plain(" ".join(row.cells))) for row in block.rows)
        case _:
            return


def _rewrite(block: Block, change: Callable[[str, str], str]) -> Block:
    match block:
        case Heading():
            return replace(block, number=change(block.key, block.number), words=change(block.key, block.words))
        case Paragraph():
            return replace(block, words=change(block.key, block.words))
        case Table():
            rows = tuple(Row(tuple(change(row.key, cell) for cell in row.cells), row.key) for row in block.rows)
            head = tuple(change(f"{block.key}.kepala", cell) for cell in block.head)
            return replace(block, head=head, rows=rows)
        case _:
            return block
