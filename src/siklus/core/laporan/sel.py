"""Cells and rows: the few shapes that every table of the reports is made of."""

from collections.abc import Iterable, Sequence

from siklus.core.laporan.kalimat import Isian, as_runs, rapi
from siklus.document.blocks import Align, Cell, Row
from siklus.document.inline import Runs, Text

KOSONG = "–"


def sel(*lines: Isian, align: Align | None = None, colspan: int = 1, rowspan: int = 1) -> Cell:
    """A cell of one or more lines; words of an office are tidied, an empty line prints a dash."""
    return Cell(tuple(_line(line) for line in lines), colspan=colspan, rowspan=rowspan, align=align)


def _line(line: Isian) -> Runs:
    return (Text(rapi(line) or KOSONG),) if isinstance(line, str) else as_runs(line)


def kepala(*titles: str) -> tuple[Row, ...]:
    """One head row."""
    return (Row(tuple(kepala_sel(title) for title in titles)),)


def kepala_sel(title: str, colspan: int = 1, rowspan: int = 1) -> Cell:
    """One head cell, centred."""
    return Cell(((Text(title),),), colspan, rowspan, align="center", valign="middle", bold=True, tone="head")


def total(*cells: Cell) -> Row:
    """A total row: bold, set apart."""
    return Row(
        tuple(
            Cell(cell.lines, cell.colspan, cell.rowspan, cell.align, "middle", bold=True, tone="total")
            for cell in cells
        )
    )


def bernomor(rows: Iterable[Sequence[Cell]]) -> tuple[Row, ...]:
    """Rows with their number in front."""
    return tuple(Row((sel(str(nomor), align="center"), *cells)) for nomor, cells in enumerate(rows, 1))


def butir(items: Sequence[str]) -> tuple[str, ...]:
    """Several names in a cell, one a line, with the leading one first."""
    return tuple(item for item in items if rapi(item)) or (KOSONG,)
