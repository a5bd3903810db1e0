"""Findings as remarks on the checked file: each at its first place, naming the others."""

from collections.abc import Iterable

from siklus.core.periksa.temuan import Temuan, Tingkat
from siklus.document.placed import Place
from siklus.document.remark import Catatan

TONE = {Tingkat.KESALAHAN: (220, 40, 40), Tingkat.PERINGATAN: (255, 190, 0), Tingkat.SARAN: (60, 150, 220)}


def remarks_of(found: Iterable[Temuan]) -> tuple[Catatan, ...]:
    """A remark for each finding that has a place."""
    return tuple(_remark(temuan) for temuan in found if temuan.lokasi)


def _remark(temuan: Temuan) -> Catatan:
    first = temuan.lokasi[0]
    others = "; ".join(map(str, temuan.lokasi[1:]))
    also = f"\nLihat juga {others}." if others else ""
    text = f"{temuan.kode} {temuan.tingkat}: {temuan.pesan}{also}"
    return Catatan(Place(first.halaman, first.baris, first.kotak), text, TONE[temuan.tingkat])
