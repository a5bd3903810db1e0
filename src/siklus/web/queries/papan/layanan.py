"""What each service asks of people and gives them; every version with its day and what it made simpler."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Prefetch

from siklus.web.models import Layanan, Unit, VersiLayanan
from siklus.web.queries.layanan import EXPECTED, Komponen, komponen_of

SHOWN = 10
"""Versions of a service on the page, the newest first."""


@dataclass(frozen=True, slots=True)
class Ubahan:
    """One version: since when, which components it changed, and what became simpler, in the office's words."""

    mulai: datetime
    komponen: tuple[str, ...]
    disederhanakan: str


@dataclass(frozen=True, slots=True)
class LayananPapan:
    """One service with the components that people ask about first, and how it came to be so."""

    layanan: Layanan
    komponen: tuple[Komponen, ...]
    lain: tuple[Komponen, ...]
    ubahan: tuple[Ubahan, ...]

    @property
    def terisi(self) -> bool:
        """Whether the office told anything of what people ask first."""
        return any(part.isi for part in self.komponen)

    @property
    def mulai(self) -> datetime | None:
        """Since when it is as it is; None when that was never noted."""
        return self.ubahan[0].mulai if self.ubahan else None


def layanan_of(unit: Unit) -> tuple[LayananPapan, ...]:
    """The active services in the unit's order; two queries, however many there are."""
    versions = Prefetch("versi", VersiLayanan.objects.order_by("id"))
    rows = Layanan.objects.filter(unit=unit, aktif=True).prefetch_related(versions)
    return tuple(_shown(layanan) for layanan in rows)


def _shown(layanan: Layanan) -> LayananPapan:
    parts = komponen_of(layanan)
    first = tuple(part for part in parts if part.nama in EXPECTED)
    rest = tuple(part for part in parts if part.nama not in EXPECTED and part.isi)
    changes = tuple(_changes(list(layanan.versi.all())))
    return LayananPapan(layanan, first, rest, tuple(reversed(changes))[:SHOWN])


def _changes(versions: Sequence[VersiLayanan]) -> Iterator[Ubahan]:
    """What each version changed in the one before it; the first one began."""
    for before, now in zip((None, *versions), versions, strict=False):
        then = before.standar if before else {}
        changed = tuple(nama for nama in {**then, **now.standar} if then.get(nama) != now.standar.get(nama))
        yield Ubahan(now.mulai, changed if before else (), now.disederhanakan)
