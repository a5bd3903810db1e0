"""Pictures with the captions under them, side by side or one below the other."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from siklus.document.placed import Box, Place
from siklus.readers.laporan import marks
from siklus.readers.laporan.items import Image, Item, Words
from siklus.readers.laporan.joining import squeezed, words_from
from siklus.readers.laporan.pdf.lines import Row
from siklus.readers.laporan.pdf.sheet import Sheet

APART, BELOW, CLOSE = 2.0, 60.0, 1.5
"""A gap between captions side by side, in letter heights; how far under its picture one stands, in points; the step
from one of its lines to the next, in letter heights."""
Group = tuple[float, list[Item]]
"""How far down the page it stands, and what it is."""


def albums(sheet: Sheet, images: Sequence[Image], taken: set[int]) -> tuple[list[Group], set[int]]:
    """Pictures by their foot, so that a caption below follows; captions side by side go each to its own picture.

    The second value are the indexes of the lines that are such captions.
    """
    lines: set[int] = set()
    out: list[Group] = []
    shown: set[int] = set()
    for at, row in enumerate(sheet.rows):
        above = _side_by_side(images, row)
        borders = _borders(above)
        parts = _parts(row, borders)
        if at in taken or at in lines or len(parts) < 2 or not all(_is_legend(part) for _, part in parts):  # noqa: PLR2004 - side by side
            continue
        group: list[Item] = []
        for column, words in _with_rest(sheet, at, parts, borders, lines | taken, lines):
            if above and id(above[column]) not in shown:
                group.append(above[column])
                shown.add(id(above[column]))
            group.append(words)
        out.append((row.base, group))
        lines.add(at)
    out += [(box_of(image).bottom, [numbered(sheet, image)]) for image in images if id(image) not in shown]
    return out, lines


def box_of(image: Image) -> Box:
    """Where a picture stands on its page."""
    assert image.place.box is not None  # noqa: S101 - every picture of a page has its box
    return image.place.box


def _side_by_side(images: Sequence[Image], row: Row) -> list[Image]:
    """The pictures of one height just above a line, from left to right."""
    above = [image for image in images if -row.size < row.box.top - box_of(image).bottom < BELOW]
    if not above:
        return []
    lowest = box_of(max(above, key=lambda image: box_of(image).bottom))
    level = [image for image in images if box_of(image).top < lowest.bottom and box_of(image).bottom > lowest.top]
    return sorted(level, key=lambda image: box_of(image).left)


def _borders(images: Sequence[Image]) -> list[float]:
    """Half-way between neighbours."""
    return [(box_of(a).right + box_of(b).left) / 2 for a, b in pairwise(images)]


def _parts(row: Row, borders: Sequence[float]) -> list[tuple[int, Row]]:
    """A line cut where the pictures above it are parted, else at its wide gaps; with the column of each part."""
    if not borders:
        return list(enumerate(row.segments(APART)))
    columns: dict[int, list] = {}  # type: ignore[type-arg]  # of words
    for word in row.words:
        columns.setdefault(sum(word.middle[0] > border for border in borders), []).append(word)
    return [(column, Row(words)) for column, words in sorted(columns.items())]


def _is_legend(part: Row) -> bool:
    mark = marks.caption(squeezed(part.text))
    return mark is not None and mark.kind == "figure"


def _with_rest(  # noqa: PLR0913, PLR0917 - a line, its columns, and the lines that are free
    sheet: Sheet,
    at: int,
    parts: Sequence[tuple[int, Row]],
    borders: Sequence[float],
    used: set[int],
    lines: set[int],
) -> list[tuple[int, Words]]:
    """Captions side by side, each with what the next lines add below it; those lines are added to `lines`."""
    pieces = {column: [sheet.piece(at, part)] for column, part in parts}
    middles = {column: (part.box.left + part.box.right) / 2 for column, part in parts}
    below = at + 1
    while below < len(sheet.rows) and below not in used and _is_next(sheet.rows[below - 1], sheet.rows[below]):
        further = _parts(sheet.rows[below], borders)
        if any(marks.caption(squeezed(part.text)) for _, part in further):
            break
        for column, part in further:
            middle = (part.box.left + part.box.right) / 2
            nearest = column if borders and column in pieces else min(pieces, key=lambda n: abs(middles[n] - middle))
            pieces[nearest].append(sheet.piece(below, part))
        lines.add(below)
        below += 1
    return [(column, words_from(found)) for column, found in pieces.items()]


def _is_next(above: Row, below: Row) -> bool:
    return below.base - above.base < CLOSE * above.size


def numbered(sheet: Sheet, image: Image) -> Image:
    """The picture, with the line that it follows."""
    above = sum(row.base < box_of(image).bottom for row in sheet.rows)
    return replace(image, place=Place(sheet.number, max(1, above), image.place.box))
