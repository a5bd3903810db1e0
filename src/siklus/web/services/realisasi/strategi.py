"""What becomes of an unfinished RTL: the one reason, the strategy, a day, and who answers for it."""

from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction
from django.utils.timezone import localdate

from siklus.core.errors import Problem, refuse
from siklus.core.realisasi.catatan import Strategi as StrategiInti
from siklus.core.realisasi.gabung import gather_realisasi
from siklus.core.realisasi.strategi import check_strategi
from siklus.web.models import Akun, Rtl, Strategi, Subbagian
from siklus.web.queries.hak import Tindakan
from siklus.web.queries.inti.realisasi import realisasi_list, to_catatan
from siklus.web.queries.inti.rencana import to_rencana
from siklus.web.services.izin import require
from siklus.web.services.jejak import record
from siklus.web.services.realisasi.bertanggung import keep_bertanggung, names_at
from siklus.web.services.realisasi.pegang import StaleError, hold_rtl


@dataclass(frozen=True, slots=True)
class IsianStrategi:
    """Why it is unfinished, how and until when it will be finished, and by whom, the leading one first."""

    alasan: str
    strategi: str
    target: date
    penanggung_jawab: tuple[Subbagian, ...]


@transaction.atomic
def save_strategi(rtl: Rtl, isian: IsianStrategi, versi: int, oleh: Akun, pada: datetime) -> Strategi:
    """The RTL's one strategy, new (version 0) or changed.

    Raises:
        SiklusError: HAK-01, REALISASI-32 or -33; StaleError when another was faster; core's REALISASI-13, -15, -16 and
            RENCANA-16, -17.
    """
    held = hold_rtl(rtl)
    require(oleh, Tindakan.ISI_REALISASI, held.unit)
    row = _current(held, versi)
    refuse(_check(held, isian, localdate(pada)))
    before = {"alasan": row.alasan, "strategi": row.strategi, "target": str(row.target or "")} if row.pk else {}
    row.alasan, row.strategi, row.target = isian.alasan.strip(), isian.strategi.strip(), isian.target
    row.versi += 1
    row.save()
    keep_bertanggung(row.penanggung_jawab, isian.penanggung_jawab)
    record(
        oleh,
        "strategi ditulis",
        held.unit,
        held.identitas,
        rtl=held.pk,
        sebelum=before,
        sesudah={"alasan": row.alasan, "strategi": row.strategi, "target": str(row.target)},
        penanggung_jawab=[item.nama for item in isian.penanggung_jawab],
    )
    return row


@transaction.atomic
def remove_strategi(rtl: Rtl, versi: int, oleh: Akun) -> None:
    """Take it back, as when the RTL was finished after all. SiklusError as save_strategi."""
    held = hold_rtl(rtl)
    require(oleh, Tindakan.ISI_REALISASI, held.unit)
    row = _current(held, versi)
    if row.pk:
        kept = {"alasan": row.alasan, "strategi": row.strategi, "target": str(row.target)}
        record(oleh, "strategi dihapus", held.unit, held.identitas, rtl=held.pk, sebelum=kept)
        row.delete()


def _current(rtl: Rtl, versi: int) -> Strategi:
    row = Strategi.objects.filter(rtl=rtl).first()
    if (row.versi if row else 0) != versi:
        raise StaleError(row, f"Strategi RTL “{rtl.identitas}”")
    return row or Strategi(rtl=rtl, versi=0)


def _check(rtl: Rtl, isian: IsianStrategi, on: date) -> tuple[Problem, ...]:
    plan = to_rencana(rtl.rencana, (rtl,))
    records = tuple(map(to_catatan, realisasi_list(rtl.rencana).filter(rtl=rtl)))
    realisasi, _ = gather_realisasi(plan, records, on)
    names = tuple(item.nama for item in isian.penanggung_jawab)
    item = StrategiInti(rtl.identitas, isian.alasan, isian.strategi, isian.target, names)
    return check_strategi(realisasi, (item,), on, names_at(rtl.unit))
