"""What a unit serves: added, described by its Standar Pelayanan, put in order, retired, and deleted while unused."""

from collections.abc import Mapping

from django.db import transaction
from django.utils.text import slugify

from siklus.core.errors import Problem, SiklusError
from siklus.web.models import Akun, Layanan, Unit, VersiLayanan
from siklus.web.queries.layanan import is_used
from siklus.web.services.jejak import record
from siklus.web.services.urutan import Geser, last_place, move

LONGEST_KODE = 40


@transaction.atomic
def add_layanan(unit: Unit, nama: str, oleh: Akun) -> Layanan:
    """A new service at the end of the list, with a code made of its name that is free in the unit."""
    rows = hold_layanan(unit)
    kode = _free_kode(nama, {row.kode for row in rows})
    layanan = Layanan.objects.create(unit=unit, kode=kode, nama=nama, urutan=last_place(rows))
    record(oleh, "layanan ditambahkan", unit, nama, kode=kode)
    return layanan


@transaction.atomic
def change_layanan(
    layanan: Layanan, nama: str, standar: Mapping[str, str], oleh: Akun, disederhanakan: str = ""
) -> None:
    """Keep the name and the components that say something; nothing is logged where nothing changed.

    Changed components are a version of their own, with its day and with what became simpler.
    """
    said = {komponen: text for komponen, text in standar.items() if text}
    if (layanan.nama, layanan.standar) == (nama, said):
        return
    kept = layanan.standar
    changed = sorted(komponen for komponen in {*said, *kept} if said.get(komponen) != kept.get(komponen))
    record(oleh, "layanan diubah", layanan.unit, nama, nama_lama=layanan.nama, komponen=changed)
    layanan.nama, layanan.standar = nama, said
    layanan.save(update_fields=["nama", "standar"])
    if changed:
        VersiLayanan.objects.create(layanan=layanan, standar=said, disederhanakan=disederhanakan)


@transaction.atomic
def set_layanan_aktif(layanan: Layanan, oleh: Akun, *, aktif: bool) -> None:
    """Retire a service or take it up again; surveys that ask about it keep it."""
    if Layanan.objects.filter(pk=layanan.pk, aktif=not aktif).update(aktif=aktif):
        record(oleh, "layanan diaktifkan" if aktif else "layanan dihentikan", layanan.unit, layanan.nama)


@transaction.atomic
def move_layanan(layanan: Layanan, geser: Geser, oleh: Akun) -> None:
    """One place up or down."""
    if move(hold_layanan(layanan.unit), layanan.pk, geser):
        record(oleh, "layanan digeser", layanan.unit, layanan.nama, langkah=int(geser))


@transaction.atomic
def delete_layanan(layanan: Layanan, oleh: Akun) -> None:
    """Remove a service that nothing refers to.

    Raises:
        SiklusError: UNIT-01 when a survey asks about it or an answer names it.
    """
    hold_layanan(layanan.unit)
    if is_used(layanan):
        raise SiklusError(_used(layanan))
    record(oleh, "layanan dihapus", layanan.unit, layanan.nama, kode=layanan.kode)
    layanan.delete()


def hold_layanan(unit: Unit) -> tuple[Layanan, ...]:
    """The unit's services in order; its row is locked, so that two people do not number them at once."""
    Unit.objects.select_for_update().get(pk=unit.pk)
    return tuple(unit.layanan.all())


def _free_kode(nama: str, taken: set[str]) -> str:
    base = slugify(nama)[: LONGEST_KODE - 4].strip("-") or "layanan"
    endings = ("", *(f"-{number}" for number in range(2, len(taken) + 2)))
    return next(base + ending for ending in endings if base + ending not in taken)


def _used(layanan: Layanan) -> Problem:
    return Problem(
        code="UNIT-01",
        message=f"Layanan “{layanan.nama}” dipakai survei dan tidak dapat dihapus.",
        advice="Hentikan layanannya: survei lama tetap utuh, survei baru tidak menanyakannya lagi.",
    )
