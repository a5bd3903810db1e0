"""Upkeep of the highest unsur, strategies of what is unfinished, and publications with the self-score."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Prefetch

from siklus.core.realisasi.catatan import Publikasi as PublikasiInti
from siklus.core.realisasi.catatan import RealisasiRtl, Status
from siklus.core.realisasi.evaluasi import EvaluasiMandiri, evaluate
from siklus.core.realisasi.publikasi import is_proven
from siklus.core.realisasi.strategi import needs_strategi
from siklus.core.rencana.prioritas import UnsurTertinggi, highest
from siklus.core.rencana.rtl import KeputusanPrioritas
from siklus.core.rencana.rtl import Rencana as RencanaInti
from siklus.web.models import JenisLaporan, Laporan, Pemeliharaan, Publikasi, Rencana, Strategi, Survei
from siklus.web.queries.hasil import CLOSED, aturan_of, indeks_of
from siklus.web.queries.inti.realisasi import bukti_shown, publikasi_list, to_publikasi
from siklus.web.queries.inti.rencana import rencana_of, to_rencana
from siklus.web.queries.laporan.keterangan import Keterangan, keterangan_of
from siklus.web.queries.realisasi.daftar import DaftarRealisasi, RtlTampil, daftar_of, is_approved
from siklus.web.queries.survei import periode_of

NO_PLAN = RencanaInti((), KeputusanPrioritas(()), ())


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
    row = rencana_of(survei)
    daftar = daftar_of(row, survei, on) if row is not None and is_approved(row) else None
    return evaluasi_from(survei, daftar, publikasi_list(survei.pk), on)


def evaluasi_from(
    survei: Survei, daftar: DaftarRealisasi | None, publikasi: tuple[PublikasiInti, ...], on: date
) -> EvaluasiMandiri:
    """The same of an approved plan and publications that were read already; two queries.

    What the office states in its follow-up report (surveys of the year, what starts the clock) counts here as there.
    """
    same_year = Survei.objects.filter(unit=survei.unit_id, tahun=survei.tahun, status__in=CLOSED)
    stated = _stated(survei)
    return evaluate(
        to_rencana(daftar.rencana, (item.rtl for item in daftar.rtl)) if daftar else NO_PLAN,
        realisasi_of(daftar),
        publikasi,
        periode=periode_of(survei),
        aturan=aturan_of(survei),
        on=on,
        jumlah_survei=same_year.count() if stated.survei_setahun is None else stated.survei_setahun,
        mulai=stated.mulai_pekppp,
    )


def realisasi_of(daftar: DaftarRealisasi | None) -> tuple[RealisasiRtl, ...]:
    """What became of every RTL, as core has it."""
    return tuple(item.inti for item in daftar.rtl) if daftar else ()


def _stated(survei: Survei) -> Keterangan:
    rows = Laporan.objects.filter(survei=survei, jenis=JenisLaporan.TINDAK_LANJUT).order_by("-nomor")
    return keterangan_of(rows.values_list("keterangan", flat=True).first() or {})
