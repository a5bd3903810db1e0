"""The kiosk's application: one page, its service worker and its manifest; the same for every device and survey."""

import hashlib
from functools import lru_cache
from importlib.resources import files

from django.http import HttpRequest, HttpResponse, HttpResponseBase, JsonResponse
from django.template.loader import render_to_string
from django.templatetags.static import static
from django.urls import reverse
from django.views.decorators.http import require_safe

from siklus import __version__
from siklus.web.views.access import public

GAYA = ("publik/formulir.css", "kios/kios.css")
SKRIP = ("publik/formulir.js", "kios/gudang.js", "kios/kirim.js", "kios/kios.js")
BERKAS = (*GAYA, *SKRIP)
IKON = ("kios/ikon-192.png", "kios/ikon-512.png")


@lru_cache(maxsize=1)
def versi() -> str:
    """Which application this is: changes when any of its files does, so that devices fetch the new one."""
    digest = hashlib.sha256()
    for name in (*(f"static/{item}" for item in BERKAS), "templates/kios/kios.html", "templates/kios/sw.js"):
        digest.update(files("siklus.web").joinpath(name).read_bytes())
    return f"{__version__}-{digest.hexdigest()[:8]}"


@public
@require_safe
def kios(request: HttpRequest) -> HttpResponseBase:  # noqa: ARG001 - a view
    """The page that a device keeps."""
    text = render_to_string("kios/kios.html", {"gaya": GAYA, "skrip": SKRIP, "versi": versi(), "ikon": IKON[0]})
    response = HttpResponse(text)
    response["Cache-Control"] = "no-cache"
    return response


@public
@require_safe
def pekerja(request: HttpRequest) -> HttpResponseBase:  # noqa: ARG001 - a view
    """The service worker, which keeps the page and its files for days without a network."""
    names = [reverse("kios"), reverse("kios_manifes"), *(static(name) for name in (*BERKAS, *IKON))]
    text = render_to_string("kios/sw.js", {"versi": versi(), "berkas": names, "halaman": reverse("kios")})
    response = HttpResponse(text, content_type="text/javascript; charset=utf-8")
    response["Cache-Control"] = "no-cache"
    response["Service-Worker-Allowed"] = reverse("kios")
    return response


@public
@require_safe
def manifes(request: HttpRequest) -> HttpResponseBase:  # noqa: ARG001 - a view
    """What makes the page an application that can be installed."""
    response = JsonResponse(
        {
            "id": reverse("kios"),
            "name": "Kios Survei Kepuasan Masyarakat",
            "short_name": "Kios SKM",
            "lang": "id",
            "start_url": reverse("kios"),
            "scope": reverse("kios"),
            "display": "fullscreen",
            "background_color": "#f4f7f7",
            "theme_color": "#0b6466",
            "icons": [
                {"src": static(name), "type": "image/png", "sizes": f"{size}x{size}", "purpose": "any maskable"}
                for name, size in zip(IKON, (192, 512), strict=True)
            ],
        },
        content_type="application/manifest+json",
    )
    response["Cache-Control"] = "no-cache"
    return response
