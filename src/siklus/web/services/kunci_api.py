"""Keys for programs: made and shown once, kept as a fingerprint, recognised, revoked."""

import hashlib
import secrets
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from django.db import transaction

from siklus.web.models import Akun, KunciApi, Unit
from siklus.web.services.jejak import record

BEGIN = "skl_"
SHOWN = 12
"""Letters of a key that stay visible: its beginning and eight of 43, by which a person recognises it."""
USED_EVERY = timedelta(hours=1)


class Cakupan(StrEnum):
    """What a key allows at its unit and below it."""

    UNIT = "unit"
    KIRIM = "kirim"
    HASIL = "hasil"


@dataclass(frozen=True, slots=True)
class KunciBaru:
    """A key that was just made; `rahasia` is nowhere else and cannot be shown again."""

    kunci: KunciApi
    rahasia: str


@transaction.atomic
def make_kunci(unit: Unit, nama: str, cakupan: tuple[Cakupan, ...], sampai: date | None, oleh: Akun) -> KunciBaru:
    """A new key of 256 random bits for a unit and all below it, valid up to and including `sampai` (None: no end)."""
    rahasia = BEGIN + secrets.token_urlsafe(32)
    kunci = KunciApi.objects.create(
        nama=nama,
        unit=unit,
        sidik=sidik_of(rahasia),
        awalan=rahasia[:SHOWN],
        cakupan=[item.value for item in cakupan],
        sampai=sampai,
        oleh=oleh,
    )
    record(oleh, "kunci API dibuat", unit, nama, awalan=kunci.awalan, cakupan=kunci.cakupan)
    return KunciBaru(kunci, rahasia)


@transaction.atomic
def revoke_kunci(kunci: KunciApi, oleh: Akun, pada: datetime) -> None:
    """From now on the key opens nothing; a key that was revoked before stays as it is."""
    if KunciApi.objects.filter(pk=kunci.pk, dicabut=None).update(dicabut=pada):
        record(oleh, "kunci API dicabut", kunci.unit, kunci.nama, awalan=kunci.awalan)


def find_kunci(rahasia: str, pada: datetime) -> KunciApi | None:
    """The key that a program shows, valid or not; None for one that was never made. Its use is noted once an hour."""
    kunci = KunciApi.objects.select_related("unit").filter(sidik=sidik_of(rahasia)).first()
    if kunci is not None and (kunci.terakhir is None or pada - kunci.terakhir >= USED_EVERY):
        KunciApi.objects.filter(pk=kunci.pk).update(terakhir=pada)
    return kunci


def is_valid(kunci: KunciApi, hari: date) -> bool:
    """Whether the key is neither revoked nor past its last day."""
    return kunci.dicabut is None and (kunci.sampai is None or hari <= kunci.sampai)


def sidik_of(rahasia: str) -> str:
    """SHA-256 in hex. A key is random, so that nothing slower is needed to keep it from being guessed."""
    return hashlib.sha256(rahasia.encode("utf-8", "surrogateescape")).hexdigest()
