"""A report as it was read from a file of any office: its blocks with their places, and how much could be read."""

from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from siklus.document.blocks import Contents, ContentsKind, Figure, Heading, Table
from siklus.document.placed import Line, Place, Placed

ReadingKind = Literal["pdf", "docx", "text", "html", "ocr"]
"""What the file is; "ocr" is a PDF or picture most of whose words were recognised from pictures."""


@dataclass(frozen=True, slots=True)
class Page:
    """One page. `lines` are all its printed lines in reading order; `running` those of them that are head or foot.

    `number` counts from 1 (None: the file knows no pages, and all lines stand here). `label` is the number printed on
    it ("iv", "27"), "" when none is. `read` is false for a page of which nothing could be read.
    """

    number: int | None
    lines: tuple[Line, ...]
    running: tuple[Line, ...] = ()
    label: str = ""
    width: float = 0
    height: float = 0
    """In points; 0 where a file knows none."""
    read: bool = True


@dataclass(frozen=True, slots=True)
class Readable:
    """How much of what was seen could be read.

    A number is seen where a word has a digit or a sign in a digit's place; it is read when every sign of it is a
    digit, separator or unit that a number may have. A table is seen by its lines, caption or head; it is read when
    its rows and columns were recovered with confidence.
    """

    numbers_read: int = 0
    numbers_seen: int = 0
    tables_read: int = 0
    tables_seen: int = 0
    pages_read: int = 0
    pages_seen: int = 0

    @property
    def numbers(self) -> Fraction:
        """Share of numbers read, 0 to 1; 1 when none was seen."""
        return _share(self.numbers_read, self.numbers_seen)

    @property
    def tables(self) -> Fraction:
        """Share of tables read, 0 to 1; 1 when none was seen."""
        return _share(self.tables_read, self.tables_seen)

    @property
    def pages(self) -> Fraction:
        """Share of pages on which something could be read, 0 to 1; 1 when there is none."""
        return _share(self.pages_read, self.pages_seen)


def _share(part: int, whole: int) -> Fraction:
    return Fraction(part, whole) if whole else Fraction(1)


@dataclass(frozen=True, slots=True)
class Note:
    """What the reader has to tell: what could not be read and why, or what it left out. Codes as in the catalogue."""

    code: str
    message: str
    place: Place | None = None


@dataclass(frozen=True, slots=True)
class OutlineEntry:
    """One line of a printed list of contents, tables or figures; `page` is what is printed at its end ("iv", "9")."""

    kind: ContentsKind
    number: str
    text: str
    page: str
    level: int
    line: Line


@dataclass(frozen=True, slots=True)
class Reading:
    """A file read: `blocks` in reading order, without running heads and feet. `source` is the file's name."""

    source: str
    kind: ReadingKind
    sha256: str
    pages: tuple[Page, ...]
    blocks: tuple[Placed, ...]
    readable: Readable
    notes: tuple[Note, ...] = ()
    outline: tuple[OutlineEntry, ...] = ()

    @property
    def headings(self) -> tuple[Placed, ...]:
        """The headings, in order."""
        return tuple(placed for placed in self.blocks if isinstance(placed.block, Heading))

    @property
    def tables(self) -> tuple[Placed, ...]:
        """The tables, in order."""
        return tuple(placed for placed in self.blocks if isinstance(placed.block, Table))

    @property
    def figures(self) -> tuple[Placed, ...]:
        """The figures, in order: each a Figure with a Picture (SHA-256 and difference hash) and its caption."""
        return tuple(placed for placed in self.blocks if isinstance(placed.block, Figure))

    @property
    def contents(self) -> tuple[Placed, ...]:
        """Where the lists of contents stand; their lines are in `outline`."""
        return tuple(placed for placed in self.blocks if isinstance(placed.block, Contents))
