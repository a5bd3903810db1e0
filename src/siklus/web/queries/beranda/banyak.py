"""Many units beside each other: what state the newest survey of each is in, how far it has come, and who is late."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, OuterRef, Q, QuerySet, Subquery
from django.db.models.enums import TextChoices
from django.utils.translation import gettext_lazy as _

from siklus.core.aturan import aturan
from siklus.web.models import Jenjang, StatusSurvei, Survei, Unit
from siklus.web.queries.beranda.cakupan import Cakupan, cakupan_of_many
from siklus.web.queries.beranda.kemajuan import Kemajuan, kemajuan_of_many
from siklus.web.queries.survei import in_hand


class Keadaan(TextChoices):
    """What a unit can be filtered by: being overdue, having no survey of this year, or its newest survey's state."""

    TERLAMBAT = "terlambat", _("Terlambat")
    BELUM = "belum", _("Belum ada tahun ini")
    DRAF = "draf", _("Draf")
    DIBUKA = "dibuka", _("Dibuka")
    DITUTUP = "ditutup", _("Ditutup")
    DISEGEL = "disegel", _("Disegel")


@dataclass(frozen=True, slots=True)
class Saringan:
    """What a person asked to see; "" asks for everything."""

    provinsi: str = ""
    keadaan: str = ""
    cari: str = ""


@dataclass(frozen=True, slots=True)
class Barisan:
    """One unit: its newest survey with its coverage, whether that is overdue, and whether this year has none yet.

    `lanjutan` is how far the follow-up of its newest sealed survey is; None while none is sealed.
    """

    unit: Unit
    survei: Survei | None
    cakupan: Cakupan
    terlambat: bool
    belum: bool
    lanjutan: Kemajuan | None = None


def units_in(reach: QuerySet[Unit], saringan: Saringan, hari: date) -> QuerySet[Unit]:
    """The active units below the agency that one may see and asked for, each with the id of its survey in hand."""
    units = _with_newest(reach.filter(aktif=True).exclude(jenjang=Jenjang.INSTANSI)).filter(
        _state(saringan.keadaan, hari), nama__icontains=saringan.cari
    )
    return units.filter(_below(reach, saringan.provinsi)).select_related("induk")


def provinsi_of(reach: QuerySet[Unit]) -> QuerySet[Unit]:
    """The provinces among which a person may choose."""
    return reach.filter(jenjang=Jenjang.PROVINSI)


def jumlah_of(reach: QuerySet[Unit], hari: date) -> dict[str, int]:
    """How many units there are in each state, whatever is filtered; `semua` counts each once."""
    units = _with_newest(reach.filter(aktif=True).exclude(jenjang=Jenjang.INSTANSI))
    counts = {keadaan.value: Count("pk", filter=_state(keadaan.value, hari)) for keadaan in Keadaan}
    found: dict[str, int] = units.aggregate(semua=Count("pk"), **counts)
    return found


def rows_of(units: Sequence[Unit], hari: date) -> Iterator[Barisan]:
    """The rows of one page, in nine readings however long the page is."""
    newest = [unit.survei_kini for unit in units]  # type: ignore[attr-defined]  # annotated by units_in
    surveys = Survei.objects.in_bulk([pk for pk in newest if pk is not None])
    coverage, follow = cakupan_of_many(list(surveys), aturan(hari)), kemajuan_of_many(units, hari)
    for unit, pk in zip(units, newest, strict=True):
        survei = surveys.get(pk)
        late, lacking = _overdue(survei, hari), _missing(survei, hari)
        yield Barisan(unit, survei, coverage.get(pk, Cakupan(0, None)), late, lacking, follow.get(unit.pk))


def _overdue(survei: Survei | None, hari: date) -> bool:
    """Open past the day on which it was to be closed."""
    if survei is None or survei.rencana_tutup is None:
        return False
    return survei.status == StatusSurvei.DIBUKA and survei.rencana_tutup < hari


def _missing(survei: Survei | None, hari: date) -> bool:
    """The regulation asks for a survey at least once a year."""
    return survei is None or survei.tahun < hari.year


def _state(keadaan: str, hari: date) -> Q:
    if keadaan == Keadaan.TERLAMBAT:
        return Q(status_kini=StatusSurvei.DIBUKA, rencana_kini__lt=hari)
    if keadaan == Keadaan.BELUM:
        return Q(survei_kini=None) | Q(tahun_kini__lt=hari.year)
    return Q(status_kini=keadaan) if keadaan in Keadaan.values else Q()


def _with_newest(units: QuerySet[Unit]) -> QuerySet[Unit]:
    newest = in_hand(Survei.objects.filter(unit=OuterRef("pk")))
    named = {"survei_kini": "pk", "status_kini": "status", "tahun_kini": "tahun", "rencana_kini": "rencana_tutup"}
    return units.annotate(**{name: Subquery(newest.values(field)[:1]) for name, field in named.items()})


def _below(reach: QuerySet[Unit], provinsi: str) -> Q:
    found = provinsi_of(reach).filter(kode=provinsi).first() if provinsi else None
    return Q(jalur__startswith=found.jalur) if found else Q()
