"""Blanks at which no line may end: inside a date, and between a word and the number that it announces."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from siklus.document.inline import Angka, Runs, Text

NO_BREAK = "\u00a0"
"""Readers and their search take it for a blank."""
JOINER = "\u2060"
"""Unseen; no line ends at it. Readers of ours leave it out."""
_MONTHS = "Januari|Februari|Maret|April|Mei|Juni|Juli|Agustus|September|Oktober|November|Desember"
_DATE = re.compile(rf"(?<![\d.,])\d{{1,2}} (?:{_MONTHS})(?: \d{{4}})?\b")
_ANNOUNCED = re.compile(
    r"\b(?:nomor|tahun|semester|triwulan|halaman|tabel|gambar|bab|poin) (?=\d|[IVX]+\b)|[≥≤=±] (?=\d)", re.IGNORECASE
)
_WHOLE = re.compile(rf"{_DATE.pattern}|\b(?:{_MONTHS}) \d{{4}}\b|\b(?:Semester|Triwulan) [IVX]+\b|\bTahun \d{{4}}\b")
_RANGE = re.compile(rf"\b(?:{_MONTHS})–(?=(?:{_MONTHS})\b)")
Blank = tuple[int, int]
"""Where a blank or the dash of a range stands: the inline of a line, and the letter of that inline."""


def blanks_to_bind(text: str, reached: int, *, lonely: bool) -> Iterator[tuple[int, ...]]:
    """The blanks that make a line not end before the letter `reached`; nothing where it may.

    It may not inside a date, nor between a word and its number, nor after the dash of "Juli–Desember", which stands for
    a blank here, nor, when `lonely`, where one short word would be left.
    """
    at = reached - 1
    if text[at:reached] == "–" and any(found.end() == reached for found in _RANGE.finditer(text)):
        yield (at,)
    if text[at:reached] != " ":
        return
    for found in _DATE.finditer(text):
        if found.start() < at < found.end():
            yield tuple(place for place in range(found.start(), found.end()) if text[place] == " ")
            return
    if lonely or any(found.start() < at < found.end() for found in _ANNOUNCED.finditer(text)):
        yield (at,)


def bind(line: Runs, blanks: Iterable[Blank]) -> Runs:
    """The line with its blanks and dashes at these places made such that no line ends there."""
    parts = list(line)
    for place, letter in sorted(blanks, reverse=True):  # a joiner moves what follows it
        part = parts[place]
        if isinstance(part, Text | Angka):
            bound = NO_BREAK if part.text[letter] == " " else part.text[letter] + JOINER
            parts[place] = replace(part, text=part.text[:letter] + bound + part.text[letter + 1 :])
    return tuple(parts)


def with_whole_times(line: Runs) -> Runs:
    """A caption's words with every date and period kept on one line: none of its lines is justified, so none tears."""
    return tuple(replace(part, text=_whole(part.text)) if isinstance(part, Text | Angka) else part for part in line)


def _whole(text: str) -> str:
    without_blanks = _WHOLE.sub(lambda found: found[0].replace(" ", NO_BREAK), text)
    return _RANGE.sub(lambda found: found[0] + JOINER, without_blanks)
