"""Who of an area owes a result for a period, and until when; three queries however many units there are.

By itself every active unit without active places below it owes one, and so does an area's own office that ever opened a
survey. A mark at the unit says otherwise; without one, the nearest place above that names a day sets it.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Exists, OuterRef, Q

from siklus.core.survei.periode import Periode
from siklus.web.models import StatusSurvei, Survei, TandaWajib, TenggatRekap, Unit


@dataclass(frozen=True, slots=True)
class Kewajiban:
    """What a unit owes: whether, until when (None: no day was named), and the mark that says so."""

    wajib: bool
    tenggat: date | None = None
    tanda: TandaWajib | None = None


def of_period(periode: Periode) -> dict[str, Any]:
    """The fields by which the store names a period."""
    return {"jenis_periode": periode.jenis.value, "tahun": periode.tahun, "ke": periode.ke}


def units_below(area: Unit) -> list[Unit]:
    """The area and every place below it, those above first; `pernah` is whether it ever opened a survey."""
    opened = Survei.objects.filter(unit=OuterRef("pk")).exclude(status=StatusSurvei.DRAF)
    rows = Unit.objects.filter(jalur__startswith=area.jalur).annotate(pernah=Exists(opened))
    return sorted(rows, key=lambda unit: (unit.jalur.count("/"), unit.nama, unit.kode))


def kewajiban_of(units: Sequence[Unit], area: Unit, periode: Periode) -> Mapping[int, Kewajiban]:
    """What each of the area's units owes, by its row; areas without an office of their own are not there."""
    days = _days(area, periode)
    marks = {
        mark.unit_id: mark
        for mark in TandaWajib.objects.filter(unit__jalur__startswith=area.jalur, **of_period(periode)).select_related(
            "oleh"
        )
    }
    above = {unit.induk_id for unit in units if unit.aktif}
    return {
        unit.pk: _owed(unit, days, marks.get(unit.pk))
        for unit in units
        if unit.pk in marks or unit.pk not in above or unit.pernah  # type: ignore[attr-defined]  # by units_below
    }


def tenggat_at(area: Unit, periode: Periode) -> date | None:
    """The day that holds for the units just below the area; one query."""
    return _nearest(f"{area.jalur}0/", _days(area, periode))


def _owed(unit: Unit, days: Mapping[str, date], mark: TandaWajib | None) -> Kewajiban:
    due = _nearest(unit.jalur, days)
    if mark is None:
        return Kewajiban(unit.aktif, due)
    return Kewajiban(mark.wajib, mark.tenggat or due, mark)


def _days(area: Unit, periode: Periode) -> dict[str, date]:
    """The days named at the area, above it and below it, by the place's path."""
    here = Q(unit__jalur__startswith=area.jalur) | Q(unit__in=_ids(area.jalur))
    rows = TenggatRekap.objects.filter(here, **of_period(periode))
    return dict(rows.values_list("unit__jalur", "tenggat"))


def _nearest(jalur: str, days: Mapping[str, date]) -> date | None:
    return next((days[path] for path in _paths_above(jalur) if path in days), None)


def _paths_above(jalur: str) -> Iterable[str]:
    """The paths strictly above, the nearest first."""
    ids = _ids(jalur)
    return (f"/{'/'.join(map(str, ids[:depth]))}/" for depth in range(len(ids) - 1, 0, -1))


def _ids(jalur: str) -> list[int]:
    return [int(part) for part in jalur.split("/") if part]
