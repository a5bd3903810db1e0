"""Days and periods in the language of the screen; reports and documents print them in Indonesian, as core does."""

from dataclasses import dataclass
from datetime import date

from django.utils.dates import MONTHS
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from siklus.core.survei.periode import ROMAN, Bulan, JenisPeriode, Periode, print_date

ASAL = "id"


@dataclass(frozen=True, slots=True)
class KataPeriode:
    """A period's words: "Semester II Tahun 2026", "Juli–Desember 2026", and both."""

    nama: str
    rentang: str

    def __str__(self) -> str:
        """Its name."""
        return self.nama

    @property
    def lengkap(self) -> str:
        """With its months."""
        return f"{self.nama} ({self.rentang})"


def day_name(day: date) -> str:
    """A day: "22 November 2026"; in Indonesian as the reports print it."""
    return print_date(day) if _is_asal() else f"{day.day} {MONTHS[day.month]} {day.year}"


def periode_name(periode: Periode) -> KataPeriode:
    """A period's words; in Indonesian as the reports print them."""
    if _is_asal():
        return KataPeriode(periode.nama, periode.rentang)
    return KataPeriode(_name(periode), _span(periode.months[0], periode.months[-1]))


def _is_asal() -> bool:
    return (get_language() or ASAL).startswith(ASAL)


def _name(periode: Periode) -> str:
    said = {"ke": ROMAN[periode.ke], "tahun": periode.tahun}
    if periode.jenis is JenisPeriode.TRIWULAN:
        return _("Triwulan %(ke)s Tahun %(tahun)s") % said
    if periode.jenis is JenisPeriode.SEMESTER:
        return _("Semester %(ke)s Tahun %(tahun)s") % said
    return _("Tahun %(tahun)s") % said


def _span(first: Bulan, last: Bulan) -> str:
    begin = f"{MONTHS[first.nomor]}" if first.tahun == last.tahun else f"{MONTHS[first.nomor]} {first.tahun}"
    return f"{begin}–{MONTHS[last.nomor]} {last.tahun}"
