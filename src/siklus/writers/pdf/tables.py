"""Tables as plain data for the Typst template."""

import re

from siklus.document.blocks import Cell, Column, Row, Table
from siklus.document.inline import Angka, Link, Runs, Text, plain
from siklus.writers import style
from siklus.writers.hyphens import SHORTEST_IN_CELL
from siklus.writers.pdf.inline import Json, runs_json
from siklus.writers.tables import is_plain, stays_whole

PORTRAIT_WIDTH = (style.PAGE.width - style.PAGE.left - style.PAGE.right) * style.MM
LANDSCAPE_WIDTH = (style.PAGE.height - style.PAGE.left - style.PAGE.right) * style.MM
_DECIMAL = re.compile(r"[^,]*\d")


def table_json(table: Table, number: str) -> Json:
    """A table with its number; every cell knows its column, which spans decide."""
    occupied: dict[tuple[int, int], bool] = {}
    rows = (*table.head, *table.body, *table.foot)
    cells = [_row(row, y, table.columns, occupied) for y, row in enumerate(rows)]
    head, foot = len(table.head), len(table.head) + len(table.body)
    return {
        "kind": "table",
        "label": table.label if number else "",
        "number": number,
        "caption": runs_json(table.caption),
        "columns": [column.width for column in table.columns],
        "head": cells[:head],
        "body": cells[head:foot],
        "foot": cells[foot:],
        "note": runs_json(table.note),
        "landscape": table.landscape,
        "plain": is_plain(table),
        "whole": stays_whole(table, LANDSCAPE_WIDTH if table.landscape else PORTRAIT_WIDTH),
    }


def _row(row: Row, y: int, columns: tuple[Column, ...], occupied: dict[tuple[int, int], bool]) -> list[Json]:
    return [_cell(cell, x, y, columns[x]) for cell, x in _placed(row, y, occupied)]


def _placed(row: Row, y: int, occupied: dict[tuple[int, int], bool]) -> list[tuple[Cell, int]]:
    placed, x = [], 0
    for cell in row.cells:
        while (x, y) in occupied:
            x += 1
        placed.append((cell, x))
        occupied.update({(x + i, y + j): True for i in range(cell.colspan) for j in range(cell.rowspan)})
    return placed


def _cell(cell: Cell, x: int, y: int, column: Column) -> Json:
    align = cell.align or ("center" if cell.tone == "head" else column.align)
    return {
        "x": x,
        "y": y,
        "colspan": cell.colspan,
        "rowspan": cell.rowspan,
        "lines": [runs_json(line, SHORTEST_IN_CELL) for line in cell.lines],
        "align": align,
        "middle": cell.valign == "middle" or cell.tone == "head",
        "bold": cell.bold or cell.tone in ("head", "total"),
        "tone": cell.tone,
        "bar": cell.bar,
        "decimal": _halves(cell.lines) if align == "decimal" else None,
    }


def _halves(lines: tuple[Runs, ...]) -> list[str] | None:
    """The words before and from the decimal comma, which the template measures; None when there is no number."""
    if len(lines) != 1 or not all(isinstance(part, Text | Angka | Link) for part in lines[0]):
        return None
    found = _DECIMAL.match(plain(lines[0]))
    return [found[0], plain(lines[0])[found.end() :]] if found else None
