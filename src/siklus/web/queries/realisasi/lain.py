"""Upkeep of the highest unsur, strategies of what is unfinished, and publications with the self-score."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Prefetch

from siklus.core.realisasi.catatan import RealisasiRtl, Status
from siklus.core.realisasi.evaluasi import EvaluasiMandiri, evaluate
from siklus.core.realisasi.publikasi import is_proven
from siklus.core.realisasi.strategi import needs_strategi
from siklus.core.rencana.prioritas import UnsurTertinggi, highest
from siklus.core.rencana.rtl import KeputusanPrioritas
from siklus.core.rencana.rtl import Rencana as RencanaInti
from siklus.web.models import Pemeliharaan, Publikasi, Rencana, Strategi, Survei
from siklus.web.queries.hasil import CLOSED, aturan_of, indeks_of
from siklus.web.queries.inti.realisasi import bukti_shown, publikasi_list, to_publikasi
from siklus.web.queries.inti.rencana import to_rencana
from siklus.web.queries.realisasi.daftar import DaftarRealisasi, RtlTampil, daftar_of, is_approved, rencana_of
from siklus.web.queries.survei import periode_of


@dataclass(frozen=True, slots=True)
class UnsurTampil:
    """One of the highest unsur with what keeps it high."""

    kunci: str
    nama: str
    nrr: str
    pemeliharaan: tuple[Pemeliharaan, ...]


@dataclass(frozen=True, slots=True)
class BelumTampil:
    """An RTL that is unfinished, or that has a strategy although it is finished."""

    item: RtlTampil
    strategi: Strategi | None

    @property
    def lebih(self) -> bool:
        """Whether there is a strategy for what is done."""
        return self.strategi is not None and not needs_strategi(self.item.inti)

    @property
    def batal(self) -> bool:
        """Whether it was cancelled: then its reason is that of the cancellation, and it needs no strategy."""
        return self.item.inti.status is Status.DIBATALKAN


def unsur_tertinggi(survei: Survei) -> UnsurTertinggi:
    """The highest unsur of a closed survey; SiklusError as indeks_of."""
    return highest(indeks_of(survei), aturan_of(survei))


def pemeliharaan_of(survei: Survei, rencana: Rencana) -> tuple[UnsurTampil, ...]:
    """The highest unsur, highest first, each with its upkeep; four queries beside those of the index."""
    indeks = indeks_of(survei)
    rows = Pemeliharaan.objects.filter(rencana=rencana)
    whole = tuple(rows.prefetch_related("penanggung_jawab__subbagian", Prefetch("bukti", bukti_shown())))
    shown = []
    for unsur in highest(indeks, aturan_of(survei)).unsur:
        nilai = indeks.by_key(unsur)
        shown.append(UnsurTampil(unsur, nilai.nama, nilai.printed, tuple(it for it in whole if it.unsur == unsur)))
    return tuple(shown)


def belum_of(daftar: DaftarRealisasi) -> tuple[BelumTampil, ...]:
    """What is unfinished or cancelled, in the plan's order, with its strategy; two queries."""
    rows = Strategi.objects.filter(rtl__rencana=daftar.rencana).prefetch_related("penanggung_jawab__subbagian")
    by_rtl = {row.rtl_id: row for row in rows}
    shown = (BelumTampil(item, by_rtl.get(item.rtl.pk)) for item in daftar.rtl)
    return tuple(item for item in shown if item.strategi or not item.item.inti.sudah)


def publikasi_rows(survei: Survei, on: date) -> tuple[tuple[Publikasi, bool], ...]:
    """The publications, the newest first, and whether each is proven; two queries."""
    rows = Publikasi.objects.filter(survei=survei).select_related("oleh")
    whole = rows.prefetch_related(Prefetch("bukti", bukti_shown()))
    return tuple((row, is_proven(to_publikasi(row), on)) for row in whole)


def evaluasi_of(survei: Survei, on: date) -> EvaluasiMandiri:
    """The self-scores of the survey's cycle on that day; before approval there is no plan that counts."""
    rencana, realisasi = _plan_of(survei, on)
    same_year = Survei.objects.filter(unit=survei.unit_id, tahun=survei.tahun, status__in=CLOSED)
    return evaluate(
        rencana,
        realisasi,
        publikasi_list(survei.pk),
        periode=periode_of(survei),
        aturan=aturan_of(survei),
        on=on,
        jumlah_survei=same_year.count(),
    )


def _plan_of(survei: Survei, on: date) -> tuple[RencanaInti, tuple[RealisasiRtl, ...]]:
    row = rencana_of(survei)
    if row is None or not is_approved(row):
        return RencanaInti((), KeputusanPrioritas(()), ()), ()
    daftar = daftar_of(row, survei, on)
    return to_rencana(row, (item.rtl for item in daftar.rtl)), tuple(item.inti for item in daftar.rtl)
