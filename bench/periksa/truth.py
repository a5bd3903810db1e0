"""The true cycle of one office: everything that its report may say, consistent by construction."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from bench.periksa.words import MONTHS

YEAR = 12


@dataclass(frozen=True, slots=True, order=True)
class Month:
    """A month of a year."""

    year: int
    number: int

    def later(self, months: int) -> "Month":
        """So many months later."""
        count = self.year * YEAR + self.number - 1 + months
        return Month(count // YEAR, count % YEAR + 1)

    @property
    def name(self) -> str:
        """Juli."""
        return MONTHS[self.number - 1]


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of whole months with the name that the office gives it."""

    name: str
    first: Month
    months: int

    @property
    def last(self) -> Month:
        """Its last month."""
        return self.first.later(self.months - 1)

    def each(self) -> tuple[Month, ...]:
        """All its months."""
        return tuple(self.first.later(at) for at in range(self.months))


@dataclass(frozen=True, slots=True)
class Office:
    """An invented office: `name` whole, `short` as its own people say it, its services and its parts."""

    name: str
    short: str
    place: str
    head: str
    signer: str
    nip: str
    services: tuple[str, ...]
    parts: tuple[str, ...]
    site: str


@dataclass(frozen=True, slots=True)
class Program:
    """One activity and everything that a report may say of it; the last two are what only a mistaken report says."""

    nama: str
    lain: str
    deskripsi: str
    belum: str
    bukti: str
    hambatan: str
    alasan: str
    strategi: str
    indikator: str
    target: str
    perlu: str
    terlanjur: str


@dataclass(frozen=True, slots=True)
class Rtl:
    """A planned activity: its unsur, its number there, its months, who answers for it, and whether it was done."""

    unsur: str
    order: int
    within: int
    program: Program
    months: tuple[Month, ...]
    part: str
    done: bool
    figures: tuple[int, ...] = ()
    due: Month | None = None
    """When what was not done will be done."""

    @property
    def letter(self) -> str:
        """a, b, c within its unsur."""
        return "abcdefghij"[self.within - 1]


@dataclass(frozen=True, slots=True)
class Cycle:
    """A whole cycle. `sums` are the answers added up per unsur; `profile` counts respondents per dimension."""

    office: Office
    surveyed: Span
    execution: Span
    population: int
    collected: int
    n: int
    sums: Mapping[str, int]
    profile: Mapping[str, tuple[tuple[str, int], ...]]
    priorities: tuple[str, ...]
    highest: tuple[str, ...]
    rtl: tuple[Rtl, ...]
    history: tuple[tuple[str, Fraction], ...]
    signed: date
    survey_signed: date
    """The day of a report that tells of the survey only."""
    published: date

    def nrr(self, unsur: str) -> Fraction:
        """The exact NRR of an unsur."""
        return Fraction(self.sums[unsur], self.n)

    @property
    def value(self) -> Fraction:
        """The exact Nilai SKM, 1 to 4."""
        return sum((self.nrr(unsur) for unsur in self.sums), Fraction()) / len(self.sums)
