"""Sealing: the head of the office takes the closed survey as it is; nothing in it changes any more."""

from datetime import datetime

from django.db import transaction

from siklus.core.errors import Problem, SiklusError
from siklus.web.models import Akun, StatusSurvei, Survei
from siklus.web.services.jejak import record
from siklus.web.services.survei.sidik import compute_sidik
from siklus.web.services.survei.tahap import hold


@transaction.atomic
def seal_survei(survei: Survei, oleh: Akun | None, pada: datetime) -> Survei:
    """The last stage. SURVEI-06 when the responses are not those that were frozen."""
    held = hold(survei, StatusSurvei.DITUTUP)
    if compute_sidik(held) != held.sidik:
        raise SiklusError(_changed())
    held.status, held.disegel = StatusSurvei.DISEGEL, pada
    held.save(update_fields=["status", "disegel"])
    record(oleh, "survei disegel", held.unit, held.judul, sidik=held.sidik)
    return held


def _changed() -> Problem:
    return Problem(
        code="SURVEI-06",
        message="Jawaban yang tersimpan tidak lagi sama dengan yang dibekukan ketika survei ditutup.",
        advice="Jangan menyegel. Hubungi pengelola server: basis data diubah di luar Siklus, pulihkan dari cadangan.",
    )
