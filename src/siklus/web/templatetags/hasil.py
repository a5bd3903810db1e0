"""The words of a result: percentages, changes and intervals."""

from fractions import Fraction

from django import template

from siklus.core.indeks.hasil import Selang
from siklus.core.rounding import print_number, print_percent, print_signed, round_half_up
from siklus.web.queries.halaman_hasil import FULL, whisker
from siklus.web.templatetags.siklus import lebar

LEAST, MOST = Fraction(1, 1000), Fraction(999, 1000)
register = template.Library()


@register.filter
def persen(share: Fraction) -> str:
    """A share of 100 as it is read: "85,7%"."""
    return print_percent(share / FULL)


@register.filter
def selang(value: Selang | None) -> str:
    """An interval: "3,12–3,34"; an en dash where there is none."""
    return "–" if value is None else f"{print_number(value.bawah)}–{print_number(value.atas)}"


@register.filter
def kiri(value: Selang) -> str:
    """Where an interval of an NRR begins on the bar."""
    return f"{lebar(whisker(value)[0])}%"


@register.filter
def kanan(value: Selang) -> str:
    """Where it ends."""
    return f"{lebar(whisker(value)[1])}%"


@register.filter
def peluang(share: float) -> str:
    """A chance (0–1) in per cent, never printed as certain when it is not: "> 99,9%"."""
    exact = Fraction(share)
    if exact < LEAST:
        return "< 0,1%"
    return "> 99,9%" if exact > MOST else print_percent(round_half_up(exact, 3))


@register.filter
def pecahan(value: float) -> str:
    """A statistic with two decimals: "0,83"."""
    return print_number(Fraction(value))


@register.filter
def bertanda(value: float) -> str:
    """A difference with two decimals and its sign: "+0,12"."""
    return print_signed(round_half_up(Fraction(value), 2), 2)
