"""What a roll-up adds: coverage, sums, values of units, follow-up, self-scores. Every part adds up, in any order."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields
from datetime import date
from fractions import Fraction

from siklus.core.realisasi.capaian import Capaian
from siklus.core.rekap.himpunan import Himpunan
from siklus.core.rekap.unit import NO_CAPAIAN, StatusSurvei, UnitRekap


@dataclass(frozen=True, slots=True)
class Cakupan:
    """How many units owe a result, and how far they are; `terlambat` are among those that are not `disegel`.

    `ditutup` are closed and not sealed: their result is there, but may still be amended.
    """

    wajib: int = 0
    belum: int = 0
    terbuka: int = 0
    disegel: int = 0
    terlambat: int = 0
    ditutup: int = 0

    @classmethod
    def of(cls, unit: UnitRekap, on: date) -> "Cakupan":
        """One unit's coverage on a day; nothing of a unit that owes no result."""
        if not unit.wajib:
            return cls()
        stage = {status.value: int(unit.status is status) for status in StatusSurvei}
        return cls(wajib=1, terlambat=int(unit.terlambat(on)), **stage)

    def __add__(self, other: "Cakupan") -> "Cakupan":
        """Both groups of units together."""
        return Cakupan(*(getattr(self, item.name) + getattr(other, item.name) for item in fields(self)))

    @property
    def bagian(self) -> Fraction | None:
        """The share of units whose result is sealed; None when none is due."""
        return Fraction(self.disegel, self.wajib) if self.wajib else None


@dataclass(frozen=True, slots=True)
class Rerata:
    """A mean over units that keeps what it is made of: the sum of their values, how many, how many only reported."""

    jumlah: Fraction = Fraction(0)
    unit: int = 0
    dilaporkan: int = 0

    def __add__(self, other: "Rerata") -> "Rerata":
        """Both groups of units together."""
        return Rerata(self.jumlah + other.jumlah, self.unit + other.unit, self.dilaporkan + other.dilaporkan)

    @property
    def nilai(self) -> Fraction | None:
        """The exact mean; None over no unit."""
        return self.jumlah / self.unit if self.unit else None


@dataclass(frozen=True, slots=True)
class Jumlah:
    """All that a node of the tree adds up to. `pekppp` maps an item's key to its mean self-score."""

    cakupan: Cakupan = Cakupan()
    statistik: Himpunan = field(default_factory=Himpunan)
    ikm: Rerata = Rerata()
    capaian: Capaian = NO_CAPAIAN
    pekppp: Mapping[str, Rerata] = field(default_factory=dict)

    @classmethod
    def of(cls, unit: UnitRekap, on: date) -> "Jumlah":
        """One unit's part on a day."""
        indeks = unit.indeks
        return cls(
            Cakupan.of(unit, on),
            unit.statistik,
            Rerata() if indeks is None else Rerata(indeks.ikm, 1, int(indeks.dilaporkan)),
            unit.capaian,
            {item.kunci: Rerata(item.skor, 1) for item in unit.pekppp if item.skor is not None},
        )

    def __add__(self, other: "Jumlah") -> "Jumlah":
        """Both groups of units together."""
        return Jumlah(
            self.cakupan + other.cakupan,
            self.statistik + other.statistik,
            self.ikm + other.ikm,
            _add_capaian(self.capaian, other.capaian),
            {
                key: self.pekppp.get(key, Rerata()) + other.pekppp.get(key, Rerata())
                for key in {**self.pekppp, **other.pekppp}
            },
        )


def sum_of(parts: Iterable[Jumlah]) -> Jumlah:
    """All of them together."""
    return sum(parts, start=Jumlah())


def _add_capaian(a: Capaian, b: Capaian) -> Capaian:
    return Capaian(*(getattr(a, item.name) + getattr(b, item.name) for item in fields(Capaian)))
