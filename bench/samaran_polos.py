"""The plain way of hiding small cells: every hidden cell sorts all units around it anew.

It chooses what siklus.core.rekap.penyamaran chooses, which tests hold against it; its time grows with the square of
the units.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from siklus.core.rekap.pencacahan import SEMUA, Kolom, Pencacahan, Sel
from siklus.core.rekap.penyamaran import Penyamaran, Saksi, primary_cells


def conceal_plainly(tabel: Pencacahan, batas: int) -> Penyamaran:
    """The same cells and the same witnesses as conceal, in the same order."""
    hidden: set[Sel] = set()
    reached: dict[Sel, int] = {}
    saksi: list[Saksi] = []
    for cell in primary_cells(tabel, batas):
        needed = max(1, batas - tabel.isi[cell]) if tabel.isi[cell] else 1
        if reached.get(cell, 0) >= needed:
            continue
        moved = _Pindah(tabel, hidden).raise_cell(cell, needed)
        saksi.append(moved)
        hidden |= moved.keys()
        for other, change in moved.items():
            reached[other] = max(reached.get(other, change), change)
    return Penyamaran(frozenset(hidden), tuple(saksi))


def near_plainly(tabel: Pencacahan, hidden: set[Sel], at: int, kolom: Kolom) -> Iterator[int]:
    """The units outside the node, those under the closest area first, hidden before shown, small before large."""
    seen = range(at, tabel.akhir[at])
    for above in tuple(tabel.path(at))[1:]:
        around = [daun for daun in tabel.daun(above) if daun not in seen]
        yield from sorted(around, key=lambda daun: ((daun, kolom) not in hidden, tabel.isi[daun, SEMUA]))
        seen = range(above, tabel.akhir[above])


@dataclass(slots=True)
class _Pindah:
    tabel: Pencacahan
    hidden: set[Sel]
    tambah: dict[Sel, int] = field(default_factory=dict)

    def raise_cell(self, cell: Sel, amount: int) -> Saksi:
        at, kolom = cell
        if kolom == SEMUA or not self._relabel(at, kolom, amount):
            self.tambah.clear()
            self._transfer(at, kolom, amount)
        return {place: change for place, change in self.tambah.items() if change}

    def _add(self, at: int, kolom: Kolom, amount: int) -> None:
        for place in self.tabel.path(at):
            self.tambah[place, kolom] = self.tambah.get((place, kolom), 0) + amount

    def _left(self, at: int, kolom: Kolom) -> int:
        return self.tabel.isi[at, kolom] + self.tambah.get((at, kolom), 0)

    def _relabel(self, at: int, kolom: Kolom, amount: int) -> bool:
        others = [other for other in self.tabel.dimensi[kolom[0]] if other != kolom]
        takers = [(daun, other) for daun in self.tabel.daun(at) for other in others]
        for daun, other in sorted(takers, key=self._preference):
            share = min(amount, self._left(daun, other))
            if share > 0:
                self._add(daun, kolom, share)
                self._add(daun, other, -share)
                self._undo(at, kolom, other, share)
                amount -= share
        return amount == 0

    def _undo(self, at: int, kolom: Kolom, other: Kolom, amount: int) -> None:
        for daun in near_plainly(self.tabel, self.hidden, at, kolom):
            if not amount:
                return
            share = min(amount, self._left(daun, kolom))
            if share > 0:
                self._add(daun, kolom, -share)
                self._add(daun, other, share)
                amount -= share

    def _transfer(self, at: int, kolom: Kolom, amount: int) -> None:
        to = max(self.tabel.daun(at), key=lambda daun: self.tabel.isi[daun, SEMUA])
        for daun in near_plainly(self.tabel, self.hidden, at, kolom):
            if not amount:
                return
            while amount > 0 and self._left(daun, kolom) > 0:
                self._bring(daun, to, kolom)
                amount -= 1
        for _ in range(amount):
            self._bring(None, to, kolom)

    def _bring(self, source: int | None, to: int, kolom: Kolom) -> None:
        where = to if source is None else source
        labels = [kolom if name == kolom[0] else self._common(where, name) for name in self.tabel.dimensi]
        for label in (SEMUA, *labels):
            self._add(to, label, 1)
            if source is not None:
                self._add(source, label, -1)

    def _common(self, at: int, name: str) -> Kolom:
        return min(self.tabel.dimensi[name], key=lambda kolom: self._preference((at, kolom)))

    def _preference(self, cell: Sel) -> tuple[bool, bool, int]:
        return self._left(*cell) <= 0, cell not in self.hidden, -self._left(*cell)
