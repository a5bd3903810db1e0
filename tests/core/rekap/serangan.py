"""The attack: everything that the shown cells and the published sums say about a hidden one, by exact elimination.

It shares nothing with the concealment: it knows the shown numbers, the sums, and that a count is not negative.
"""

from collections.abc import Mapping
from fractions import Fraction

import numpy as np
from scipy.optimize import linprog

from siklus.core.rekap.pencacahan import Pencacahan, Sel

Row = dict[Sel, Fraction]


def derivable(tabel: Pencacahan, hidden: frozenset[Sel]) -> set[Sel]:
    """The hidden cells that the sums alone fix: those whose unit vector lies in the span of the equations."""
    pivots: dict[Sel, Row] = {}
    for total, parts in tabel.equations():
        row: Row = {}
        for cell, sign in ((total, -1), *((part, 1) for part in parts)):
            if cell in hidden:
                row[cell] = row.get(cell, Fraction(0)) + sign
        _reduce(row, pivots)
        if row:
            lead = next(iter(row))
            scaled = {cell: value / row[lead] for cell, value in row.items()}
            for known in pivots.values():
                _subtract(known, scaled, known.get(lead, Fraction(0)))
            pivots[lead] = scaled
    return {lead for lead, row in pivots.items() if len(row) == 1}


def _reduce(row: Row, pivots: Mapping[Sel, Row]) -> None:
    for cell in list(row):
        if cell in pivots and cell in row:
            _subtract(row, pivots[cell], row[cell])


def _subtract(row: Row, other: Row, times: Fraction) -> None:
    for cell, value in other.items() if times else ():
        row[cell] = row.get(cell, Fraction(0)) - times * value
        if not row[cell]:
            del row[cell]


def bounds(tabel: Pencacahan, hidden: frozenset[Sel]) -> dict[Sel, tuple[float, float]]:
    """The least and the most that each hidden cell can be, by linear programming over all published tables at once."""
    order = sorted(hidden)
    place = {cell: at for at, cell in enumerate(order)}
    rows, right = [], []
    for total, parts in tabel.equations():
        row = np.zeros(len(order))
        known = 0
        for cell, sign in ((total, -1), *((part, 1) for part in parts)):
            if cell in place:
                row[place[cell]] += sign
            else:
                known -= sign * tabel.isi[cell]
        rows.append(row)
        right.append(known)
    return {cell: _range(at, np.array(rows), np.array(right)) for cell, at in place.items()}


def _range(
    at: int,
    rows: "np.ndarray[tuple[int, int], np.dtype[np.float64]]",
    right: "np.ndarray[tuple[int], np.dtype[np.int64]]",
) -> tuple[float, float]:
    aim = np.zeros(rows.shape[1])
    aim[at] = 1
    low = linprog(aim, A_eq=rows, b_eq=right, bounds=(0, None))
    high = linprog(-aim, A_eq=rows, b_eq=right, bounds=(0, None))
    assert low.status == 0
    assert high.status in {0, 3}  # 3: as many as anybody likes
    return low.fun, float("inf") if high.status == 3 else -high.fun
