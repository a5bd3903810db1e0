"""Months as offices write them in a plan: in full, shortened, as numbers, as quarters."""

from collections.abc import Callable, Mapping

from bench.periksa.truth import Month
from bench.periksa.words import ROMAN, SHORT_MONTHS

NUMERALS = (*ROMAN, "VI", "VII", "VIII", "IX", "X", "XI", "XII")


def span_words(first: Month, last: Month) -> str:
    """Juli s.d. Desember 2025; one month alone; two years both named."""
    if first == last:
        return f"{first.name} {first.year}"
    if first.year == last.year:
        return f"{first.name} s.d. {last.name} {last.year}"
    return f"{first.name} {first.year} s.d. {last.name} {last.year}"


def quarter_of(month: Month) -> tuple[int, int]:
    """The year and the quarter that a month is in: they can be compared."""
    return month.year, (month.number + 2) // 3


def short_head(month: Month) -> str:
    """Jul."""
    return SHORT_MONTHS[month.number - 1]


def _dashed(first: Month, last: Month) -> str:
    return span_words(first, last).replace(" s.d. ", " – ")


def _short(first: Month, last: Month) -> str:
    ends = [f"{short_head(month)} {month.year % 100:02}" for month in (first, last)]
    return " - ".join(dict.fromkeys(ends))


def _numbers(first: Month, last: Month) -> str:
    return " - ".join(dict.fromkeys(f"{month.number:02}/{month.year}" for month in (first, last)))


def _quarters(first: Month, last: Month) -> str:
    (year, one), (other_year, other) = quarter_of(first), quarter_of(last)
    if year != other_year:
        return f"TW {ROMAN[one]} {year} s.d. TW {ROMAN[other]} {other_year}"
    return f"TW {ROMAN[one]} {year}" if one == other else f"TW {ROMAN[one]} s.d. {ROMAN[other]} {year}"


def _counted(first: Month, last: Month) -> str:
    if first.year != last.year:
        return f"Bulan ke-{first.number} Tahun {first.year} s.d. bulan ke-{last.number} Tahun {last.year}"
    end = "" if first == last else f" s.d. ke-{last.number}"
    return f"Bulan ke-{first.number}{end} Tahun {last.year}"


MOMENTS: Mapping[str, Callable[[Month, Month], str]] = {
    "nama": span_words,
    "strip": _dashed,
    "singkat": _short,
    "angka": _numbers,
    "triwulan": _quarters,
    "ke": _counted,
}
"""How a stretch of months is written, by the name that a template's option `!saat` gives."""

HEADS: Mapping[str, Callable[[Month], str]] = {
    "pendek": short_head,
    "penuh": lambda month: month.name,
    "angka": lambda month: str(month.number),
    "romawi": lambda month: NUMERALS[month.number],
    "tahun": lambda month: f"{short_head(month)} {month.year % 100:02}",
}
"""What stands above a month's column, by the name that `!kepala_bulan` gives."""
