"""Links under which anybody reads a result: not to be guessed, for some days, and withdrawn at any time."""

import secrets
from datetime import datetime, timedelta

from django.db import transaction

from siklus.web.models import Akun, LaporanDiperiksa, TautanTemuan
from siklus.web.services.jejak import record

BYTES = 24
"""Of a link's secret: 192 random bits."""
DAYS = (7, 30, 90)
"""For how long a link may be made."""


@transaction.atomic
def make_tautan(laporan: LaporanDiperiksa, hari: int, oleh: Akun, saat: datetime) -> TautanTemuan:
    """A new link for so many days; ValueError for any other number than DAYS."""
    if hari not in DAYS:
        raise ValueError(hari)
    kode, berakhir = secrets.token_urlsafe(BYTES), saat + timedelta(days=hari)
    record(oleh, "tautan temuan dibuat", laporan.unit, laporan.nama, tanggal=str(berakhir.date()))
    return TautanTemuan.objects.create(laporan=laporan, kode=kode, berakhir=berakhir, oleh=oleh)


@transaction.atomic
def withdraw(tautan: TautanTemuan, oleh: Akun, saat: datetime) -> None:
    """From now on it leads nowhere."""
    if TautanTemuan.objects.filter(pk=tautan.pk, dicabut=None).update(dicabut=saat):
        record(oleh, "tautan temuan dicabut", tautan.laporan.unit, tautan.laporan.nama)
