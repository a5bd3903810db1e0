"""Who changed what in an RTL since somebody read it: the log tells, since every change leaves both values there."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import QuerySet

from siklus.web.models import Akun, Jejak, Rtl

DIUBAH, DIHAPUS, DIPULIHKAN = "rtl diubah", "rtl dihapus", "rtl dipulihkan"
DIAMANDEMEN = "rencana diamandemen"
ACTS = (DIUBAH, DIHAPUS, DIPULIHKAN, DIAMANDEMEN)


@dataclass(frozen=True, slots=True)
class Perubah:
    """Who changed a field last, and when."""

    oleh: Akun | None
    pada: datetime


@dataclass(frozen=True, slots=True)
class Riwayat:
    """What stood in each field that was changed since, and who changed it last."""

    semula: Mapping[str, Any]
    perubah: Mapping[str, Perubah]


def riwayat_of(rtl: Rtl, versi: int) -> Riwayat:
    """What happened to an RTL after that version of it."""
    semula: dict[str, Any] = {}
    perubah: dict[str, Perubah] = {}
    for line in lines_of(rtl).filter(rincian__versi__gt=versi).order_by("id").select_related("akun"):
        for name, value in line.rincian.get("sebelum", {}).items():
            semula.setdefault(name, value)
            perubah[name] = Perubah(line.akun, line.pada)
    return Riwayat(semula, perubah)


def lines_of(rtl: Rtl) -> QuerySet[Jejak]:
    """The log of one RTL's changes."""
    return Jejak.objects.filter(unit=rtl.unit_id, objek=rtl.identitas, perbuatan__in=ACTS, rincian__rtl=rtl.pk)
