"""The gate before every view: each says who may enter, and a test asks each of them."""

from collections.abc import Callable
from functools import wraps
from http import HTTPStatus
from typing import TypeVar

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, render

from siklus.web.models import Akun, Survei, Unit
from siklus.web.queries.hak import NAMA, Tindakan, may

PUBLIC, SIGNED_IN, WITH_KEY = "siapa pun", "siapa pun yang masuk", "program dengan kunci API"
View = Callable[..., HttpResponseBase]
V = TypeVar("V", bound=View)


class Member(HttpRequest):
    """A request of a person who has entered."""

    user: Akun


def public(view: V) -> V:
    """Open to anyone."""
    view.access = PUBLIC  # type: ignore[attr-defined]  # read by the test that asks every view
    return view


def signed_in(view: View) -> View:
    """Open to everyone with an account; what is shown must itself be bounded by queries.hak.units_of."""
    guarded: View = login_required(view)
    guarded.access = SIGNED_IN  # type: ignore[attr-defined]  # as above
    return guarded


def for_unit(tindakan: Tindakan) -> Callable[[View], View]:
    """The view takes a Unit (address part `kode`), at which the person may do the act."""

    def gate(view: View) -> View:
        @login_required
        @wraps(view)
        def guarded(request: Member, kode: str, **rest: object) -> HttpResponseBase:
            unit = get_object_or_404(Unit, kode=kode)
            return _refusal(request, tindakan, unit) or view(request, unit, **rest)

        guarded.access = tindakan  # type: ignore[attr-defined]  # read by the test that asks every view
        return guarded

    return gate


def for_survei(tindakan: Tindakan) -> Callable[[View], View]:
    """The view takes a Survei (address part `survei_id`), at whose unit the person may do the act."""

    def gate(view: View) -> View:
        @login_required
        @wraps(view)
        def guarded(request: Member, survei_id: int, **rest: object) -> HttpResponseBase:
            survei = get_object_or_404(Survei.objects.select_related("unit", "versi"), pk=survei_id)
            return _refusal(request, tindakan, survei.unit) or view(request, survei, **rest)

        guarded.access = tindakan  # type: ignore[attr-defined]  # read by the test that asks every view
        return guarded

    return gate


def _refusal(request: Member, tindakan: Tindakan, unit: Unit) -> HttpResponse | None:
    """Who may not even see the unit is not told that it exists; who sees it is told who may do this."""
    if may(request.user, tindakan, unit):
        return None
    if not may(request.user, Tindakan.LIHAT, unit):
        raise Http404
    return render(request, "403.html", {"tindakan": NAMA[tindakan], "unit": unit}, status=HTTPStatus.FORBIDDEN)
