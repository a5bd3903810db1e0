"""What waits for the second person: over all units where someone may check, or of one survey; the oldest first."""

from dataclasses import dataclass

from django.db.models import Prefetch, QuerySet

from siklus.core.survei.periode import Bulan
from siklus.web.models import Akun, Realisasi, StatusBulan, StatusPeriksa, StatusRencana, Survei, Unit
from siklus.web.queries.hak import Tindakan, units_of
from siklus.web.queries.inti.bulan import from_text
from siklus.web.queries.inti.realisasi import bukti_shown
from siklus.web.queries.realisasi.dua_orang import has_part, terlihat_of


@dataclass(frozen=True, slots=True)
class Menunggu:
    """One month that waits; `ikut` is whether the person had a part in it and so may not decide."""

    realisasi: Realisasi
    bulan: Bulan
    bukti: int
    ikut: bool
    terlihat: str


def antrean_of(akun: Akun, survei: Survei | None = None) -> QuerySet[Realisasi]:
    """The months that wait and that the person may decide on by role, the one that was done first coming first."""
    rows = Realisasi.objects.filter(
        status=StatusBulan.SELESAI,
        periksa=StatusPeriksa.MENUNGGU,
        rtl__dihapus=None,
        rtl__rencana__status=StatusRencana.DISETUJUI,
        rtl__unit__in=units_of(akun, Tindakan.VERIFIKASI),
    )
    return rows.filter(rtl__rencana__survei=survei) if survei else rows


def shown_rows(rows: QuerySet[Realisasi]) -> QuerySet[Realisasi]:
    """With everything that a list shows; one query more for the evidence."""
    whole = rows.select_related("rtl__unit", "rtl__rencana__survei", "dikerjakan_oleh", "pemeriksa")
    return whole.prefetch_related(Prefetch("bukti", bukti_shown())).order_by("tanggal", "pk")


def menunggu_of(row: Realisasi, akun: Akun) -> Menunggu:
    """One line of the list."""
    return Menunggu(row, from_text(row.bulan), len(row.bukti.all()), has_part(row, akun), terlihat_of(row))


def units_in(rows: QuerySet[Realisasi]) -> QuerySet[Unit]:
    """The units in which something waits."""
    return Unit.objects.filter(pk__in=rows.order_by().values("rtl__unit"))
