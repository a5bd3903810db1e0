"""The index: IKM and mutu of the unit, and the value of every unsur."""

from collections import Counter
from collections.abc import Iterator
from fractions import Fraction

from siklus.core.indeks.hasil import Indeks, NilaiUnsur
from siklus.core.indeks.skala import CONVERSION, HIGHEST_NRR
from siklus.core.laporan.fakta.entri import Entri, count, in_words, number, words
from siklus.core.laporan.fakta.survei import source_of
from siklus.core.laporan.konteks import Konteks
from siklus.core.rounding import round_half_up

TERTIMBANG_PLACES = 3


def collect(konteks: Konteks) -> Iterator[Entri]:
    """The unit's index, then each unsur."""
    indeks, source = konteks.bahan.hasil.indeks, source_of(konteks)
    yield from _ikm(indeks, source)
    yield from _variants(konteks, source)
    if indeks.dilaporkan:
        yield from _printed(indeks, source)
    for pita in konteks.kantor.aturan.pita:
        yield number(f"batas.{pita.huruf}", pita.bawah, f"Batas bawah mutu {pita.huruf}", "PermenPANRB 14/2017")
    for huruf, jumlah in letter_counts(indeks).items():
        yield in_words(f"unsur.bermutu.{huruf}", jumlah, f"Jumlah unsur bermutu {huruf}", source)
    for nilai in konteks.unsur:
        yield from _unsur(nilai, konteks.nama(nilai.unsur), source)


def reported_mean(indeks: Indeks) -> Fraction:
    """The index that the printed NRR give, rounded once."""
    return round_half_up(sum((nilai.tertimbang for nilai in indeks.unsur), Fraction(0)) * CONVERSION)


def _printed(indeks: Indeks, source: str) -> Iterator[Entri]:
    """What the printed NRR come to, and how far their rounding leaves the index open."""
    open_to = sum((Fraction(1, 2 * 10**nilai.places) for nilai in indeks.unsur), Fraction(0)) / len(indeks.unsur)
    places = min(nilai.places for nilai in indeks.unsur) + 1
    yield number("ikm.dari_nrr", reported_mean(indeks), "IKM yang diperoleh dari NRR tercetak", source)
    yield number("ikm.ketelitian", open_to * CONVERSION, "Ketelitian IKM dari NRR tercetak", source, places)


def letter_counts(indeks: Indeks) -> dict[str, int]:
    """How many unsur have each letter, best letter first; letters that none has are left out."""
    return dict(sorted(Counter(nilai.mutu.huruf for nilai in indeks.unsur).items()))


def _ikm(indeks: Indeks, source: str) -> Iterator[Entri]:
    yield number("ikm", indeks.ikm, "Indeks Kepuasan Masyarakat (IKM) unit pelayanan", source, indeks.places)
    yield words("ikm.mutu", str(indeks.mutu), "Mutu pelayanan menurut IKM, huruf dan kinerja", source)
    yield words("ikm.huruf", indeks.mutu.huruf, "Huruf mutu pelayanan menurut IKM", source)
    yield words("ikm.kinerja", indeks.mutu.kinerja, "Kinerja unit pelayanan menurut IKM", source)
    yield number("nilai_skm", indeks.nilai_skm, "Jumlah NRR tertimbang", source, TERTIMBANG_PLACES)
    yield words("bobot", f"1/{len(indeks.unsur)}", "Bobot tiap unsur", source)
    if indeks.selang:
        yield number("ikm.bawah", indeks.selang.bawah, "Batas bawah selang kepercayaan 95% IKM", source)
        yield number("ikm.atas", indeks.selang.atas, "Batas atas selang kepercayaan 95% IKM", source)


def _variants(konteks: Konteks, source: str) -> Iterator[Entri]:
    """What the index would be without the free service's Biaya, and without doubtful answers."""
    bare = ikm_tanpa_biaya(konteks.bahan.hasil.indeks)
    if bare is not None:
        yield number("ikm.tanpa_biaya", bare, "Rata-rata unsur selain Biaya/Tarif pada skala IKM", source)
    cleaned = konteks.bahan.hasil.indeks_tanpa_ditandai
    if cleaned is not None:
        yield number("ikm.tanpa_ditandai", cleaned.ikm, "IKM tanpa jawaban yang ditandai", source)


def ikm_tanpa_biaya(indeks: Indeks) -> Fraction | None:
    """The other unsur's mean on the IKM scale when Biaya has full marks and lifts the index; None when it does not."""
    others = [nilai.nrr for nilai in indeks.unsur if nilai.unsur != "biaya"]
    full = any(nilai.unsur == "biaya" and nilai.nrr == HIGHEST_NRR for nilai in indeks.unsur)
    mean = sum(others, Fraction(0)) / max(len(others), 1) * CONVERSION
    return mean if full and mean < indeks.ikm else None


def _unsur(nilai: NilaiUnsur, nama: str, source: str) -> Iterator[Entri]:
    key = nilai.unsur
    yield words(f"nama.{key}", nama, f"Nama unsur {nama}", "PermenPANRB 14/2017")
    yield number(f"nrr.{key}", nilai.nrr, f"NRR unsur {nama}", source, nilai.places)
    yield words(f"mutu.{key}", str(nilai.mutu), f"Mutu unsur {nama}, huruf dan kinerja", source)
    yield words(f"huruf.{key}", nilai.mutu.huruf, f"Huruf mutu unsur {nama}", source)
    yield words(f"kinerja.{key}", nilai.mutu.kinerja, f"Kinerja unsur {nama}", source)
    yield number(f"tertimbang.{key}", nilai.tertimbang, f"NRR tertimbang unsur {nama}", source, TERTIMBANG_PLACES)
    yield number(f"konversi.{key}", nilai.konversi, f"Nilai konversi unsur {nama}", source)
    yield count(f"n.unsur.{key}", nilai.n, f"Jumlah jawaban untuk unsur {nama}", source)
    if nilai.jumlah is not None:
        yield count(f"jumlah.{key}", nilai.jumlah, f"Jumlah nilai unsur {nama}", source)
    if nilai.selang:
        yield number(f"nrr_bawah.{key}", nilai.selang.bawah, f"Batas bawah selang 95% unsur {nama}", source)
        yield number(f"nrr_atas.{key}", nilai.selang.atas, f"Batas atas selang 95% unsur {nama}", source)
