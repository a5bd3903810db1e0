"""The evidence of one thing as its list shows it."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Model, QuerySet

from siklus.web.models import Akun, Bukti
from siklus.web.queries.bukti.pernah import Pernah, used_before
from siklus.web.queries.bukti.tujuan import Target, named


@dataclass(frozen=True, slots=True)
class Butir:
    """One piece of evidence with what is to be said about it."""

    bukti: Bukti
    pernah: tuple[Pernah, ...] = ()

    @property
    def nomor_halaman(self) -> range:
        """The numbers of its pictures in addresses, from 1."""
        return range(1, len(self.bukti.berkas.halaman) + 1) if self.bukti.berkas else range(0)


def bukti_of(target: Target | tuple[type[Model] | str, int]) -> QuerySet[Bukti]:
    """What proves it, in order, with contents and senders; one query."""
    return _rows(target).filter(dihapus=None)


def removed_of(target: Target | tuple[type[Model] | str, int]) -> QuerySet[Bukti]:
    """What was removed from it and can be restored, the last one first."""
    return _rows(target).exclude(dihapus=None).order_by("-dihapus")


def butir_list(rows: Sequence[Bukti], viewer: Akun) -> tuple[Butir, ...]:
    """The rows with their warnings, as far as this person may be told; two queries."""
    found = used_before(rows, viewer)
    return tuple(Butir(row, found.get(row.pk, ())) for row in rows)


def sidik_bukti(rows: Sequence[Bukti]) -> str:
    """Which evidence somebody looked at: a verifier's form carries it, so that nothing is swapped meanwhile."""
    seen = "\n".join(f"{row.pk} {row.berkas_id or row.tautan}" for row in sorted(rows, key=lambda row: row.pk))
    return hashlib.sha256(seen.encode()).hexdigest()[:16]


def _rows(target: Target | tuple[type[Model] | str, int]) -> QuerySet[Bukti]:
    jenis, pk = named(target)
    return Bukti.objects.filter(**{f"{jenis}_id": pk}).select_related("berkas", "oleh", "unit")
