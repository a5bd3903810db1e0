"""The log of a unit: who did what, on what, when."""

from django.core.paginator import Paginator
from django.http import HttpResponse, StreamingHttpResponse
from django.shortcuts import render

from siklus.web.models import Unit
from siklus.web.queries.hak import Tindakan
from siklus.web.queries.jejak import jejak_list, orang_in_jejak, perbuatan_in_jejak, print_rincian
from siklus.web.queries.kata_jejak import printed_perbuatan
from siklus.web.services.jejak import record
from siklus.web.services.unduhan_jejak import jejak_csv
from siklus.web.views.access import Member, for_unit

ROWS = 50
LONGEST_ID = 9


@for_unit(Tindakan.LIHAT_JEJAK)
def unit_jejak(request: Member, unit: Unit) -> HttpResponse:
    """The lines of the unit and of all below it, a page at a time."""
    asked, perbuatan = _asked(request)
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


@for_unit(Tindakan.LIHAT_JEJAK)
def unit_jejak_csv(request: Member, unit: Unit) -> StreamingHttpResponse:
    """The same lines, all of them, to take along; who took them is a line of its own."""
    lines = jejak_list(unit, *_asked(request))
    record(request.user, "jejak diunduh", unit)
    response = StreamingHttpResponse(jejak_csv(lines), content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="jejak-{unit.kode}.csv"'
    response["Cache-Control"] = "no-store"
    return response


def _asked(request: Member) -> tuple[int | None, str]:
    """Whose lines, and of what kind."""
    orang, perbuatan = request.GET.get("orang", ""), request.GET.get("perbuatan", "")[:60]
    return int(orang) if orang.isdecimal() and len(orang) <= LONGEST_ID else None, perbuatan
