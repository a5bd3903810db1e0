"""Every stretch of words in a report, in one form: titles, captions, sentences, cells, the cover, heads and feet."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from siklus.core.periksa.klaim.bilangan import Ucapan
from siklus.core.periksa.klaim.kalimat import Kalimat
from siklus.core.periksa.temuan import Lokasi, lokasi_of
from siklus.document.blocks import Figure, Heading, Paragraph, Table
from siklus.document.placed import Line, Place, Placed, Printed, locate
from siklus.document.reading import Reading

Jenis = Literal["sampul", "judul", "keterangan", "kalimat", "sel", "kepala"]

OPENING = re.compile(
    r"(?:KATA\s+PENGANTAR|KATA\s+SAMBUTAN|DAFTAR\s+\w+|(?:LEMBAR|HALAMAN)\s+\w+|RINGKASAN.*|IKHTISAR.*|ABSTRAK|PENDAHULUAN)",
    re.IGNORECASE,
)
"""Headings with which the report itself begins, after its cover."""

_MOST_COVER_BLOCKS = 40
_PROSE_WORDS, _SENTENCE = 20, 6
_LETTER = re.compile(r"(?:kepada|dari|yth|hal|perihal|tembusan)\b\.?\s*:", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Gabungan:
    """Neighbouring blocks as one text, each word still able to say where it is printed."""

    text: str
    lines: tuple[Line, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class Ruas:
    """Some words that belong together: `start` is where they begin in what was printed; `bagian` the heading above."""

    teks: str
    printed: Printed
    jenis: Jenis
    start: int = 0
    bagian: str = ""
    butir: bool = False
    """Whether it is an item of a list."""

    def lokasi(self, offset: int = 0, kutipan: str = "") -> Lokasi:
        """Where the character at `offset` is printed."""
        return lokasi_of(locate(self.printed, self.start + offset), kutipan or self.teks)

    def ucapan(self, start: int, end: int) -> Ucapan:
        """A part of the words with its place."""
        words = self.teks[start:end]
        return Ucapan(words, self.lokasi(start, words))


def join(parts: Sequence[Printed], between: Literal[" ", "\n"] = " ") -> Gabungan:
    """At least one block after the other; a line's end between them keeps what does not belong together apart."""
    text, lines = "", list[Line]()
    for part in parts:
        offset = len(text) + 1 if text else 0
        lines.extend(Line(line.place, line.text, line.start + offset) for line in part.lines)
        text = f"{text}{between}{part.text}" if text else part.text
    return Gabungan(text, tuple(lines), parts[0].place)


def find_sampul(reading: Reading) -> tuple[Placed, ...]:
    """The blocks of the cover: what stands before the first chapter or front heading, as long as it is no prose."""
    found = list[Placed]()
    for placed in reading.blocks[:_MOST_COVER_BLOCKS]:
        if _opens(placed) or _is_prose(placed.text) or isinstance(placed.block, Table):
            return tuple(found)
        if isinstance(placed.block, Heading | Paragraph) and placed.text.strip(" *#_"):
            found.append(placed)
    return tuple(found)


def _is_prose(text: str) -> bool:
    """A long text, a sentence, or a line of a letter's head."""
    words = len(text.split())
    return words > _PROSE_WORDS or (words > _SENTENCE and text.endswith(".")) or _LETTER.match(text) is not None


def find_ruas(reading: Reading, kalimat: Iterable[Kalimat]) -> tuple[Ruas, ...]:
    """Everything that is printed in words; the cover as one stretch, each cell of a table once."""
    cover = find_sampul(reading)
    covered = {id(placed) for placed in cover}
    return (
        *_cover(cover),
        *_running(reading),
        *(ruas for placed in reading.blocks if id(placed) not in covered for ruas in _titles_and_cells(placed)),
        *(_sentence(item) for item in kalimat if id(item.placed) not in covered),
    )


def _cover(cover: tuple[Placed, ...]) -> Iterator[Ruas]:
    if cover:
        whole = join(cover, "\n")
        yield Ruas(whole.text, whole, "sampul")


def _opens(placed: Placed) -> bool:
    heading = isinstance(placed.block, Heading)
    return (heading and bool(placed.number)) or OPENING.fullmatch(placed.text.strip(" *#_:")) is not None


def _running(reading: Reading) -> Iterator[Ruas]:
    """Each different head or foot of a page, where it is printed first."""
    first = {line.text: line for page in reversed(reading.pages) for line in reversed(page.running)}
    for text, line in first.items():
        yield Ruas(text, Gabungan(text, (Line(line.place, line.text),), line.place), "kepala")


def _titles_and_cells(placed: Placed) -> Iterator[Ruas]:
    match placed.block:
        case Heading():
            yield Ruas(placed.text, placed, "judul")
        case Table():
            yield Ruas(placed.text, placed, "keterangan")
            cells = {id(cell): cell for row in placed.rows for cell in row.cells}
            yield from (Ruas(cell.text, cell, "sel", bagian=placed.text) for cell in cells.values() if cell.text)
        case Figure():
            yield Ruas(placed.text, placed, "keterangan")
        case _:
            pass


def _sentence(item: Kalimat) -> Ruas:
    return Ruas(item.teks, item.placed, "kalimat", item.start, item.bagian, butir=bool(item.placed.number))
