"""Months as the store keeps them, "2026-07", and as core knows them."""

from collections.abc import Iterable

from siklus.core.rencana.masa import months_from
from siklus.core.survei.periode import Bulan


def to_text(bulan: Bulan) -> str:
    """As the store keeps it, sorted as time goes."""
    return f"{bulan.tahun:04}-{bulan.nomor:02}"


def from_text(text: str) -> Bulan:
    """As core knows it."""
    tahun, nomor = text.split("-")
    return Bulan(int(tahun), int(nomor))


def bulan_list(texts: Iterable[str]) -> tuple[Bulan, ...]:
    """A list of months, in their order."""
    return tuple(sorted(map(from_text, texts)))


def span(awal: str, akhir: str) -> tuple[Bulan, ...]:
    """Every month from the first to the last."""
    return months_from(from_text(awal), from_text(akhir))
