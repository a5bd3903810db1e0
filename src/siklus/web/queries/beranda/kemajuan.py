"""How far the follow-up of each of several units is, in six readings however many they are."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from siklus.core.realisasi.capaian import Capaian, count_capaian
from siklus.core.survei.periode import Bulan
from siklus.web.models import Rencana, StatusRencana, StatusSurvei, Survei, Unit
from siklus.web.queries.inti.himpunan import himpunan_of_many
from siklus.web.queries.survei import periode_of


@dataclass(frozen=True, slots=True)
class Kemajuan:
    """A unit's newest sealed survey, its plan, and what of it is done; None where it has not come so far."""

    survei: Survei
    rencana: Rencana | None
    capaian: Capaian | None

    @property
    def kata(self) -> str:
        """What stands in place of a count while nothing is carried out."""
        if self.rencana is None:
            return _("Belum ada rencana")
        return str(StatusRencana(self.rencana.status).label)

    @property
    def alamat(self) -> str:
        """The name of the address at which it is seen."""
        return "survei_realisasi" if self.capaian else "survei_rencana" if self.rencana else "survei_prioritas"


def kemajuan_of_many(units: Collection[Unit], hari: date) -> Mapping[int, Kemajuan]:
    """By unit; a unit without a sealed survey is not there."""
    newest: dict[int, Survei] = {}
    for survei in Survei.objects.filter(unit__in=units, status=StatusSurvei.DISEGEL):
        known = newest.get(survei.unit_id)
        if known is None or _end(survei) > _end(known):
            newest[survei.unit_id] = survei
    plans = {plan.survei_id: plan for plan in Rencana.objects.filter(survei__in=newest.values())}
    approved = (plan for plan in plans.values() if plan.status == StatusRencana.DISETUJUI)
    done = {pk: count_capaian(found.realisasi) for pk, found in himpunan_of_many(*approved, on=hari).items()}
    return {
        unit: Kemajuan(survei, plans.get(survei.pk), done.get(plans[survei.pk].pk) if survei.pk in plans else None)
        for unit, survei in newest.items()
    }


def _end(survei: Survei) -> Bulan:
    return periode_of(survei).months[-1]
