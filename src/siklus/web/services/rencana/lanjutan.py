"""Carrying on what the last plan left unfinished: a new RTL with an identity of its own that remembers the old one."""

from datetime import date

from django.db import transaction

from siklus.core.errors import Problem, SiklusError
from siklus.web.models import Rencana, Rtl
from siklus.web.queries.inti.bulan import to_text
from siklus.web.queries.rencana.isian import IsianRtl
from siklus.web.queries.rencana.lanjutan import Tertunda, lanjutan_of
from siklus.web.services.rencana.rtl import add_rtl
from siklus.web.services.rencana.tahap import Penyusun


@transaction.atomic
def carry_rtl(rencana: Rencana, asal: int, penyusun: Penyusun, on: date) -> Rtl:
    """One unfinished RTL of the last plan, by its row; again the same one where it was carried on already.

    RENCANA-29 when it is finished, belongs to no last plan, or its unsur is no priority of this one.
    """
    found = _tertunda(rencana, on).get(asal)
    if found is None or not (found.prioritas or found.dilanjutkan):
        raise SiklusError(_not_carried(found))
    return found.dilanjutkan or _carry(rencana, found, penyusun)


@transaction.atomic
def carry_all(rencana: Rencana, penyusun: Penyusun, on: date) -> tuple[Rtl, ...]:
    """Everything that can be carried on and was not."""
    return tuple(_carry(rencana, item, penyusun) for item in _tertunda(rencana, on).values() if item.boleh)


def _tertunda(rencana: Rencana, on: date) -> dict[int, Tertunda]:
    lanjutan = lanjutan_of(rencana.survei, rencana, on)
    return {item.rtl.pk: item for item in lanjutan.tertunda} if lanjutan else {}


def _carry(rencana: Rencana, item: Tertunda, penyusun: Penyusun) -> Rtl:
    """What it says, in the months that core proposes; subbagian that are no more do not answer for it."""
    responsible = item.rtl.penanggung_jawab.filter(subbagian__aktif=True).values_list("subbagian", flat=True)
    isian = IsianRtl(
        unsur=item.usulan.unsur,
        kegiatan=item.usulan.kegiatan,
        bulan=tuple(map(to_text, item.usulan.bulan)),
        penanggung_jawab=tuple(responsible),
        indikator=item.usulan.indikator,
        target=item.usulan.target,
        anggaran=item.usulan.anggaran,
    )
    return add_rtl(rencana, isian, penyusun, "rtl dilanjutkan", asal=item.rtl, disalin_dari=item.rtl.identitas)


def _not_carried(found: Tertunda | None) -> Problem:
    if found is None:
        return Problem(
            code="RENCANA-29",
            message="RTL itu tidak tertunda pada rencana sebelumnya, sehingga tidak ada yang dilanjutkan.",
            advice="Muat ulang halaman; mungkin RTL itu baru saja dinyatakan selesai.",
        )
    return Problem(
        code="RENCANA-29",
        message=f"RTL “{found.rtl.identitas}” untuk unsur yang bukan prioritas rencana ini.",
        advice="Selesaikan menurut strateginya pada rencana lama, atau jadikan unsurnya prioritas dengan alasan.",
    )
