"""How far the follow-up of each survey of an area is, in five queries however many there are."""

from collections.abc import Mapping
from datetime import date

from siklus.core.realisasi.capaian import Capaian, count_capaian
from siklus.core.survei.periode import Periode
from siklus.web.models import Rencana, StatusRencana, Unit
from siklus.web.queries.inti.himpunan import himpunan_of_many
from siklus.web.queries.rekap.wajib import of_period


def capaian_by_survei(area: Unit, periode: Periode, hari: date) -> Mapping[int, Capaian]:
    """The counts of every approved plan, by its survey's row."""
    wanted = {f"survei__{name}": value for name, value in of_period(periode).items()}
    plans = Rencana.objects.filter(survei__unit__jalur__startswith=area.jalur, status=StatusRencana.DISETUJUI, **wanted)
    by_row = {plan.pk: plan.survei_id for plan in plans}
    done = himpunan_of_many(*plans, on=hari)
    return {by_row[pk]: count_capaian(found.realisasi) for pk, found in done.items()}
