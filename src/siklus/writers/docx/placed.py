"""A table's cell at the column where it really stands."""

from dataclasses import dataclass

from siklus.document.blocks import Cell


@dataclass(frozen=True, slots=True)
class Placed:
    """A cell at its column, or (cell None) a place that a cell above covers."""

    column: int
    colspan: int
    cell: Cell | None
    starts_span: bool = False
