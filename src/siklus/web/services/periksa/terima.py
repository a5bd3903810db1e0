"""A report is handed in: kept, and put into the queue; checked once more; deleted for good."""

from datetime import date, datetime, timedelta

from django.conf import settings
from django.db import transaction
from django.utils.timezone import localdate

from siklus.core.errors import Problem, SiklusError
from siklus.web.models import Akun, LaporanDiperiksa, Unit
from siklus.web.services.bukti.gudang import Isi, Titipan, spool
from siklus.web.services.bukti.nama import clean_name
from siklus.web.services.jejak import record
from siklus.web.services.periksa.gudang import drop_unused, keep
from siklus.web.services.periksa.kerja import periksa, still_at_work
from siklus.web.services.tugas_latar import begin

MEGABYTE = 1_000_000


def receive_laporan(unit: Unit, nama: str, isi: Isi, oleh: Akun, saat: datetime) -> LaporanDiperiksa:
    """Keep a file and have it checked. SiklusError PERIKSA-08 for one that is too large or empty."""
    titipan = spool(isi, settings.PERIKSA_LARGEST)
    try:
        _refuse(titipan, clean_name(nama))
        return _received(unit, clean_name(nama), titipan, oleh, saat)
    finally:
        titipan.drop()


def _refuse(titipan: Titipan, nama: str) -> None:
    if not titipan.penuh:
        message = f"“{nama}” lebih besar dari {settings.PERIKSA_LARGEST // MEGABYTE} MB."
        raise SiklusError(Problem("PERIKSA-08", message, "Pisahkan lampirannya, lalu kirim bagian utamanya."))
    if not titipan.ukuran:
        raise SiklusError(Problem("PERIKSA-08", f"“{nama}” kosong.", "Pilih berkas laporannya."))


@transaction.atomic
def _received(unit: Unit, nama: str, titipan: Titipan, oleh: Akun, saat: datetime) -> LaporanDiperiksa:
    keep(titipan)
    laporan = LaporanDiperiksa.objects.create(
        unit=unit,
        nama=nama,
        sha256=titipan.sha256,
        ukuran=titipan.ukuran,
        simpan_sampai=localdate(saat) + timedelta(days=settings.PERIKSA_DAYS),
        oleh=oleh,
    )
    record(oleh, "laporan diperiksa", unit, nama, sidik=titipan.sha256)
    begin(periksa, laporan.pk)
    return laporan


@transaction.atomic
def check_again(laporan: LaporanDiperiksa, oleh: Akun) -> None:
    """Have it checked once more, by the rules of today; nothing while somebody is at it."""
    held = LaporanDiperiksa.objects.select_for_update(of=("self",)).get(pk=laporan.pk)
    if still_at_work(held):
        return
    held.langkah, held.galat = 0, []
    held.save(update_fields=["langkah", "galat"])
    record(oleh, "laporan diperiksa lagi", laporan.unit, laporan.nama, sidik=laporan.sha256)
    begin(periksa, held.pk)


def delete_laporan(laporan: LaporanDiperiksa, oleh: Akun | None) -> None:
    """Delete the file, its pictures, the findings, and the links to them; the log keeps that it was there."""
    with transaction.atomic():
        record(oleh, "laporan periksaan dihapus", laporan.unit, laporan.nama, sidik=laporan.sha256)
        laporan.delete()
    drop_unused(laporan.sha256)


def delete_expired(hari: date) -> int:
    """Delete what was to be kept until a day before this one; how many files those were."""
    gone = list(LaporanDiperiksa.objects.filter(simpan_sampai__lt=hari).select_related("unit"))
    for laporan in gone:
        delete_laporan(laporan, None)
    return len(gone)
