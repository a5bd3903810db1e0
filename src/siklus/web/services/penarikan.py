"""A receipt: which response it stands for, and taking that response back until its survey closes."""

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.utils import timezone

from siklus.core.errors import Problem, SiklusError
from siklus.web.models import Jawaban, Saran, StatusSurvei, Survei
from siklus.web.services.kunci_rahasia import secret
from siklus.web.services.lipatan import change_jawaban
from siklus.web.services.persiapan import saran_id
from siklus.web.services.tahan_lama import busy_when_failing
from siklus.web.services.tanda_terima import belongs, row_of


@dataclass(frozen=True, slots=True)
class TandaTerima:
    """What a receipt tells its holder: the survey, when the response came, and whether it was withdrawn."""

    survei: Survei
    diterima: datetime
    ditarik: datetime | None

    @property
    def dapat_ditarik(self) -> bool:
        """Whether the response can still be withdrawn."""
        return self.ditarik is None and self.survei.status == StatusSurvei.DIBUKA


def find_receipt(code: str) -> TandaTerima | None:
    """What a receipt stands for; None when it was never given or is mistyped."""
    row = _row(code)
    return None if row is None else TandaTerima(row.survei, row.diterima, row.ditarik)


def withdraw(code: str) -> TandaTerima:
    """Take a response back with everything that was written in it, for as long as its survey is open.

    Withdrawing twice is withdrawing once. SiklusError TERIMA-09 for an unknown receipt, -10 after closing;
    StoreBusyError when the store cannot.
    """
    with busy_when_failing(), transaction.atomic():
        return _withdraw(code)


def _withdraw(code: str) -> TandaTerima:
    row = _row(code)
    if row is None:
        raise SiklusError(_unknown())
    survei = Survei.objects.select_for_update(no_key=True).get(pk=row.survei_id)
    if survei.status != StatusSurvei.DIBUKA:
        raise SiklusError(_closed())
    changed = change_jawaban(row.pk, _mark_withdrawn)
    asked = [item["id"] for versi in survei.versi_kuesioner.all() for item in versi.isi["terbuka"]]
    Saran.objects.filter(pk__in=[saran_id(survei.pk, row.uuid, key) for key in asked]).delete()
    return TandaTerima(survei, changed.diterima, changed.ditarik)


def _mark_withdrawn(row: Jawaban) -> None:
    row.ditarik = row.ditarik or timezone.now()


def _row(code: str) -> Jawaban | None:
    named = row_of(code, secret())
    if named is None:
        return None
    row = Jawaban.objects.select_related("survei__unit").filter(pk=named[0]).first()
    return row if row is not None and belongs(row.uuid, named[1], secret()) else None


def _unknown() -> Problem:
    return Problem("TERIMA-09", "Tanda terima ini tidak dikenal.", "Periksa hurufnya satu per satu, lalu coba lagi.")


def _closed() -> Problem:
    message = "Survei sudah ditutup, sehingga jawaban tidak dapat ditarik lagi."
    return Problem("TERIMA-10", message, "Hubungi kantor yang melayani Saudara.")
