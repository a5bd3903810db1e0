"""The page itself, and the page of services."""

from django.http import HttpRequest, HttpResponse
from django.utils.timezone import localdate

from siklus.web.models import Unit
from siklus.web.queries.papan import papan_of
from siklus.web.queries.papan.layanan import layanan_of
from siklus.web.queries.papan.tren import tren_of
from siklus.web.views.papan.bingkai import address_of, for_everyone, show


@for_everyone
def papan(request: HttpRequest, unit: Unit) -> HttpResponse:
    """Index, trend, and what was done about what people said."""
    found = papan_of(unit, localdate())
    context = {"papan": found, "tren": tren_of(found), "alamat": address_of(unit)}
    return show(request, "papan/papan.html", unit, context)


@for_everyone
def papan_layanan(request: HttpRequest, unit: Unit) -> HttpResponse:
    """What each service asks of people and gives them, since when, and what was made simpler."""
    return show(request, "papan/layanan.html", unit, {"layanan_list": layanan_of(unit)})
