"""Numbers of a scan that lost a digit: fewer decimals than their fellows. Bounded and asked, never believed."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from siklus.core.indeks.skala import HIGHEST_IKM, HIGHEST_NRR, LOWEST_IKM, LOWEST_NRR
from siklus.core.indeks.tercetak import Jendela
from siklus.core.periksa.klaim.bilangan import Bilangan
from siklus.core.periksa.klaim.nilai import KlaimIndeks, KlaimNilai, Kolom, TabelUnsur
from siklus.core.periksa.klaim.responden import TabelProfil

_FEWEST = 3
_SCALES = {"nrr": (LOWEST_NRR, HIGHEST_NRR), "konversi": (LOWEST_IKM, HIGHEST_IKM)}


def usual_places(numbers: Iterable[Bilangan | None]) -> int:
    """How many decimals most of some legible numbers have; 0 where they agree on none."""
    counts = Counter(number.places for number in numbers if number is not None and not number.rusak)
    places, times = next(iter(counts.most_common(1)), (0, 0))
    return places if times >= _FEWEST and times * 2 > counts.total() else 0


def doubt_number(number: Bilangan, places: int, kolom: Kolom | None = None) -> Bilangan:
    """The number; damaged where it has decimals, but fewer than usual: it is somewhere above its whole part."""
    if number.nilai is None or not 0 < number.places < places:
        return number
    window = Jendela(number.nilai - number.nilai % 1, number.nilai - number.nilai % 1 + 1)
    scale = _SCALES.get(kolom or "")
    return replace(number, nilai=None, places=0, batas=window.within(*scale) if scale else window)


def doubt_tabel(tabel: Sequence[TabelUnsur]) -> tuple[TabelUnsur, ...]:
    """Tables of values with their short numbers doubted, each column by itself."""
    return tuple(replace(satu, nilai=doubt_nilai(satu.nilai)) for satu in tabel)


def doubt_nilai(nilai: Sequence[KlaimNilai]) -> tuple[KlaimNilai, ...]:
    """Values with their short numbers doubted."""
    kinds = {kolom for row in nilai for kolom in row.kolom}
    places = {kolom: usual_places(row.kolom.get(kolom) for row in nilai) for kolom in kinds}
    return tuple(_doubted(row, places) for row in nilai)


def _doubted(row: KlaimNilai, places: Mapping[Kolom, int]) -> KlaimNilai:
    kolom = {makna: doubt_number(number, places[makna], makna) for makna, number in row.kolom.items()}
    return replace(row, kolom=kolom, angka=kolom.get("nrr"))


def doubt_indeks(indeks: Sequence[KlaimIndeks]) -> tuple[KlaimIndeks, ...]:
    """Indices with their short numbers doubted."""
    places = max((satu.angka.places for satu in indeks if not satu.angka.rusak), default=0)
    return tuple(replace(satu, angka=doubt_number(satu.angka, places, "konversi")) for satu in indeks)


def doubt_profil(profil: Sequence[TabelProfil]) -> tuple[TabelProfil, ...]:
    """Profiles with their short shares doubted."""
    return tuple(_doubted_profil(satu) for satu in profil)


def _doubted_profil(profil: TabelProfil) -> TabelProfil:
    places = usual_places(row.persen for row in profil.baris)
    rows = (replace(row, persen=doubt_number(row.persen, places) if row.persen else None) for row in profil.baris)
    return replace(profil, baris=tuple(rows))
