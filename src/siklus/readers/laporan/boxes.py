"""Tables that are no tables: a frame around one cell, or pictures set side by side with their captions."""

from collections.abc import Iterator, Sequence

from siklus.readers.laporan import marks
from siklus.readers.laporan.items import Grid, Image, Item, Words

Cells = Sequence[Sequence[Sequence[Item]]]
"""Rows of cells of items, as the file nests them."""
LONGEST = 160


def is_frame(cells: Cells) -> bool:
    """One cell around whatever stands in it."""
    return len(cells) == 1 and len(cells[0]) == 1


def is_album(cells: Cells) -> bool:
    """Pictures side by side: as many cells with pictures as cells of words, or only captions beside them."""
    filled = [cell for row in cells for cell in row if cell]
    shown = [cell for cell in filled if any(isinstance(item, Image) for item in cell)]
    told = [cell for cell in filled if not any(isinstance(item, Image) for item in cell)]
    if filled and not shown:
        return all(_is_caption(cell) for cell in filled)
    if not shown or any(isinstance(item, Grid) for cell in filled for item in cell):
        return False
    return len(told) <= len(shown) and all(_is_legend(cell) for cell in told) and len(cells[0]) <= 4  # noqa: PLR2004 - a page is not wider


def _is_legend(cell: Sequence[Item]) -> bool:
    words = " ".join(item.text for item in cell if isinstance(item, Words))
    return len(words) <= LONGEST


def unframed(cells: Cells) -> Iterator[Item]:
    """What stands in a frame or an album: each picture, then the caption in its cell or in the cell below it."""
    taken: set[tuple[int, int]] = set()
    for at, row in enumerate(cells):
        for column, cell in enumerate(row):
            if (at, column) in taken:
                continue
            yield from _pictures_first(cell)
            below = cells[at + 1][column] if at + 1 < len(cells) and column < len(cells[at + 1]) else ()
            if _awaits_caption(cell) and _is_caption(below):
                taken.add((at + 1, column))
                yield from below


def _pictures_first(cell: Sequence[Item]) -> Iterator[Item]:
    """A caption above its picture is told after it, as one below is."""
    if len(cell) > 1 and isinstance(cell[0], Words) and _is_caption(cell[:1]) and isinstance(cell[1], Image):
        yield from (cell[1], cell[0], *cell[2:])
    else:
        yield from cell


def _awaits_caption(cell: Sequence[Item]) -> bool:
    return bool(cell) and isinstance(cell[-1], Image)


def _is_caption(cell: Sequence[Item]) -> bool:
    first = cell[0] if cell else None
    return isinstance(first, Words) and (mark := marks.caption(first.text)) is not None and mark.kind == "figure"
