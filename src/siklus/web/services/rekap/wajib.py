"""Deciding who owes a result and until when: always somebody above the unit, never the unit itself."""

from dataclasses import dataclass
from datetime import date

from django.db import transaction

from siklus.core.survei.periode import Periode
from siklus.web.models import Akun, TandaWajib, TenggatRekap, Unit
from siklus.web.queries.hak import Tindakan
from siklus.web.queries.rekap.wajib import of_period
from siklus.web.services.izin import require
from siklus.web.services.jejak import record


@dataclass(frozen=True, slots=True)
class Ketentuan:
    """What holds for one unit; `tenggat` None leaves the day of the area."""

    wajib: bool
    alasan: str
    tenggat: date | None = None


@transaction.atomic
def keep_tenggat(area: Unit, periode: Periode, tenggat: date | None, oleh: Akun) -> None:
    """The day by which everything strictly below the area is due; None takes it back. SiklusError HAK-01."""
    akun = require(oleh, Tindakan.KELOLA_WAJIB, area)
    rows = TenggatRekap.objects.filter(unit=area, **of_period(periode))
    if tenggat is None:
        rows.delete()
    else:
        TenggatRekap.objects.update_or_create(
            unit=area, **of_period(periode), defaults={"tenggat": tenggat, "oleh": akun}
        )
    said = tenggat.isoformat() if tenggat else ""
    record(akun, "tenggat rekap ditetapkan", area, periode.nama, tenggat=said)


@transaction.atomic
def keep_tanda(unit: Unit, periode: Periode, ketentuan: Ketentuan | None, oleh: Akun) -> None:
    """What holds for one unit instead of the rule; None takes it back. HAK-01 without the right above the unit."""
    akun = require(oleh, Tindakan.KELOLA_WAJIB, unit.induk or unit)
    if ketentuan is None:
        TandaWajib.objects.filter(unit=unit, **of_period(periode)).delete()
        record(akun, "kewajiban dihapus", unit, periode.nama)
        return
    kept = {"wajib": ketentuan.wajib, "alasan": ketentuan.alasan, "tenggat": ketentuan.tenggat, "oleh": akun}
    TandaWajib.objects.update_or_create(unit=unit, **of_period(periode), defaults=kept)
    told = "ya" if ketentuan.wajib else "tidak"
    days = {"tenggat": ketentuan.tenggat.isoformat()} if ketentuan.tenggat else {}
    record(akun, "kewajiban diubah", unit, periode.nama, wajib=told, alasan=ketentuan.alasan, **days)
