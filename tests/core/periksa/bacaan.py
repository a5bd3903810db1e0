"""Readings made by hand: parts in order, each on the lines that follow those of the part before it.

make_reading(
    heading("RENCANA", "BAB II"),
    paragraph("Rencana tindak lanjut ada di Tabel 2.2."),
    table("Tabel 2.2", "Rencana Tindak Lanjut", '''
        No | Unsur  | Kegiatan      | Jul | Agu
        1  | Sarana | Menata ruang  | V   |
        ^^ | ^^     | Membeli kursi |     | V
    '''),
)
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from siklus.document.blocks import Figure, Heading, Paragraph, Picture, Table
from siklus.document.inline import runs
from siklus.document.placed import Line, Place, Placed, PlacedCell, PlacedRow
from siklus.document.reading import Page, Readable, Reading, ReadingKind

ABOVE, BEFORE = "^^", "<<"
"""A cell that is merged with the one above, or with the one before it."""


@dataclass(slots=True)
class _Print:
    """What has been printed so far: the page and line that come next, and everything placed."""

    page: int | None
    line: int
    blocks: list[Placed]
    labels: list[str]

    def put(self, text: str) -> Line:
        line = Line(Place(self.page, self.line), text)
        self.line += 1
        return line


Part = Callable[[_Print], None]


def make_reading(*parts: Part, kind: ReadingKind = "text", source: str = "laporan.txt") -> Reading:
    """The parts as a file; one that contains `page()` has pages, all others have lines only."""
    printed = _Print(None, 1, [], [])
    for part in parts:
        part(printed)
    pages = tuple(
        Page(number, tuple(_lines(printed, number)), label=printed.labels[number - 1] if number else "")
        for number in (range(1, printed.page + 1) if printed.page else (None,))
    )
    return Reading(source, kind, "0" * 64, pages, tuple(printed.blocks), Readable())


def _lines(printed: _Print, number: int | None) -> list[Line]:
    found = [
        line
        for placed in printed.blocks
        for line in (*placed.lines, *(line for row in placed.rows for cell in row.cells for line in cell.lines))
        if line.place.page == number
    ]
    return sorted({line.place.line: line for line in found}.values(), key=lambda line: line.place.line)


def page(label: str = "") -> Part:
    """What follows stands on a new page, which prints this number."""

    def turn(printed: _Print) -> None:
        printed.page, printed.line = (printed.page or 0) + 1, 1
        printed.labels.append(label)

    return turn


def heading(text: str, number: str = "", level: Literal[1, 2, 3] = 1) -> Part:
    """A heading: "BAB II" and its title, or "2.1" and its title with level 2."""

    def put(printed: _Print) -> None:
        line = printed.put(f"{number} {text}".strip())
        printed.blocks.append(
            Placed(Heading(level, text, f"judul:{line.place.line}"), line.place, text, (line,), number=number)
        )

    return put


def paragraph(*texts: str, number: str = "", depth: int = 0) -> Part:
    """A paragraph printed on as many lines as there are texts; with a number and a depth it is a list's item."""

    def put(printed: _Print) -> None:
        lines, text = list[Line](), ""
        for words in texts:
            start = len(text) + 1 if text else 0
            printed_line = printed.put(f"{number} {words}".strip() if not text else words)
            lines.append(Line(printed_line.place, printed_line.text, start))
            text = f"{text} {words}".strip()
        printed.blocks.append(
            Placed(Paragraph(runs(text)), lines[0].place, text, tuple(lines), number=number, depth=depth)
        )

    return put


def item(number: str, text: str, depth: int = 1) -> Part:
    """An item of a list."""
    return paragraph(text, number=number, depth=depth)


def figure(number: str = "", caption: str = "", *, sha256: str = "", phash: str = "") -> Part:
    """A figure; without a number a picture that nothing names."""

    def put(printed: _Print) -> None:
        line = printed.put(f"{number} {caption}".strip())
        block = Figure(f"gambar:{line.place.line}", Picture(sha256, 0, 0, "", phash), runs(caption))
        printed.blocks.append(Placed(block, line.place, caption, (line,) if line.text else (), number=number))

    return put


def table(  # noqa: PLR0913 - each is a part of a table that a test may vary
    number: str, caption: str, text: str, *, heads: int = 1, pictures: tuple[str, ...] = (), confidence: float = 1
) -> Part:
    """A table, one line for a row, cells between bars; every cell "[gambar]" holds the next of `pictures`."""

    def put(printed: _Print) -> None:
        head = printed.put(f"{number} {caption}".strip()) if number or caption else None
        rows = _rows(printed, text, heads, list(pictures))
        place = head.place if head else rows[0].place
        block = Table(f"tabel:{place.line}", runs(caption), (), (), ())
        lines = (head,) if head else ()
        printed.blocks.append(Placed(block, place, caption, lines, confidence, number=number, rows=rows))

    return put


def _rows(printed: _Print, text: str, heads: int, pictures: list[str]) -> tuple[PlacedRow, ...]:
    rows: list[PlacedRow] = []
    for at, words in enumerate(line for line in text.strip("\n").splitlines() if line.strip()):
        line = printed.put(" ".join(words.replace("|", " ").split()))
        cells = list[PlacedCell]()
        for column, word in enumerate(words.split("|")):
            merged = {ABOVE: rows[-1].cells[column : column + 1] if rows else (), BEFORE: tuple(cells[-1:])}
            cells.extend(merged.get(word.strip()) or (_cell(word.strip(), line, (at, column), pictures),))
        rows.append(PlacedRow(tuple(cells), line.place, head=at < heads))
    return tuple(rows)


def _cell(word: str, line: Line, at: tuple[int, int], pictures: list[str]) -> PlacedCell:
    if word == "[gambar]":
        return PlacedCell("", (), line.place, *at, pictures=(pictures.pop(0) if pictures else "a" * 64,))
    return PlacedCell(word, (line,) if word else (), line.place, *at)
