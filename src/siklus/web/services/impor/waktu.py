"""When a response was given, as exports write it; which of 3/4/2026 is the day is never guessed."""

import re
from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta

from django.utils.timezone import get_default_timezone, make_aware

from siklus.readers.bukukerja.cells import CellError, CellValue, as_date
from siklus.web.services.impor.peta import BULAN, HARI

UNDATED = 1980
"""What LimeSurvey writes for a survey without dates."""
EARLIEST = 2000
TOMORROW = timedelta(days=1)
_ISO = re.compile(r"\d{4}-\d\d-\d\d(?:[T ].*)?")
_GOOGLE = re.compile(r"(\d{4})/(\d\d?)/(\d\d?) (\d\d?):(\d\d):(\d\d)(?: ([AP]M))?(?: GMT([+-]\d{1,2})(?::?(\d\d))?)?")
_PLAIN = re.compile(
    r"(\d\d?)([/.-])(\d\d?)\2(\d{4})(?:,? (\d\d?)[:.](\d\d)(?:[:.](\d\d))?(?: ([AP]M))?)?", re.IGNORECASE
)


class WaktuError(Exception):
    """A text that is no moment, or one at which nobody can have answered."""


def parse_waktu(value: CellValue, tanggal: str) -> datetime | None:
    """The moment; None when there is none. Without a zone it is in the installation's own; a day alone is its noon."""
    if value is None or (isinstance(value, str) and not value.strip()):
        return None
    try:
        moment = _moment(value, tanggal)
    except (ValueError, CellError) as error:
        raise WaktuError(str(value)) from error
    if moment.year == UNDATED:
        return None
    moment = moment if moment.tzinfo else make_aware(moment, get_default_timezone())
    if moment.year < EARLIEST or moment > datetime.now(UTC) + TOMORROW:
        raise WaktuError(str(value))
    return moment


def _moment(value: CellValue, tanggal: str) -> datetime:
    if isinstance(value, datetime):
        return value
    if isinstance(value, date):
        return _noon(value)
    text = str(value).strip()
    if _ISO.fullmatch(text):
        found = datetime.fromisoformat(text)
        return found if len(text) > len("2026-11-23") else _noon(found)
    if google := _GOOGLE.fullmatch(text):
        return _google(google)
    if plain := _PLAIN.fullmatch(text):
        return _plain(plain, tanggal)
    return _noon(as_date(value))


def _noon(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, 12)  # noqa: DTZ001 - the caller gives it the installation's zone


def _google(found: re.Match[str]) -> datetime:
    year, month, day, hour, minute, second = map(int, found.groups()[:6])
    moment = datetime(year, month, day, _hour(hour, found[7]), minute, second)  # noqa: DTZ001 - as _noon
    if found[8] is None:
        return moment
    return datetime.fromisoformat(f"{moment.isoformat()}{int(found[8]):+03d}:{found[9] or '00'}")


def _plain(found: re.Match[str], tanggal: str) -> datetime:
    first, second, year = int(found[1]), int(found[3]), int(found[4])
    month, day = (first, second) if tanggal == BULAN else (second, first)
    if found[5] is None:
        return _noon(date(year, month, day))
    hour = _hour(int(found[5]), found[8])
    return datetime(year, month, day, hour, int(found[6]), int(found[7] or 0))  # noqa: DTZ001 - as _noon


def _hour(hour: int, half: str | None) -> int:
    return hour if half is None else hour % 12 + (12 if half.upper() == "PM" else 0)


def tanggal_of(texts: Iterable[str]) -> str | None:
    """Whether dates with numbers begin with the day or the month.

    HARI or BULAN where the texts show it, "" where no text needs it, None where it must be asked.
    """
    found = [match for text in texts if (match := _PLAIN.fullmatch(text.strip()))]
    if not found:
        return ""
    if any(int(match[1]) > 12 for match in found):  # noqa: PLR2004 - the months of a year
        return HARI
    return BULAN if any(int(match[3]) > 12 for match in found) else None  # noqa: PLR2004 - as above
