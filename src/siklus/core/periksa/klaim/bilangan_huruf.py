"""Numbers in words: "lima puluh tujuh" is 57. What is not wholly a number is none."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_ONES = {
    "nol": 0,
    "kosong": 0,
    "satu": 1,
    "dua": 2,
    "tiga": 3,
    "empat": 4,
    "lima": 5,
    "enam": 6,
    "tujuh": 7,
    "delapan": 8,
    "sembilan": 9,
}
_WHOLE = {"sepuluh": 10, "sebelas": 11, "seratus": 100, "seribu": 1000}
_SCALES = {"ribu": 1_000, "juta": 1_000_000, "miliar": 1_000_000_000, "milyar": 1_000_000_000}
_SYLLABLES = re.compile(
    r"sepuluh|sebelas|seratus|seribu|belas|puluh|ratus|ribu|juta|mil[iy]ar|"
    r"nol|kosong|satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|koma|\S"
)
_ONE = "|".join(_ONES)
SMALL = rf"(?:seratus|sepuluh|sebelas|(?:{_ONE})\s+belas|(?:{_ONE})\s+puluh(?:\s+(?:{_ONE}))?|{_ONE})"
"""A pattern for a number of 0 to 100 in words written apart, as counts of a plan are."""
_PAIR = re.compile(
    r"(?<![\w.,/])(?P<angka>\d{1,3}(?:\.\d{3})+|\d+)(?P<desimal>,\d+)?\s*(?P<persen>%)?\s*"
    r"\(\s*(?P<huruf>[A-Za-z][A-Za-z\s-]*?)\s*(?:orang|responden|persen|unsur|buah|kali|hari|bulan|tahun|unit|lembar)?\s*\)"
)


@dataclass(frozen=True, slots=True)
class AngkaHuruf:
    """A number followed by itself in words: "57 (lima puluh enam)", and where in the text each of them stands."""

    angka: int
    huruf: int
    teks: str
    start: int
    end: int
    huruf_start: int
    huruf_end: int


def read_huruf(text: str) -> int | None:
    """The whole number that some words say, written apart or together; None when they are anything else.

    "dua ratus dua puluh satu" is 221, "seratus enam belas" 116; "dua tiga" is no number, nor is "tiga koma dua".
    """
    words = _SYLLABLES.findall(text.casefold().replace("-", " "))
    total, group = 0, list[str]()
    for word in words:
        if word in _SCALES:
            part = _below_thousand(group) if group else None
            if part is None:
                return None
            total, group = total + part * _SCALES[word], []
        elif word == "seribu":
            if group:
                return None
            total += _WHOLE[word]
        else:
            group.append(word)
    rest = _below_thousand(group) if group else 0
    return None if rest is None or not words else total + rest


def find_angka_huruf(text: str) -> Iterator[AngkaHuruf]:
    """Every whole number that the text repeats in words inside brackets, whether they agree or not."""
    for found in _PAIR.finditer(text):
        said = read_huruf(found["huruf"])
        if said is not None and not found["desimal"]:
            yield AngkaHuruf(
                int(found["angka"].replace(".", "")), said, found[0], *found.span(), *found.span("huruf")
            )  # fmt: skip


def _below_thousand(words: list[str]) -> int | None:
    """A number under a thousand from its words, each part smaller than the one before it; None when it is none."""
    value, left, at = 0, 1000, 0
    while at < len(words):
        part, taken = _part(words, at)
        if part is None or part >= left or (part == 0 and len(words) > 1):
            return None
        value, at = value + part, at + taken
        left = 100 if part >= 100 else 10 if part >= 20 else 1  # noqa: PLR2004 - what may follow hundreds, tens, teens
    return value


def _part(words: list[str], at: int) -> tuple[int | None, int]:
    """One part and how many words it takes: "dua puluh", "tujuh belas", "seratus", "lima"."""
    word, following = words[at], words[at + 1] if at + 1 < len(words) else ""
    if word in _WHOLE:
        return _WHOLE[word], 1
    one = _ONES.get(word)
    if one is None:
        return None, 1
    match following:
        case "belas":
            return (one + 10 if one > 1 else None), 2
        case "puluh":
            return (one * 10 if one > 1 else None), 2
        case "ratus":
            return (one * 100 if one > 1 else None), 2
        case _:
            return one, 1
