"""One part of a rolled-up area as its page shows it, and what changed there."""

from dataclasses import dataclass
from fractions import Fraction

from siklus.core.indeks.hasil import NilaiUnsur
from siklus.core.rekap.rekap import Rekap
from siklus.core.rounding import print_number
from siklus.web.models import Survei, Unit
from siklus.web.queries.rekap.wajib import Kewajiban


@dataclass(frozen=True, slots=True)
class Perubahan:
    """From the period before to this one, both as printed; `nyata` is whether the intervals lie apart, None without."""

    lalu: Fraction
    selisih: Fraction
    nyata: bool | None

    @property
    def printed(self) -> str:
        """With its sign: "+1,25"."""
        return f"{'+' if self.selisih > 0 else ''}{print_number(self.selisih).replace('-', '−')}"


@dataclass(frozen=True, slots=True)
class Bagian:
    """One part of the area: a narrower area, or a unit with its survey and what it owes.

    `tempat` is its place among its like, shared where intervals overlap; None where too few answered.
    """

    unit: Unit
    rekap: Rekap
    tempat: int | None
    unsur: tuple[NilaiUnsur | None, ...]
    perubahan: Perubahan | None
    survei: Survei | None
    kewajiban: Kewajiban | None

    @property
    def wilayah(self) -> bool:
        """Whether it has parts of its own."""
        return self.rekap.simpul.unit is None
