"""What a format's module finds, before it is known what it means: words, grids of cells, pictures, in reading order."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from siklus.document.blocks import Contents, Picture
from siklus.document.placed import SURE, Line, Place, PlacedCell, PlacedRow
from siklus.document.reading import OutlineEntry


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one paragraph, as `joining.join` makes them.

    `number`, `depth` and `level` (of a heading, 1 to 3) are what the file itself says; empty or 0 when it says nothing.
    """

    text: str
    lines: tuple[Line, ...]
    number: str = ""
    depth: int = 0
    level: int = 0
    strong: bool = False
    """Printed bolder or larger than running text, as a whole."""
    note: bool = False
    """A footnote."""
    confidence: float = SURE
    settled: bool = False
    """No heading, caption or list item, whatever it looks like: a line of a form, say."""
    pieces: tuple["Piece", ...] = ()
    """What `text` was joined from, so that what follows over the page can be joined to it."""

    @property
    def place(self) -> Place:
        """Where it begins."""
        return self.lines[0].place


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words on one printed line: where, the whole line to quote, and the words that count."""

    place: Place
    quoted: str
    text: str


@dataclass(frozen=True, slots=True)
class Grid:
    """A table's rows, all equally wide."""

    rows: tuple[PlacedRow, ...]
    confidence: float = SURE
    depth: int = 0
    fills: bool = False
    """Blank leading cells stand for a merged cell above: a flattened text shows them so."""
    pictures: tuple["Image", ...] = ()
    """Pictures inside its cells."""

    @property
    def place(self) -> Place:
        """Where it begins."""
        return self.rows[0].place


@dataclass(frozen=True, slots=True)
class Image:
    """A picture on the page."""

    picture: Picture
    place: Place


@dataclass(frozen=True, slots=True)
class ContentsList:
    """A printed list of contents, with its entries."""

    block: Contents
    entries: tuple[OutlineEntry, ...]
    place: Place


Item = Words | Grid | Image | ContentsList


@dataclass(slots=True)
class Draft:
    """A cell on its way: where it begins, what it covers, the pieces of its words."""

    row: int
    column: int
    place: Place
    pieces: tuple[Piece, ...] = ()
    rowspan: int = 1
    colspan: int = 1
    confidence: float = SURE
    pictures: tuple[str, ...] = ()


def rows_of(
    cells: Iterable[PlacedCell], places: Sequence[Place], columns: int, heads: int = 0
) -> tuple[PlacedRow, ...]:
    """A full grid: each cell at every place that it covers, an empty cell where none is; the first `heads` are heads.

    `places` has the place of each row. A cell that would cover another's place loses that place to it.
    """
    grid: list[list[PlacedCell | None]] = [[None] * columns for _ in places]
    for cell in cells:
        for row in grid[cell.row : cell.row + cell.rowspan]:
            for column in range(cell.column, min(columns, cell.column + cell.colspan)):
                row[column] = row[column] or cell
    return tuple(
        PlacedRow(
            tuple(cell or PlacedCell("", (), place, at, column) for column, cell in enumerate(row)),
            place,
            head=at < heads,
            confidence=min((cell.confidence for cell in row if cell), default=SURE),
        )
        for at, (row, place) in enumerate(zip(grid, places, strict=True))
    )


def moved(rows: Sequence[PlacedRow], down: int) -> tuple[PlacedRow, ...]:
    """The rows with every cell's origin moved down; one cell stays one cell."""
    new: dict[int, PlacedCell] = {}
    for row in rows:
        for cell in row.cells:
            new.setdefault(id(cell), replace(cell, row=cell.row + down))
    return tuple(replace(row, cells=tuple(new[id(cell)] for cell in row.cells)) for row in rows)


def cells_of(rows: Iterable[PlacedRow]) -> tuple[PlacedCell, ...]:
    """Each cell once, in order."""
    return tuple({id(cell): cell for row in rows for cell in row.cells}.values())
