"""What all public pages of a unit share: finding it, the look, and being kept for a minute by whoever fetched them."""

import hashlib
from collections.abc import Callable, Mapping
from functools import wraps

from django.conf import settings
from django.core.cache import cache
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import translation
from django.views.decorators.http import condition, require_safe

from siklus.web.models import Unit
from siklus.web.views.access import public
from siklus.web.views.gaya_sebaris import inline_policy, inline_style
from siklus.web.views.publik.tampilan import Tampilan

GAYA = "papan/papan.css"
FRESH = 60
"""Seconds for which a page may be shown again: what is sealed stays, and what was verified appears a minute later."""
Page = Callable[[HttpRequest, Unit], HttpResponse]


def for_everyone(page: Page) -> Callable[..., HttpResponse]:
    """The view of an active unit, made once a minute for each language and size, and answered with an ETag."""

    @public
    @require_safe
    @wraps(page)
    def view(request: HttpRequest, kode: str) -> HttpResponse:
        unit = get_object_or_404(Unit, kode=kode, aktif=True)
        tampilan = Tampilan.of(request)
        key = f"papan|{page.__name__}|{unit.pk}|{tampilan.bahasa}|{tampilan.besar}"
        response: HttpResponse | None = cache.get(key)
        if response is None:
            with translation.override(tampilan.bahasa):
                response = page(request, unit)
            cache.set(key, response, FRESH)
        return _unchanged(request, response)

    return view


def _unchanged(request: HttpRequest, response: HttpResponse) -> HttpResponse:
    """304 for whoever has it already."""
    etag = f'"{hashlib.sha256(response.content).hexdigest()[:32]}"'
    found: HttpResponse = condition(etag_func=lambda _: etag)(lambda _: response)(request)
    found["Cache-Control"] = f"public, max-age={FRESH}"
    return found


def show(request: HttpRequest, template: str, unit: Unit, context: Mapping[str, object]) -> HttpResponse:
    """A page of a unit in the chosen language and size."""
    tampilan = Tampilan.of(request)
    frame = {
        "gaya": inline_style(GAYA),
        "unit": unit,
        "bahasa": tampilan.bahasa,
        "besar": tampilan.besar,
        "tautan_bahasa": tampilan.other_language().link(),
        "tautan_ukuran": tampilan.other_size().link(),
        "tautan_papan": tampilan.link(reverse("papan", args=[unit.kode])),
        "tautan_layanan": tampilan.link(reverse("papan_layanan", args=[unit.kode])),
    }
    response = render(request, template, {**frame, **context})
    response["Content-Language"] = tampilan.bahasa
    response._csp_update = inline_policy(GAYA)  # type: ignore[attr-defined]  # noqa: SLF001 - django-csp's own way
    return response


def address_of(unit: Unit) -> str:
    """The page's whole address."""
    return f"{settings.ALAMAT}{reverse('papan', args=[unit.kode])}"
