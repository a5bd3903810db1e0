"""Words for checked reports: the meant part of a line marked, a share in percent, sizes."""

from collections.abc import Iterator
from fractions import Fraction

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from siklus.core.periksa.temuan import Tingkat
from siklus.core.rounding import print_percent
from siklus.web.queries.periksa.butir import Letak

register = template.Library()
NAMA = {Tingkat.KESALAHAN: _("kesalahan"), Tingkat.PERINGATAN: _("peringatan"), Tingkat.SARAN: _("saran")}
LENCANA = {Tingkat.KESALAHAN: "bahaya", Tingkat.PERINGATAN: "ingat", Tingkat.SARAN: "diam"}


@register.filter
def kutip(letak: Letak) -> SafeString:
    """The printed line with the meant words marked, where they stand in it."""
    text, marks = letak.lokasi.teks, sorted(_spans(letak))
    pieces, at = [], 0
    for start, end in marks:
        if start >= at:
            pieces += [(text[at:start], text[start:end])]
            at = end
    return format_html("{}{}", format_html_join("", "{}<mark>{}</mark>", pieces), text[at:])


def _spans(letak: Letak) -> Iterator[tuple[int, int]]:
    for quote in letak.kutipan:
        start = letak.lokasi.teks.find(quote)
        if start >= 0:
            yield start, start + len(quote)


@register.filter
def persen(share: Fraction | float | None) -> str:
    """A share of 0 to 1 in percent."""
    return "–" if share is None else print_percent(Fraction(share).limit_denominator(100_000))


@register.filter
def kata_tingkat(tingkat: str) -> str:
    """A severity in the reader's language."""
    return str(NAMA[Tingkat(tingkat)])


@register.filter
def lencana_tingkat(tingkat: str) -> str:
    """The badge of a severity."""
    return f"lencana-{LENCANA[Tingkat(tingkat)]}"
