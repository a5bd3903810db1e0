"""A long plan in pages: which of its rows are shown, and by which unsur they can be sifted."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from django.core.paginator import Page, Paginator

from siklus.web.queries.rencana.lembar import ROWS, Baris, Kelompok, Lembar


@dataclass(frozen=True, slots=True)
class PermintaanHalaman:
    """What the address asks for: a page's number, an RTL that must be on it, one unsur alone; or everything."""

    nomor: str = ""
    rtl: str = ""
    unsur: str = ""
    semua: bool = False


@dataclass(frozen=True, slots=True)
class HalamanRencana:
    """The part of the grid that is shown. `unsur` is the one that it is sifted by, "" for all."""

    page: "Page[Baris]"
    kelompok: tuple[Kelompok, ...]
    unsur: str


def halaman_of(lembar: Lembar, asked: PermintaanHalaman) -> HalamanRencana:
    """The rows of one page under their unsur. An unsur without any RTL is always shown: something lacks there."""
    unsur = asked.unsur if asked.unsur in {item.unsur for item in lembar.kelompok} else ""
    groups = tuple(item for item in lembar.kelompok if unsur in {"", item.unsur})
    rows = [baris for item in groups for baris in item.baris]
    page = Paginator(rows, max(len(rows), 1) if asked.semua else ROWS).get_page(asked.nomor or _page_with(rows, asked))
    return HalamanRencana(page, _on_page(groups, frozenset(baris.kunci for baris in page)), unsur)


def _page_with(rows: Sequence[Baris], asked: PermintaanHalaman) -> int:
    """The page that holds the RTL asked for; the first where nobody asks, or it is not there."""
    places = (place for place, baris in enumerate(rows) if baris.kunci == asked.rtl)
    return next(places, 0) // ROWS + 1


def _on_page(groups: Sequence[Kelompok], shown: frozenset[str]) -> tuple[Kelompok, ...]:
    cut = (replace(item, baris=tuple(one for one in item.baris if one.kunci in shown)) for item in groups)
    return tuple(after for before, after in zip(groups, cut, strict=True) if after.baris or not before.baris)
