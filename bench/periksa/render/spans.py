"""Which cells of a table are merged downwards."""

from bench.periksa.blocks import Table
from bench.periksa.marks import plain


def spans_of(table: Table) -> tuple[tuple[int, ...], ...]:
    """For each row, how many rows each cell spans; 0 for a cell that is covered from above."""
    return tuple(
        tuple(_span(table, at, column) for column in range(len(row.cells))) for at, row in enumerate(table.rows)
    )


def _span(table: Table, at: int, column: int) -> int:
    if column >= table.merged:
        return 1
    if at and _same(table, at - 1, at, column):
        return 0
    after = at + 1
    while after < len(table.rows) and _same(table, at, after, column):
        after += 1
    return after - at


def _same(table: Table, one: int, other: int, column: int) -> bool:
    """Whether two rows are alike up to a column; an empty cell is like no other."""
    if not plain(table.rows[one].cells[column]):
        return False
    return all(plain(table.rows[one].cells[c]) == plain(table.rows[other].cells[c]) for c in range(column + 1))
