"""One rule of the checker explained: why, an example, what is better, and the law behind it."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from siklus.core.periksa.kaidah import KELUARGA
from siklus.web.queries.periksa.butir import RULES
from siklus.web.views.access import public


@public
@require_safe
def kaidah(request: HttpRequest, kode_kaidah: str) -> HttpResponse:
    """The rule's page; anybody may read it, also who came by a link."""
    found = RULES.get(kode_kaidah.upper())
    if found is None:
        raise Http404
    return render(request, "periksa/kaidah.html", {"kaidah": found, "keluarga": KELUARGA[found.keluarga]})
