"""Months and periods: the months surveyed, and apart from them the months in which the follow-up is carried out."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

MONTH_NAMES = (
    "Januari", "Februari", "Maret", "April", "Mei", "Juni",
    "Juli", "Agustus", "September", "Oktober", "November", "Desember",
)  # fmt: skip
MONTH_SHORT = ("Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des")
ROMAN = ("", "I", "II", "III", "IV")
MONTHS_PER_YEAR = 12


@dataclass(frozen=True, slots=True, order=True)
class Bulan:
    """One calendar month; `nomor` is 1 to 12."""

    tahun: int
    nomor: int

    @property
    def nama(self) -> str:
        """The month as the report writes it: "Juli 2025"."""
        return f"{MONTH_NAMES[self.nomor - 1]} {self.tahun}"

    @property
    def singkat(self) -> str:
        """The month's head in a narrow column: "Jul"."""
        return MONTH_SHORT[self.nomor - 1]

    def plus(self, months: int) -> "Bulan":
        """The month that many months later (or earlier, when negative)."""
        years, zero_based = divmod(self.tahun * MONTHS_PER_YEAR + self.nomor - 1 + months, MONTHS_PER_YEAR)
        return Bulan(years, zero_based + 1)

    @property
    def last_day(self) -> date:
        """The month's last calendar day."""
        following = self.plus(1)
        return date.fromordinal(date(following.tahun, following.nomor, 1).toordinal() - 1)


def month_span(months: tuple[Bulan, ...]) -> str:
    """Consecutive months as a span: "Juli–Desember 2025", "November 2025–April 2026", "Juli 2025"."""
    first, last = months[0], months[-1]
    if first == last:
        return first.nama
    if first.tahun == last.tahun:
        return f"{MONTH_NAMES[first.nomor - 1]}–{last.nama}"
    return f"{first.nama}–{last.nama}"


class JenisPeriode(StrEnum):
    """How often the office surveys; the regulation asks for at least once a year."""

    TRIWULAN = "triwulan"
    SEMESTER = "semester"
    TAHUN = "tahun"

    @property
    def months(self) -> int:
        """How many months one such period has."""
        return {"triwulan": 3, "semester": 6, "tahun": 12}[self.value]


@dataclass(frozen=True, slots=True)
class Periode:
    """A survey period: its kind, its year, and which one of that year it is (1-based)."""

    jenis: JenisPeriode
    tahun: int
    ke: int = 1

    @classmethod
    def holding(cls, jenis: JenisPeriode, bulan: Bulan) -> "Periode":
        """The period of that kind in which a month lies."""
        return cls(jenis, bulan.tahun, (bulan.nomor - 1) // jenis.months + 1)

    @property
    def nama(self) -> str:
        """The period as the report writes it: "Semester I Tahun 2025", "Tahun 2025"."""
        if self.jenis is JenisPeriode.TAHUN:
            return f"Tahun {self.tahun}"
        return f"{self.jenis.value.capitalize()} {ROMAN[self.ke]} Tahun {self.tahun}"

    @property
    def months(self) -> tuple[Bulan, ...]:
        """Its months in order."""
        first = Bulan(self.tahun, (self.ke - 1) * self.jenis.months + 1)
        return tuple(first.plus(step) for step in range(self.jenis.months))

    @property
    def rentang(self) -> str:
        """Its months spelled out: "Januari–Juni 2025"."""
        return month_span(self.months)

    @property
    def lengkap(self) -> str:
        """Name and months: "Semester I Tahun 2025 (Januari–Juni 2025)"."""
        return f"{self.nama} ({self.rentang})"

    @property
    def next(self) -> "Periode":
        """The period after this one."""
        return Periode.holding(self.jenis, self.months[-1].plus(1))


def print_date(day: date) -> str:
    """A date as the report writes it: "22 November 2026"."""
    return f"{day.day} {MONTH_NAMES[day.month - 1]} {day.year}"
