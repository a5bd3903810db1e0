"""All the counts of respondents that a roll-up publishes, as one set of linked tables.

Rows are the nodes of the tree, columns everyone and each value of the profile. Two kinds of sums tie the cells
together: a node's column is the sum of its parts', and a node's values of one dimension add up to everyone.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from siklus.core.rekap.pohon import Simpul
from siklus.core.rekap.rekap import Rekap

Kolom = tuple[str, str]
"""A dimension and one of its values' keys; SEMUA for everyone."""
SEMUA: Kolom = ("", "")
Sel = tuple[int, Kolom]
"""A cell: the node's place in `Pencacahan.simpul`, and its column."""


@dataclass(frozen=True, slots=True)
class Pencacahan:
    """The linked tables. Nodes stand in the tree's order, so that those below one are a run: `akhir` is its end.

    `induk` is each node's parent (-1 for the root); `isi` has every cell; `lemah` are nodes whose least supported value
    is about too few people although their respondents are not too few.
    """

    simpul: tuple[Simpul, ...]
    induk: tuple[int, ...]
    akhir: tuple[int, ...]
    dimensi: Mapping[str, tuple[Kolom, ...]]
    isi: Mapping[Sel, int]
    lemah: frozenset[int] = field(default_factory=frozenset)

    @classmethod
    def of(cls, rekap: Rekap, batas: int) -> "Pencacahan":
        """The tables of a roll-up; `batas` is the fewest people that a published value may be about."""
        nodes = tuple(rekap.walk())
        induk, akhir = _runs(rekap)
        counts = [_counts(node) for node in nodes]
        for at in range(len(nodes) - 1, 0, -1):
            for kolom, n in counts[at].items():
                if kolom != SEMUA:
                    counts[induk[at]][kolom] = counts[induk[at]].get(kolom, 0) + n
        dimensi = _complete(counts)
        columns = (SEMUA, *(kolom for columns in dimensi.values() for kolom in columns))
        isi = {(at, kolom): found.get(kolom, 0) for at, found in enumerate(counts) for kolom in columns}
        lemah = frozenset(at for at, node in enumerate(nodes) if 0 < node.jumlah.statistik.paling_sedikit() < batas)
        return cls(tuple(node.simpul for node in nodes), induk, akhir, dimensi, isi, lemah)

    @property
    def kolom(self) -> tuple[Kolom, ...]:
        """Every column, everyone first."""
        return (SEMUA, *(kolom for columns in self.dimensi.values() for kolom in columns))

    def path(self, at: int) -> Iterator[int]:
        """A node and all above it."""
        while at >= 0:
            yield at
            at = self.induk[at]

    def daun(self, at: int) -> tuple[int, ...]:
        """The units below a node, or the unit itself."""
        return tuple(place for place in range(at, self.akhir[at]) if self.simpul[place].unit is not None)

    def part(self, at: int) -> "Pencacahan":
        """The tables of a node and all below it, with every column of the whole."""
        inside = range(at, self.akhir[at])
        return Pencacahan(
            self.simpul[at : self.akhir[at]],
            (-1, *(self.induk[place] - at for place in inside[1:])),
            tuple(self.akhir[place] - at for place in inside),
            self.dimensi,
            {(place - at, kolom): self.isi[place, kolom] for place in inside for kolom in self.kolom},
            frozenset(place - at for place in self.lemah if place in inside),
        )

    def equations(self) -> Iterator[tuple[Sel, tuple[Sel, ...]]]:
        """Every published sum: a cell and the cells that add up to it."""
        anak: dict[int, list[int]] = {}
        for at, parent in enumerate(self.induk):
            anak.setdefault(parent, []).append(at)
        for at in range(len(self.simpul)):
            for columns in self.dimensi.values():
                yield (at, SEMUA), tuple((at, kolom) for kolom in columns)
            for kolom in self.kolom if at in anak else ():
                yield (at, kolom), tuple((child, kolom) for child in anak[at])


def _runs(rekap: Rekap) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """The parent of each node in the tree's order, and where the run of those below it ends."""
    induk, akhir = [-1], [1]
    for part in rekap.anak:
        offset = len(induk)
        above, ends = _runs(part)
        induk += [0, *(place + offset for place in above[1:])]
        akhir += [end + offset for end in ends]
    akhir[0] = len(induk)
    return tuple(induk), tuple(akhir)


def _counts(node: Rekap) -> dict[Kolom, int]:
    """Everyone at a node; at a unit the values of its profile too."""
    unit = node.simpul.unit
    profil = unit.profil if unit else {}
    return {SEMUA: node.jumlah.statistik.n} | {
        (name, key): n for name, values in profil.items() for key, n in values.items()
    }


def _complete(counts: list[dict[Kolom, int]]) -> Mapping[str, tuple[Kolom, ...]]:
    """The dimensions with their columns; whoever was never asked counts with those who did not say."""
    names = sorted({name for found in counts for name, _ in found} - {""})
    for found in counts:
        for name in names:
            said = sum(n for (dimensi, key), n in found.items() if dimensi == name and key)
            found[name, ""] = found[SEMUA] - said
    columns = sorted({kolom for found in counts for kolom in found} - {SEMUA})
    return {name: tuple(kolom for kolom in columns if kolom[0] == name) for name in names}
