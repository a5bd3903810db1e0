"""Which unsur stand lowest and highest: the decision on priorities, and those to be kept up."""

from collections.abc import Iterator

from siklus.core.laporan.fakta.entri import Entri, in_words, number, words
from siklus.core.laporan.fakta.survei import source_of
from siklus.core.laporan.konteks import Konteks
from siklus.core.rencana.prioritas import highest


def collect(konteks: Konteks) -> Iterator[Entri]:
    """The chosen priorities and the highest unsur, each with name, value and mutu."""
    indeks = konteks.bahan.hasil.indeks
    asked = {nilai.unsur for nilai in indeks.unsur}
    chosen = tuple(unsur for unsur in konteks.bahan.rencana.prioritas.unsur if unsur in asked)
    yield in_words("prioritas.jumlah", len(chosen), "Jumlah unsur prioritas", "keputusan prioritas")
    yield from _ranked(konteks, "prioritas", chosen, "Unsur prioritas ke-")
    yield from _ranked(konteks, "tertinggi", highest(indeks, konteks.kantor.aturan).unsur, "Unsur bernilai tinggi ke-")


def _ranked(konteks: Konteks, prefix: str, unsur: tuple[str, ...], meaning: str) -> Iterator[Entri]:
    source = source_of(konteks)
    for rank, key in enumerate(unsur, 1):
        nilai = konteks.bahan.hasil.indeks.by_key(key)
        yield words(f"{prefix}.{rank}", konteks.nama(key), f"{meaning}{rank}", source)
        yield number(f"{prefix}.{rank}.nilai", nilai.nrr, f"NRR {meaning.lower()}{rank}", source, nilai.places)
        yield words(f"{prefix}.{rank}.mutu", str(nilai.mutu), f"Mutu {meaning.lower()}{rank}", source)
