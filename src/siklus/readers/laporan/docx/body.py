"""The body of a DOCX → items: paragraphs with their numbers, tables with merged cells, boxes, pictures, footnotes."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from siklus.document.blocks import Picture
from siklus.document.placed import Line, Place
from siklus.document.reading import Note
from siklus.readers.laporan import faults
from siklus.readers.laporan.boxes import is_album, is_frame, unframed
from siklus.readers.laporan.docx.numbering import Numbering
from siklus.readers.laporan.docx.package import LARGEST_MEDIA, Package, W, is_on, val, whole
from siklus.readers.laporan.docx.runs import (
    BLIP,
    BOX,
    CHART,
    DELETED,
    IMAGE,
    INSERTED,
    MC,
    NAME,
    NOTE_MARKS,
    PAGE_BREAK,
    TEXT,
    R,
    is_bold,
    leaves,
    shown,
    text_of,
)
from siklus.readers.laporan.docx.styles import Style, level_of, number_of
from siklus.readers.laporan.items import Draft, Grid, Image, Item, Piece, Words, rows_of
from siklus.readers.laporan.joining import cell_from, squeezed, words_from
from siklus.readers.laporan.pictures import picture_from

MOST_COLUMNS, MOST_PICTURES = 200, 2_000
WRAPPERS = INSERTED | {f"{W}sdt", f"{W}sdtContent", f"{W}customXml", f"{W}smartTag"}


@dataclass(slots=True)
class Body:
    """Where the reading of a part stands. Pages are counted where Word left a mark of them, else they are None."""

    package: Package
    part: str
    styles: dict[str, Style]
    numbering: Numbering
    page: int | None = None
    line: int = 0
    cells: int = 0
    lines: list[Line] = field(default_factory=list)
    footnotes: list[str] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)
    pictures: dict[str, Picture] = field(default_factory=dict)
    contents: list[Words] = field(default_factory=list)
    """The paragraphs whose style says that they are entries of a list of contents."""

    def blocks(self, parent: etree._Element) -> Iterator[Item]:
        """The items of a body, a cell, a box or a footnote."""
        for element in children(parent):
            if element.tag == f"{W}p":
                yield from self._paragraph(element)
            elif element.tag == f"{W}tbl":
                yield from self._table(element)

    # paragraphs

    def _paragraph(self, element: etree._Element) -> Iterator[Item]:
        properties = element.find(f"{W}pPr")
        style = self.styles.get(val(properties, "pStyle") or "", self.styles.get("", Style()))
        inside = self._inside(element, style)
        pieces = self._pieces(inside.texts)
        number, depth = self._number(properties, style) if pieces or inside.images else ("", 0)
        level = level_of(properties)
        level = style.level if level is None else level
        if pieces:
            words = words_from(
                pieces,
                number=number,
                depth=depth if number and not level else 0,
                level=min(level, 3),
                strong=inside.bolds == {True},
            )
            if words.text:
                if style.is_contents:
                    self.contents.append(words)
                yield words
        yield from inside.images
        for box in inside.boxes:
            yield from self.blocks(box)

    def _number(self, properties: etree._Element | None, style: Style) -> tuple[str, int]:
        identity, depth = number_of(properties) or style.number or ("0", 0)
        return self.numbering.next(identity, depth), depth + 1

    def _inside(self, element: etree._Element, style: Style) -> "_Inside":
        inside = _Inside()
        for leaf in leaves(element):
            if leaf.tag == PAGE_BREAK:
                inside.fresh = self._turn_page(inside)
            elif leaf.tag == BOX:
                inside.boxes.append(leaf)
            elif leaf.tag == NAME:
                inside.alt = leaf.get("descr") or leaf.get("title") or ""
            elif leaf.tag in {BLIP, IMAGE, CHART}:
                inside.images.extend(self._image(leaf, inside.alt))
            elif leaf.tag in NOTE_MARKS:
                self.footnotes.append(f"{leaf.tag}{leaf.get(f'{W}id', '')}")
            else:
                self._take(inside, text_of(leaf))
                if leaf.tag == TEXT and leaf.text and leaf.text.strip():
                    inside.bolds.add(is_bold(leaf, style.bold))
        return inside

    def _take(self, inside: "_Inside", text: str) -> None:
        """Words go on on their line; the first words after a break begin another."""
        if inside.fresh and text.strip():
            inside.texts.append((self._next_place(), []))
            inside.fresh = False
        if inside.texts and not inside.fresh:
            inside.texts[-1][1].append(text.replace("\n", " "))
        inside.fresh = inside.fresh or text == "\n"

    def _turn_page(self, inside: "_Inside") -> bool:
        if self.page is None:
            return inside.fresh
        self.page, self.line = self.page + 1, 0
        return True

    def _next_place(self) -> Place:
        self.line += 1
        if len(self.lines) > faults.MOST_LINES:
            raise faults.too_large(faults.LINES)
        return Place(self.page, self.line)

    def _pieces(self, texts: list[tuple[Place, list[str]]]) -> list[Piece]:
        pieces = [Piece(place, "".join(parts), "".join(parts)) for place, parts in texts]
        self.lines.extend(Line(piece.place, squeezed(piece.quoted)) for piece in pieces if piece.text.strip())
        return pieces

    # pictures

    def _image(self, leaf: etree._Element, alt: str) -> Iterator[Image]:
        relation = leaf.get(f"{R}embed") or leaf.get(f"{R}id") or leaf.get(f"{R}pict") or ""
        name = self.package.relations(self.part).get(relation, ("", ""))[1]
        place = Place(self.page, max(1, self.line))
        if name not in self.pictures and len(self.pictures) < MOST_PICTURES:
            data = self.package.read(name, LARGEST_MEDIA) if name else None
            if data is None:
                return
            self.pictures[name] = picture_from(data)
            if not self.pictures[name].phash and leaf.tag != CHART:
                self.notes.append(faults.picture_lost(place))
        if name in self.pictures:
            found = self.pictures[name]
            yield Image(Picture(found.sha256, found.width, found.height, alt, found.phash), place)

    # tables

    def _table(self, table: etree._Element) -> Iterator[Item]:
        rows = [_Row(row, self._row(row)) for row in children(table) if row.tag == f"{W}tr" and not _is_deleted(row)]
        rows = [row for row in rows if row.cells]
        nested = [[list(cell.items) for cell in row.cells] for row in rows]
        if not rows:
            return
        if is_frame(nested) or is_album(nested):
            yield from unframed(nested)
            return
        yield self._grid(rows)
        for cell in (cell for row in nested for cell in row):
            for item in cell:
                if isinstance(item, Grid):
                    yield Grid(item.rows, item.confidence, item.depth + 1, pictures=item.pictures)

    def _row(self, row: etree._Element) -> list["_Cell"]:
        column = whole(val(row.find(f"{W}trPr"), "gridBefore"), 0)
        cells: list[_Cell] = []
        for element in children(row):
            if element.tag != f"{W}tc":
                continue
            self.cells += 1
            if self.cells > faults.MOST_CELLS:
                raise faults.too_large(faults.CELLS)
            properties = element.find(f"{W}tcPr")
            span = max(1, min(MOST_COLUMNS, whole(val(properties, "gridSpan"), 1)))
            merge = val(properties, "vMerge")
            cells.append(_Cell(column, span, merge, tuple(self.blocks(element)), Place(self.page, max(1, self.line))))
            column += span
        return [cell for cell in cells if cell.column < MOST_COLUMNS]

    def _grid(self, rows: list["_Row"]) -> Grid:
        drafts: list[Draft] = []
        open_cells: dict[int, Draft] = {}
        for at, row in enumerate(rows):
            for cell in row.cells:
                above = open_cells.get(cell.column)
                if cell.merge in {"", "continue"} and above is not None and above.colspan == cell.span:
                    above.rowspan = at - above.row + 1
                    above.pieces += _pieces_of(cell.items)
                    continue
                draft = Draft(at, cell.column, cell.place, _pieces_of(cell.items), colspan=cell.span)
                draft.pictures = tuple(item.picture.sha256 for item in cell.items if isinstance(item, Image))
                drafts.append(draft)
                open_cells.pop(cell.column, None)
                if cell.merge == "restart":
                    open_cells[cell.column] = draft
        columns = max(cell.column + cell.span for row in rows for cell in row.cells)
        places = [row.place for row in rows]
        images = tuple(item for row in rows for cell in row.cells for item in cell.items if isinstance(item, Image))
        heads = next((at for at, row in enumerate(rows) if not row.head), 0)
        return Grid(rows_of(map(cell_from, drafts), places, min(columns, MOST_COLUMNS), heads), pictures=images)


@dataclass(slots=True)
class _Inside:
    """What a paragraph holds: its lines of words, pictures, boxes, and whether its words are bold."""

    texts: list[tuple[Place, list[str]]] = field(default_factory=list)
    images: list[Image] = field(default_factory=list)
    boxes: list[etree._Element] = field(default_factory=list)
    bolds: set[bool] = field(default_factory=set)
    fresh: bool = True
    """The next words begin a line."""
    alt: str = ""


@dataclass(frozen=True, slots=True)
class _Cell:
    column: int
    span: int
    merge: str | None
    items: tuple[Item, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class _Row:
    element: etree._Element
    cells: list[_Cell]

    @property
    def head(self) -> bool:
        return is_on(self.element.find(f"{W}trPr"), "tblHeader")

    @property
    def place(self) -> Place:
        first = next((item for cell in self.cells for item in cell.items if isinstance(item, Words)), None)
        return first.place if first else self.cells[0].place


def _pieces_of(items: tuple[Item, ...]) -> tuple[Piece, ...]:
    """The words of a cell, with the numbers that Word prints before them."""
    pieces: list[Piece] = []
    for item in items:
        if isinstance(item, Words):
            first, *rest = item.pieces
            pieces.append(Piece(first.place, first.quoted, f"{item.number} {first.text}") if item.number else first)
            pieces.extend(rest)
    return tuple(pieces)


def children(parent: etree._Element) -> Iterator[etree._Element]:
    """The paragraphs, tables, rows or cells below, through content controls and insertions, without deletions."""
    stack = list(reversed(parent))
    while stack:
        element = stack.pop()
        if element.tag in WRAPPERS:
            stack.extend(reversed(element))
        elif element.tag == f"{MC}AlternateContent":
            stack.extend(reversed(shown(element)))
        elif element.tag not in DELETED:
            yield element


def _is_deleted(row: etree._Element) -> bool:
    properties = row.find(f"{W}trPr")
    return properties is not None and properties.find(f"{W}del") is not None
