"""Numbers one below the other on their comma, by right indents that every viewer understands.

Word takes the decimal sign of its decimal tabs from the reader's Windows settings, so a tab would misplace "3,89" on
an English machine; an indent measured from the shipped font does not.
"""

import re
from typing import Final

from siklus.document.blocks import Align, Cell
from siklus.document.inline import Angka, Link, Text, plain
from siklus.writers import style
from siklus.writers.docx.placed import Placed
from siklus.writers.linebreak import width_of

_BEFORE_COMMA: Final = re.compile(r"[^,]*\d")


def decimal_indents(rows: list[list[Placed]], widths: tuple[int, ...], aligns: tuple[Align, ...]) -> dict[int, float]:
    """Right indent in points for every cell of a decimal column, by the cell's identity."""
    found: dict[int, float] = {}
    for column, width in enumerate(widths):
        cells = [place.cell for row in rows for place in row if place.cell and place.column == column]
        decimals = [cell for cell in cells if (cell.align or aligns[column]) == "decimal" and cell.tone != "head"]
        found |= _column_indents(decimals, width / 20 - 2 * style.CELL_PAD_X)
    return found


def _column_indents(cells: list[Cell], room: float) -> dict[int, float]:
    halves = {id(cell): sizes for cell in cells if (sizes := _halves(cell))}
    if not halves:
        return {}
    left, right = (max(sizes[side] for sizes in halves.values()) for side in (0, 1))
    margin = max(0.0, (room - left - right) / 2)
    return {cell: margin + right - own for cell, (_, own) in halves.items()}


def _halves(cell: Cell) -> tuple[float, float] | None:
    if len(cell.lines) != 1 or not all(isinstance(part, Text | Angka | Link) for part in cell.lines[0]):
        return None
    words = plain(cell.lines[0])
    found = _BEFORE_COMMA.match(words)
    look, is_bold = style.TABLE_CELL, cell.bold or cell.tone == "total"
    return (
        (width_of(found[0], look, bold=is_bold), width_of(words[found.end() :], look, bold=is_bold)) if found else None
    )
