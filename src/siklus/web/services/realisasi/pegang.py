"""Holding a month still while it changes, and refusing what its state does not allow.

Whoever changes a month holds its RTL first and the month second, always in this order, so that two never wait for
each other.
"""

from django.db.models import Prefetch

from siklus.core.errors import Problem, SiklusError
from siklus.core.realisasi.status import subject_of
from siklus.web.models import Realisasi, Rencana, Rtl, StatusPeriksa, StatusRencana
from siklus.web.queries.inti.realisasi import bukti_shown, to_catatan

CHECKED = (StatusPeriksa.MENUNGGU, StatusPeriksa.DITERIMA)
"""A month in these states stays as the second person sees or saw it."""


class StaleError(SiklusError):
    """Someone else was faster; `kini` is what stands in the store now (None when it is gone)."""

    def __init__(self, kini: object, subject: str) -> None:
        """Name what was changed."""
        self.kini = kini
        super().__init__(
            Problem(
                code="REALISASI-31",
                message=f"{subject} diubah orang lain sejak halaman ini dibuka.",
                advice="Bandingkan, gabungkan tulisannya, lalu simpan lagi.",
            )
        )


def hold_bulan(rtl: Rtl, bulan: str) -> Realisasi:
    """The month as it stands in the store, locked; unsaved with version 0 where nothing is recorded yet.

    SiklusError REALISASI-32 without an approved plan, REALISASI-33 when RTL or month are no longer planned.
    """
    held = hold_rtl(rtl)
    if bulan not in held.bulan:
        raise SiklusError(_unplanned(held))
    rows = Realisasi.objects.select_for_update(of=("self",), no_key=True).select_related("dikerjakan_oleh", "pemeriksa")
    shown = rows.prefetch_related(Prefetch("bukti", bukti_shown()))  # asked once the row is held
    row = shown.filter(rtl=held, bulan=bulan).first() or Realisasi(rtl=held, bulan=bulan, versi=0)
    row.rtl = held
    return row


def hold_rtl(rtl: Rtl) -> Rtl:
    """The RTL with its plan and unit, locked; SiklusError as hold_bulan."""
    rows = Rtl.objects.select_for_update(of=("self",), no_key=True)
    held = rows.select_related("rencana__survei__unit", "unit", "asal").get(pk=rtl.pk)
    require_approved(held.rencana)
    if held.dihapus is not None:
        raise SiklusError(_unplanned(held))
    return held


def require_approved(rencana: Rencana) -> None:
    """Nothing, or REALISASI-32: only an approved plan is carried out."""
    if rencana.status != StatusRencana.DISETUJUI:
        raise SiklusError(
            Problem(
                code="REALISASI-32",
                message="Rencana ini belum disetujui pimpinan, sehingga pelaksanaannya belum dicatat.",
                advice="Minta pimpinan menyetujui rencananya lebih dahulu.",
            )
        )


def refuse_checked(row: Realisasi) -> None:
    """Nothing, or REALISASI-34."""
    if row.periksa in CHECKED:
        waiting = row.periksa == StatusPeriksa.MENUNGGU
        raise SiklusError(
            Problem(
                code="REALISASI-34",
                message=f"{subject_of(to_catatan(row))} {_being(waiting=waiting)}, sehingga tidak dapat diubah.",
                advice="Tarik pengajuannya lebih dahulu." if waiting else "Buka kembali dengan alasan lebih dahulu.",
            )
        )


def _being(*, waiting: bool) -> str:
    return "sedang menunggu pemeriksaan" if waiting else "sudah diterima pemeriksa"


def _unplanned(rtl: Rtl) -> Problem:
    return Problem(
        code="REALISASI-33",
        message=f"RTL “{rtl.identitas}” atau bulan itu tidak lagi ada dalam rencana.",
        advice="Buka daftar realisasi dan pilih bulan yang direncanakan.",
    )
