"""Words that every template knows: numbers and dates as the reports print them, and a block that is used twice."""

from datetime import date, datetime
from fractions import Fraction

from django import template
from django.utils.timezone import localtime

from siklus.core.rounding import print_count, print_number
from siklus.core.survei.periode import Periode
from siklus.web.models import Survei
from siklus.web.queries.kata_waktu import KataPeriode, day_name, periode_name
from siklus.web.queries.survei import periode_of

register = template.Library()


@register.filter
def nilai(value: Fraction | None) -> str:
    """A value of the index with two decimals and a comma; an en dash where there is none."""
    return "–" if value is None else print_number(value)


@register.filter
def banyak(value: int | None) -> str:
    """A count with dots between thousands; an en dash where there is none."""
    return "–" if value is None else print_count(value)


@register.filter
def tanggal(value: date | datetime | None) -> str:
    """A date in the screen's language: "22 November 2026"."""
    if value is None:
        return "–"
    return day_name(localtime(value).date() if isinstance(value, datetime) else value)


@register.filter
def periode(survei: Survei | Periode) -> KataPeriode:
    """The period, of a survey or itself, in the screen's language: `.nama`, its months `.rentang`, both `.lengkap`."""
    return periode_name(periode_of(survei) if isinstance(survei, Survei) else survei)


@register.filter
def lebar(share: float | Fraction | str) -> str:
    """A share of 0 to 100 as a width in a drawing, with a point and within its bounds: "46.2"."""
    tenths = int(min(max(float(share), 0), 100) * 10)
    return f"{tenths // 10}.{tenths % 10}"


@register.simple_block_tag
def rekam(content: str) -> str:
    """What stands inside, kept under a name (`{% rekam as nama %}`), since a block may stand in a page only once."""
    return content
