"""Ids that must stand once only."""

from collections.abc import Callable, Iterable
from typing import TypeVar

from siklus.core.aturan import normalise
from siklus.readers.bukukerja.table import TableRow

T = TypeVar("T")


def without_repeats(rows: Iterable[tuple[TableRow, T]], kolom: str, key: Callable[[T], str]) -> tuple[T, ...]:
    """The things in order; one whose id stood before is noted with the row where it did."""
    first: dict[str, int] = {}
    kept = []
    for row, item in rows:
        identity = normalise(key(item))
        if identity and identity in first:
            message = f"“{key(item)}” sudah dipakai pada baris {first[identity]}."
            row.findings.add("BUKU-30", message, "Beri nama lain atau hapus salah satu baris.", row.place(kolom))
            continue
        first.setdefault(identity, row.number)
        kept.append(item)
    return tuple(kept)
