"""Keys of a unit for its admin, and what a key reaches."""

from django.db.models import QuerySet

from siklus.web.models import KunciApi, Survei, Unit


def kunci_list(unit: Unit) -> QuerySet[KunciApi]:
    """Every key of a unit, the newest first, with who made it."""
    return KunciApi.objects.filter(unit=unit).select_related("oleh")


def units_of_kunci(kunci: KunciApi) -> QuerySet[Unit]:
    """The key's unit and every unit below it, by kode."""
    return Unit.objects.filter(jalur__startswith=kunci.unit.jalur).select_related("induk").order_by("kode")


def survei_of_kunci(kunci: KunciApi) -> QuerySet[Survei]:
    """Every survey of those units, by short address."""
    inside = Survei.objects.filter(unit__jalur__startswith=kunci.unit.jalur)
    return inside.select_related("unit", "versi").order_by("kode")
