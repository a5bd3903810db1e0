"""Readings in few words, so that a test can state a whole one."""

from collections.abc import Sequence

from siklus.document.blocks import Contents, Figure, Heading, Table
from siklus.document.placed import Placed, PlacedRow
from siklus.document.reading import Reading


def outline(reading: Reading) -> list[tuple[str, str, str]]:
    """(number, words, page) of every entry of its lists of contents."""
    return [(entry.number, entry.text, entry.page) for entry in reading.outline]


def told(reading: Reading) -> list[tuple[object, ...]]:
    """Each block: its kind, number, words; a table's rows follow as lists of cells, heads marked."""
    return [_told(placed) for placed in reading.blocks]


def _told(placed: Placed) -> tuple[object, ...]:
    match placed.block:
        case Heading():
            return (f"h{placed.block.level}", placed.number, placed.text)
        case Table():
            return ("table", placed.number, placed.text, rows(placed.rows))
        case Figure():
            return ("figure", placed.number, placed.text, bool(placed.block.content.alt or _has_picture(placed.block)))
        case Contents():
            return ("contents", placed.block.kind)
        case _:
            return ("p" if not placed.depth else f"li{placed.depth}", placed.number, placed.text)


def _has_picture(figure: Figure) -> bool:
    return bool(getattr(figure.content, "sha256", ""))


def rows(grid: Sequence[PlacedRow]) -> list[list[str]]:
    """The words of every place of a grid; a head row begins with "#"."""
    return [(["#"] if row.head else []) + [cell.text for cell in row.cells] for row in grid]
