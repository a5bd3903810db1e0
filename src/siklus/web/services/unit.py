"""A unit's own particulars, and a new place below it."""

from collections.abc import Mapping

from django.db import transaction

from siklus.web.models import Akun, Jenjang, Unit
from siklus.web.services.jejak import record
from siklus.web.services.pohon import add_unit


@transaction.atomic
def change_unit(unit: Unit, said: Mapping[str, object], oleh: Akun) -> None:
    """Keep the fields that are said differently; the log names them with what stood there before."""
    changed = {name: getattr(unit, name) for name, value in said.items() if getattr(unit, name) != value}
    if not changed:
        return
    for name in changed:
        setattr(unit, name, said[name])
    unit.save(update_fields=list(changed))
    record(oleh, "setelan unit diubah", unit, unit.nama, sebelum=changed)


@transaction.atomic
def add_below(induk: Unit, said: Mapping[str, str], oleh: Akun) -> Unit:
    """A new place below another one; `said` holds jenjang, kode, nama and sebutan."""
    jenjang, kode = Jenjang(said["jenjang"]), said["kode"]
    unit = add_unit(induk, jenjang, kode, said["nama"], said["sebutan"])
    record(oleh, "unit ditambahkan", unit, unit.nama, kode=kode, jenjang=jenjang.value)
    return unit
