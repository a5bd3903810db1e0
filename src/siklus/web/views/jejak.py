"""The log of a unit: who did what, on what, when."""

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render

from siklus.web.models import Unit
from siklus.web.queries.hak import Tindakan
from siklus.web.queries.jejak import jejak_list, orang_in_jejak, perbuatan_in_jejak, print_rincian
from siklus.web.queries.kata_jejak import printed_perbuatan
from siklus.web.views.access import Member, for_unit

ROWS = 50
LONGEST_ID = 9


@for_unit(Tindakan.LIHAT_JEJAK)
def unit_jejak(request: Member, unit: Unit) -> HttpResponse:
    """The lines of the unit and of all below it, a page at a time."""
    orang, perbuatan = request.GET.get("orang", ""), request.GET.get("perbuatan", "")[:60]
    asked = int(orang) if orang.isdecimal() and len(orang) <= LONGEST_ID else None
    page = Paginator(jejak_list(unit, asked, perbuatan), ROWS).get_page(request.GET.get("halaman"))
    context = {
        "unit": unit,
        "page": page,
        "baris": tuple((line, printed_perbuatan(line.perbuatan), print_rincian(line.rincian)) for line in page),
        "orang_list": orang_in_jejak(unit),
        "perbuatan_list": perbuatan_in_jejak(unit),
        "orang": asked,
        "perbuatan": perbuatan,
    }
    return render(request, "unit/jejak.html", context)
