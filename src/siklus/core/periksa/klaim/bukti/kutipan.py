"""References by number in running text: "Gambar 3, 4, & 5", "Gambar 5 s.d. Gambar 7", "halaman 16–17", "Tabel 3. 1"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

JenisAcuan = Literal["tabel", "gambar", "halaman", "bab", "lampiran"]

_KINDS: dict[str, JenisAcuan] = {
    "tabel": "tabel", "tabe": "tabel", "gambar": "gambar", "gbr": "gambar", "foto": "gambar", "grafik": "gambar",
    "dokumentasi": "gambar",
    "halaman": "halaman", "hal": "halaman", "hlm": "halaman", "bab": "bab", "lampiran": "lampiran",
}  # fmt: skip
_ONE = r"(?:\d{1,3}(?:\s?\.\s?\d{1,2})*|[ivxlc]{1,6}|[IVXLC]{1,6})(?![\w])"
_LINK = r"\s*(?:,\s*(?:dan\s+|&\s*|serta\s+)?|&\s*|dan\s+|serta\s+|/\s*)"
_TO = r"\s*(?:s\.?\s?/?\s?d\.?\s*|[-–—]\s*|sampai\s+(?:dengan\s+)?|hingga\s+)"
_KIND = r"(?P<kind>Tabel|Gambar|Gbr|Foto|Grafik|Dokumentasi|Halaman|Hal|Hlm|Bab|Lampiran)"
_ACUAN = re.compile(
    rf"\b{_KIND}\b\.?\s*(?P<list>{_ONE}(?:(?:{_LINK}|{_TO})(?:(?P=kind)\.?\s*)?{_ONE})*)", re.IGNORECASE
)
_PART = re.compile(rf"(?P<sign>{_TO}|{_LINK})?(?:[a-z]{{3,}}\.?\s+)?(?P<one>{_ONE})", re.IGNORECASE)
_SPAN = re.compile(_TO, re.IGNORECASE)
_LONGEST_SPAN = 60


@dataclass(frozen=True, slots=True)
class Kutipan:
    """One thing that a text points at, and where in the text it does."""

    jenis: JenisAcuan
    nomor: str
    start: int
    end: int


def find_kutipan(text: str) -> Iterator[Kutipan]:
    """Every number pointed at, in order; a span names all that it covers."""
    for found in _ACUAN.finditer(text):
        jenis = _KINDS[found["kind"].casefold()]
        if _is_reference(found, jenis):
            for nomor in _numbers(found["list"]):
                yield Kutipan(jenis, nomor, found.start(), found.end())


def numbers_of(text: str, jenis: JenisAcuan) -> tuple[str, ...]:
    """The numbers of one kind of thing that a text points at, each once."""
    return tuple(dict.fromkeys(item.nomor for item in find_kutipan(text) if item.jenis == jenis))


def _is_reference(found: re.Match[str], jenis: JenisAcuan) -> bool:
    """Roman numerals count for chapters, annexes and pages only, and "bab" or "lampiran" needs its capital."""
    first = found["list"][:1]
    if jenis in {"bab", "lampiran"}:
        return found["kind"][0].isupper()
    return first.isdigit() or jenis == "halaman"


def _numbers(listed: str) -> Iterator[str]:
    before = ""
    for part in _PART.finditer(listed):
        one = "".join(part["one"].split()).rstrip(".")
        if part["sign"] and _SPAN.fullmatch(part["sign"]):
            yield from _between(before, one)
        yield one
        before = one


def _between(first: str, last: str) -> Iterator[str]:
    """What lies between the ends of a span that counts up; the same chapter's numbers count by their last part."""
    chapter, _, start = first.rpartition(".")
    other, _, end = last.rpartition(".")
    if chapter == other and start.isdigit() and end.isdigit() and 0 < int(end) - int(start) <= _LONGEST_SPAN:
        yield from (f"{chapter}.{number}".strip(".") for number in range(int(start) + 1, int(end)))
