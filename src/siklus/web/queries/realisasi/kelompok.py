"""The months of a plan in groups: by the subbagian that leads, by the person who did it, or by month; and sifted."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import groupby

from django.core.paginator import Page, Paginator
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from siklus.web.queries.realisasi.daftar import KEADAAN, TERLAMBAT, BulanTampil, DaftarRealisasi

ROWS = 50
"""Months on a page: a phone lays out a thousand of them in more than a second."""
SUBBAGIAN, ORANG, BULAN = "subbagian", "orang", "bulan"
LIHAT: dict[str, str | Promise] = {
    SUBBAGIAN: gettext_lazy("Per subbagian"),
    ORANG: gettext_lazy("Per orang"),
    BULAN: gettext_lazy("Per bulan"),
}


@dataclass(frozen=True, slots=True)
class Kelompok:
    """One group with its months."""

    judul: str
    bulan: tuple[BulanTampil, ...]


@dataclass(frozen=True, slots=True)
class SaringanRealisasi:
    """What is asked for: how to group, and which state ("" for all)."""

    lihat: str = SUBBAGIAN
    keadaan: str = ""

    @classmethod
    def of(cls, lihat: str, keadaan: str) -> "SaringanRealisasi":
        """From words of an address; those that nobody knows ask for what one sees first."""
        known = keadaan if keadaan in KEADAAN or keadaan == TERLAMBAT else ""
        return cls(lihat if lihat in LIHAT else SUBBAGIAN, known)

    def keeps(self, item: BulanTampil) -> bool:
        """Whether a month is asked for."""
        if self.keadaan == TERLAMBAT:
            return item.terlambat > 0
        return not self.keadaan or item.keadaan == self.keadaan


def page_of(groups: tuple[Kelompok, ...], nomor: str) -> tuple["Page[tuple[str, BulanTampil]]", tuple[Kelompok, ...]]:
    """One page of the months, and its groups."""
    pairs = [(kelompok.judul, item) for kelompok in groups for item in kelompok.bulan]
    page = Paginator(pairs, ROWS).get_page(nomor)
    shown = groupby(page, key=lambda pair: pair[0])
    return page, tuple(Kelompok(judul, tuple(item for _judul, item in items)) for judul, items in shown)


def kelompok_of(daftar: DaftarRealisasi, saringan: SaringanRealisasi) -> tuple[Kelompok, ...]:
    """The groups that have a month that is asked for."""
    leading = {item.rtl.pk: item.memimpin or _("Tanpa penanggung jawab") for item in daftar.rtl}
    by: dict[str, Callable[[BulanTampil], str]] = {
        SUBBAGIAN: lambda item: leading[item.rtl.pk],
        ORANG: lambda item: item.pelaksana,
    }
    if saringan.lihat == BULAN:
        kept = filter(saringan.keeps, daftar.bulan)
        return tuple(Kelompok(bulan.nama, tuple(items)) for bulan, items in groupby(kept, lambda item: item.bulan))
    in_order = (item for rtl in daftar.rtl for item in rtl.bulan)
    return _grouped(filter(saringan.keeps, in_order), by[saringan.lihat])


def _grouped(items: Iterable[BulanTampil], key_of: Callable[[BulanTampil], str]) -> tuple[Kelompok, ...]:
    """By key in the alphabet's order; those without one come last."""
    found: dict[str, list[BulanTampil]] = {}
    for item in items:
        found.setdefault(key_of(item), []).append(item)
    ordered = sorted(found.items(), key=lambda pair: (not pair[0], pair[0]))
    return tuple(Kelompok(key or _("Belum ada yang menyatakan selesai"), tuple(months)) for key, months in ordered)


def jumlah_of(daftar: DaftarRealisasi) -> tuple[tuple[str, str | Promise, int], ...]:
    """How many months are in each state that needs somebody: its key, its name, the number."""
    months = [item for rtl in daftar.rtl for item in rtl.bulan]
    late = sum(item.terlambat > 0 for item in months)
    counted = [(key, KEADAAN[key][0], sum(item.keadaan == key for item in months)) for key in KEADAAN]
    return ((TERLAMBAT, gettext_lazy("Terlambat"), late), *counted)
