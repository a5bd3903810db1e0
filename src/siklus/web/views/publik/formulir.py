"""The public form: shown from memory, answered after the commit, shown again with everything typed where it must be."""

from dataclasses import replace
from http import HTTPStatus
from uuid import uuid4

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.utils.cache import patch_vary_headers
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from siklus.web.models import StatusSurvei
from siklus.web.queries.pintu import Pintu, pintu_of
from siklus.web.views.access import public
from siklus.web.views.publik.halaman import answer, plain
from siklus.web.views.publik.kiriman import take
from siklus.web.views.publik.lembar import form_page, fresh, kept_page
from siklus.web.views.publik.tampilan import Tampilan

LONGEST_KODE = 40


@public
@csrf_exempt  # nobody has entered here, so that no other site could act in anyone's name
@require_http_methods(["GET", "HEAD", "POST"])
def publik(request: HttpRequest, kode: str) -> HttpResponseBase:
    """GET: the form with a UUID of its own. POST: one response."""
    tampilan = Tampilan.of(request)
    pintu = pintu_of(kode.lower())
    if pintu is None:
        return plain("tidak_dikenal", tampilan, None, HTTPStatus.NOT_FOUND)
    if request.method == "POST":
        return take(request, pintu, tampilan)
    return _shut(pintu, tampilan) or _form(request, pintu, tampilan)


def _form(request: HttpRequest, pintu: Pintu, tampilan: Tampilan) -> HttpResponse:
    """With the service that a poster's address names (?layanan=…) and the visit code of a card (?kode=…)."""
    layanan, kode, uuid = request.GET.get("layanan", ""), request.GET.get("kode", "")[:LONGEST_KODE], str(uuid4())
    chosen = layanan if layanan in pintu.layanan else ""
    if kode:
        return answer(form_page(replace(fresh(pintu, tampilan, chosen, kode), uuid=uuid)), tampilan)
    page = kept_page(pintu, tampilan, chosen)
    if "gzip" not in request.headers.get("Accept-Encoding", ""):
        return answer(page.plain(uuid), tampilan)
    response = answer(page.gzipped(uuid), tampilan)
    response["Content-Encoding"] = "gzip"
    patch_vary_headers(response, ["Accept-Encoding"])
    return response


def _shut(pintu: Pintu, tampilan: Tampilan) -> HttpResponse | None:
    if pintu.terbuka:
        return None
    if pintu.status == StatusSurvei.DRAF:
        return plain("belum_dibuka", tampilan, pintu, HTTPStatus.FORBIDDEN)
    return plain("sudah_ditutup", tampilan, pintu, HTTPStatus.GONE)
