"""A unit's services with what is known of each, and the components of one service's Standar Pelayanan."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Exists, OuterRef, QuerySet
from django.utils.timezone import localdate

from siklus.core.aturan import aturan
from siklus.web.models import Jawaban, Layanan, Saran, SasaranLayanan, Unit

EXPECTED = frozenset(
    {
        "Persyaratan",
        "Sistem, mekanisme, dan prosedur",
        "Jangka waktu penyelesaian",
        "Biaya/tarif",
        "Produk pelayanan",
    }
)
"""What a user asks first: a service without these is marked as incomplete (names as in aturan.komponen_standar)."""


@dataclass(frozen=True, slots=True)
class Komponen:
    """One component: its official name, what the unit wrote ("" for nothing yet), whether it is expected at least."""

    nama: str
    isi: str
    diharapkan: bool

    @property
    def kurang(self) -> bool:
        """Whether it is expected and empty."""
        return self.diharapkan and not self.isi


@dataclass(frozen=True, slots=True)
class BarisLayanan:
    """A service in the list: how many components it fills, and which of the expected ones it lacks."""

    layanan: Layanan
    terisi: int
    semua: int
    kurang: tuple[str, ...]
    dipakai: bool


def layanan_list(unit: Unit) -> tuple[BarisLayanan, ...]:
    """All of them in the unit's order, the retired ones where they stand."""
    return tuple(_row(layanan) for layanan in with_use(unit.layanan.all()))


def with_use(rows: QuerySet[Layanan]) -> QuerySet[Layanan]:
    """The same rows, each with `dipakai`."""
    used = (Exists(model._default_manager.filter(layanan=OuterRef("pk"))) for model in (SasaranLayanan, Jawaban, Saran))  # noqa: SLF001 - Django's public name for it
    first, second, third = used
    return rows.annotate(dipakai=first | second | third)


def is_used(layanan: Layanan) -> bool:
    """Whether a survey asks about the service, or an answer or a remark names it."""
    return bool(with_use(Layanan.objects.filter(pk=layanan.pk)).get().dipakai)  # type: ignore[attr-defined]  # annotated


def komponen_of(layanan: Layanan) -> tuple[Komponen, ...]:
    """The components in the regulation's order."""
    return tuple(Komponen(nama, layanan.standar.get(nama, ""), nama in EXPECTED) for nama in komponen_names())


def komponen_names() -> Sequence[str]:
    """The names in the regulation that holds today."""
    return aturan(localdate()).komponen_standar


def _row(layanan: Layanan) -> BarisLayanan:
    parts = komponen_of(layanan)
    lacking = tuple(part.nama for part in parts if part.kurang)
    filled = sum(1 for part in parts if part.isi)
    return BarisLayanan(layanan, filled, len(parts), lacking, bool(layanan.dipakai))  # type: ignore[attr-defined]  # annotated
