"""What is said about evidence, its order, its removal, and that undone."""

from datetime import date, datetime

from django.db import transaction

from siklus.core.errors import SiklusError
from siklus.web.models import Akun, Bukti, Realisasi
from siklus.web.queries.bukti.tujuan import Tujuan, target_of, tujuan_of
from siklus.web.services.bukti.terima import hold
from siklus.web.services.bukti.tolak import again, nowhere
from siklus.web.services.jejak import record
from siklus.web.services.urutan import Geser


@transaction.atomic
def describe_bukti(  # noqa: PLR0913 - what can be said of one
    bukti: Bukti, keterangan: str, tempat: str, tanggal: date | None, oleh: Akun, *, publik: bool | None = None
) -> None:
    """Say what is seen, where and when, and whether everyone may see it (None leaves that as it is).

    Raises:
        SiklusError: BUKTI-27 when a second person has accepted it.
    """
    tujuan = _held(bukti)
    said: dict[str, object] = {"keterangan": keterangan, "tempat": tempat, "tanggal": tanggal}
    said |= {} if publik is None else {"publik": publik}
    before = {name: getattr(bukti, name) for name in said}
    if before == said:
        return
    for name, value in said.items():
        setattr(bukti, name, value)
    bukti.save(update_fields=list(said))
    changed = {name: _logged(value) for name, value in said.items() if before[name] != value}
    rincian = {"berkas": str(bukti), "sebelum": {name: _logged(before[name]) for name in changed}, "sesudah": changed}
    record(oleh, "bukti diubah", tujuan.unit, tujuan.nama, **rincian)


@transaction.atomic
def release_bukti(bukti: Bukti, oleh: Akun, *, publik: bool) -> None:
    """Let everyone see it, or no longer; also once it was accepted, since a face may be noticed late."""
    held = Bukti.objects.select_for_update(of=("self",)).get(pk=bukti.pk)
    if held.publik == publik:
        return
    held.publik = publik
    held.save(update_fields=["publik"])
    tujuan = target_of(held)
    record(
        oleh, "bukti dipublikkan" if publik else "bukti ditarik dari publik", tujuan.unit, tujuan.nama, berkas=str(held)
    )


@transaction.atomic
def describe_kelompok(realisasi: Realisasi, keterangan: str, oleh: Akun) -> None:
    """One description for all evidence of a month; "" for none.

    Raises:
        SiklusError: BUKTI-27 when a second person has accepted it.
    """
    tujuan = tujuan_of(realisasi)
    if tujuan is None:
        raise SiklusError(nowhere())
    hold(tujuan)
    held = Realisasi.objects.get(pk=realisasi.pk)
    before, held.bukti_keterangan = held.bukti_keterangan, keterangan
    if before != keterangan:
        held.save(update_fields=["bukti_keterangan"])
        record(oleh, "keterangan bersama bukti diubah", tujuan.unit, tujuan.nama, sebelum=before, sesudah=keterangan)


@transaction.atomic
def remove_bukti(bukti: Bukti, oleh: Akun, pada: datetime) -> None:
    """Take it away; its row and its file stay, so that this can be undone.

    Raises:
        SiklusError: BUKTI-27 when a second person has accepted it.
    """
    tujuan = _held(bukti)
    if Bukti.objects.filter(pk=bukti.pk, dihapus=None).update(dihapus=pada):
        record(oleh, "bukti dihapus", tujuan.unit, tujuan.nama, berkas=str(bukti))
    bukti.dihapus = bukti.dihapus or pada


@transaction.atomic
def restore_bukti(bukti: Bukti, oleh: Akun, pada: datetime) -> None:  # noqa: ARG001 - as its opposite
    """Undo a removal, to the place where it stood.

    Raises:
        SiklusError: BUKTI-27 when a second person has accepted what was left, BUKTI-32 when the same came again.
    """
    tujuan = _held(bukti)
    rows = Bukti.objects.filter(**{tujuan.jenis: tujuan.target})
    if rows.filter(berkas=bukti.berkas_id, tautan=bukti.tautan, dihapus=None).exclude(pk=bukti.pk).exists():
        raise SiklusError(again(str(bukti)))
    if rows.filter(pk=bukti.pk).exclude(dihapus=None).update(dihapus=None):
        record(oleh, "bukti dipulihkan", tujuan.unit, tujuan.nama, berkas=str(bukti))
    bukti.dihapus = None


@transaction.atomic
def move_bukti(bukti: Bukti, geser: Geser, oleh: Akun) -> None:
    """One place up or down among what is shown.

    Raises:
        SiklusError: BUKTI-27 when a second person has accepted it.
    """
    tujuan = _held(bukti)
    order = list(Bukti.objects.filter(**{tujuan.jenis: tujuan.target}, dihapus=None))
    place = next((number for number, row in enumerate(order) if row.pk == bukti.pk), None)
    if place is None or not 0 <= place + geser < len(order):
        return
    order.insert(place + geser, order.pop(place))
    for number, row in enumerate(order, 1):
        row.urutan = number
    Bukti.objects.bulk_update(order, ["urutan"])
    record(oleh, "bukti digeser", tujuan.unit, tujuan.nama, berkas=str(bukti), langkah=int(geser))


def _held(bukti: Bukti) -> Tujuan:
    tujuan = target_of(bukti)
    hold(tujuan)
    return tujuan


def _logged(value: object) -> object:
    return value.isoformat() if isinstance(value, date) else value
