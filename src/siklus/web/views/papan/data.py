"""The page as data, as a badge and as a poster."""

import csv
import json
from io import StringIO

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.timezone import localdate
from django.views.decorators.http import require_safe

from siklus.web.models import Unit
from siklus.web.queries.papan import papan_of
from siklus.web.queries.papan.data import KOLOM, SKEMA, rows_of, to_json
from siklus.web.views.access import public
from siklus.web.views.papan.bingkai import FRESH, address_of, for_everyone
from siklus.web.views.papan.poster import poster_of
from siklus.writers.poster import render_hasil


@for_everyone
def papan_csv(request: HttpRequest, unit: Unit) -> HttpResponse:  # noqa: ARG001 - a view
    """Every published value, one a row, for Excel in Indonesian too: semicolons, and a mark that says UTF-8."""
    text = StringIO()
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    writer.writerows((KOLOM, *rows_of(papan_of(unit, localdate()))))
    return _open(HttpResponse(f"\ufeff{text.getvalue()}", content_type="text/csv; charset=utf-8"), unit, "csv")


@for_everyone
def papan_json(request: HttpRequest, unit: Unit) -> HttpResponse:  # noqa: ARG001 - a view
    """The same with what was done, as the schema says."""
    found = {"$schema": f"{settings.ALAMAT}{reverse('papan_skema')}", **to_json(papan_of(unit, localdate()))}
    return _open(_json(found), unit, "json")


@public
@require_safe
def papan_skema(request: HttpRequest) -> HttpResponse:  # noqa: ARG001 - a view
    """The JSON Schema of every unit's data."""
    response = _json(dict(SKEMA))
    response["Cache-Control"] = f"public, max-age={FRESH}"
    response["Access-Control-Allow-Origin"] = "*"
    return response


@for_everyone
def papan_lencana(request: HttpRequest, unit: Unit) -> HttpResponse:
    """A small picture for the office's own site: index, letter, period."""
    found = papan_of(unit, localdate()).kini
    response = render(request, "papan/lencana.svg", {"kini": found}, content_type="image/svg+xml")
    response["Access-Control-Allow-Origin"] = "*"
    return response


@for_everyone
def papan_poster(request: HttpRequest, unit: Unit) -> HttpResponse:  # noqa: ARG001 - a view
    """The result for the wall, as a page to print; without a result there is nothing to hang."""
    today = localdate()
    poster = poster_of(papan_of(unit, today), address_of(unit))
    if poster is None:
        return HttpResponse(status=404)
    response = HttpResponse(render_hasil(poster, today), content_type="application/pdf")
    response["Content-Disposition"] = f'inline; filename="hasil-skm-{unit.kode}.pdf"'
    return response


def _json(found: object) -> HttpResponse:
    return HttpResponse(json.dumps(found, ensure_ascii=False, indent=1), content_type="application/json")


def _open(response: HttpResponse, unit: Unit, ending: str) -> HttpResponse:
    """Anyone may fetch it, from any site."""
    response["Content-Disposition"] = f'inline; filename="skm-{unit.kode}.{ending}"'
    response["Access-Control-Allow-Origin"] = "*"
    return response
