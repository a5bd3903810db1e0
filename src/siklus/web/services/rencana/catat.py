"""Keeping what changed in a plan: a line of the log, and after approval an amendment beside it."""

from collections.abc import Mapping
from typing import Any

from siklus.web.models import AmandemenRencana, Rencana, Rtl
from siklus.web.queries.rencana.riwayat import DIAMANDEMEN
from siklus.web.services.jejak import record
from siklus.web.services.rencana.tahap import Penyusun

Isi = Mapping[str, Any]


def keep_rtl(rtl: Rtl, perbuatan: str, sebelum: Isi, sesudah: Isi, penyusun: Penyusun, **rincian: object) -> None:
    """What stood in an RTL and what stands there now: only the fields that differ, or all of a new or removed one."""
    both = {"sebelum": dict(sebelum), "sesudah": dict(sesudah)}
    kept: dict[str, object] = {"rtl": rtl.pk, "versi": rtl.versi, **both, **rincian}
    if penyusun.alasan is not None:
        kept["alasan"] = penyusun.alasan
        _amend(rtl.rencana, rtl, sebelum, sesudah, penyusun)
    record(penyusun.oleh, perbuatan if penyusun.alasan is None else DIAMANDEMEN, rtl.unit, rtl.identitas, **kept)


def keep_keputusan(rencana: Rencana, sebelum: Isi, sesudah: Isi, penyusun: Penyusun) -> None:
    """The decision on the priorities and the masa pelaksanaan, before and after."""
    kept: dict[str, object] = {"sebelum": dict(sebelum), "sesudah": dict(sesudah)}
    perbuatan = "unsur prioritas ditetapkan"
    if penyusun.alasan is not None:
        kept["alasan"], perbuatan = penyusun.alasan, DIAMANDEMEN
        _amend(rencana, None, sebelum, sesudah, penyusun)
    record(penyusun.oleh, perbuatan, rencana.survei.unit, rencana.survei.judul, rencana=rencana.pk, **kept)


def _amend(rencana: Rencana, rtl: Rtl | None, sebelum: Isi, sesudah: Isi, penyusun: Penyusun) -> None:
    AmandemenRencana.objects.create(
        rencana=rencana,
        rtl=rtl,
        sebelum=dict(sebelum),
        sesudah=dict(sesudah),
        alasan=penyusun.alasan or "",
        oleh=penyusun.oleh,
    )
