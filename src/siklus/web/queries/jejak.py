"""The log of a unit and of all below it, by person and by kind."""

from collections.abc import Iterator, Mapping

from django.db.models import QuerySet

from siklus.web.models import Akun, Jejak, Unit


def jejak_list(unit: Unit, orang: int | None, perbuatan: str) -> QuerySet[Jejak]:
    """The newest first; None and "" ask for everyone and everything."""
    lines = _of(unit).select_related("akun", "unit")
    lines = lines.filter(akun_id=orang) if orang is not None else lines
    return lines.filter(perbuatan=perbuatan) if perbuatan else lines


def orang_in_jejak(unit: Unit) -> QuerySet[Akun]:
    """Whoever left a line."""
    return Akun.objects.filter(pk__in=_of(unit).order_by().values("akun")).order_by("nama", "pk")


def perbuatan_in_jejak(unit: Unit) -> tuple[str, ...]:
    """The kinds of lines that are there."""
    return tuple(_of(unit).order_by("perbuatan").values_list("perbuatan", flat=True).distinct())


def print_rincian(rincian: Mapping[str, object]) -> str:
    """The particulars of a line in one: "peran: petugas; kode: informasi"."""
    return "; ".join(f"{name.replace('_', ' ')}: {text}" for name, value in rincian.items() for text in _printed(value))


def _printed(value: object) -> Iterator[str]:
    if isinstance(value, Mapping):
        yield ", ".join(f"{name} “{item}”" for name, item in value.items())
    elif isinstance(value, list):
        yield ", ".join(map(str, value))
    elif value not in {"", None}:
        yield str(value)


def _of(unit: Unit) -> QuerySet[Jejak]:
    return Jejak.objects.filter(unit__jalur__startswith=unit.jalur)
