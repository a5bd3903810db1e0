"""The roll-up of a tree: for every node the sum over its descendants, and what follows from that sum."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from siklus.core.aturan import Aturan
from siklus.core.indeks.hasil import Indeks
from siklus.core.rekap.himpunan import indeks_himpunan
from siklus.core.rekap.jumlah import Jumlah, sum_of
from siklus.core.rekap.pohon import Simpul

ALASAN_RESPONDEN = (
    "Tertimbang responden: setiap responden dihitung sama, sehingga nilainya ialah kepuasan orang yang dilayani; unit "
    "yang melayani lebih banyak orang lebih menentukan."
)
ALASAN_UNIT = (
    "Rata-rata unit: setiap unit dihitung sama, sehingga nilainya ialah keadaan unit pada umumnya; unit kecil tidak "
    "tenggelam oleh unit besar."
)


@dataclass(frozen=True, slots=True)
class Rekap:
    """One node with its parts. `indeks` is respondent-weighted, from added sums; the unit mean is `jumlah.ikm`.

    A unit that only reported printed values is in the unit mean (counted in `jumlah.ikm.dilaporkan`), never in
    `indeks`; its own node shows the reported index, marked as such.
    """

    simpul: Simpul
    jumlah: Jumlah
    indeks: Indeks | None
    anak: tuple["Rekap", ...] = ()

    def walk(self) -> Iterator["Rekap"]:
        """This node, then everything below it, in the order of a table."""
        yield self
        for child in self.anak:
            yield from child.walk()


def compute_rekap(simpul: Simpul, aturan: Aturan, on: date) -> Rekap:
    """The roll-up of a tree on a day, each node summed from its parts and no answer read again."""
    if simpul.unit is not None:
        return Rekap(simpul, Jumlah.of(simpul.unit, on), simpul.unit.indeks)
    parts = tuple(compute_rekap(child, aturan, on) for child in simpul.anak)
    total = sum_of(part.jumlah for part in parts)
    return Rekap(simpul, total, indeks_himpunan(total.statistik, aturan), parts)
