"""A block with every line of its text changed, and nothing else."""

from collections.abc import Callable
from dataclasses import replace

from siklus.document.blocks import Block, Cell, Figure, FigureGrid, ListBlock, Paragraph, Row, SignatureBlock, Table
from siklus.document.inline import Runs

Change = Callable[[Runs], Runs]


def map_runs(block: Block, change: Change) -> Block:  # noqa: PLR0911 - one return for each kind of block
    """The same block with every line changed; headings and lists made by the writer carry no lines and stay."""
    match block:
        case Paragraph():
            return replace(block, runs=change(block.runs))
        case ListBlock():
            return replace(block, items=tuple(tuple(map_runs(part, change) for part in item) for item in block.items))
        case Table():
            return _map_table(block, change)
        case Figure():
            return replace(block, caption=change(block.caption))
        case FigureGrid():
            figures = tuple(replace(figure, caption=change(figure.caption)) for figure in block.figures)
            return replace(block, figures=figures, shared=change(block.shared))
        case SignatureBlock():
            return replace(block, place_date=change(block.place_date))
        case _:
            return block


def _map_table(table: Table, change: Change) -> Table:
    return replace(
        table,
        caption=change(table.caption),
        head=_map_rows(table.head, change),
        body=_map_rows(table.body, change),
        foot=_map_rows(table.foot, change),
        note=change(table.note),
    )


def _map_rows(rows: tuple[Row, ...], change: Change) -> tuple[Row, ...]:
    return tuple(Row(tuple(_map_cell(cell, change) for cell in row.cells)) for row in rows)


def _map_cell(cell: Cell, change: Change) -> Cell:
    return replace(cell, lines=tuple(change(line) for line in cell.lines))
