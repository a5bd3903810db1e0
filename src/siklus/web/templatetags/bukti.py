"""`{% load bukti %}{% daftar_bukti realisasi %}`: the evidence of one thing, with all that can be done to it.

Takes a saved Realisasi, Pemeliharaan, Publikasi or Rencana. The page needs nothing else: its styles and its script come
with it, once for each page. It must not stand inside a <form>, since it has forms of its own.
"""

from fractions import Fraction

from django import template
from django.http import HttpRequest
from django.template import Context

from siklus.core.rounding import print_number
from siklus.web.forms.bukti import panel_of
from siklus.web.models import BerkasBukti
from siklus.web.queries.bukti.tujuan import Target

register = template.Library()
PDF = "application/pdf"
KB, MB = 1_000, 1_000_000


@register.inclusion_tag("bukti/_daftar.html", takes_context=True)
def daftar_bukti(context: Context, target: Target) -> dict[str, object]:
    """The component; nothing where there is no such target."""
    request = context["request"]
    panel = panel_of(target, request.user, request.get_full_path())
    return {"panel": panel, "request": request, "csrf_token": context.get("csrf_token"), "pertama": _first(request)}


@register.filter
def is_pdf(berkas: BerkasBukti) -> bool:
    """Whether it has pages."""
    return berkas.media_type == PDF


@register.filter
def ukuran(size: int) -> str:
    """A size as a person reads it: "3,2 MB", "84 KB"; its unit never goes to the next line."""
    if size >= MB:
        return f"{print_number(Fraction(size, MB), 1)}\N{NO-BREAK SPACE}MB"
    return f"{max(1, size // KB)}\N{NO-BREAK SPACE}KB"


@register.filter
def derajat(value: float) -> str:
    """A latitude or longitude with a comma: "-6,20000"."""
    return print_number(Fraction(value), 5)


def _first(request: HttpRequest) -> bool:
    """Whether this is the page's first component, which brings styles and script."""
    first = not hasattr(request, "bukti_ada")
    request.bukti_ada = True  # type: ignore[attr-defined]  # for the rest of this page
    return first
