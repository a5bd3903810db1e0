"""Pairing a device with a survey: a code that lives for minutes and works once, and the key that it is given for it."""

import hmac
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256

from django.conf import settings
from django.db import transaction

from siklus.core.errors import Problem, SiklusError
from siklus.web.models import Akun, Perangkat, StatusSurvei, Survei
from siklus.web.services.jejak import record

LETTERS = "23456789ABCDEFGHJKMNPQRTUVWXY"
READ_AS = str.maketrans({"S": "5", "Z": "2", "-": None, " ": None})
CODE_LENGTH, PIN_LENGTH = 8, 6
CODE_LIVES = timedelta(minutes=10)


@dataclass(frozen=True, slots=True)
class Kunci:
    """What a device receives when it is paired: itself, and its key, which is told this once."""

    perangkat: Perangkat
    kunci: str


@transaction.atomic
def add_perangkat(survei: Survei, nama: str, oleh: Akun, pada: datetime) -> Perangkat:
    """A device that can be paired for ten minutes. SiklusError KIOS-03 once the survey has closed."""
    if survei.status not in {StatusSurvei.DRAF, StatusSurvei.DIBUKA}:
        raise SiklusError(_over())
    perangkat = Perangkat.objects.create(survei=survei, nama=nama, sandingan_sampai=pada + CODE_LIVES)
    perangkat.sidik_sandingan = _digest(code_of(perangkat))
    perangkat.save(update_fields=["sidik_sandingan"])
    record(oleh, "perangkat kios ditambahkan", survei.unit, nama, survei=survei.judul)
    return perangkat


def pair(code: str, pada: datetime) -> Kunci:
    """The device of this code, with a new key. SiklusError KIOS-01: used, expired, or mistyped."""
    kunci = secrets.token_urlsafe(32)
    waiting = Perangkat.objects.filter(
        sidik_sandingan=_digest(code), sandingan_sampai__gt=pada, dicabut__isnull=True, sidik_kunci=""
    )
    perangkat = waiting.select_related("survei__unit").first()
    # One statement decides, so that of two devices that show the same code one is paired.
    if perangkat is None or not waiting.update(sidik_kunci=_digest(kunci), sidik_sandingan="", terakhir=pada):
        raise SiklusError(_unknown_code())
    record(None, "perangkat kios dipasangkan", perangkat.survei.unit, perangkat.nama)
    return Kunci(perangkat, kunci)


def perangkat_of(kunci: str) -> Perangkat:
    """The device whose key this is. SiklusError KIOS-02 when there is none, or it was revoked."""
    found = Perangkat.objects.select_related("survei").filter(sidik_kunci=_digest(kunci)).first() if kunci else None
    if found is None or found.dicabut is not None:
        raise SiklusError(_unknown_device())
    return found


@transaction.atomic
def revoke(perangkat: Perangkat, oleh: Akun, pada: datetime) -> None:
    """From now on the device is not heard; what it has not sent stays on it and can be brought as a file."""
    if Perangkat.objects.filter(pk=perangkat.pk, dicabut__isnull=True).update(dicabut=pada):
        record(oleh, "perangkat kios dicabut", perangkat.survei.unit, perangkat.nama)


@transaction.atomic
def restore(perangkat: Perangkat, oleh: Akun) -> None:
    """A device that was revoked by mistake is heard again."""
    if Perangkat.objects.filter(pk=perangkat.pk, dicabut__isnull=False).update(dicabut=None):
        record(oleh, "perangkat kios dipulihkan", perangkat.survei.unit, perangkat.nama)


def code_of(perangkat: Perangkat) -> str:
    """The pairing code, as "ABCD-EFGH": drawn from the instance's secret, so that it need not be stored."""
    until = perangkat.sandingan_sampai
    drawn = _drawn(f"sandingan|{perangkat.pk}|{until.isoformat() if until else ''}")
    letters = "".join(LETTERS[drawn // len(LETTERS) ** place % len(LETTERS)] for place in range(CODE_LENGTH))
    return f"{letters[:4]}-{letters[4:]}"


def pin_of(perangkat: Perangkat) -> str:
    """Six digits that open the staff's corner on the device."""
    return str(_drawn(f"pin|{perangkat.pk}") % 10**PIN_LENGTH).zfill(PIN_LENGTH)


def _drawn(said: str) -> int:
    return int.from_bytes(hmac.digest(settings.SECRET_KEY.encode(), f"kios|{said}".encode(), "sha256"), "big")


def _digest(secret: str) -> str:
    """Of a key as it is; of a code whatever case, blanks and hyphens it is typed with."""
    short = secret.upper().translate(READ_AS)
    return sha256((short if len(short) == CODE_LENGTH else secret).encode("utf-8", "surrogatepass")).hexdigest()


def _unknown_code() -> Problem:
    message = "Kode pemasangan tidak berlaku: salah ketik, sudah dipakai, atau lewat sepuluh menit."
    return Problem("KIOS-01", message, "Tambahkan perangkat lagi pada layar Kios, lalu pakai kode yang baru.")


def _unknown_device() -> Problem:
    message = "Perangkat ini tidak dikenal atau sudah dicabut."
    return Problem("KIOS-02", message, "Ekspor antreannya, lalu pasangkan lagi dari layar Kios.")


def _over() -> Problem:
    return Problem("KIOS-03", "Survei ini sudah ditutup.", "Tambahkan perangkat pada survei yang dibuka.")
