"""A finding is set aside: only with a reason, which is shown wherever findings are, and until it is taken back."""

from django.db import transaction

from siklus.core.errors import Problem, SiklusError
from siklus.web.models import Akun, LaporanDiperiksa, TemuanDiabaikan
from siklus.web.services.jejak import record

LONGEST = 500


@transaction.atomic
def set_aside(laporan: LaporanDiperiksa, kunci: str, kode: str, alasan: str, oleh: Akun) -> None:
    """Set a finding of the file aside. SiklusError PERIKSA-02 without a reason, or with one that is too long."""
    told = " ".join(alasan.split())
    if not told or len(told) > LONGEST:
        message = f"Temuan {kode} memerlukan alasan, paling panjang {LONGEST} huruf."
        raise SiklusError(Problem("PERIKSA-02", message, "Tulis mengapa temuan ini bukan kesalahan laporan itu."))
    found, made = TemuanDiabaikan.objects.get_or_create(
        laporan=laporan, kunci=kunci, defaults={"alasan": told, "oleh": oleh}
    )
    if made:
        record(oleh, "temuan diabaikan", laporan.unit, laporan.nama, kode=kode, alasan=found.alasan)


@transaction.atomic
def take_back(laporan: LaporanDiperiksa, kunci: str, kode: str, oleh: Akun) -> None:
    """The finding counts again."""
    gone, _ = TemuanDiabaikan.objects.filter(laporan=laporan, kunci=kunci).delete()
    if gone:
        record(oleh, "temuan dikembalikan", laporan.unit, laporan.nama, kode=kode)
