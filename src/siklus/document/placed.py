"""Blocks as they were found in a file: each with the page, the line and the box on which it was printed."""

from bisect import bisect_right
from dataclasses import dataclass
from typing import Protocol

from siklus.document.blocks import Block

SURE = 1.0


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle on a page, in points from the page's upper left corner, as the page is read (after its rotation)."""

    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Place:
    """Where something is printed.

    `page` counts the file's pages from 1 and is None where a file knows none; the number printed at the page's foot
    is `Page.label`. `line` counts from 1: lines of the file for text, lines of the page for all others, paragraphs of
    the file where a DOCX knows no pages.
    """

    page: int | None
    line: int
    box: Box | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """A printed line. `text` is the whole line as it stands on the page, blanks squeezed, so that it can be quoted.

    `start` is where the words of this line begin in the text of the block or cell that it belongs to.
    """

    place: Place
    text: str
    start: int = 0


class Printed(Protocol):
    """What has a text and the lines on which that text is printed: a Placed block or a PlacedCell."""

    @property
    def text(self) -> str: ...  # noqa: D102 - the class says it
    @property
    def lines(self) -> tuple[Line, ...]: ...  # noqa: D102 - as above
    @property
    def place(self) -> Place: ...  # noqa: D102 - as above


@dataclass(frozen=True, slots=True)
class PlacedCell:
    """A cell of a table: its words joined to one text, and the lines on which they are printed (none when empty).

    `row` and `column` (0-based) are where the cell begins; with its spans it covers more places of the grid.
    """

    text: str
    lines: tuple[Line, ...]
    place: Place
    row: int
    column: int
    rowspan: int = 1
    colspan: int = 1
    confidence: float = SURE
    pictures: tuple[str, ...] = ()
    """SHA-256 of the pictures inside the cell, in order."""


@dataclass(frozen=True, slots=True)
class PlacedRow:
    """A row of a table's grid: one cell for each column; a cell that spans stands at every place that it covers."""

    cells: tuple[PlacedCell, ...]
    place: Place
    head: bool = False
    confidence: float = SURE


@dataclass(frozen=True, slots=True)
class Placed:
    """A block read from a file.

    `text` are its words without its number: a heading's title, a paragraph or list item without its marker, a
    caption without "Tabel 2.1". `number` is what is printed before them, exactly: "BAB II", "2.1", "a.", "-",
    "Tabel 2. 1", "Gambar 7". `lines` are the printed lines of `text`, of a table or figure those of its caption.
    Words broken at a line's end are joined in `text`; nothing else differs from the print, a wrong digit least of all.

    A list is one Placed for each item: a Paragraph with `number` and `depth` (1 is the outermost; 0 is no list).
    A table has its grid in `rows`; the same cells stand in `block`. A table inside a table follows it with `depth` 1.
    A figure whose picture is not in the file (text, OCR) has a Picture with sha256 "".
    """

    block: Block
    place: Place
    text: str = ""
    lines: tuple[Line, ...] = ()
    confidence: float = SURE
    number: str = ""
    depth: int = 0
    rows: tuple[PlacedRow, ...] = ()


def locate(printed: Printed, offset: int) -> Line:
    """The printed line on which the character at `offset` of `printed.text` stands.

    An offset outside the text gives the first or the last line; of something without lines, an empty line at its place.
    """
    lines = printed.lines
    if not lines:
        return Line(printed.place, "")
    return lines[max(0, bisect_right(lines, offset, key=lambda line: line.start) - 1)]
