"""A cell as a person typed it → a value; nothing is guessed, and what is refused says how it should be written."""

import re
import unicodedata
from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from fractions import Fraction
from urllib.parse import urlsplit

from siklus.core.aturan import normalise
from siklus.core.rencana.masa import months_from
from siklus.core.rounding import print_number
from siklus.core.survei.periode import MONTH_NAMES, MONTH_SHORT, Bulan, print_date

CellValue = str | int | float | bool | date | datetime | time | timedelta | None
NOT_WHOLE, NOT_NUMBER, NOT_DATE = "BUKU-12", "BUKU-13", "BUKU-14"
NOT_MONTH, OUTSIDE, NOT_CHOICE, NOT_LINK = "BUKU-15", "BUKU-16", "BUKU-17", "BUKU-38"
WEB = frozenset({"http", "https"})
EXCEL_EPOCH = date(1899, 12, 30)
EARLIEST_SERIAL, LATEST_SERIAL = 36_526, 73_050
FEWEST_PLACES, MOST_PLACES = 2, 4
_EXTRA_MONTHS = {"sept": 9, "ags": 8, "agt": 8, "agust": 8, "pebruari": 2, "nopember": 11}
MONTHS: Mapping[str, int] = {
    **{name.casefold(): number for names in (MONTH_NAMES, MONTH_SHORT) for number, name in enumerate(names, 1)},
    **_EXTRA_MONTHS,
}
_NUMERIC_DATE = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})")
_ISO_DATE = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_WORDED_DATE = re.compile(r"(\d{1,2})\s+([A-Za-z]+)\.?\s+(\d{4})")
_MONTH = re.compile(r"([A-Za-z]+)\.?(?:\s+(\d{4}))?")
_SPAN = re.compile(r"(.+?)\s*(?:–|—|-|s\.d\.)\s*(.+)")
_NUMBER = re.compile(r"-?\d+(?:[.,]\d+)?")
WRITE_DATE = "Tulis sebagai tanggal, misalnya 3 Juli 2025 atau 03/07/2025."
WRITE_MONTH = "Tulis nama bulan, misalnya Okt; Nov atau Jul–Des."
WRITE_LINK = "Tulis lengkap, misalnya https://kpu-tirtamaya.example/layanan, atau kosongkan."
WRITE_WHOLE = "Tulis angka saja tanpa satuan, misalnya 120."
WRITE_NUMBER = "Tulis angka saja, misalnya 3,27."


_UNSEEN = re.compile("[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]")


class CellError(Exception):
    """A cell that cannot be understood: code of the catalogue, what is wrong, what to write instead."""

    def __init__(self, code: str, message: str, advice: str) -> None:
        """Take the three parts of a Problem that do not depend on its place."""
        super().__init__(message)
        self.code, self.message, self.advice = code, message, advice


def as_seen(value: CellValue) -> CellValue:
    """A text without marks that nobody sees and with its accents composed, so that what looks alike is alike."""
    if isinstance(value, str) and not value.isascii():
        return _UNSEEN.sub("", unicodedata.normalize("NFC", value))
    return value


def is_blank(value: CellValue) -> bool:
    """Whether a cell holds nothing, or only spaces."""
    return value is None or (isinstance(value, str) and not value.strip())


def as_text(value: CellValue) -> str:  # noqa: PLR0911 - one return for each type that a cell can have
    """The cell as text with single spaces at its ends removed; a whole number without ".0"."""
    match value:
        case None:
            return ""
        case bool():
            return "ya" if value else "tidak"
        case float() if value.is_integer():
            return str(int(value))
        case float():
            return repr(value).replace(".", ",")
        case datetime():
            return print_date(value.date())
        case date():
            return print_date(value)
        case _:
            return str(value).strip()


def as_items(value: CellValue) -> tuple[str, ...]:
    """The parts of a text between semicolons (or line breaks), none of them empty."""
    return tuple(item.strip() for item in re.split(r"[;\n]", as_text(value)) if item.strip())


def as_whole(value: CellValue) -> int:
    """A whole number of zero or more; "1.200" and 1200 are the same."""
    text = as_text(value)
    if re.fullmatch(r"\d{1,3}(\.\d{3})+|\d+", text) and not isinstance(value, bool):
        return int(text.replace(".", ""))
    raise CellError(NOT_WHOLE, f"“{text}” bukan bilangan bulat.", WRITE_WHOLE)


def as_printed_number(value: CellValue) -> str:
    """A number as it is printed, with a comma and at least two decimals: 3.2 → "3,20"; text keeps its decimals."""
    text = as_text(value)
    if isinstance(value, bool) or not _NUMBER.fullmatch(text):
        raise CellError(NOT_NUMBER, f"“{text}” bukan bilangan.", WRITE_NUMBER)
    number = Fraction(text.replace(",", "."))
    places = len(text.replace(".", ",").partition(",")[2])
    if places > MOST_PLACES:
        message = f"“{text}” lebih panjang daripada nilai yang tercetak."
        raise CellError(NOT_NUMBER, message, "Tulis nilai persis seperti tercetak, misalnya 3,27.")
    return print_number(number, max(places, FEWEST_PLACES))


def as_link(value: CellValue) -> str:
    """The address of a web page, http or https with a host; anything else might run something when it is clicked."""
    text = as_text(value)
    try:
        address = urlsplit(text)
    except ValueError:
        address = urlsplit("")
    if address.scheme not in WEB or not address.hostname or " " in text or not text.isprintable():
        raise CellError(NOT_LINK, f"“{text}” bukan alamat laman.", WRITE_LINK)
    return text


def as_date(value: CellValue) -> date:
    """A date from a date cell or from text: dd/mm/yyyy, 3 Juli 2025, 2025-07-03."""
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    if isinstance(value, int | float) and EARLIEST_SERIAL <= value <= LATEST_SERIAL:
        meant = print_date(date.fromordinal(EXCEL_EPOCH.toordinal() + int(value)))
        message = f"Tanggal tertulis sebagai angka {as_text(value)}; mungkin maksudnya {meant}."
        raise CellError(NOT_DATE, message, "Ubah format sel menjadi Tanggal (Date) bila benar, atau ketik ulang.")
    return _date_from_text(as_text(value))


def _date_from_text(text: str) -> date:
    try:
        if found := _ISO_DATE.fullmatch(text):
            return date(int(found[1]), int(found[2]), int(found[3]))
        if found := _NUMERIC_DATE.fullmatch(text):
            return date(int(found[3]), int(found[2]), int(found[1]))
        if found := _WORDED_DATE.fullmatch(text):
            return date(int(found[3]), MONTHS[found[2].casefold()], int(found[1]))
    except (ValueError, KeyError):
        pass
    raise CellError(NOT_DATE, f"“{text}” bukan tanggal yang dikenal.", WRITE_DATE)


def as_month(value: CellValue, span: tuple[Bulan, ...] = ()) -> Bulan:
    """One month. Without a year it is the one month of that name within `span`."""
    if isinstance(value, date):
        return Bulan(value.year, value.month)
    return _month_from_text(as_text(value), span)


def _month_from_text(text: str, span: tuple[Bulan, ...]) -> Bulan:
    found = _MONTH.fullmatch(text)
    number = MONTHS.get(found[1].casefold()) if found else None
    if found is None or number is None:
        raise CellError(NOT_MONTH, f"“{text}” bukan nama bulan.", WRITE_MONTH)
    if found[2]:
        return Bulan(int(found[2]), number)
    candidates = [month for month in span if month.nomor == number]
    if len(candidates) == 1:
        return candidates[0]
    if candidates:
        message = f"Bulan “{text}” muncul lebih dari sekali dalam masa pelaksanaan."
        raise CellError(NOT_MONTH, message, f"Tulis dengan tahunnya, misalnya {candidates[0].nama}.")
    raise _outside(text, span)


def _outside(text: str, span: tuple[Bulan, ...]) -> CellError:
    if not span:
        return CellError(
            "BUKU-15", f"Bulan “{text}” ditulis tanpa tahun.", "Tulis dengan tahunnya, misalnya Juli 2025."
        )
    rentang = f"{span[0].nama}–{span[-1].nama}"
    return CellError(OUTSIDE, f"Bulan “{text}” di luar masa pelaksanaan {rentang}.", "Pilih bulan di dalam masa itu.")


def as_months(value: CellValue, span: tuple[Bulan, ...]) -> tuple[Bulan, ...]:
    """Months in calendar order, each once: "Okt; Nov", "Okt, Nov", "Jul–Des"; all must lie within `span`."""
    if isinstance(value, date):
        return (_within(as_month(value), span),)
    parts = [part.strip() for part in re.split(r"[;,\n]", as_text(value)) if part.strip()]
    return tuple(sorted({month for part in parts for month in _months_of(part, span)}))


def _months_of(part: str, span: tuple[Bulan, ...]) -> tuple[Bulan, ...]:
    ends = _SPAN.fullmatch(part)
    if ends is None:
        return (_within(as_month(part, span), span),)
    months = months_from(*(_within(as_month(end, span), span) for end in (ends[1], ends[2])))
    if not months:
        raise CellError(NOT_MONTH, f"Rentang bulan “{part}” terbalik.", WRITE_MONTH)
    return months


def _within(month: Bulan, span: tuple[Bulan, ...]) -> Bulan:
    if span and month not in span:
        raise _outside(month.nama, span)
    return month


def as_choice(value: CellValue, choices: tuple[str, ...]) -> str:
    """One of the choices, letter case and punctuation aside."""
    by_normal = {normalise(choice): choice for choice in choices}
    found = by_normal.get(normalise(as_text(value)))
    if found is None:
        raise CellError(NOT_CHOICE, f"“{as_text(value)}” bukan pilihan yang tersedia.", f"Pilih: {', '.join(choices)}.")
    return found
