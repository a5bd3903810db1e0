"""A page as it was found: its lines numbered as a person counts them, its ruled tables, its pictures."""

from dataclasses import dataclass, field

from siklus.document.placed import Box, Line, Place
from siklus.readers.laporan.items import Image, Piece
from siklus.readers.laporan.joining import squeezed
from siklus.readers.laporan.pdf.lines import Row
from siklus.readers.laporan.pdf.rules import Lattice, Rule


@dataclass(slots=True)
class Sheet:
    """One page. `rows` are its printed lines in reading order; line numbers are their order, from 1."""

    number: int
    width: float
    height: float
    rows: list[Row]
    tables: list[Lattice] = field(default_factory=list)
    rules: list[Rule] = field(default_factory=list)
    images: list[Image] = field(default_factory=list)
    charts: list[Box] = field(default_factory=list)
    """Where drawings stand: the words in them are theirs, not running text."""
    running: set[int] = field(default_factory=set)
    """Indexes of the lines that are heads or feet."""
    vocabulary: frozenset[str] = frozenset()
    """The longer words of the whole file, in small letters."""
    label: str = ""
    read: bool = True
    recognised: bool = False
    """Its words were recognised from a picture."""

    def place(self, at: int) -> Place:
        """Where the line at this index stands."""
        return Place(self.number, at + 1, self.rows[at].box)

    def line(self, at: int) -> Line:
        """The line to quote."""
        return Line(self.place(at), squeezed(self.rows[at].text))

    def piece(self, at: int, part: Row) -> Piece:
        """Some words of the line at this index."""
        return Piece(Place(self.number, at + 1, part.box), self.rows[at].text, part.text)
