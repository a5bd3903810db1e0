"""Reading printed numbers: exact where every sign is legible, bounded where the print is damaged, never mended.

A scan turns "3,15" into "315", "3,l5" or "3 15". What such a print can have been is bounded; what it was is asked.
"""

import re
from collections.abc import Iterator
from fractions import Fraction
from typing import Literal

from siklus.core.indeks.skala import HIGHEST_IKM, HIGHEST_NRR, LOWEST_IKM, LOWEST_NRR
from siklus.core.indeks.tercetak import Jendela
from siklus.core.periksa.klaim.bilangan import Bilangan
from siklus.core.periksa.temuan import Lokasi

Skala = Literal["nrr", "ikm", "cacah", "persen"]
"""What a number measures: 1–4, 25–100, whole things, or shares of a hundred."""

NUMBER = re.compile(r"(?<![\w.,/])\d{1,3}(?:\.\d{3})+(?!,?\d)|(?<![\w.,/])\d+(?:[.,]\d+)?(?![\w/])")
"""A legible number inside running text."""

_FRAME = "|[](){}*_~ \t“”\"'"
_MUTU = re.compile(r"(?<=\d)\s+\(?[A-D]\)?(?:\s+\(?(?:(?:sangat|kurang|tidak)\s+)?baik\)?)?$", re.IGNORECASE)
"""The letter of the next column, where two columns were printed too close."""
_COUNTER = re.compile(r"\d{1,2}\.")
_UNIT = re.compile(r"\s*(?:%|persen|prosen|orang|responden)\.?$", re.IGNORECASE)
_DECIMAL = re.compile(r"(\d+)\s?[.,]\s?(\d+)")
_THOUSANDS = re.compile(r"\d{1,3}(?:\.\d{3})+")
_LOOKALIKES = frozenset("lI|!OoQDSsBZzGgqi")
_SCALES = {"nrr": (LOWEST_NRR, HIGHEST_NRR), "ikm": (LOWEST_IKM, HIGHEST_IKM)}
_FULL_PRINT = {"nrr": (1, 3), "ikm": (2, 4)}
"""Digits before the separator, and digits altogether, of a value printed with two decimals."""


def read_bilangan(teks: str, lokasi: Lokasi, skala: Skala) -> Bilangan | None:
    """The number that a cell or a few words print, on its scale; None when nothing in it looks like one."""
    bare = _MUTU.sub("", _UNIT.sub("", teks.strip(_FRAME))).strip(_FRAME)
    if not any(sign.isdigit() for sign in bare) or (skala in _SCALES and _COUNTER.fullmatch(bare)):
        return None
    legible = _legible(bare, skala)
    if legible is not None:
        return Bilangan(teks.strip(), lokasi, *legible, _window(*legible))
    return Bilangan(teks.strip(), lokasi, None, 0, _bounds(bare, skala)) if _damaged(bare) else None


def numbers_in(text: str) -> Iterator[re.Match[str]]:
    """Every legible number of a sentence, in order."""
    return NUMBER.finditer(text)


def _legible(bare: str, skala: Skala) -> tuple[Fraction, int] | None:
    if bare.isdecimal():
        return None if _lost_its_separator(bare, skala) else (Fraction(bare), 0)
    if skala == "cacah" and _THOUSANDS.fullmatch(bare):
        return Fraction(bare.replace(".", "")), 0
    decimal = _DECIMAL.fullmatch(bare)
    return (Fraction(f"{decimal[1]}.{decimal[2]}"), len(decimal[2])) if decimal else None


def _lost_its_separator(digits: str, skala: Skala) -> bool:
    """Whether whole digits can only be a value of the scale whose separator was not read: 315 for an NRR."""
    scale = _SCALES.get(skala)
    return scale is not None and len(digits) > _FULL_PRINT[skala][0] and Fraction(digits) > scale[1]


def _window(value: Fraction, places: int) -> Jendela:
    half = Fraction(1, 2 * 10**places) if places else Fraction(0)
    return Jendela(value - half, value + half)


def _damaged(bare: str) -> bool:
    """Whether it is a number with signs in the place of digits: at least half of its signs are digits."""
    signs = [sign for sign in bare if not sign.isspace() and sign not in ".,"]
    digits = sum(sign.isdigit() for sign in signs)
    return digits * 2 >= len(signs) and all(sign.isdigit() or sign in _LOOKALIKES for sign in signs)


def _bounds(bare: str, skala: Skala) -> Jendela | None:
    """Every value of the scale that has the legible digits where they stand; None where the scale has no bounds."""
    scale = _SCALES.get(skala)
    if scale is None:
        return None
    whole, full = _FULL_PRINT[skala]
    signs = [sign for sign in bare if sign.isdigit() or sign in _LOOKALIKES]
    first = len(signs) if len(signs) == full else whole
    known = signs[:first]
    lowest = Fraction(int("".join(_as_digit(sign, "0") for sign in known)), 10 ** (first - whole))
    highest = Fraction(int("".join(_as_digit(sign, "9") for sign in known)) + 1, 10 ** (first - whole))
    half = Fraction(1, 2 * 10 ** (full - whole))
    window = Jendela(lowest - half, highest - half).within(*scale)
    return window if window.bawah <= window.atas else Jendela(*scale)


def _as_digit(sign: str, lookalike: str) -> str:
    return sign if sign.isdigit() else lookalike
