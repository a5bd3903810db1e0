"""The order of a report's own parts: chapters, sections, and where the report begins and ends."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from siklus.core.aturan import normalise
from siklus.core.periksa.klaim.bagian import JudulBagian
from siklus.core.periksa.klaim.laporan import Klaim
from siklus.core.periksa.pindaian import fold
from siklus.core.periksa.temuan import Lokasi, lokasi_of
from siklus.document.blocks import Heading

_CHAPTER = re.compile(r"^\W*B\s?A\s?B\b", re.IGNORECASE)
_CHAPTER_LINE = re.compile(r"\W*[B8]\s?[A4]\s?[B8]\b", re.IGNORECASE)
_ROMAN_LINE = re.compile(r"\W*[IVXl1|]{1,4}[.,]\s+[A-Z]{3}")
_LONGEST_TITLE = 12
_ROMAN = re.compile(r"(X{0,2})(IX|IV|V?I{0,3})")
_VALUES = {"I": 1, "V": 5, "X": 10}
_SECTION = re.compile(r"(?:(?P<induk>(?:[A-Z]|[IVX]{1,5}|\d{1,2})(?:\.\d{1,2}){0,2})\.)?(?P<nomor>\d{1,2})")
_COUNTS = re.compile(r"[IVX]{1,5}|[A-Z]|\d{1,2}")


@dataclass(frozen=True, slots=True)
class Bab:
    """A chapter: its number, None where the print is damaged ("Il"), and its heading."""

    nomor: int | None
    judul: JudulBagian


@dataclass(frozen=True, slots=True)
class Subbab:
    """A section: the number `induk` before its own ("2" of "2.3", "" of "3."), its own, its chapter, its heading."""

    induk: str
    nomor: int
    di: Bab | None
    judul: JudulBagian


def find_bab(klaim: Klaim) -> tuple[Bab, ...]:
    """The chapters in order."""
    chapters = _chapters(klaim)
    lettered = [judul.nomor for judul in chapters[:1]] == ["A"]
    return tuple(Bab(_letter(judul.nomor) if lettered else read_number(judul.nomor), judul) for judul in chapters)


def find_subbab(klaim: Klaim) -> Iterator[tuple[Subbab | None, Subbab]]:
    """Each numbered section below a chapter, with the one before it: of the same number above, under the same title."""
    chapters = {id(bab.judul): bab for bab in find_bab(klaim)}
    di: Bab | None = None
    last: dict[tuple[int, str], Subbab] = {}
    for judul in klaim.susunan.judul:
        di = chapters.get(id(judul), di)
        last = {key: section for key, section in last.items() if key[0] <= judul.tingkat and id(judul) not in chapters}
        found = _SECTION.fullmatch(judul.nomor)
        if found and id(judul) not in chapters and is_title(judul):
            section = Subbab(found["induk"] or "", int(found["nomor"]), di, judul)
            key = judul.tingkat, section.induk
            yield last.get(key), section
            last[key] = section


def _letter(nomor: str) -> int | None:
    return ord(nomor) - ord("A") + 1 if len(nomor) == 1 else None


def is_title(judul: JudulBagian) -> bool:
    """Whether a numbered heading is one: the row of a flattened table is longer, a label begins with "Nomor"."""
    words = judul.teks.teks.split()
    return len(words) <= _LONGEST_TITLE and words[:1] not in (["Nomor"], ["No"])


def looks_like_bab(text: str) -> bool:
    """Whether a printed line begins a chapter, also as a scan misreads it."""
    return _CHAPTER_LINE.match(text) is not None or _ROMAN_LINE.match(text) is not None


def read_number(text: str) -> int | None:
    """A chapter's number, roman or arabic; None when a scan may have misread it."""
    if text.isdecimal():
        return int(text)
    if not text or not _ROMAN.fullmatch(text):
        return None
    values = [_VALUES[sign] for sign in text]
    after = [*values[1:], 0]
    return sum(-value if value < following else value for value, following in zip(values, after, strict=True))


def _chapters(klaim: Klaim) -> tuple[JudulBagian, ...]:
    """The headings that are numbered as chapters, "BAB II"; where none is, those of the first level, "II." or "B.".

    The claims stand in the order of the reading's headings.
    """
    headings = [placed for placed in klaim.reading.blocks if isinstance(placed.block, Heading)]
    pairs = zip(headings, klaim.susunan.judul, strict=True)
    chapters = tuple(judul for placed, judul in pairs if _CHAPTER.match(placed.number))
    first = (judul for judul in klaim.susunan.judul if judul.tingkat == 1 and _COUNTS.fullmatch(judul.nomor))
    return chapters or tuple(first)


def has_words(text: str, words: str) -> bool:
    """Whether a title has these words, whole and in this order."""
    return f" {normalise(words)} " in f" {normalise(text)} " or fold(words) == fold(text)


def beginning(klaim: Klaim) -> tuple[Lokasi, ...]:
    """Where the report begins; nothing for a file without lines."""
    return tuple(lokasi_of(line) for page in klaim.reading.pages[:1] for line in page.lines[:1])


def ending(klaim: Klaim) -> tuple[Lokasi, ...]:
    """Where the report ends; nothing for a file without lines."""
    lines = [line for page in klaim.reading.pages for line in page.lines]
    return tuple(lokasi_of(line) for line in lines[-1:])
