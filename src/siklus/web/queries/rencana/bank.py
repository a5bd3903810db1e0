"""Bank RTL: earlier RTL for the same unsur, what became of each, and how the unsur moved in the period after it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Prefetch, Q, QuerySet

from siklus.core.indeks.dilaporkan import hasil_dilaporkan
from siklus.core.indeks.hasil import Indeks
from siklus.core.indeks.hitung import compute_indeks
from siklus.core.indeks.jumlah_json import from_json
from siklus.core.indeks.perubahan import Perubahan, compare_indeks
from siklus.core.realisasi.catatan import RealisasiRtl
from siklus.core.realisasi.gabung import gather_realisasi
from siklus.core.rencana.rtl import KeputusanPrioritas
from siklus.core.rencana.rtl import Rencana as RencanaInti
from siklus.web.models import Irisan, PenanggungJawabRtl, Realisasi, Rencana, Rtl, StatusRencana, StatusSurvei, Survei
from siklus.web.queries.dilaporkan import from_json as from_printed
from siklus.web.queries.hasil import aturan_of, cara_of
from siklus.web.queries.inti.realisasi import bukti_shown, to_catatan
from siklus.web.queries.inti.rencana import to_rtl
from siklus.web.queries.survei import periode_of

APPROVED = Q(rencana__status=StatusRencana.DISETUJUI)


@dataclass(frozen=True, slots=True)
class SaringanBank:
    """What is looked for: an unsur, words in the kegiatan, and whether only in the own unit."""

    unsur: str
    cari: str = ""
    sendiri: bool = False


@dataclass(frozen=True, slots=True)
class BarisBank:
    """One earlier RTL. `nasib` is what the report would print; `perubahan` is None where nothing followed yet."""

    rtl: Rtl
    kunci: str
    sendiri: bool
    realisasi: RealisasiRtl
    perubahan: Perubahan | None


def bank_list(rencana: Rencana, saringan: SaringanBank) -> QuerySet[Rtl]:
    """The newest first. Of other units only what was approved is there; of the own unit all but this plan."""
    unit = rencana.survei.unit_id
    rows = Rtl.objects.filter(dihapus=None, unsur=saringan.unsur).exclude(rencana=rencana).exclude(kegiatan="")
    rows = rows.filter(unit=unit) if saringan.sendiri else rows.filter(APPROVED | Q(unit=unit))
    rows = rows.filter(kegiatan__icontains=saringan.cari) if saringan.cari else rows
    related = rows.select_related("unit", "asal", "rencana__survei__versi", "rencana__survei__unit")
    leading = Prefetch("penanggung_jawab", PenanggungJawabRtl.objects.select_related("subbagian"))
    return related.prefetch_related(leading).order_by("-rencana__awal", "-pk")


def bank_rows(rencana: Rencana, rows: Iterable[Rtl], on: date) -> Iterator[BarisBank]:
    """One page of them, ready to print; the number of queries does not grow with it."""
    found = tuple(rows)
    records, moved = _catatan(found), perubahan_by_survei(found)
    for rtl in found:
        yield BarisBank(
            rtl=rtl,
            kunci=str(rtl.pk),
            sendiri=rtl.unit_id == rencana.survei.unit_id,
            realisasi=_gathered(rtl, records.get(rtl.pk, []), on),
            perubahan=moved.get(rtl.rencana.survei_id, {}).get(rtl.unsur),
        )


def _catatan(rows: Iterable[Rtl]) -> Mapping[int, list[Realisasi]]:
    found: dict[int, list[Realisasi]] = {}
    months = Realisasi.objects.filter(rtl__in=[rtl.pk for rtl in rows])
    related = months.select_related("rtl", "dikerjakan_oleh", "pemeriksa")
    for row in related.prefetch_related(Prefetch("bukti", bukti_shown())):
        found.setdefault(row.rtl_id, []).append(row)
    return found


def _gathered(rtl: Rtl, records: Iterable[Realisasi], on: date) -> RealisasiRtl:
    plan = RencanaInti((), KeputusanPrioritas(()), (to_rtl(rtl),))
    [gathered], _ = gather_realisasi(plan, map(to_catatan, records), on)
    return gathered


def perubahan_by_survei(rows: Iterable[Rtl]) -> Mapping[int, Mapping[str, Perubahan]]:
    """Survey → unsur → its change in the unit's next sealed survey, where there is one."""
    begun = {rtl.rencana.survei_id: rtl.rencana.survei for rtl in rows}
    units = {survei.unit_id for survei in begun.values()}
    sealed = tuple(Survei.objects.filter(unit__in=units, status=StatusSurvei.DISEGEL).select_related("versi", "unit"))
    following = {pk: after for pk, survei in begun.items() if (after := _after(survei, sealed)) is not None}
    indeks = indeks_by_survei((*(begun[pk] for pk in following), *following.values()))
    return {
        pk: _moved(indeks[pk], indeks[after.pk], after)
        for pk, after in following.items()
        if pk in indeks and after.pk in indeks
    }


def _after(survei: Survei, sealed: Sequence[Survei]) -> Survei | None:
    """The unit's first sealed survey of a later period."""
    last = periode_of(survei).months[-1]
    later = (item for item in sealed if item.unit_id == survei.unit_id and periode_of(item).months[0] > last)
    return min(later, key=lambda item: periode_of(item).months[0], default=None)


def _moved(then: Indeks, now: Indeks, survei: Survei) -> Mapping[str, Perubahan]:
    return compare_indeks(now, then, aturan_of(survei)).unsur


def indeks_by_survei(surveys: Iterable[Survei]) -> Mapping[int, Indeks]:
    """The index of each sealed survey, as indeks_of gives it one by one: its sums are all kept. One query."""
    asked = {survei.pk: survei for survei in surveys}
    kept = dict(Irisan.objects.filter(survei__in=asked, dimensi="", kunci="").values_list("survei", "isi"))
    return {pk: found for pk, survei in asked.items() if (found := _indeks(survei, kept.get(pk))) is not None}


def _indeks(survei: Survei, isi: dict[str, object] | None) -> Indeks | None:
    cara = cara_of(survei)
    sums = from_json(isi) if isi is not None else None
    if sums is not None and sums.semua.n:
        return compute_indeks(sums, cara.kuesioner, cara.aturan, kosong=cara.kosong)
    return hasil_dilaporkan(from_printed(survei.dilaporkan), cara.aturan).indeks if survei.dilaporkan else None
