"""Earlier periods of a unit, for trend and change: from its closed surveys, and from print where it has none."""

from collections.abc import Iterator
from datetime import date

from siklus.core.errors import SiklusError
from siklus.core.laporan.bahan import PeriodeLalu
from siklus.core.realisasi.gabung import gather_realisasi
from siklus.core.survei.periode import Bulan, Periode
from siklus.web.models import Rencana, Rtl, Survei
from siklus.web.queries.hasil import CLOSED, indeks_of
from siklus.web.queries.inti.realisasi import realisasi_list, to_catatan
from siklus.web.queries.inti.rencana import rtl_list, to_rencana
from siklus.web.queries.survei import periode_of


def lalu_list(survei: Survei, stated: tuple[PeriodeLalu, ...], on: date) -> tuple[PeriodeLalu, ...]:
    """Every earlier period, oldest first; what the store computed stands before what the office stated."""
    known = {lalu.periode: lalu for lalu in (*stated, *_from_store(survei, on))}
    before = begin(periode_of(survei))
    return tuple(
        sorted((lalu for lalu in known.values() if begin(lalu.periode) < before), key=lambda it: begin(it.periode))
    )


def begin(periode: Periode) -> Bulan:
    """Its first month."""
    return periode.months[0]


def _from_store(survei: Survei, on: date) -> Iterator[PeriodeLalu]:
    closed = Survei.objects.filter(unit=survei.unit_id, status__in=CLOSED).exclude(pk=survei.pk)
    for row in closed.select_related("versi", "rencana"):
        try:
            indeks = indeks_of(row)
        except SiklusError:  # a survey that nobody answered has no value to compare with
            continue
        nrr = {item.unsur: item.printed for item in indeks.unsur}
        rencana: Rencana | None = getattr(row, "rencana", None)
        planned, done = _counts(rencana, on) if rencana else (None, None)
        yield PeriodeLalu(periode_of(row), indeks.printed, nrr, indeks.n or None, planned, done, _identities(rencana))


def _counts(rencana: Rencana, on: date) -> tuple[int, int]:
    """How many RTL that plan had, and how many of them were done by now."""
    plan = to_rencana(rencana, rtl_list(rencana))
    realisasi, _ = gather_realisasi(plan, map(to_catatan, realisasi_list(rencana)), on)
    return len(realisasi), sum(item.sudah for item in realisasi)


def _identities(rencana: Rencana | None) -> tuple[str, ...]:
    """Removed ones too: an identity is never given again."""
    rows = Rtl.objects.filter(rencana=rencana) if rencana else Rtl.objects.none()
    return tuple(rows.values_list("identitas", flat=True))
