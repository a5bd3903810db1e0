"""The carrying out of a plan as its screen shows it: every RTL with its months, what lacks, what is late, what is done.

What is late, lacking or done is core's to say; here it is only brought together, in as many queries
for one RTL as for hundreds.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from siklus.core.realisasi.capaian import Capaian, count_capaian
from siklus.core.realisasi.catatan import CatatanBulan, RealisasiRtl, Status
from siklus.core.realisasi.gabung import join_realisasi
from siklus.core.realisasi.status import days_late
from siklus.core.realisasi.verifikasi import missing_proof
from siklus.core.survei.periode import Bulan
from siklus.web.models import Realisasi, Rencana, Rtl, StatusBulan, StatusPeriksa, StatusRencana, Survei
from siklus.web.queries.hasil import aturan_of
from siklus.web.queries.inti.bulan import bulan_list, to_text
from siklus.web.queries.inti.realisasi import bukti_by_month, to_catatan
from siklus.web.queries.inti.rencana import rtl_list, to_rencana

KEADAAN: dict[str, tuple[str | Promise, str]] = {
    "belum": (_("Belum"), "lencana-diam"),
    "berjalan": (_("Berjalan"), "lencana"),
    "selesai": (_("Selesai, belum diajukan"), "lencana-ingat"),
    "menunggu": (_("Menunggu pemeriksaan"), "lencana-ingat"),
    "dikembalikan": (_("Dikembalikan"), "lencana-bahaya"),
    "diterima": (_("Diterima"), "lencana-baik"),
    "dibatalkan": (_("Dibatalkan"), "lencana-diam"),
}
"""What a month's state is called, and how it looks."""
TERLAMBAT = "terlambat"


@dataclass(frozen=True, slots=True)
class BulanTampil:
    """One planned month of one RTL. `kurang` are core's clauses on why a month that is done does not count yet."""

    rtl: Rtl
    bulan: Bulan
    kunci: str
    realisasi: Realisasi | None
    keadaan: str
    terlambat: int
    kurang: tuple[str, ...]
    bukti: int

    @property
    def nama_keadaan(self) -> str | Promise:
        """As a person reads it."""
        return KEADAAN[self.keadaan][0]

    @property
    def lencana(self) -> str:
        """The class of its badge."""
        return KEADAAN[self.keadaan][1]

    @property
    def pelaksana(self) -> str:
        """Who declared it done; "" while nobody has."""
        return str(self.realisasi.dikerjakan_oleh or "") if self.realisasi else ""


@dataclass(frozen=True, slots=True)
class RtlTampil:
    """One RTL with its months; `inti` is what core makes of them."""

    rtl: Rtl
    unsur: str
    inti: RealisasiRtl
    bulan: tuple[BulanTampil, ...]

    @property
    def memimpin(self) -> str:
        """The subbagian that leads."""
        return self.inti.rtl.penanggung_jawab[0] if self.inti.rtl.penanggung_jawab else ""


@dataclass(frozen=True, slots=True)
class DaftarRealisasi:
    """The whole plan and how far it is."""

    rencana: Rencana
    rtl: tuple[RtlTampil, ...]
    capaian: Capaian

    @property
    def bulan(self) -> tuple[BulanTampil, ...]:
        """Every planned month of every RTL, in time's order."""
        return tuple(sorted((item for rtl in self.rtl for item in rtl.bulan), key=lambda item: item.kunci))

    @property
    def persen(self) -> Fraction:
        """The share that is Sudah, 0 to 100."""
        return (self.capaian.persentase or Fraction(0)) * 100


def is_approved(rencana: Rencana | None) -> bool:
    """Whether there is a plan to be carried out."""
    return rencana is not None and rencana.status == StatusRencana.DISETUJUI


def daftar_of(rencana: Rencana, survei: Survei, on: date) -> DaftarRealisasi:
    """All of it, on that day."""
    rows = tuple(rtl_list(rencana))
    records = _records(rencana, rows)
    realisasi = join_realisasi(to_rencana(rencana, rows), (item for _row, item in records.values()), on)
    names = {unsur.key: unsur.nama for unsur in aturan_of(survei).unsur}
    shown = (
        RtlTampil(row, names.get(row.unsur, row.unsur), inti, tuple(_months(row, records, on)))
        for row, inti in zip(rows, realisasi, strict=True)
    )
    return DaftarRealisasi(rencana, tuple(shown), count_capaian(realisasi))


Records = dict[tuple[int, str], tuple[Realisasi, CatatanBulan]]


def _records(rencana: Rencana, rtl: tuple[Rtl, ...]) -> Records:
    """What is recorded of each month. People are read once each, not once for every month."""
    by_pk, bukti = {row.pk: row for row in rtl}, bukti_by_month(rencana)
    found: Records = {}
    for row in Realisasi.objects.filter(rtl__rencana=rencana, rtl__dihapus=None).prefetch_related(
        "dikerjakan_oleh", "pemeriksa"
    ):
        row.rtl = by_pk[row.rtl_id]
        found[row.rtl_id, row.bulan] = (row, to_catatan(row, bukti.get(row.pk, ())))
    return found


def _months(rtl: Rtl, records: Records, on: date) -> Iterator[BulanTampil]:
    for bulan in bulan_list(rtl.bulan):
        kunci = to_text(bulan)
        yield month_of(rtl, bulan, records.get((rtl.pk, kunci)), on)


def month_of(rtl: Rtl, bulan: Bulan, record: tuple[Realisasi, CatatanBulan] | None, on: date) -> BulanTampil:
    """One month as it is shown; None where nothing is recorded."""
    row, catatan = record or (None, CatatanBulan(rtl.identitas, bulan, Status.BELUM))
    return BulanTampil(
        rtl=rtl,
        bulan=bulan,
        kunci=to_text(bulan),
        realisasi=row,
        keadaan=keadaan_of(row),
        terlambat=days_late(catatan.status, bulan.last_day, on),
        kurang=missing_proof(catatan, on) if catatan.status is Status.SELESAI else (),
        bukti=len(catatan.bukti),
    )


def keadaan_of(row: Realisasi | None) -> str:
    """The month's state in one word (a key of KEADAAN): how far the work is, then how far its check is."""
    if row is None:
        return StatusBulan.BELUM.value
    if row.status == StatusBulan.SELESAI and row.periksa != StatusPeriksa.TIADA:
        return str(row.periksa)
    return str(row.status)
