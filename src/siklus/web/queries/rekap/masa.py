"""The periods of a roll-up, and how an address names one: "2026-semester-1", "2026-tahun"."""

import re

from siklus.core.survei.periode import JenisPeriode, Periode
from siklus.web.models import StatusSurvei, Survei, Unit

SLUG = re.compile(r"(20\d\d)-(?:(semester)-([12])|(triwulan)-([1-4])|(tahun))")


def slug_of(periode: Periode) -> str:
    """The period in an address."""
    if periode.jenis is JenisPeriode.TAHUN:
        return f"{periode.tahun}-tahun"
    return f"{periode.tahun}-{periode.jenis}-{periode.ke}"


def read_periode(slug: str) -> Periode | None:
    """The period that `slug_of` wrote; None for anything else."""
    found = SLUG.fullmatch(slug)
    if found is None:
        return None
    year, *named = (part for part in found.groups() if part)
    return Periode(JenisPeriode(named[0]), int(year), int(named[1]) if named[1:] else 1)


def before(periode: Periode) -> Periode:
    """The period of the same kind before it."""
    return Periode.holding(periode.jenis, periode.months[0].plus(-1))


def periode_list(area: Unit) -> tuple[Periode, ...]:
    """The periods for which any unit of the area opened a survey, the newest first; one query."""
    rows = (
        Survei.objects.filter(unit__jalur__startswith=area.jalur)
        .exclude(status=StatusSurvei.DRAF)
        .order_by()
        .values_list("jenis_periode", "tahun", "ke")
        .distinct()
    )
    found = (Periode(JenisPeriode(jenis), tahun, ke) for jenis, tahun, ke in rows)
    return tuple(sorted(found, key=lambda item: (item.months[-1], item.months[0]), reverse=True))
