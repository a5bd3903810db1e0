"""The units around a node, nearest first, found without looking at those that nobody can be taken from.

Every hidden cell asks for its nearest units, and there may be millions of cells. So each area keeps, for a column
that was asked for, only the units that hold anybody there: all of them in one order, and those whose cell is hidden in
a heap that grows with the hiding. A witness moves a handful of people, so it reads a handful of units.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from heapq import heapify, heappop, heappush

from siklus.core.rekap.pencacahan import SEMUA, Kolom, Pencacahan, Sel


class Sekitar:
    """The units of linked tables, and which of the tables' cells are hidden so far."""

    def __init__(self, tabel: Pencacahan) -> None:
        """Order the units once: small before large, and as they stand in the tree."""
        self._tabel = tabel
        self._daun = list(tabel.daun(0))
        self._order = sorted(self._daun, key=lambda daun: tabel.isi[daun, SEMUA])
        self._place = {daun: place for place, daun in enumerate(self._order)}
        self._holders: dict[Sel, list[int]] = {}
        self._concealed: dict[Sel, list[int]] = {}
        self.hidden: set[Sel] = set()

    def hide(self, cells: Iterable[Sel]) -> None:
        """Hide more cells."""
        for cell in cells:
            if cell not in self.hidden:
                self.hidden.add(cell)
                self._tell_areas(cell)

    def _tell_areas(self, cell: Sel) -> None:
        """A unit's cell that holds anybody goes into the heap of each area above that keeps one."""
        at, kolom = cell
        if at in self._place and self._tabel.isi[cell]:
            for above in self._tabel.path(self._tabel.induk[at]):
                if (above, kolom) in self._concealed:
                    heappush(self._concealed[above, kolom], self._place[at])

    def daun(self, at: int) -> list[int]:
        """The units below a node, or the unit itself."""
        return self._daun[bisect_left(self._daun, at) : bisect_left(self._daun, self._tabel.akhir[at])]

    def near(self, at: int, kolom: Kolom) -> Iterator[int]:
        """The units outside a node that hold anybody in a column.

        The closest area's come first, hidden before shown, small before large.
        """
        seen = range(at, self._tabel.akhir[at])
        for above in self._tabel.path(self._tabel.induk[at]):
            yield from (daun for daun in self._holding(above, kolom) if daun not in seen)
            seen = range(above, self._tabel.akhir[above])

    def _holding(self, above: int, kolom: Kolom) -> Iterator[int]:
        """An area's units that hold anybody in a column, hidden before shown."""
        if (above, kolom) not in self._holders:
            self._collect(above, kolom)
        for place in _ascending(self._concealed[above, kolom]):
            yield self._order[place]
        for place in self._holders[above, kolom]:
            if (self._order[place], kolom) not in self.hidden:
                yield self._order[place]

    def _collect(self, above: int, kolom: Kolom) -> None:
        found = sorted(self._place[daun] for daun in self.daun(above) if self._tabel.isi[daun, kolom])
        self._holders[above, kolom] = found
        concealed = [place for place in found if (self._order[place], kolom) in self.hidden]
        heapify(concealed)
        self._concealed[above, kolom] = concealed


def _ascending(heap: list[int]) -> Iterator[int]:
    """The numbers of a heap from the smallest up, as many as anybody takes; the heap stays as it is."""
    front = [(heap[0], 0)] if heap else []
    while front:
        number, at = heappop(front)
        yield number
        for child in (2 * at + 1, 2 * at + 2):
            if child < len(heap):
                heappush(front, (heap[child], child))
