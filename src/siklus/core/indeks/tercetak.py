"""A printed decimal and what it can have been before it was rounded."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from math import ceil, floor
from typing import Self

from siklus.core.aturan import Aturan
from siklus.core.indeks.hasil import Mutu
from siklus.core.indeks.mutu import mutu_of
from siklus.core.indeks.skala import CONVERSION, HIGHEST_IKM, HIGHEST_NRR, LOWEST_IKM, LOWEST_NRR
from siklus.core.rounding import round_half_up

_PRINTED = re.compile(r"(\d{1,3})[.,](\d{2,4})")
_HALF = Fraction(1, 2)


@dataclass(frozen=True, slots=True)
class Jendela:
    """Every value that a printed number can stand for: from `bawah` up to `atas`."""

    bawah: Fraction
    atas: Fraction

    def meets(self, other: Self) -> bool:
        """Whether some value lies in both. Ends count, since sources round a half in either direction."""
        return max(self.bawah, other.bawah) <= min(self.atas, other.atas)

    def printable(self, places: int) -> tuple[Fraction, Fraction]:
        """The lowest and highest number of that many decimals that some value in it can be printed as."""
        scale: int = 10**places
        return Fraction(ceil(self.bawah * scale - _HALF), scale), Fraction(floor(self.atas * scale + _HALF), scale)

    def within(self, lowest: Fraction, highest: Fraction) -> "Jendela":
        """The part that lies on a scale."""
        return Jendela(max(lowest, self.bawah), min(highest, self.atas))


@dataclass(frozen=True, slots=True)
class Tercetak:
    """A number exactly as printed, with as many decimals as it was printed with."""

    nilai: Fraction
    places: int

    @property
    def jendela(self) -> Jendela:
        """The values that print like this: half a unit of the last decimal down and up."""
        half = Fraction(1, 2 * 10**self.places)
        return Jendela(self.nilai - half, self.nilai + half)


def parse_tercetak(text: str) -> Tercetak | None:
    """A printed NRR or IKM, "3,27" or "87.365": two to four decimals, comma or point; None when it is not one."""
    found = _PRINTED.fullmatch(text.strip())
    if found is None:
        return None
    whole, decimals = found.groups()
    return Tercetak(Fraction(f"{whole}.{decimals}"), len(decimals))


def read_tercetak(text: str) -> Tercetak:
    """A printed number that must be one; ValueError when it is not."""
    found = parse_tercetak(text)
    if found is None:
        message = f"not a printed number: {text!r}"
        raise ValueError(message)
    return found


def ikm_window(nrr: Iterable[Tercetak], weight: Fraction) -> Jendela:
    """The IKM that printed NRR allow: 25 × Σ weight × NRR, each anywhere in its window on the scale 1–4.

    With two decimals this is ±0,125 around the index of the printed values, with three ±0,0125 (less at the ends).
    """
    windows = [item.jendela.within(LOWEST_NRR, HIGHEST_NRR) for item in nrr]
    scale = CONVERSION * weight
    return Jendela(
        scale * sum((window.bawah for window in windows), start=Fraction(0)),
        scale * sum((window.atas for window in windows), start=Fraction(0)),
    )


def possible_mutu_of_nrr(nrr: Tercetak, aturan: Aturan) -> tuple[Mutu, ...]:
    """The letters a printed NRR can have had, lowest first: two for 2,60, 3,06 and 3,53, else one."""
    window = nrr.jendela.within(LOWEST_NRR, HIGHEST_NRR)
    return _mutu_between(Jendela(window.bawah * CONVERSION, window.atas * CONVERSION), aturan)


def possible_mutu_of_ikm(ikm: Tercetak, aturan: Aturan) -> tuple[Mutu, ...]:
    """The letters a printed IKM can have had, lowest first; with two decimals always one."""
    return _mutu_between(ikm.jendela.within(LOWEST_IKM, HIGHEST_IKM), aturan)


def possible_mean(printed: Tercetak, n: int) -> bool:
    """Whether n whole answers can have this mean at all (the GRIM test)."""
    window = printed.jendela
    return ceil(window.bawah * n) <= floor(window.atas * n)


def _mutu_between(window: Jendela, aturan: Aturan) -> tuple[Mutu, ...]:
    lowest, highest = round_half_up(window.bawah), _round_just_below(window.atas)
    letters = [Mutu(pita.huruf, pita.kinerja) for pita in aturan.pita]
    first, last = letters.index(mutu_of(lowest, aturan)), letters.index(mutu_of(highest, aturan))
    return tuple(letters[first : last + 1])


def _round_just_below(value: Fraction) -> Fraction:
    """What values just under `value` round to: a half up here belongs to the next printed number."""
    return Fraction(ceil(value * 100 + _HALF) - 1, 100)
