"""Where RTL stand, told in one way in every chapter: done, not done, done without proof, cancelled."""

from collections.abc import Sequence
from enum import Enum

from siklus.core.laporan.kalimat import isi, rangkai
from siklus.core.laporan.konteks import Baris, slot
from siklus.core.realisasi.catatan import Status
from siklus.document.inline import Runs


class Keadaan(Enum):
    """Where an RTL stands on the report's date: the end of its facts' ids, and how a sentence says it."""

    SUDAH = ("sudah", "sudah selesai")
    BELUM = ("belum", "belum selesai")
    BELUM_TERBUKTI = ("belum_terbukti", "selesai dikerjakan tetapi belum terbukti")
    DIBATALKAN = ("dibatalkan", "dibatalkan")

    def __init__(self, kunci: str, frasa: str) -> None:
        """Keep both under their names."""
        self.kunci = kunci
        self.frasa = frasa


def keadaan_of(baris: Baris) -> Keadaan:
    """One row's, from its record."""
    if baris.realisasi.sudah:
        return Keadaan.SUDAH
    match baris.realisasi.status:
        case Status.SELESAI:
            return Keadaan.BELUM_TERBUKTI
        case Status.DIBATALKAN:
            return Keadaan.DIBATALKAN
        case _:
            return Keadaan.BELUM


def by_keadaan(rows: Sequence[Baris]) -> dict[Keadaan, tuple[Baris, ...]]:
    """The rows of each that occurs, in the order above."""
    parts = {keadaan: tuple(baris for baris in rows if keadaan_of(baris) is keadaan) for keadaan in Keadaan}
    return {keadaan: part for keadaan, part in parts.items() if part}


def standing(rows: Sequence[Baris], unsur: str = "") -> Runs:
    """A clause: "ketiga RTL sudah selesai", "dua RTL sudah selesai dan satu RTL dibatalkan".

    `rows` are those of one unsur, or of the whole plan when `unsur` is "".
    """
    found, end = by_keadaan(rows), (unsur,) if unsur else ()
    if len(found) == 1:
        (only,) = found
        return isi("{semua} RTL {keadaan}", semua=slot("rtl.kata.semua", *end), keadaan=only.frasa)
    return rangkai(
        isi("{jumlah} RTL {keadaan}", jumlah=slot("rtl.kata", keadaan.kunci, *end), keadaan=keadaan.frasa)
        for keadaan in found
    )


def numbers_of(rows: Sequence[Baris]) -> Runs:
    """The rows' own numbers, as a sentence lists them."""
    return rangkai(slot("rtl.nomor", baris.rtl.id) for baris in rows)
