"""The public page of a seal: what was sealed, when, by whom, and whether somebody's file still says that."""

from http import HTTPStatus

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_safe

from siklus.core.errors import Problem, SiklusError
from siklus.web.queries.laporan.periksa import Segel, segel_json, segel_of
from siklus.web.services.laporan.verifikasi import verify
from siklus.web.services.pertahanan import may_check, source_of
from siklus.web.views.access import public

LARGEST = 60_000_000
"""Bytes of a request: the largest report with its evidence."""
MOST_SHOWN = 200


@public
@csrf_exempt  # comparing changes nothing, and nobody has entered here
@require_http_methods(["GET", "HEAD", "POST"])
def periksa(request: HttpRequest, kode_segel: str) -> HttpResponse:
    """The seal; a file that is sent is compared with it and not kept."""
    segel = segel_of(kode_segel.lower())
    if segel is None:
        context = {"kode_segel": kode_segel}
        return render(request, "laporan/periksa_tiada.html", context, status=HTTPStatus.NOT_FOUND)
    if request.method != "POST":
        return _page(request, segel)
    return _compared(request, segel)


def _compared(request: HttpRequest, segel: Segel) -> HttpResponse:
    if not may_check(source_of(request.META)):
        return _page(request, segel, _too_often(), status=HTTPStatus.TOO_MANY_REQUESTS)
    if int(request.META.get("CONTENT_LENGTH") or 0) > LARGEST:
        return _page(request, segel, _too_large(), status=HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
    sent = request.FILES.get("berkas")
    if sent is None:
        return _page(request, segel, _nothing(), status=HTTPStatus.BAD_REQUEST)
    try:
        hasil = verify(segel, sent.read())
    except SiklusError as error:
        return _page(request, segel, *error.problems, status=HTTPStatus.BAD_REQUEST)
    return render(request, "laporan/periksa.html", {"segel": segel, "hasil": hasil, "beda": hasil.beda[:MOST_SHOWN]})


@public
@require_safe
def periksa_segel(request: HttpRequest, kode_segel: str) -> HttpResponse:  # noqa: ARG001 - every view takes one
    """The seal, to take along."""
    segel = segel_of(kode_segel.lower())
    if segel is None:
        raise Http404
    response = HttpResponse(segel_json(segel.laporan), content_type="application/json")
    response["Content-Disposition"] = f'attachment; filename="segel-{segel.laporan.kode}.json"'
    return response


def _page(request: HttpRequest, segel: Segel, *problems: Problem, status: HTTPStatus = HTTPStatus.OK) -> HttpResponse:
    return render(request, "laporan/periksa.html", {"segel": segel, "problems": problems}, status=status)


def _too_often() -> Problem:
    return Problem("SEGEL-01", _("Terlalu banyak berkas diperiksa dari alamat ini."), _("Coba lagi sebentar lagi."))


def _too_large() -> Problem:
    return Problem("SEGEL-01", _("Berkas ini lebih dari 60 MB."), _("Pilih berkas laporan seperti yang diterima."))


def _nothing() -> Problem:
    return Problem("SEGEL-01", _("Belum ada berkas yang dipilih."), _("Pilih PDF atau DOCX laporan."))
