"""RTL added, changed, removed and brought back; each save says which version of the RTL it is made on."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from siklus.core.errors import Problem, SiklusError
from siklus.core.rencana.identitas import new_id
from siklus.core.rencana.isian import listed
from siklus.web.models import PenanggungJawabRtl, Realisasi, Rencana, Rtl, Unit
from siklus.web.queries.inti.bulan import bulan_list
from siklus.web.queries.rencana.isian import IsianRtl, differing
from siklus.web.queries.rencana.riwayat import DIHAPUS, DIPULIHKAN, DIUBAH, riwayat_of
from siklus.web.services.rencana.catat import keep_rtl
from siklus.web.services.rencana.tahap import Penyusun, changing
from siklus.web.services.rencana.urutan import renumber

Nama = Mapping[int, str]


class StaleError(SiklusError):
    """A save on a version that is gone: nothing was written. `asked` is what it would have changed."""

    def __init__(self, rtl: Rtl, versi: int, asked: Mapping[str, Any]) -> None:
        """The RTL as it stands now, the version that was read, and the fields that were to change."""
        super().__init__(_stale(rtl, "Bandingkan di bawah ini, lalu pilih untuk setiap isian."))
        self.rtl, self.versi, self.asked = rtl, versi, asked


def add_rtl(
    rencana: Rencana,
    isian: IsianRtl,
    penyusun: Penyusun,
    perbuatan: str = "rtl ditambahkan",
    *,
    asal: Rtl | None = None,
    **rincian: object,
) -> Rtl:
    """A new RTL at the end of its unsur, with an identity that no other RTL of the unit has or had.

    `asal` is the earlier period's RTL that it carries on; one that is carried on already is given as it is.
    """
    with changing(rencana, penyusun) as held:
        if asal is not None and (known := held.rtl.filter(asal=asal, dihapus=None).first()):
            return known
        unit, nama = held.survei.unit, nama_of(held.survei.unit)
        rtl = Rtl(rencana=held, unit=unit, identitas=_fresh_id(held, unit), urutan=held.rtl.count() + 1, asal=asal)
        _fill(rtl, isian)
        rtl.save()
        _keep_responsible(rtl, isian.penanggung_jawab, nama)
        renumber(held)
        keep_rtl(rtl, perbuatan, {}, isian.logged(nama), penyusun, **rincian)
    return rtl


def change_rtl(rtl: Rtl, perubahan: Mapping[str, Any], versi: int, penyusun: Penyusun) -> Rtl:
    """Write the fields that differ from the version that was read; all of it or nothing.

    StaleError when someone changed the RTL since, unless it already says what was asked for; RENCANA-27 when it was
    removed, RENCANA-28 when a month that was carried out would go.
    """
    with changing(rtl.rencana, penyusun) as held:
        found, nama = _held(held, rtl), nama_of(held.survei.unit)
        now = IsianRtl.of(found)
        asked = _asked(found, now, perubahan, versi, nama)
        after = replace(now, **asked)
        if after == now:
            return found
        if found.versi != versi:
            raise StaleError(found, versi, asked)
        _refuse_lost_months(found, after)
        _write(found, now, after, nama, penyusun)
        if after.unsur != now.unsur:
            renumber(held)
    return found


def remove_rtl(rtl: Rtl, versi: int, penyusun: Penyusun, pada: datetime) -> None:
    """Take it out of the plan; its row and its identity stay, so that this can be undone."""
    with changing(rtl.rencana, penyusun) as held:
        found, nama = _held(held, rtl), nama_of(held.survei.unit)
        if found.versi != versi:
            raise SiklusError(_stale(found, "Baca isinya yang sekarang, lalu hapus lagi bila memang tidak diperlukan."))
        _refuse_carried_out(found, found.realisasi.values_list("bulan", flat=True))
        found.dihapus, found.versi = pada, found.versi + 1
        found.save(update_fields=["dihapus", "versi"])
        keep_rtl(found, DIHAPUS, IsianRtl.of(found).logged(nama), {}, penyusun)


def restore_rtl(rtl: Rtl, penyusun: Penyusun) -> None:
    """Undo a removal: it is as it was, at the place that it had."""
    with changing(rtl.rencana, penyusun) as held:
        found = held.rtl.get(pk=rtl.pk)
        if found.dihapus is None:
            return
        found.dihapus, found.versi = None, found.versi + 1
        found.save(update_fields=["dihapus", "versi"])
        renumber(held)
        keep_rtl(found, DIPULIHKAN, {}, IsianRtl.of(found).logged(nama_of(held.survei.unit)), penyusun)


def nama_of(unit: Unit) -> Nama:
    """The unit's subbagian by id."""
    return dict(unit.subbagian.values_list("pk", "nama"))


def _fresh_id(rencana: Rencana, unit: Unit) -> str:
    """The unit's row is locked, so that two plans of one unit never take the same id."""
    Unit.objects.select_for_update(no_key=True).get(pk=unit.pk)
    taken = frozenset(Rtl.objects.filter(unit=unit).order_by().values_list("identitas", flat=True))
    return new_id(int(rencana.awal[:4]), taken)


def _held(rencana: Rencana, rtl: Rtl) -> Rtl:
    found: Rtl = rencana.rtl.select_related("unit", "rencana").get(pk=rtl.pk)
    if found.dihapus is not None:
        raise SiklusError(
            Problem(
                code="RENCANA-27",
                message=f"RTL “{found.identitas}” sudah dihapus dari rencana; perubahan Anda tidak disimpan.",
                advice="Urungkan penghapusannya pada halaman rencana bila RTL ini masih diperlukan.",
            )
        )
    return found


def _asked(rtl: Rtl, now: IsianRtl, perubahan: Mapping[str, Any], versi: int, nama: Nama) -> dict[str, Any]:
    """What the person changed: against what they read, which is what stands there unless the RTL moved on."""
    if rtl.versi == versi:
        return dict(perubahan)
    read = now.logged(nama) | dict(riwayat_of(rtl, versi).semula)
    wanted = replace(now, **perubahan).logged(nama)
    return {name: perubahan[name] for name in differing(read, wanted) if name in perubahan}


def _write(rtl: Rtl, now: IsianRtl, after: IsianRtl, nama: Nama, penyusun: Penyusun) -> None:
    _fill(rtl, after)
    rtl.versi += 1
    rtl.save()
    if after.penanggung_jawab != now.penanggung_jawab:
        _keep_responsible(rtl, after.penanggung_jawab, nama)
    before, then = now.logged(nama), after.logged(nama)
    moved = differing(before, then)
    keep_rtl(rtl, DIUBAH, {name: before[name] for name in moved}, {name: then[name] for name in moved}, penyusun)


def _fill(rtl: Rtl, isian: IsianRtl) -> None:
    rtl.unsur, rtl.kegiatan, rtl.bulan = isian.unsur, isian.kegiatan, sorted(isian.bulan)
    rtl.indikator, rtl.target, rtl.anggaran = isian.indikator, isian.target, isian.anggaran


def _keep_responsible(rtl: Rtl, chosen: Iterable[int], nama: Nama) -> None:
    rtl.penanggung_jawab.all().delete()
    known = [pk for pk in dict.fromkeys(chosen) if pk in nama]
    PenanggungJawabRtl.objects.bulk_create(
        PenanggungJawabRtl(rtl=rtl, subbagian_id=pk, urutan=place) for place, pk in enumerate(known)
    )


def _refuse_lost_months(rtl: Rtl, after: IsianRtl) -> None:
    gone = set(rtl.bulan) - set(after.bulan)
    if gone:
        _refuse_carried_out(rtl, Realisasi.objects.filter(rtl=rtl, bulan__in=gone).values_list("bulan", flat=True))


def _refuse_carried_out(rtl: Rtl, bulan: Collection[str] | Iterable[str]) -> None:
    months = tuple(item.nama for item in bulan_list(bulan))
    if months:
        raise SiklusError(
            Problem(
                code="RENCANA-28",
                message=f"RTL “{rtl.identitas}” sudah mempunyai realisasi pada {listed(months)}.",
                advice="Batalkan bulan itu dengan alasan pada halaman Realisasi; yang tercatat tidak dihilangkan.",
            )
        )


def _stale(rtl: Rtl, advice: str) -> Problem:
    return Problem(
        code="RENCANA-24",
        message=f"RTL “{rtl.identitas}” diubah orang lain sesudah halaman Anda dibuka; perubahan Anda belum disimpan.",
        advice=advice,
    )
