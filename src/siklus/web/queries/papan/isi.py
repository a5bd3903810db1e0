"""The public page of a unit: the newest sealed index, the ones before it, and the work that followed."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from siklus.core.errors import SiklusError
from siklus.core.indeks.hasil import Indeks
from siklus.core.indeks.perubahan import PerubahanHasil, compare_indeks
from siklus.core.survei.periode import Periode
from siklus.web.models import StatusSurvei, Survei, Unit
from siklus.web.queries.halaman_hasil import BarisUnsur, unsur_rows
from siklus.web.queries.hasil import aturan_of, indeks_of
from siklus.web.queries.papan.kerja import KerjaPeriode, kerja_of
from siklus.web.queries.survei import periode_of

RECENT = 8
"""Sealed surveys in the trend."""


@dataclass(frozen=True, slots=True)
class Titik:
    """One sealed survey of the trend."""

    survei: Survei
    periode: Periode
    indeks: Indeks


@dataclass(frozen=True, slots=True)
class Papan:
    """Everything on the page; `titik` are oldest first and empty while nothing was ever sealed."""

    unit: Unit
    titik: tuple[Titik, ...]
    unsur: tuple[BarisUnsur, ...]
    perubahan: PerubahanHasil | None
    kerja: tuple[KerjaPeriode, ...]
    terbuka: Survei | None
    """A survey that can be answered now."""

    @property
    def kini(self) -> Titik | None:
        """The newest result."""
        return self.titik[-1] if self.titik else None

    @property
    def lalu(self) -> Titik | None:
        """The result before it."""
        return self.titik[-2] if len(self.titik) > 1 else None

    @property
    def banyak_kerja(self) -> int:
        """How many things were done, over all periods shown."""
        return sum(len(item.kerja) for item in self.kerja)


def papan_of(unit: Unit, on: date) -> Papan:
    """The page as of a day. What fewer than five people said is not published, nor is anything that is not sealed."""
    titik = tuple(_points(unit))
    kini = titik[-1] if titik else None
    moved = _change(titik)
    return Papan(
        unit=unit,
        titik=titik,
        unsur=tuple(unsur_rows(kini.indeks, moved)) if kini else (),
        perubahan=moved,
        kerja=tuple(_works(titik[-2:], on)),
        terbuka=Survei.objects.filter(unit=unit, status=StatusSurvei.DIBUKA).first(),
    )


def _points(unit: Unit) -> Iterator[Titik]:
    sealed = Survei.objects.filter(unit=unit, status=StatusSurvei.DISEGEL).select_related("versi", "unit")
    newest = sorted(sealed, key=lambda item: periode_of(item).months[-1])[-RECENT:]
    for survei in newest:
        try:
            indeks = indeks_of(survei)
        except SiklusError:  # sealed without one answer: there is nothing to show of it
            continue
        if indeks.dilaporkan or indeks.n >= aturan_of(survei).batas_pengungkapan:
            yield Titik(survei, periode_of(survei), indeks)


def _change(titik: tuple[Titik, ...]) -> PerubahanHasil | None:
    if len(titik) < 2:  # noqa: PLR2004 - a change needs two
        return None
    lalu, kini = titik[-2:]
    return compare_indeks(kini.indeks, lalu.indeks, aturan_of(kini.survei))


def _works(titik: tuple[Titik, ...], on: date) -> Iterator[KerjaPeriode]:
    """The newest first, those after which nothing was planned left out."""
    for item in reversed(titik):
        found = kerja_of(item.survei, item.indeks, on)
        if found is not None:
            yield found
