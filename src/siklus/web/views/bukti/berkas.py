"""The files of evidence: public copies and thumbnails for everyone in the office, originals for few."""

from collections.abc import Callable
from pathlib import Path

from csp.constants import HEADER
from django.http import FileResponse, Http404, HttpResponse, HttpResponseBase, HttpResponseNotModified
from django.views.decorators.http import require_safe

from siklus.web.models import Bukti
from siklus.web.queries.bukti import locate
from siklus.web.services.bukti.gudang import make_small
from siklus.web.views.access import Member, for_bukti_asli, for_bukti_dilihat

POLICY = "default-src 'none'; sandbox"
"""Whatever a file turns out to be, a browser runs nothing of it."""
FOREVER, ASK = "private, max-age=31536000, immutable", "private, no-cache"
PNG = b"\x89PNG"


@for_bukti_dilihat
@require_safe
def bukti_gambar(request: Member, bukti: Bukti, halaman: int) -> HttpResponseBase:
    """The public copy of a photo, or of one page."""
    sidik = _page(bukti, halaman)
    return _picture(request, sidik, lambda: _located(sidik))


@for_bukti_dilihat
@require_safe
def bukti_kecil(request: Member, bukti: Bukti, halaman: int) -> HttpResponseBase:
    """Its thumbnail."""
    sidik = _page(bukti, halaman)
    _located(sidik)
    return _picture(request, f"{sidik}-kecil", lambda: make_small(sidik))


@for_bukti_asli
@require_safe
def bukti_asli(request: Member, bukti: Bukti) -> HttpResponseBase:
    """What was sent, only ever to be saved: a browser neither shows it nor guesses what it is."""
    if bukti.berkas is None:
        raise Http404
    path, berkas = _located(bukti.berkas.pk), bukti.berkas
    if request.headers.get("If-None-Match") == f'"{berkas.pk}"':
        return HttpResponseNotModified()
    kind = "application/octet-stream" if berkas.bertindak else berkas.media_type
    response = FileResponse(path.open("rb"), as_attachment=True, filename=bukti.nama_berkas, content_type=kind)
    return _guarded(response, berkas.pk, ASK)


def _picture(request: Member, tag: str, found: Callable[[], Path]) -> HttpResponseBase:
    if tag in request.headers.get("If-None-Match", ""):
        return HttpResponseNotModified()
    data = found().read_bytes()
    kind = "image/png" if data.startswith(PNG) else "image/jpeg"
    return _guarded(HttpResponse(data, content_type=kind), tag, FOREVER)


def _guarded(response: HttpResponseBase, tag: str, caching: str) -> HttpResponseBase:
    response[HEADER] = POLICY
    response["ETag"], response["Cache-Control"] = f'"{tag}"', caching
    response["X-Content-Type-Options"] = "nosniff"
    return response


def _page(bukti: Bukti, number: int) -> str:
    pages = bukti.berkas.halaman if bukti.berkas and bukti.dihapus is None else []
    if not 1 <= number <= len(pages):
        raise Http404
    return str(pages[number - 1]["sha256"])


def _located(sha256: str) -> Path:
    path = locate(sha256)
    if path is None:
        raise Http404
    return path
