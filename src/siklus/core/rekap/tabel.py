"""The roll-up's tables as data: the screen, the workbook and the CSV files show the same rows."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from siklus.core.rekap.pohon import Tingkat
from siklus.core.rekap.rekap import ALASAN_RESPONDEN, ALASAN_UNIT, Rekap
from siklus.core.rounding import print_count, print_number

Isi = str | int | Fraction | None
"""A cell: words, a count, an exact value (printed with two decimals), or nothing to show."""


@dataclass(frozen=True, slots=True)
class Tabel:
    """One table: its key (a file's name), title, heads, rows, and notes that belong below it."""

    kunci: str
    judul: str
    kepala: tuple[str, ...]
    baris: tuple[tuple[Isi, ...], ...]
    catatan: tuple[str, ...] = ()


def print_isi(isi: Isi) -> str:
    """A cell as a person reads it; an en dash where there is nothing to show."""
    match isi:
        case None:
            return "–"
        case str():
            return isi
        case int():
            return print_count(isi)
        case _:
            return print_number(isi)


def tabel_cakupan(rekap: Rekap) -> Tabel:
    """How many units owe a result, and how far they are; the late among them by name."""
    rows = tuple(
        (*_where(node), count.wajib, count.belum, count.terbuka, count.disegel, count.terlambat)
        for node in rekap.walk()
        if node.simpul.unit is None
        for count in (node.jumlah.cakupan,)
    )
    head = ("Tingkat", "Wilayah", "Wajib", "Belum", "Terbuka", "Disegel", "Terlambat")
    return Tabel("cakupan", "Cakupan", head, rows)


def tabel_indeks(rekap: Rekap) -> Tabel:
    """Both indices of every node, with their reasons."""
    rows = tuple((*_where(node), *_indices(node)) for node in rekap.walk())
    head = ("Tingkat", "Wilayah/unit", "Responden", "IKM responden", "Mutu", "Rata-rata unit", "Unit")
    told = rekap.jumlah.ikm.dilaporkan
    reported = (f"{print_count(told)} unit hanya melaporkan nilai tercetak; nilainya ada dalam rata-rata unit saja.",)
    notes = (ALASAN_RESPONDEN, ALASAN_UNIT, *(reported if told else ()))
    return Tabel("indeks", "Indeks", head, rows, notes)


def _where(node: Rekap) -> tuple[str, str]:
    """The level, and the name set in by its depth."""
    return node.simpul.tingkat.value, node.simpul.nama


def _indices(node: Rekap) -> Iterator[Isi]:
    indeks, mean = node.indeks, node.jumlah.ikm
    yield indeks.n if indeks else None
    yield indeks.ikm if indeks else None
    mark = " (dilaporkan)" if indeks and indeks.dilaporkan else ""
    yield f"{indeks.mutu}{mark}" if indeks else None
    yield None if node.simpul.tingkat is Tingkat.UNIT else mean.nilai
    yield mean.unit
