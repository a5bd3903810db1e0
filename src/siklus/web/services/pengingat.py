"""Letters that remind of months: each is written once, however often a day asks; people and units switch them off.

A letter is a row first, and is handed over from there. Whoever hands it over takes it for `TAKEN`; one who was killed
meanwhile has perhaps sent it and perhaps not, so that it goes again afterwards, under the same Message-ID. No writer
waits for a mail server.
"""

import logging
from datetime import date, datetime, timedelta
from smtplib import SMTPException
from urllib.parse import urlsplit

from django.conf import settings
from django.core.mail import EmailMessage
from django.db import transaction
from django.db.models import Q, QuerySet
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.timezone import now

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
TAKEN = timedelta(minutes=15)
"""So long is a letter its sender's; longer than any mail server is waited for."""
STALE = timedelta(days=7)
"""A letter that no server has taken until then is forgotten. What it reminds of may still be worth a new one."""


def send_pengingat(on: date, pada: datetime | None = None) -> int:
    """Send every letter of that day that was not sent yet, and those that wait from earlier days; how many went."""
    moment = pada or now()
    waiting_list().filter(pada__lt=moment - STALE).delete()
    for surat in surat_list(on):
        _write(surat)
    return sum(_send(letter, moment) for letter in waiting_list().select_related("akun"))


def waiting_list() -> QuerySet[Pengingat]:
    """The letters that no mail server has taken yet, the oldest first, for those who still want them."""
    wanted = Pengingat.objects.filter(
        akun__is_active=True, akun__pengingat=True, unit__aktif=True, unit__pengingat=True
    )
    return wanted.filter(terkirim=None).order_by("pk")


def _write(surat: Surat) -> None:
    """The row of this letter, unless it is there."""
    address = reverse("survei_realisasi", args=(surat.survei.pk,))
    context = {"surat": surat, "tautan": f"{settings.ALAMAT}{address}", "setelan": f"{settings.ALAMAT}/saya"}
    judul = f"{settings.ACCOUNT_EMAIL_SUBJECT_PREFIX}{JUDUL[surat.jenis]} – {surat.unit.sebutan}"
    words = {"judul": judul, "isi": render_to_string("surel/pengingat.txt", context)}
    Pengingat.objects.get_or_create(
        akun=surat.akun, unit=surat.unit, jenis=surat.jenis, masa=surat.masa, defaults=words
    )


def _send(letter: Pengingat, moment: datetime) -> bool:
    """Whether it went now. Another process may be at it, or it may have gone meanwhile."""
    free = Q(diambil=None) | Q(diambil__lt=moment - TAKEN)
    mine = Pengingat.objects.filter(pk=letter.pk)
    if not mine.filter(free, terkirim=None).update(diambil=moment):
        return False
    try:
        _deliver(letter)
    except (SMTPException, OSError) as error:
        logger.warning("Pengingat tidak terkirim: %s", error)
        mine.update(diambil=None)
        return False
    mine.update(terkirim=moment, judul="", isi="")
    return True


def _deliver(letter: Pengingat) -> None:
    headers = {"Message-ID": _message_id(letter), "Auto-Submitted": "auto-generated"}
    EmailMessage(letter.judul, letter.isi, None, [letter.akun.email], headers=headers).send()


def _message_id(letter: Pengingat) -> str:
    """The same for the same letter, so that who gets it twice sees one."""
    what = f"{letter.jenis}.{letter.masa}.{letter.unit_id}.{letter.akun_id}"
    return f"<pengingat.{what}@{urlsplit(settings.ALAMAT).hostname}>"


def set_pengingat_saya(akun: Akun, *, mau: bool) -> None:
    """Whether a person wants such letters; nobody else decides that."""
    Akun.objects.filter(pk=akun.pk).update(pengingat=mau)


@transaction.atomic
def set_pengingat_unit(unit: Unit, oleh: Akun, *, aktif: bool) -> None:
    """Whether a unit's people are reminded at all; the log keeps it. SiklusError HAK-01."""
    require(oleh, Tindakan.KELOLA_UNIT, unit)
    held = Unit.objects.select_for_update(of=("self",), no_key=True).get(pk=unit.pk)
    change_unit(held, {"pengingat": aktif}, oleh)
