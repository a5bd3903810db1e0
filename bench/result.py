"""One measured figure, and a table of them."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Figure:
    """What was measured, its value and unit, and the target of the issue that asked for it ("" where it is context)."""

    part: str
    name: str
    value: float | int
    unit: str
    target: str = ""


@dataclass(frozen=True, slots=True)
class Skipped:
    """A part that this machine cannot measure, and why."""

    part: str
    reason: str


def table(figures: Sequence[Figure], skipped: Sequence[Skipped]) -> str:
    """The figures in columns, then what was left out."""
    rows = [("part", "measured", "value", "target"), *map(_row, figures)]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    lines = ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows]
    return "\n".join((*lines, *(f"left out: {item.part} ({item.reason})" for item in skipped)))


def _row(figure: Figure) -> tuple[str, str, str, str]:
    value = f"{figure.value:.2f}" if isinstance(figure.value, float) else str(figure.value)
    return figure.part, figure.name, f"{value} {figure.unit}", figure.target
