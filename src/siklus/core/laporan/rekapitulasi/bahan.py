"""What a Laporan Rekapitulasi is made of: an edition of a roll-up, and who signs for it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from siklus.core.aturan import Aturan
from siklus.core.laporan.kalimat import rangkai, rapi
from siklus.core.rekap.pohon import Tingkat
from siklus.core.rekap.terbitan import Terbitan
from siklus.core.rekap.unit import StatusSurvei, UnitRekap
from siklus.core.survei.periode import Periode
from siklus.core.survei.unit import Penandatangan, UnitLayanan
from siklus.document.inline import plain

NASIONAL = "Nasional"
BANYAK_BARIS = 600
"""A table with more rows is no longer read on paper; the workbook of the roll-up has them all."""


@dataclass(frozen=True, slots=True)
class BahanRekap:
    """The edition, the periods that its units surveyed, and the office that reports.

    `tanggal` is the day on which the roll-up was computed. `lalu` is the same area one period earlier.
    """

    terbitan: Terbitan
    periode: tuple[Periode, ...]
    tanggal: date
    kantor: UnitLayanan
    penandatangan: Penandatangan
    lalu: Terbitan | None = None
    catatan_contoh: str = ""

    @property
    def aturan(self) -> Aturan:
        """The regulation's data of the edition."""
        return self.terbitan.aturan

    @property
    def wilayah(self) -> str:
        """The area's name; a roll-up of the nation is "Nasional"."""
        return rapi(self.terbitan.rekap.simpul.nama)

    @property
    def di_wilayah(self) -> str:
        """Where, inside a sentence; the nation needs no "di"."""
        return "secara nasional" if self.wilayah == NASIONAL else f"di {self.wilayah}"

    @property
    def nama_periode(self) -> str:
        """The period as captions write it; several are listed."""
        return plain(rangkai(item.nama for item in self.periode))

    @property
    def periode_lengkap(self) -> str:
        """The period with its months."""
        return plain(rangkai(item.lengkap for item in self.periode))

    @property
    def bagian(self) -> tuple[int, ...]:
        """The places directly below the area; units among too many of them are left to the workbook."""
        found = tuple(at for at, parent in enumerate(self.terbitan.tabel.induk) if parent == 0)
        return found if len(found) <= BANYAK_BARIS else tuple(at for at in found if not self.is_unit(at))

    @property
    def sebanding(self) -> tuple[int, ...]:
        """What may be compared: areas with areas, or units with units where there are no areas."""
        areas = tuple(at for at in self.bagian if not self.is_unit(at))
        return areas or self.bagian

    @property
    def unit(self) -> tuple[int, ...]:
        """All units, whether they are listed or not."""
        return tuple(at for at, _ in self.terbitan.unit_list())

    @property
    def rincian(self) -> tuple[int, ...]:
        """The units that the annex lists: none when the chapters do, none when they are too many."""
        unit = self.unit
        return () if set(unit) <= set(self.bagian) or len(unit) > BANYAK_BARIS else unit

    @property
    def belum_disegel(self) -> tuple[UnitRekap, ...]:
        """The units that owe a result that is not sealed yet, in the tree's order."""
        return tuple(self._open())

    def _open(self) -> Iterator[UnitRekap]:
        for _, node in self.terbitan.unit_list():
            unit = node.simpul.unit
            if unit is not None and unit.wajib and unit.status is not StatusSurvei.DISEGEL:
                yield unit

    def is_unit(self, at: int) -> bool:
        """Whether a place is a unit, not an area."""
        return self.terbitan.simpul[at].simpul.tingkat is Tingkat.UNIT

    def nama(self, at: int) -> str:
        """The name of a place; a unit is named with its area, since offices of many areas are called alike."""
        simpul = self.terbitan.simpul[at].simpul
        area = simpul.unit.jalur[-1] if simpul.unit and simpul.unit.jalur else ""
        return rapi(f"{simpul.nama}, {area}" if area else simpul.nama)
