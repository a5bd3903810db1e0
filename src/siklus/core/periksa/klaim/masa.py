"""Months, quarters, semesters and years in words: "Juli s.d. September 2025", "TW 3", "07/2026", "Semester II 2025".

The one place that reads periods; claims, plans and captions all rest on it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Literal

from siklus.core.periksa.klaim.nama_masa import (
    BARE_YEAR,
    DATE,
    MISREAD,
    MONTH,
    MONTH_COUNTED,
    MONTH_OF_YEAR,
    NUMBERED,
    NUMBERS,
    OF_A_LAW,
    SHORT_YEAR,
    TO,
    YEAR_AFTER,
    YEAR_BEYOND,
    is_of_a_year,
    month_number,
)

Satuan = Literal["semester", "triwulan", "bulan", "tahun"]

MONTHS_PER_YEAR = 12
_LENGTH: dict[Satuan, int] = {"semester": 6, "triwulan": 3}
_CENTURY = 2000
_PERIOD_BEFORE = re.compile(r"\bperiode\s+(?:bulan\s+)?$", re.IGNORECASE)
_BULAN_BEFORE = re.compile(r"\bbulan\s+$", re.IGNORECASE)
_DAY = re.compile(r"(?<!\d)\d{1,2}\s*$")


@dataclass(frozen=True, slots=True)
class Masa:
    """Months `bulan` (1–12) as one period, and where the words stand; two are equal when they name the same one.

    `satuan` is how it is said, `nomor` its number there: Semester 2, the first of some months, 0 of a whole year.
    `tahun` is the year of the last month, None when no year is said. `terbaca` is false for a number that a scan
    may have misread ("Semester Il").
    """

    satuan: Satuan
    nomor: int
    bulan: tuple[int, ...]
    tahun: int | None
    start: int = field(default=0, compare=False)
    end: int = field(default=0, compare=False)
    terbaca: bool = field(default=True, compare=False)

    @property
    def ujung(self) -> tuple[int, int]:
        """Its first and last month."""
        return self.bulan[0], self.bulan[-1]

    def ordinal(self, year: int | None = None) -> tuple[int, ...]:
        """The months counted from year 0; the year said is that of the last month. Empty when no year is known."""
        tahun = self.tahun or year
        last = tahun * MONTHS_PER_YEAR + self.bulan[-1] if tahun else 0
        return tuple(range(last - len(self.bulan), last)) if last else ()


def span_of(text: str) -> tuple[str, int] | None:
    """("triwulan", 3) of "TW III", ("semester", 2) of "Semester II"; None when neither is named."""
    found = next((masa for masa in find_masa(text) if masa.satuan in _LENGTH), None)
    return (found.satuan, found.nomor) if found else None


@lru_cache(maxsize=4000)  # the sentences and cells of the longest report: many rules ask for the same ones
def find_masa(text: str) -> tuple[Masa, ...]:
    """Every month, quarter and semester in a text, in order; months joined by "sampai" are one, a bare year is none."""
    return tuple(_joined_parts(text))


def _joined_parts(text: str) -> Iterator[Masa]:
    found: Masa | None = None
    for masa in _parts(text):
        if found is not None and _goes_on(text, found, masa):
            found = _joined(found, masa)
        else:
            yield from (found,) if found else ()
            found = masa
    yield from (found,) if found else ()


@lru_cache(maxsize=4000)  # as above
def find_periode_masa(text: str) -> tuple[Masa, ...]:
    """Every period that is named as one, in order: semesters, quarters, spans of months, and whole years.

    One month alone is a period only after the word "periode", a Q3 only with its year; a law's year is none.
    """
    named = [masa for masa in find_masa(text) if _is_period(text, masa)]
    years = (_year(hit) for hit in BARE_YEAR.finditer(text) if not OF_A_LAW.search(text[: hit.start()]))
    lone = (masa for masa in years if not any(one.start < masa.end and masa.start < one.end for one in named))
    return tuple(sorted((*named, *lone), key=lambda masa: masa.start))


def _is_period(text: str, masa: Masa) -> bool:
    if masa.satuan == "bulan":
        return len(masa.bulan) > 1 or _PERIOD_BEFORE.search(text[: masa.start]) is not None
    return masa.tahun is not None or text[masa.start].casefold() != "q"


def _parts(text: str) -> list[Masa]:
    """Each time as it is written, before months are joined; a shorter one inside a longer one is left out."""
    found = [
        *(_numbered(text, hit) for hit in NUMBERED.finditer(text) if _is_in_a_year(hit)),
        *(
            _dated(hit, hit["bulan"] or hit["bulan_iso"], hit["tahun"] or hit["tahun_iso"])
            for hit in DATE.finditer(text)
        ),
        *(_dated(hit, hit["bulan"], hit["tahun"], hit.start("bulan")) for hit in MONTH_OF_YEAR.finditer(text)),
        *(_dated(hit, hit["bulan"], hit["tahun"]) for hit in MONTH_COUNTED.finditer(text) if is_of_a_year(hit)),
        *(_named(text, hit) for hit in MONTH.finditer(text)),
    ]
    return sorted(found, key=lambda masa: (masa.start, -masa.end))


def _is_in_a_year(hit: re.Match[str]) -> bool:
    """Whether the number is one that such a period has: there is no Semester III."""
    return NUMBERS[hit["number"].casefold()] * _LENGTH[_kind(hit)] <= MONTHS_PER_YEAR


def _numbered(text: str, hit: re.Match[str]) -> Masa:
    satuan, first = _kind(hit), NUMBERS[hit["number"].casefold()]
    last = NUMBERS[(hit["last"] or hit["roman"] or hit["number"]).casefold()]
    joined = last > first and last * _LENGTH[satuan] <= MONTHS_PER_YEAR
    end = hit.end() if joined else hit.end("number")
    bracket = re.match(r"\s*\(\w+\)", text[end:])
    end += bracket.end() if bracket else 0
    year = YEAR_AFTER.match(text, end)
    beyond = year or YEAR_BEYOND.match(text, end)
    tahun = int((beyond and beyond["tahun"]) or hit["sebelum"] or 0) or None
    length = _LENGTH[satuan]
    bulan = tuple(range((first - 1) * length + 1, (last if joined else first) * length + 1))
    start = hit.start() if tahun and not beyond else _after_year(hit)
    masa = Masa(satuan, first, bulan, tahun, start, year.end() if year else end, _is_legible(hit))
    return _as_months(masa) if joined else masa


def _after_year(hit: re.Match[str]) -> int:
    """Where the period's own words begin, behind a year that belongs to something else."""
    return hit.start("kind") if hit["kind"] else hit.start("number") - 1


def _as_months(masa: Masa) -> Masa:
    """Quarters or semesters that are joined are months; twelve of them are the year."""
    if len(masa.bulan) == MONTHS_PER_YEAR:
        return replace(masa, satuan="tahun", nomor=0)
    return replace(masa, satuan="bulan", nomor=masa.bulan[0])


def _is_legible(hit: re.Match[str]) -> bool:
    return not {hit["number"].casefold(), (hit["last"] or "").casefold()} & MISREAD


def _kind(hit: re.Match[str]) -> Satuan:
    return "semester" if (hit["kind"] or "").casefold().startswith("s") else "triwulan"


def _dated(hit: re.Match[str], bulan: str, tahun: str | None, start: int | None = None) -> Masa:
    month = int(bulan)
    return Masa(
        "bulan", month, (month,), int(tahun) if tahun else None, hit.start() if start is None else start, hit.end()
    )


def _named(text: str, hit: re.Match[str]) -> Masa:
    month = month_number(hit)
    year = YEAR_AFTER.match(text, hit.end())
    short = None if year else SHORT_YEAR.match(text, hit.end())
    found = year or short
    tahun = int(found["tahun"]) + (_CENTURY if short else 0) if found else None
    return Masa("bulan", month, (month,), tahun, hit.start(), found.end() if found else hit.end())


def _year(hit: re.Match[str]) -> Masa:
    return Masa("tahun", 0, tuple(range(1, MONTHS_PER_YEAR + 1)), int(hit["tahun"]), hit.start(), hit.end())


def _goes_on(text: str, first: Masa, then: Masa) -> bool:
    """Whether two times are the ends of one: months with "sampai" between them, the last one's day left out."""
    between = _DAY.sub("", _BULAN_BEFORE.sub("", text[first.end : then.start]))
    return first.satuan == then.satuan == "bulan" and TO.fullmatch(between) is not None


def _joined(first: Masa, last: Masa) -> Masa:
    """From one month to another, over the year's end when need be."""
    bulan = _months(first, last)
    turns = first.bulan[0] > last.bulan[-1]
    tahun = last.tahun or (first.tahun + turns if first.tahun else None)
    return Masa("bulan", first.nomor, bulan, tahun, first.start, last.end)


def _months(first: Masa, last: Masa) -> tuple[int, ...]:
    begin, end = first.bulan[0], last.bulan[-1]
    years = last.tahun - first.tahun if first.tahun and last.tahun else 0
    count = end - begin + 1 + MONTHS_PER_YEAR * years
    count = count if count > 0 else (end - begin) % MONTHS_PER_YEAR + 1
    return tuple((begin - 1 + step) % MONTHS_PER_YEAR + 1 for step in range(count))
