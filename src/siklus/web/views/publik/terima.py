"""Receipts: shown after sending, checked later, withdrawn until the survey closes."""

from http import HTTPStatus

from django.http import HttpRequest, HttpResponse, HttpResponseBase, HttpResponseRedirect
from django.urls import reverse
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_safe

from siklus.core.errors import SiklusError
from siklus.web.queries.pintu import pintu_of
from siklus.web.services.kunci_rahasia import secret
from siklus.web.services.penarikan import TandaTerima, find_receipt, withdraw
from siklus.web.services.penerimaan import StoreBusyError
from siklus.web.services.pertahanan import asked_wrongly, may_ask, source_of
from siklus.web.services.tanda_terima import row_of
from siklus.web.views.access import public
from siklus.web.views.publik.halaman import answer, compose, plain
from siklus.web.views.publik.tampilan import Tampilan
from siklus.web.views.publik.teks import teks_of

LONGEST_CODE = 40
WAIT = 60
"""Seconds after which a place that asked for too many wrong codes may ask again."""


@public
@require_safe
def publik_terima(request: HttpRequest, kode: str, tanda_terima: str) -> HttpResponseBase:
    """The receipt after sending; it can be reloaded and asks the store nothing."""
    tampilan, pintu = Tampilan.of(request), pintu_of(kode.lower())
    if pintu is None or row_of(tanda_terima, secret()) is None:
        return plain("tidak_dikenal", tampilan, None, HTTPStatus.NOT_FOUND)
    return answer(compose("publik/tanda_terima.html", tampilan, pintu, {"tanda_terima": tanda_terima}), tampilan)


@public
@require_safe
def terima(request: HttpRequest) -> HttpResponseBase:
    """Enter a code; with ?kode=… what became of that response, never what it says."""
    tampilan, asked, kode = Tampilan.of(request), "kode" in request.GET, _code(request.GET.get("kode", ""))
    if not may_ask(source_of(request.META)):
        return _too_often(tampilan)
    tanda = _found(request, kode) if kode else None
    galat = "" if tanda or not asked else teks_of(tampilan.bahasa)["kode_salah" if kode else "kode_kosong"]
    status = HTTPStatus.NOT_FOUND if galat and kode else HTTPStatus.OK
    return _page("periksa", tampilan, kode, status, tanda=tanda, galat=galat)


@public
@csrf_exempt  # whoever holds the code may withdraw; nobody has entered here
@require_http_methods(["GET", "HEAD", "POST"])
def tarik(request: HttpRequest) -> HttpResponseBase:
    """GET asks once more; POST withdraws. Both end where the receipt says how it stands."""
    tampilan, sure = Tampilan.of(request), request.method == "POST"
    kode = _code((request.POST if sure else request.GET).get("kode", ""))
    if not may_ask(source_of(request.META)):
        return _too_often(tampilan)
    tanda = _found(request, kode)
    if sure and tanda is not None:
        return _withdraw(kode, tampilan)
    if tanda is None or not tanda.dapat_ditarik:
        return _to_receipt(kode, tampilan)
    return _page("tarik", tampilan, kode, HTTPStatus.OK)


def _found(request: HttpRequest, kode: str) -> TandaTerima | None:
    """What a code stands for; one that stands for nothing counts against where it was asked from."""
    tanda = find_receipt(kode)
    if tanda is None:
        asked_wrongly(source_of(request.META))
    return tanda


def _too_often(tampilan: Tampilan) -> HttpResponseBase:
    galat = teks_of(tampilan.bahasa)["kode_sering"]
    response = _page("periksa", tampilan, "", HTTPStatus.TOO_MANY_REQUESTS, tanda=None, galat=galat)
    response["Retry-After"] = str(WAIT)
    return response


def _withdraw(kode: str, tampilan: Tampilan) -> HttpResponseBase:
    try:
        withdraw(kode)
    except StoreBusyError:
        galat = teks_of(tampilan.bahasa)["sibuk"]
        return _page("tarik", tampilan, kode, HTTPStatus.SERVICE_UNAVAILABLE, galat=galat)
    except SiklusError:  # unknown, or closed meanwhile: the receipt's own page says which
        return _to_receipt(kode, tampilan)
    return _to_receipt(kode, tampilan)


def _to_receipt(kode: str, tampilan: Tampilan) -> HttpResponseBase:
    return HttpResponseRedirect(tampilan.link(reverse("terima"), kode=kode), status=HTTPStatus.SEE_OTHER)


def _code(typed: str) -> str:
    return typed.strip()[:LONGEST_CODE]


def _page(name: str, tampilan: Tampilan, kode: str, status: int, **more: object) -> HttpResponse:
    links = {
        "kode": kode,
        "tujuan_tarik": tampilan.link(reverse("terima_tarik")),
        "tautan_tarik": tampilan.link(reverse("terima_tarik"), kode=kode),
        "tautan_batal": tampilan.link(reverse("terima"), kode=kode),
    }
    here = {"kode": kode} if kode else {}
    return answer(compose(f"publik/{name}.html", tampilan, None, links | more, **here), tampilan, status)
