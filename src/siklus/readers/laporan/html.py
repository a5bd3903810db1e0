"""HTML → items: headings, paragraphs, lists and tables as marked; nothing is run and nothing is fetched."""

import base64
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree, html

from siklus.document.placed import Line, Place
from siklus.document.reading import Page
from siklus.readers.laporan import faults
from siklus.readers.laporan.boxes import is_album, is_frame, unframed
from siklus.readers.laporan.docx.numbering import written
from siklus.readers.laporan.items import Draft, Grid, Image, Item, Piece, Words, rows_of
from siklus.readers.laporan.joining import cell_from, squeezed, words_from
from siklus.readers.laporan.pictures import picture_from
from siklus.readers.laporan.printed import with_contents
from siklus.readers.laporan.text import decoded

LARGEST, MOST_COLUMNS = 30_000_000, 200
SKIPPED = frozenset(
    {"script", "style", "head", "template", "noscript", "svg", "iframe", "object", "select", "textarea"}
)
FLOWS = frozenset(
    {
        *("address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "div", "dl", "dt"),
        *("fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr"),
        *("html", "li", "main", "nav", "p", "pre", "section", "summary", "tbody", "td", "tfoot", "th", "thead", "tr"),
    }
)
HEADINGS = {f"h{level}": level for level in range(1, 7)}
LIST_FORMS = {"a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman", "1": "decimal"}
ROWS, CELLS = frozenset({"thead", "tbody", "tfoot"}), frozenset({"td", "th"})
_CHARSET = re.compile(rb"charset\s*=\s*[\"']?\s*([\w-]+)", re.IGNORECASE)
MOST_DIGITS = 4
"""Digits of a list's first number; a roman one of more would go on over pages."""
_DATA = re.compile(r"data:image/[\w.+-]+;base64,(.+)", re.DOTALL)
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)


def read_html(data: bytes) -> tuple[list[Item], tuple[Page, ...]]:
    """The items, and one page of all printed lines; a line is counted where the print breaks.

    Raises:
        SiklusError: BACA-02 larger or deeper than any report.
    """
    if len(data) > LARGEST:
        raise faults.too_large(faults.WEB)
    parser = html.HTMLParser(no_network=True, remove_comments=True, remove_pis=True, huge_tree=False)
    try:
        root = html.document_fromstring(_text(data), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise faults.corrupt(faults.HTML) from error
    if any("depth" in entry.message.casefold() for entry in parser.error_log):
        raise faults.too_large(faults.DEEP)
    reader = _Reader()
    items = list(reader.flow(root))
    return with_contents(items), (Page(None, tuple(reader.lines)),)


def _text(data: bytes) -> str:
    """Decoded as the page says, else as text is; without what only marks the encoding."""
    named = _CHARSET.search(data[:2048])
    try:
        text = data.decode(named[1].decode()) if named else decoded(data)
    except (LookupError, UnicodeDecodeError):
        text = decoded(data)
    return re.sub(r"^\s*<\?xml[^>]*\?>", "", text.lstrip("\ufeff")).replace("\0", "") or "<p></p>"


@dataclass(slots=True)
class _Reader:
    lines: list[Line] = field(default_factory=list)
    pieces: list[str] = field(default_factory=list)
    bold: set[bool] = field(default_factory=set)
    images: list[Image] = field(default_factory=list)
    cells: int = 0
    depth: int = 0

    def flow(self, element: etree._Element, *, number: str = "", level: int = 0) -> Iterator[Item]:
        """What a block holds: runs of words between blocks are paragraphs of their own."""
        for item in self._inside(element, strong=False):
            if isinstance(item, str):
                yield from self._ended(number, level)
                number = ""
            else:
                yield from self._ended(number, level)
                number = ""
                yield item
        yield from self._ended(number, level)

    def _inside(self, element: etree._Element, *, strong: bool) -> Iterator[Item | str]:
        """Words are gathered on the way; "" is told where a block begins or ends."""
        self._text(element.text, strong=strong)
        for child in element:
            tag = child.tag if isinstance(child.tag, str) else ""
            if (
                tag
                and tag not in SKIPPED
                and not _HIDDEN.search(child.get("style", ""))
                and child.get("hidden") is None
            ):
                yield from self._child(child, tag, strong=strong)
            self._text(child.tail, strong=strong)

    def _child(self, child: etree._Element, tag: str, *, strong: bool) -> Iterator[Item | str]:
        if tag == "br":
            self.pieces.append("\n")
        elif tag == "img":
            self._image(child)
        elif tag == "table":
            yield ""
            yield from self._table(child)
        elif tag in {"ol", "ul"}:
            yield ""
            yield from self._list(child, ordered=tag == "ol")
        elif tag in FLOWS:
            yield ""
            yield from self.flow(child, level=min(3, HEADINGS.get(tag, 0)))
            yield ""
        else:
            yield from self._inside(child, strong=strong or tag in {"b", "strong"})

    def _text(self, text: str | None, *, strong: bool) -> None:
        if text:
            self.pieces.append(text.replace("\n", " "))
            if text.strip():
                self.bold.add(strong)

    def _ended(self, number: str, level: int) -> Iterator[Item]:
        """The paragraph that was gathered, and the pictures in it."""
        texts = "".join(self.pieces).split("\n")
        strong, self.pieces, self.bold = self.bold == {True}, [], set()
        images, self.images = self.images, []
        pieces = [Piece(self._next(text), text, text) for text in texts if squeezed(text)]
        if pieces:
            depth = self.depth if number and not level else 0
            yield words_from(pieces, number=number, depth=depth, level=level, strong=strong)
        yield from images

    def _next(self, text: str) -> Place:
        if len(self.lines) > faults.MOST_LINES:
            raise faults.too_large(faults.LINES)
        place = Place(None, len(self.lines) + 1)
        self.lines.append(Line(place, squeezed(text)))
        return place

    def _image(self, element: etree._Element) -> None:
        """Only pictures inside the page are looked at; one that lies elsewhere is not fetched."""
        found = _DATA.match(element.get("src", ""))
        try:
            data = base64.b64decode(found[1]) if found else None
        except ValueError:  # signs of no such coding, or too few of them
            data = None
        if data:
            self.images.append(Image(picture_from(data, element.get("alt", "")), Place(None, max(1, len(self.lines)))))

    def _list(self, element: etree._Element, *, ordered: bool) -> Iterator[Item]:
        self.depth += 1
        start = element.get("start", "1")
        count = int(start) if start.isascii() and start.isdecimal() and len(start) <= MOST_DIGITS else 1
        form = LIST_FORMS.get(element.get("type", "1"), "decimal")
        for child in element:
            if child.tag == "li":
                yield from self.flow(child, number=f"{written(count, form)}." if ordered else "•")
                count += 1
            elif isinstance(child.tag, str) and child.tag not in SKIPPED:
                yield from self.flow(child)
        self.depth -= 1

    # tables

    def _table(self, table: etree._Element) -> Iterator[Item]:
        for caption in table.iterchildren("caption"):
            yield from self.flow(caption)
        rows = [(row, head) for row, head in _rows(table) if any(cell.tag in CELLS for cell in row)]
        nested = [[self._cell(cell) for cell in row if cell.tag in CELLS] for row, _ in rows]
        if not rows:
            return
        if is_frame(nested) or is_album(nested):
            yield from unframed(nested)
            return
        yield self._grid(rows, nested)
        for item in (item for row in nested for cell in row for item in cell):
            if isinstance(item, Grid):
                yield Grid(item.rows, item.confidence, item.depth + 1, pictures=item.pictures)

    def _cell(self, cell: etree._Element) -> list[Item]:
        self.cells += 1
        if self.cells > faults.MOST_CELLS:
            raise faults.too_large(faults.CELLS)
        return list(self.flow(cell))

    def _grid(self, rows: list[tuple[etree._Element, bool]], nested: list[list[list[Item]]]) -> Grid:
        taken: dict[tuple[int, int], bool] = {}
        drafts: list[Draft] = []
        places = [self._place(row) for row in nested]
        for at, (row, _) in enumerate(rows):
            column = 0
            for cell, items in zip((cell for cell in row if cell.tag in CELLS), nested[at], strict=True):
                while (at, column) in taken:
                    column += 1
                if column >= MOST_COLUMNS:
                    break
                down = _span(cell, "rowspan", _rows_left(rows, at))
                across = _span(cell, "colspan", MOST_COLUMNS - column)
                taken.update(((at + y, column + x), True) for y in range(down) for x in range(across))
                pieces = tuple(piece for item in items if isinstance(item, Words) for piece in item.pieces)
                shown = tuple(item.picture.sha256 for item in items if isinstance(item, Image))
                drafts.append(Draft(at, column, places[at], pieces, down, across, pictures=shown))
        heads = next((at for at, (row, head) in enumerate(rows) if not (head or _is_head(row))), 0)
        columns = max(draft.column + draft.colspan for draft in drafts)
        images = tuple(item for row in nested for cell in row for item in cell if isinstance(item, Image))
        return Grid(rows_of(map(cell_from, drafts), places, columns, heads), pictures=images)

    def _place(self, row: list[list[Item]]) -> Place:
        words = (item.place for cell in row for item in cell if isinstance(item, Words))
        return next(words, Place(None, max(1, len(self.lines))))


def _rows(table: etree._Element) -> Iterator[tuple[etree._Element, bool]]:
    """The table's own rows, heads first and feet last, and whether each is a head."""
    parts = [child for child in table if child.tag in ROWS or child.tag == "tr"]
    order = {"thead": 0, "tfoot": 2}
    for part in sorted(parts, key=lambda part: order.get(part.tag, 1)):
        if part.tag == "tr":
            yield part, False
        else:
            yield from ((row, part.tag == "thead") for row in part.iterchildren("tr"))


def _rows_left(rows: list[tuple[etree._Element, bool]], at: int) -> int:
    """How many rows of its part of the table (head, body, foot) there are from a row on: no cell reaches farther."""
    part = rows[at][0].getparent()
    return sum(row.getparent() is part for row, _ in rows[at:])


def _is_head(row: etree._Element) -> bool:
    return all(cell.tag == "th" for cell in row if cell.tag in CELLS)


def _span(cell: etree._Element, name: str, most: int) -> int:
    """How far a cell reaches; a rowspan of 0 reaches to the end."""
    told = cell.get(name, "1").strip()
    span = int(told) if told.isascii() and told.isdecimal() and len(told) < 6 else 1  # noqa: PLR2004 - no table is larger
    return max(1, min(most, span or most))
