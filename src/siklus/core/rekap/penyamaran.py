"""Disclosure control: which counts stay hidden so that no other number, nor all of them together, gives one away.

A cell about fewer people than the limit is hidden, and so is the whole row of a unit with fewer respondents. Hidden
cells can be worked out again from sums and differences unless others are hidden with them. Each hidden cell therefore
comes with a witness: another set of tables, equal in every cell that is shown and in every sum, in which a cell that
had to be hidden holds the limit or more and every other hidden cell differs. Whoever sees the shown cells cannot tell
it from the truth, whatever they compute. Witnesses move people: between two values within a unit, undone in another
unit, or from one unit to another; where no other unit can undo it, the hiding reaches up to the root.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from heapq import nsmallest

from siklus.core.rekap.pencacahan import SEMUA, Kolom, Pencacahan, Sel
from siklus.core.rekap.sekitar import Sekitar

Saksi = Mapping[Sel, int]
"""What one witness adds to each cell it changes; added to the truth it is a set of tables as well."""


@dataclass(frozen=True, slots=True)
class Penyamaran:
    """The hidden cells and the witnesses that protect them."""

    tertutup: frozenset[Sel]
    saksi: tuple[Saksi, ...]

    def part(self, run: range) -> "Penyamaran":
        """What of it lies in a run of nodes; a witness is one of the tables there too."""
        inside = ({(at - run.start, kolom): add for (at, kolom), add in one.items() if at in run} for one in self.saksi)
        hidden = frozenset((at - run.start, kolom) for at, kolom in self.tertutup if at in run)
        return Penyamaran(hidden, tuple(one for one in inside if one))


def primary_cells(tabel: Pencacahan, batas: int) -> tuple[Sel, ...]:
    """The cells that must be hidden for what they are, the narrowest nodes first.

    In a small row nobody's absence is shown either, except where the whole area above has nobody.
    """
    columns = tabel.kolom
    small = {at for at in range(len(tabel.simpul)) if at in tabel.lemah or 0 < tabel.isi[at, SEMUA] < batas}
    return tuple(
        (at, kolom)
        for at in reversed(range(len(tabel.simpul)))
        for kolom in columns
        if (at in small and tabel.isi[max(tabel.induk[at], 0), kolom]) or 0 < tabel.isi[at, kolom] < batas
    )


def conceal(tabel: Pencacahan, batas: int) -> Penyamaran:
    """Hide what must be hidden, and as much beside it as protects it."""
    sekitar = Sekitar(tabel)
    reached: dict[Sel, int] = {}
    saksi: list[Saksi] = []
    for cell in primary_cells(tabel, batas):
        needed = max(1, batas - tabel.isi[cell]) if tabel.isi[cell] else 1
        if reached.get(cell, 0) >= needed:
            continue
        moved = _Pindah(tabel, sekitar).raise_cell(cell, needed)
        saksi.append(moved)
        sekitar.hide(moved)
        for other, change in moved.items():
            reached[other] = max(reached.get(other, change), change)
    return Penyamaran(frozenset(sekitar.hidden), tuple(saksi))


@dataclass(slots=True)
class _Pindah:
    """One witness in the making: `tambah` is what it has added to each cell so far."""

    tabel: Pencacahan
    sekitar: Sekitar
    tambah: dict[Sel, int] = field(default_factory=dict)

    def raise_cell(self, cell: Sel, amount: int) -> Saksi:
        """A witness in which a cell holds that many more people."""
        at, kolom = cell
        if kolom == SEMUA or not self._relabel(at, kolom, amount):
            self.tambah.clear()
            self._transfer(at, kolom, amount)
        return {place: change for place, change in self.tambah.items() if change}

    def _add(self, at: int, kolom: Kolom, amount: int) -> None:
        for place in self.tabel.path(at):
            self.tambah[place, kolom] = self.tambah.get((place, kolom), 0) + amount

    def _left(self, at: int, kolom: Kolom) -> int:
        """How many people can still be taken from a cell."""
        return self.tabel.isi[at, kolom] + self.tambah.get((at, kolom), 0)

    def _relabel(self, at: int, kolom: Kolom, amount: int) -> bool:
        """Give people of the node another value of the dimension, and as many elsewhere the value that these had.

        Each taker spares one person at least, so no more of them are looked at than people move.
        """
        others = [other for other in self.tabel.dimensi[kolom[0]] if other != kolom]
        takers = [
            (daun, other) for daun in self.sekitar.daun(at) for other in others if self.tabel.isi[daun, other] > 0
        ]
        for daun, other in nsmallest(amount, takers, key=self._preference):
            share = min(amount, self._left(daun, other))
            if share > 0:
                self._add(daun, kolom, share)
                self._add(daun, other, -share)
                self._undo(at, kolom, other, share)
                amount -= share
        return amount == 0

    def _undo(self, at: int, kolom: Kolom, other: Kolom, amount: int) -> None:
        """Take the same change back in the nearest units that can; what is left over changes the root's tables."""
        for daun in self.sekitar.near(at, kolom):
            if not amount:
                return
            share = min(amount, self._left(daun, kolom))
            if share > 0:
                self._add(daun, kolom, -share)
                self._add(daun, other, share)
                amount -= share

    def _transfer(self, at: int, kolom: Kolom, amount: int) -> None:
        """Bring people into the node from the nearest units, each with the value that they have in every dimension."""
        to = max(self.sekitar.daun(at), key=lambda daun: self.tabel.isi[daun, SEMUA])
        for daun in self.sekitar.near(at, kolom):
            if not amount:
                return
            while amount > 0 and self._left(daun, kolom) > 0:
                self._bring(daun, to, kolom)
                amount -= 1
        for _ in range(amount):
            self._bring(None, to, kolom)

    def _bring(self, source: int | None, to: int, kolom: Kolom) -> None:
        """One person more in a unit, from another or, where nobody can be spared, from nowhere."""
        where = to if source is None else source
        labels = [kolom if name == kolom[0] else self._common(where, name) for name in self.tabel.dimensi]
        for label in (SEMUA, *labels):
            self._add(to, label, 1)
            if source is not None:
                self._add(source, label, -1)

    def _common(self, at: int, name: str) -> Kolom:
        """The value of a dimension that a person of a unit is taken with: hidden before shown, frequent before rare."""
        return min(self.tabel.dimensi[name], key=lambda kolom: self._preference((at, kolom)))

    def _preference(self, cell: Sel) -> tuple[bool, bool, int]:
        """Cells that hold anybody first, then hidden ones, then large ones."""
        return self._left(*cell) <= 0, cell not in self.sekitar.hidden, -self._left(*cell)
