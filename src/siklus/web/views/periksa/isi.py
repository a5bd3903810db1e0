"""What the page of a checked report shows, to whoever may read it: staff, or a stranger with a link."""

from typing import Any

from django.http import HttpRequest

from siklus.web.models import LaporanDiperiksa
from siklus.web.queries.periksa.butir import Butir, PilihanSaringan, Saringan, Tampilan, tampilan_of
from siklus.web.queries.periksa.gambar import lembar_of


def content_of(request: HttpRequest, laporan: LaporanDiperiksa) -> dict[str, Any]:
    """The findings that the address asks for, the chosen one with its pages, and its neighbours."""
    tampilan = tampilan_of(laporan)
    if tampilan is None:
        return {"laporan": laporan, "tampilan": None}
    saringan = Saringan.of(request.GET)
    shown = saringan.leaves(tampilan.butir)
    dipilih = _chosen(shown, request.GET.get("temuan", ""))
    return {
        "laporan": laporan,
        "tampilan": tampilan,
        "saringan": saringan,
        "pilihan": PilihanSaringan.of(tampilan.butir),
        "butir_list": shown,
        "dipilih": dipilih,
        **_around(shown, dipilih),
        "lembar_list": lembar_of(tampilan, dipilih, tampilan.butir) if dipilih else (),
        "bergambar": bool(tampilan.bacaan.ukuran),
        "catatan": _notes(tampilan),
    }


def _chosen(shown: tuple[Butir, ...], nomor: str) -> Butir | None:
    """The finding that the address names, else the first."""
    named = (item for item in shown if str(item.nomor) == nomor)
    return next(named, shown[0] if shown else None)


def _around(shown: tuple[Butir, ...], dipilih: Butir | None) -> dict[str, Any]:
    if dipilih is None:
        return {"sebelum": None, "sesudah": None, "urutan": 0}
    at = shown.index(dipilih)
    before, after = shown[at - 1] if at else None, shown[at + 1] if at + 1 < len(shown) else None
    return {"sebelum": before, "sesudah": after, "urutan": at + 1}


def _notes(tampilan: Tampilan) -> tuple[str, ...]:
    """What the reader had to tell, each said once."""
    return tuple(dict.fromkeys(note.message for note in tampilan.bacaan.hasil.catatan))
