"""Letters that remind of months: each is sent once, however often a day asks; people and units switch them off.

`python -m siklus.web pengingat` is run once a day. A mail server that refuses a letter leaves no row of it, so that the
next day tries again.
"""

import logging
from datetime import date
from smtplib import SMTPException

from django.conf import settings
from django.core.mail import send_mail
from django.db import transaction
from django.template.loader import render_to_string
from django.urls import reverse

from siklus.web.models import Akun, JenisPengingat, Pengingat, Unit
from siklus.web.queries.hak import Tindakan
from siklus.web.queries.pengingat import Surat, surat_list
from siklus.web.services.izin import require
from siklus.web.services.unit import change_unit

logger = logging.getLogger(__name__)
JUDUL = {
    JenisPengingat.MENJELANG: "RTL yang berakhir bulan ini",
    JenisPengingat.TERLAMBAT: "RTL yang lewat bulannya",
    JenisPengingat.RINGKASAN: "Ringkasan tindak lanjut pekan ini",
}


def send_pengingat(on: date) -> int:
    """Send every letter of that day that was not sent yet; how many."""
    return sum(_send(surat) for surat in surat_list(on))


def _send(surat: Surat) -> bool:
    """Whether it went. Its row comes first: no writer waits for a mail server, and no letter goes twice."""
    row, fresh = Pengingat.objects.get_or_create(akun=surat.akun, unit=surat.unit, jenis=surat.jenis, masa=surat.masa)
    if not fresh:
        return False
    try:
        _deliver(surat)
    except (SMTPException, OSError) as error:
        logger.warning("Pengingat tidak terkirim: %s", error)
        row.delete()
        return False
    return True


def _deliver(surat: Surat) -> None:
    address = reverse("survei_realisasi", args=(surat.survei.pk,))
    context = {"surat": surat, "tautan": f"{settings.ALAMAT}{address}", "setelan": f"{settings.ALAMAT}/saya"}
    subject = f"{settings.ACCOUNT_EMAIL_SUBJECT_PREFIX}{JUDUL[surat.jenis]} – {surat.unit.sebutan}"
    send_mail(subject, render_to_string("surel/pengingat.txt", context), None, [surat.akun.email])


def set_pengingat_saya(akun: Akun, *, mau: bool) -> None:
    """Whether a person wants such letters; nobody else decides that."""
    Akun.objects.filter(pk=akun.pk).update(pengingat=mau)


@transaction.atomic
def set_pengingat_unit(unit: Unit, oleh: Akun, *, aktif: bool) -> None:
    """Whether a unit's people are reminded at all; the log keeps it. SiklusError HAK-01."""
    require(oleh, Tindakan.KELOLA_UNIT, unit)
    held = Unit.objects.select_for_update(of=("self",), no_key=True).get(pk=unit.pk)
    change_unit(held, {"pengingat": aktif}, oleh)
