"""A plan's way to approval: submitted, taken back, approved, or returned with a note."""

from datetime import datetime

from django.db import transaction

from siklus.core.errors import refuse
from siklus.web.models import Akun, Rencana, StatusRencana
from siklus.web.queries.hasil import indeks_of
from siklus.web.queries.inti.rencana import rtl_list
from siklus.web.queries.rencana.periksa import temuan_of
from siklus.web.services.jejak import record
from siklus.web.services.rencana.tahap import WRITTEN, check_versi, hold_rencana, refuse_unclear


@transaction.atomic
def submit_rencana(rencana: Rencana, oleh: Akun, pada: datetime) -> Rencana:
    """Ask the pimpinan to approve it; refused with everything that is wrong while anything is."""
    held = hold_rencana(rencana, *WRITTEN)
    refuse(item.problem for item in temuan_of(held, tuple(rtl_list(held)), indeks_of(held.survei)))
    held.diajukan, held.diajukan_oleh, held.catatan = pada, oleh, ""
    return _step(held, StatusRencana.DIAJUKAN, "rencana diajukan", oleh)


@transaction.atomic
def withdraw_rencana(rencana: Rencana, oleh: Akun) -> Rencana:
    """Take a submitted plan back, to go on writing."""
    held = hold_rencana(rencana, StatusRencana.DIAJUKAN)
    held.diajukan = held.diajukan_oleh = None
    return _step(held, StatusRencana.DISUSUN, "pengajuan rencana ditarik", oleh)


@transaction.atomic
def approve_rencana(rencana: Rencana, versi: int, oleh: Akun, pada: datetime) -> Rencana:
    """Approve the very plan that was read; RENCANA-24 when it is another one by now.

    It is checked once more, since a subbagian may have been retired in between.
    """
    held = hold_rencana(rencana, StatusRencana.DIAJUKAN)
    check_versi(held, versi)
    refuse(item.problem for item in temuan_of(held, tuple(rtl_list(held)), indeks_of(held.survei)))
    held.disetujui, held.disetujui_oleh = pada, oleh
    return _step(held, StatusRencana.DISETUJUI, "rencana disetujui", oleh)


@transaction.atomic
def return_rencana(rencana: Rencana, versi: int, catatan: str, oleh: Akun) -> Rencana:
    """Give it back with a note that says what to mend; RENCANA-26 without one."""
    held = hold_rencana(rencana, StatusRencana.DIAJUKAN)
    check_versi(held, versi)
    refuse_unclear(catatan, "Catatan pengembalian")
    held.catatan = catatan.strip()
    return _step(held, StatusRencana.DIKEMBALIKAN, "rencana dikembalikan", oleh, catatan=held.catatan)


def _step(rencana: Rencana, status: StatusRencana, perbuatan: str, oleh: Akun, **rincian: object) -> Rencana:
    rencana.status, rencana.versi = status, rencana.versi + 1
    rencana.save()
    survei = rencana.survei
    record(oleh, perbuatan, survei.unit, survei.judul, rencana=rencana.pk, versi=rencana.versi, **rincian)
    return rencana
