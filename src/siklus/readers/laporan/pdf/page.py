"""The items of one page: tables, pictures and paragraphs in the order in which they are read."""

from collections.abc import Iterator
from dataclasses import dataclass

from siklus.document.placed import Box
from siklus.readers.laporan.items import ContentsList, Image, Item
from siklus.readers.laporan.joining import squeezed
from siklus.readers.laporan.pdf.albums import albums, box_of, numbered
from siklus.readers.laporan.pdf.sheet import Sheet
from siklus.readers.laporan.pdf.tables import items_of, open_tables
from siklus.readers.laporan.printed import Printed, contents_further
from siklus.readers.laporan.text import items_of_lines

LARGE, AIR = 1.15, 1.3
"""Letters so much larger than usual are a heading's; a gap so much wider than usual parts paragraphs."""


@dataclass(frozen=True, slots=True)
class Usual:
    """Running text of a file: how far right its full lines go, how high its letters are, and the step between lines.

    The step is in letter heights.
    """

    right: float = 0
    size: float = 0
    step: float = 1.4


def items_of_page(sheet: Sheet, usual: Usual, before: Item | None = None) -> list[Item]:
    """Everything on a page but its heads and feet; `before` is the last thing on the page before."""
    anchored: list[tuple[float, list[Item]]] = []
    taken: set[int] = set(sheet.running)
    shown: set[int] = set()
    taken |= {at for at, row in enumerate(sheet.rows) if any(b.top < row.base < b.bottom for b in sheet.charts)}
    for table in sheet.tables:
        items, lines = items_of(sheet, table)
        if items and not lines & taken:
            taken |= lines
            shown |= {id(image) for image in sheet.images if _inside(image, table.box)}
            anchored.append((table.box.top, items))
    for grid, lines in open_tables(sheet, sheet.tables):
        if not lines & taken:
            taken |= lines
            anchored.append((sheet.rows[min(lines)].base, [grid]))
    free = [image for image in sheet.images if id(image) not in shown]
    groups, legends = albums(sheet, free, taken)
    anchored += groups
    taken |= legends
    return list(_ordered(sheet, anchored, taken, usual, before))


def _inside(image: Image, box: Box) -> bool:
    own = box_of(image)
    return box.top <= (own.top + own.bottom) / 2 <= box.bottom


def _ordered(
    sheet: Sheet, anchored: list[tuple[float, list[Item]]], taken: set[int], usual: Usual, before: Item | None
) -> Iterator[Item]:
    """Runs of lines between tables and pictures become paragraphs; each thing stands where its head or foot is."""
    lines = list(_printed(sheet, taken, usual, is_first=before is None))
    waiting: list[Printed] = []
    anchored.sort(key=lambda anchor: anchor[0])
    if isinstance(before, ContentsList) and (more := contents_further([line for _, line in lines], before)):
        yield more[0]
        lines = lines[more[1] :]
    for at, line in lines:
        while anchored and anchored[0][0] < sheet.rows[at].base - sheet.rows[at].size / 2:
            yield from items_of_lines(waiting, usual.right)
            waiting = []
            yield from _placed(sheet, anchored.pop(0)[1])
        waiting.append(line)
    yield from items_of_lines(waiting, usual.right)
    for _, items in anchored:
        yield from _placed(sheet, items)


def _placed(sheet: Sheet, items: list[Item]) -> Iterator[Item]:
    for item in items:
        yield numbered(sheet, item) if isinstance(item, Image) else item


def _printed(sheet: Sheet, taken: set[int], usual: Usual, *, is_first: bool) -> Iterator[tuple[int, Printed]]:
    """The lines of running text, with the space above them and how bold and large they are."""
    free = [at for at in range(len(sheet.rows)) if at not in taken]
    left = min((sheet.rows[at].box.left for at in free), default=0)
    before: int | None = None
    for at in free:
        row = sheet.rows[at]
        step = row.base - sheet.rows[before].base if before is not None else 0
        apart = before is None or before != at - 1 or step <= 0 or step > AIR * usual.step * row.em
        yield (
            at,
            Printed(
                sheet.place(at),
                row.laid_out(left),
                squeezed(row.text),
                row.box.right,
                gap=apart,
                strong=row.strong or (usual.size > 0 and row.em > LARGE * usual.size),
                size=row.em,
                indent=row.box.left,
                page_break=before is None and not is_first,
                confidence=min(word.confidence for word in row.words),
            ),
        )
        before = at
