"""A roll-up as it may be shown: with every cell that must stay hidden taken out."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from siklus.core.aturan import Aturan
from siklus.core.indeks.hasil import Indeks
from siklus.core.rekap.jumlah import Rerata
from siklus.core.rekap.pencacahan import SEMUA, Kolom, Pencacahan
from siklus.core.rekap.penyamaran import Penyamaran, conceal
from siklus.core.rekap.rekap import Rekap


@dataclass(frozen=True, slots=True)
class Terbitan:
    """A roll-up and what is hidden of it. Nodes are named by their place in the tree's order."""

    rekap: Rekap
    aturan: Aturan
    simpul: tuple[Rekap, ...]
    tabel: Pencacahan
    samaran: Penyamaran

    @classmethod
    def of(cls, rekap: Rekap, aturan: Aturan) -> "Terbitan":
        """Decide what stays hidden; the limit is the regulation's data."""
        tabel = Pencacahan.of(rekap, aturan.batas_pengungkapan)
        return cls(rekap, aturan, tuple(rekap.walk()), tabel, conceal(tabel, aturan.batas_pengungkapan))

    def part(self, at: int) -> "Terbitan":
        """The edition of one area or unit, cut out of this one.

        Its own concealment would hide other cells, and what one edition hides would be read in the other.
        """
        run = range(at, self.tabel.akhir[at])
        simpul = self.simpul[at : run.stop]
        return Terbitan(simpul[0], self.aturan, simpul, self.tabel.part(at), self.samaran.part(run))

    def is_hidden(self, at: int, kolom: Kolom = SEMUA) -> bool:
        """Whether a cell stays hidden; a node's own cell stands for its whole result."""
        return (at, kolom) in self.samaran.tertutup

    def indeks(self, at: int) -> Indeks | None:
        """A node's index where it may be shown."""
        return None if self.is_hidden(at) else self.simpul[at].indeks

    def rerata(self, at: int) -> Rerata:
        """The mean over the units below a node whose index is shown, so that it tells nothing of the others."""
        shown = [indeks for daun in self.tabel.daun(at) if (indeks := self.indeks(daun)) is not None]
        total = sum((indeks.ikm for indeks in shown), start=Fraction(0))
        return Rerata(total, len(shown), sum(indeks.dilaporkan for indeks in shown))

    def unit_list(self) -> Iterator[tuple[int, Rekap]]:
        """The units with their places."""
        return ((at, node) for at, node in enumerate(self.simpul) if node.simpul.unit is not None)
