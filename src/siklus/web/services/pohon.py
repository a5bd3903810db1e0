"""Growing the tree of units."""

from django.db import transaction

from siklus.web.models import Jenjang, Unit


@transaction.atomic
def add_unit(induk: Unit | None, jenjang: Jenjang, kode: str, nama: str, sebutan: str = "", **fields: str) -> Unit:
    """A new place below `induk` (None for the root); its path is its id under its parent's path."""
    unit = Unit(induk=induk, jenjang=jenjang, kode=kode, nama=nama, sebutan=sebutan or nama, jalur=f"?{kode}", **fields)
    unit.save()
    unit.jalur = f"{induk.jalur if induk else '/'}{unit.pk}/"
    unit.save(update_fields=["jalur"])
    return unit
