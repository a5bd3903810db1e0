"""The log of a unit and of all below it, by person and by kind."""

from collections.abc import Iterator, Mapping

from django.db.models import QuerySet

from siklus.web.models import Akun, Jejak, Unit
from siklus.web.queries.kata_jejak import DIAM, NILAI, RINCIAN, printed_perbuatan


def jejak_list(unit: Unit, orang: int | None, perbuatan: str) -> QuerySet[Jejak]:
    """The newest first; None and "" ask for everyone and everything."""
    lines = _of(unit).select_related("akun", "unit")
    lines = lines.filter(akun_id=orang) if orang is not None else lines
    return lines.filter(perbuatan=perbuatan) if perbuatan else lines


def orang_in_jejak(unit: Unit) -> QuerySet[Akun]:
    """Whoever left a line."""
    return Akun.objects.filter(pk__in=_of(unit).order_by().values("akun")).order_by("nama", "pk")


def perbuatan_in_jejak(unit: Unit) -> tuple[tuple[str, str], ...]:
    """The kinds of lines that are there, each with its words, by these."""
    kinds = _of(unit).order_by("perbuatan").values_list("perbuatan", flat=True).distinct()
    return tuple(sorted(((kind, printed_perbuatan(kind)) for kind in kinds), key=lambda pair: pair[1]))


def print_rincian(rincian: Mapping[str, object]) -> str:
    """The particulars of a line in one, in the reader's language: "peran: Petugas; kode: informasi"."""
    shown = ((name, value) for name, value in rincian.items() if name not in DIAM)
    return "; ".join(f"{RINCIAN.get(name, name)}: {text}" for name, value in shown for text in _printed(name, value))


def _printed(name: str, value: object) -> Iterator[str]:
    if isinstance(value, Mapping):
        yield ", ".join(f"{name} “{_joined(item)}”" for name, item in value.items())
    elif isinstance(value, list):
        yield ", ".join(map(str, value))
    elif value not in {"", None}:
        yield str(NILAI.get(name, {}).get(str(value), value))


def _joined(value: object) -> str:
    return "; ".join(map(str, value)) if isinstance(value, list) else str(value)


def _of(unit: Unit) -> QuerySet[Jejak]:
    return Jejak.objects.filter(unit__jalur__startswith=unit.jalur)
