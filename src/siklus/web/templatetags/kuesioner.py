"""A questionnaire's words in one language, Indonesian where it has no others; and those of reasons for doubt."""

from django import template

from siklus.web.queries.formulir import BAHASA, Pilihan, Teks
from siklus.web.queries.tanda import printed_tanda

register = template.Library()
EMPTY = ("", "", "", "")


@register.filter
def dalam(teks: Teks, bahasa: str) -> str:
    """The words in that language, else in Indonesian."""
    return teks.get(bahasa) or teks.get(BAHASA[0], "")


@register.filter
def pilihan_dalam(pilihan: dict[str, Pilihan], bahasa: str) -> Pilihan:
    """The four answers in that language, else in Indonesian."""
    return pilihan.get(bahasa) or pilihan.get(BAHASA[0], EMPTY)


@register.filter
def tanda(reasons: str) -> str:
    """The words of a response's reasons for doubt."""
    return printed_tanda(reasons)
