"""The log of publications: where the result was made public, online or not, on which day, and what proves it."""

from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction
from django.utils.timezone import localdate

from siklus.core.errors import Problem, SiklusError
from siklus.core.rencana.isian import is_filled
from siklus.core.survei.periode import print_date
from siklus.web.models import Akun, Publikasi, Survei
from siklus.web.queries.hak import Tindakan
from siklus.web.queries.hasil import CLOSED
from siklus.web.services.izin import require
from siklus.web.services.jejak import record
from siklus.web.services.realisasi.pemeliharaan import proven
from siklus.web.services.survei.tahap import hold


@dataclass(frozen=True, slots=True)
class IsianPublikasi:
    """One publication; `tautan` is "" when a photograph shall prove it."""

    media: str
    daring: bool
    tanggal: date
    tautan: str = ""


@transaction.atomic
def add_publikasi(survei: Survei, isian: IsianPublikasi, oleh: Akun, pada: datetime) -> Publikasi:
    """One more. SiklusError HAK-01, SURVEI-01 before closing, PUBLIKASI-01 or -02."""
    held = _hold(survei, oleh)
    _check(held, isian, localdate(pada))
    row = Publikasi(survei=held, oleh=oleh)
    return _keep(row, isian, oleh, "publikasi dicatat")


@transaction.atomic
def change_publikasi(publikasi: Publikasi, isian: IsianPublikasi, oleh: Akun, pada: datetime) -> Publikasi:
    """Another medium, day or address; the log keeps what stood there. SiklusError as add_publikasi."""
    held = _hold(publikasi.survei, oleh)
    _check(held, isian, localdate(pada))
    return _keep(held.publikasi.get(pk=publikasi.pk), isian, oleh, "publikasi diubah")


@transaction.atomic
def remove_publikasi(publikasi: Publikasi, oleh: Akun) -> None:
    """Take one back; the log keeps it. SiklusError HAK-01, or REALISASI-36 once evidence was brought for it."""
    held = _hold(publikasi.survei, oleh)
    row = held.publikasi.get(pk=publikasi.pk)
    if row.bukti.exists():
        raise SiklusError(proven("Publikasi ini"))
    record(oleh, "publikasi dihapus", held.unit, row.media, survei=held.pk, sebelum=_kept(row))
    row.delete()


def _hold(survei: Survei, oleh: Akun) -> Survei:
    held = hold(survei, *CLOSED)
    require(oleh, Tindakan.PUBLIKASI, held.unit)
    return held


def _check(survei: Survei, isian: IsianPublikasi, on: date) -> None:
    if not is_filled(isian.media):
        raise SiklusError(Problem("PUBLIKASI-01", "Media publikasi belum diisi.", "Tulis di mana hasilnya diumumkan."))
    first = localdate(survei.ditutup)
    if not first <= isian.tanggal <= on:
        raise SiklusError(
            Problem(
                code="PUBLIKASI-02",
                message=f"Tanggal publikasi {print_date(isian.tanggal)} di luar {print_date(first)}–{print_date(on)}.",
                advice="Hasil diumumkan sesudah survei ditutup, dan yang belum terjadi belum dicatat.",
            )
        )


def _keep(row: Publikasi, isian: IsianPublikasi, oleh: Akun, perbuatan: str) -> Publikasi:
    before = _kept(row) if row.pk else {}
    row.media, row.daring = isian.media.strip(), isian.daring
    row.tanggal, row.tautan = isian.tanggal, isian.tautan
    row.save()
    record(oleh, perbuatan, row.survei.unit, row.media, survei=row.survei_id, sebelum=before, sesudah=_kept(row))
    return row


def _kept(row: Publikasi) -> dict[str, str]:
    way = "daring" if row.daring else "luring"
    return {"media": row.media, "cara": way, "tanggal": str(row.tanggal), "tautan": row.tautan}
