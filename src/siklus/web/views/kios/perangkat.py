"""What a device asks and sends: to be paired, what to show, and its queue of answers."""

import json
from collections.abc import Callable
from dataclasses import asdict
from functools import wraps
from http import HTTPStatus

from django.http import HttpRequest, HttpResponseBase, JsonResponse
from django.template.loader import render_to_string
from django.utils import timezone
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_GET, require_POST

from siklus.core.errors import Problem, SiklusError
from siklus.web.models import Perangkat
from siklus.web.queries.formulir import BAHASA
from siklus.web.queries.pintu import Pintu, read_pintu
from siklus.web.services.kios.antrean import receive_queue
from siklus.web.services.kios.sandingan import pair, perangkat_of, pin_of
from siklus.web.services.penerimaan import StoreBusyError
from siklus.web.services.pertahanan import may_upload
from siklus.web.views.access import public
from siklus.web.views.kios.aplikasi import versi
from siklus.web.views.publik.langkah import KUNJUNGAN
from siklus.web.views.publik.lembar import Lembar, notice, sheet
from siklus.web.views.publik.tampilan import Tampilan
from siklus.web.views.publik.teks import teks_of

BEARER = "Bearer "
RETRY_AFTER = 10
MOST = 1000
"""Answers in one batch; the device sends the rest again."""
LATER = (HTTPStatus.SERVICE_UNAVAILABLE, HTTPStatus.TOO_MANY_REQUESTS)
TOO_OFTEN = Problem("TERIMA-11", "Perangkat ini mengirim terlalu sering.", "Antreannya dikirim lagi sendiri.")
NOT_READABLE = Problem("KIOS-04", "Kiriman ini tidak dapat dibaca.", "Perbarui aplikasi kios, lalu kirim lagi.")


def for_device(view: Callable[[HttpRequest, Perangkat], HttpResponseBase]) -> Callable[..., HttpResponseBase]:
    """The view takes the device whose key the request carries; without one it is told so, and keeps what it has."""

    @public
    @csrf_exempt  # a key in a header, which no other site can make a browser send
    @wraps(view)
    def guarded(request: HttpRequest) -> HttpResponseBase:
        try:
            return view(request, perangkat_of(request.headers.get("Authorization", "").removeprefix(BEARER)))
        except StoreBusyError as error:
            return _refuse(error.problems[0], HTTPStatus.SERVICE_UNAVAILABLE)
        except SiklusError as error:
            return _refuse(error.problems[0], HTTPStatus.UNAUTHORIZED)

    return guarded


@public
@csrf_exempt  # a device that has no key yet
@require_POST
def pasang(request: HttpRequest) -> HttpResponseBase:
    """A pairing code becomes a key."""
    found = _json(request)
    kode = found.get("kode") if isinstance(found, dict) else None
    try:
        made = pair(kode[:40] if isinstance(kode, str) else "", timezone.now())
    except SiklusError as error:
        return _refuse(error.problems[0], HTTPStatus.FORBIDDEN)
    return _data({"kunci": made.kunci, **shown_to(made.perangkat)}, HTTPStatus.CREATED)


@for_device
@require_GET
def isi(request: HttpRequest, perangkat: Perangkat) -> HttpResponseBase:  # noqa: ARG001 - a view
    """What the device shows."""
    return _data(shown_to(perangkat))


@for_device
@require_POST
def kirim(request: HttpRequest, perangkat: Perangkat) -> HttpResponseBase:
    """A batch of the queue with the device's ledger; answered when each of it is stored or refused for good."""
    if not may_upload(perangkat.pk):
        return _refuse(TOO_OFTEN, HTTPStatus.TOO_MANY_REQUESTS)
    found = _json(request)
    kiriman, buku = (found.get("kiriman"), found.get("buku")) if isinstance(found, dict) else (None, None)
    if not isinstance(kiriman, list) or not isinstance(buku, list):
        return _refuse(NOT_READABLE, HTTPStatus.BAD_REQUEST)
    results = receive_queue(perangkat, kiriman[:MOST], buku, timezone.now())
    survei = perangkat.survei
    return _data(
        {
            "hasil": [asdict(item) for item in results],
            "aplikasi": versi(),
            "versi": survei.versi_id,
            "status": survei.status,
        }
    )


def shown_to(perangkat: Perangkat) -> dict[str, object]:
    """Name, PIN, survey and the form in every language, for days without a network."""
    pintu = read_pintu(perangkat.survei.kode)
    return {
        "id": perangkat.pk,
        "nama": perangkat.nama,
        "pin": pin_of(perangkat),
        "judul": perangkat.survei.judul,
        "status": perangkat.survei.status,
        "versi": perangkat.survei.versi_id,
        "aplikasi": versi(),
        "lembar": {bahasa: _sheet(pintu, bahasa) for bahasa in BAHASA} if pintu else {},
    }


def _sheet(pintu: Pintu, bahasa: str) -> str:
    """The public form's own steps, without the visit code, which only the web asks."""
    lembar = Lembar(pintu, Tampilan(bahasa), pintu.formulir, pintu.versi_id, "")
    more = sheet(lembar)
    more["langkah_list"] = tuple(item for item in lembar.langkah_list() if item.nama != KUNJUNGAN)
    words = {"teks": teks_of(bahasa), "bahasa": bahasa, "pintu": pintu, "kios": True}
    return render_to_string("publik/lembar.html", more | words | {"pemberitahuan": notice(lembar, "hak_kios")})


def _json(request: HttpRequest) -> object:
    """The body; None when it is no JSON."""
    try:
        return json.loads(request.body)
    except (ValueError, RecursionError):
        return None


def _refuse(problem: Problem, status: int) -> JsonResponse:
    response = _data({"kode": problem.code, "pesan": problem.message, "langkah": problem.advice}, status)
    if status in LATER:
        response["Retry-After"] = str(RETRY_AFTER)
    return response


def _data(found: dict[str, object], status: int = HTTPStatus.OK) -> JsonResponse:
    response = JsonResponse(found, status=status)
    response["Cache-Control"] = "no-store"
    return response
