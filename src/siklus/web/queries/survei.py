"""What a survey is about: its period, its services with their users, and the unit's surveys in order."""

from datetime import date

from django.db.models import Case, QuerySet, When

from siklus.core.survei.periode import Bulan, JenisPeriode, Periode
from siklus.core.survei.unit import Layanan as LayananSurvei
from siklus.web.models import StatusSurvei, Survei, Unit


def periode_of(survei: Survei) -> Periode:
    """The months that a survey is about."""
    return Periode(JenisPeriode(survei.jenis_periode), survei.tahun, survei.ke)


def sasaran_of(survei: Survei) -> tuple[LayananSurvei, ...]:
    """The services that a survey asks about, in the unit's order, with their users as far as they are known."""
    return tuple(
        LayananSurvei(item.layanan.kode, item.layanan.nama, item.pengguna)
        for item in survei.sasaran.select_related("layanan")
    )


def survei_list(unit: Unit) -> QuerySet[Survei]:
    """A unit's surveys, the newest period first."""
    return Survei.objects.filter(unit=unit).select_related("unit")


def in_hand(surveys: QuerySet[Survei]) -> QuerySet[Survei]:
    """The one that needs somebody first: an open survey before a newer draft, which must not hide that it is late."""
    waiting = Case(When(status=StatusSurvei.DIBUKA, then=0), default=1)
    return surveys.order_by(waiting, "-tahun", "-ke", "-id")


def propose_periode(unit: Unit, hari: date) -> Periode:
    """The period after the unit's last survey, or the one in which the day lies when that has gone by.

    A unit without a survey is proposed a semester, as most offices report by semester.
    """
    last = survei_list(unit).first()
    jenis = JenisPeriode(last.jenis_periode) if last else JenisPeriode.SEMESTER
    now = Periode.holding(jenis, Bulan(hari.year, hari.month))
    return max(now, periode_of(last).next, key=_begin) if last else now


def _begin(periode: Periode) -> Bulan:
    return periode.months[0]


def propose_judul(unit: Unit, periode: Periode) -> str:
    """A title for a new survey."""
    return f"Survei Kepuasan Masyarakat {unit.sebutan} {periode.nama}"
