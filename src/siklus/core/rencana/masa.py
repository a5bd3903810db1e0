"""Months of carrying out: spans of them, quarters for printing."""

from dataclasses import dataclass
from itertools import pairwise

from siklus.core.survei.periode import MONTHS_PER_YEAR, ROMAN, Bulan

MONTHS_PER_QUARTER = 3


@dataclass(frozen=True, slots=True, order=True)
class Triwulan:
    """A quarter of a calendar year; `ke` is 1 to 4."""

    tahun: int
    ke: int

    @property
    def nama(self) -> str:
        """The quarter spelled out: "Triwulan III 2025"."""
        return f"Triwulan {ROMAN[self.ke]} {self.tahun}"

    @property
    def singkat(self) -> str:
        """The quarter's head in a narrow column: "TW III"."""
        return f"TW {ROMAN[self.ke]}"


def months_from(first: Bulan, last: Bulan) -> tuple[Bulan, ...]:
    """Every month from `first` to `last`, both included; none when `last` comes before `first`."""
    return tuple(first.plus(step) for step in range(count_months(first, last)))


def count_months(first: Bulan, last: Bulan) -> int:
    """How many months that is, both included; zero or less when `last` comes before `first`."""
    return (last.tahun - first.tahun) * MONTHS_PER_YEAR + last.nomor - first.nomor + 1


def is_consecutive(months: tuple[Bulan, ...]) -> bool:
    """Whether each month is the one after the month before it."""
    return all(following == month.plus(1) for month, following in pairwise(months))


def quarter_of(month: Bulan) -> Triwulan:
    """The quarter in which a month lies."""
    return Triwulan(month.tahun, (month.nomor - 1) // MONTHS_PER_QUARTER + 1)


def quarters_of(months: tuple[Bulan, ...]) -> tuple[Triwulan, ...]:
    """The quarters in which the months lie, each once, in order: the columns of a plan printed by quarter."""
    return tuple(sorted({quarter_of(month) for month in months}))
