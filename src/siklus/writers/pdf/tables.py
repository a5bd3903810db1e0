"""Tables as plain data for the Typst template."""

import re
from collections.abc import Mapping

from siklus.document.blocks import Cell, Row, Table
from siklus.document.inline import Angka, Link, Runs, Text, plain
from siklus.document.numbering import Numbers
from siklus.writers import style
from siklus.writers.binding import with_whole_times
from siklus.writers.hyphens import SHORTEST_IN_CELL
from siklus.writers.linebreak import hyphenate
from siklus.writers.pdf.inline import Json, runs_json
from siklus.writers.tables import (
    closing_rows,
    fitted,
    is_plain,
    look_of,
    opening_rows,
    stays_whole,
    tall_rows,
    whole_spans,
)

PORTRAIT_WIDTH = (style.PAGE.width - style.PAGE.left - style.PAGE.right) * style.MM
LANDSCAPE_WIDTH = (style.PAGE.height - style.PAGE.left - style.PAGE.right) * style.MM
_DECIMAL = re.compile(r"[^,]*\d")


def table_json(table: Table, numbers: Numbers) -> Json:
    """A table with its number; every cell knows its column, which spans decide."""
    width = LANDSCAPE_WIDTH if table.landscape else PORTRAIT_WIDTH
    table = fitted(table, width)
    rows = (*table.head, *table.body, *table.foot)
    setter = _Setter(table, numbers.printed, width)
    cells = [setter.row(row, y) for y, row in enumerate(rows)]
    number = numbers.printed[table.label] if table.caption else ""
    head, foot = len(table.head), len(table.head) + len(table.body)
    return {
        "kind": "table",
        "label": table.label if number else "",
        "number": number,
        "caption": runs_json(with_whole_times(table.caption)),
        "columns": [column.width for column in table.columns],
        "head": cells[:head],
        "body": cells[head:foot],
        "foot": cells[foot:],
        "note": runs_json(table.note),
        "landscape": table.landscape,
        "plain": is_plain(table),
        "opening": opening_rows(table, width),
        "closing": closing_rows(table, width),
        "whole": stays_whole(table, width),
    }


class _Setter:
    """Knows a table's columns, and which places the spans of earlier rows already cover."""

    def __init__(self, table: Table, printed: Mapping[str, str], width: float) -> None:
        self.table, self.columns, self.printed, self.plain = table, table.columns, printed, is_plain(table)
        self.whole, self.tall = whole_spans(table, width), tall_rows(table, width)
        self.point = width / sum(column.width for column in table.columns)
        self.occupied: set[tuple[int, int]] = set()

    def row(self, row: Row, y: int) -> list[Json]:
        """The cells of a row, each at its column."""
        return [self._cell(cell, x, y) for cell, x in self._placed(row, y)]

    def _placed(self, row: Row, y: int) -> list[tuple[Cell, int]]:
        placed, x = [], 0
        for cell in row.cells:
            while (x, y) in self.occupied:
                x += 1
            placed.append((cell, x))
            self.occupied.update((x + i, y + j) for i in range(cell.colspan) for j in range(cell.rowspan))
        return placed

    def _cell(self, cell: Cell, x: int, y: int) -> Json:
        align = cell.align or ("center" if cell.tone == "head" else self.columns[x].align)
        bold = cell.bold or cell.tone in ("head", "total")
        return {
            "x": x,
            "y": y,
            "colspan": cell.colspan,
            "rowspan": cell.rowspan,
            "breakable": y in self.tall or (cell.rowspan > 1 and y not in self.whole),
            "lines": [runs_json(self._words(line, cell, x)) for line in cell.lines],
            "align": align,
            "middle": cell.valign == "middle" or cell.tone == "head",
            "bold": bold,
            "small": cell.small,
            "tone": cell.tone,
            "bar": cell.bar,
            "decimal": _halves(cell.lines) if align == "decimal" else None,
        }

    def _words(self, line: Runs, cell: Cell, x: int) -> Runs:
        look = look_of(self.table, cell)
        columns = self.columns[x : x + cell.colspan]
        width = sum(column.width for column in columns) * self.point - (0 if self.plain else 2 * style.CELL_PAD_X)
        return hyphenate(line, look, width, shortest=SHORTEST_IN_CELL, printed=self.printed)


def _halves(lines: tuple[Runs, ...]) -> list[str] | None:
    """The words before and from the decimal comma, which the template measures; None when there is no number."""
    if len(lines) != 1 or not all(isinstance(part, Text | Angka | Link) for part in lines[0]):
        return None
    found = _DECIMAL.match(plain(lines[0]))
    return [found[0], plain(lines[0])[found.end() :]] if found else None
