"""The gate before every view: each says who may enter, and a test asks each of them."""

from collections.abc import Callable
from functools import wraps
from http import HTTPStatus
from typing import TypeVar

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, render
from django_htmx.middleware import HtmxDetails

from siklus.web.models import Akun, Bukti, LaporanDiperiksa, Survei, Unit
from siklus.web.queries.bukti.tujuan import Tujuan, act_of, tujuan_of
from siklus.web.queries.hak import NAMA, Tindakan, may

PUBLIC, SIGNED_IN, WITH_KEY = "siapa pun", "siapa pun yang masuk", "program dengan kunci API"
View = Callable[..., HttpResponseBase]
V = TypeVar("V", bound=View)


class Member(HttpRequest):
    """A request of a person who has entered."""

    user: Akun
    htmx: HtmxDetails


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


def for_laporan_diperiksa(tindakan: Tindakan) -> Callable[[View], View]:
    """The view takes a LaporanDiperiksa (address part `periksa_id`), at whose unit the person may do the act."""

    def gate(view: View) -> View:
        @login_required
        @wraps(view)
        def guarded(request: Member, periksa_id: int, **rest: object) -> HttpResponseBase:
            laporan = get_object_or_404(LaporanDiperiksa.objects.select_related("unit", "oleh"), pk=periksa_id)
            return _refusal(request, tindakan, laporan.unit) or view(request, laporan, **rest)

        guarded.access = tindakan  # type: ignore[attr-defined]  # read by the test that asks every view
        return guarded

    return gate


def for_tujuan_bukti_dilihat(view: View) -> View:
    """The view takes the Tujuan of an address (`tujuan`, `target_id`), whose unit the person may see."""
    return _for_tujuan(view, Tindakan.LIHAT, lambda _: Tindakan.LIHAT)


def for_tujuan_bukti(view: View) -> View:
    """The same, where evidence is added: the act is the target's own, filling in a month being the usual one."""
    return _for_tujuan(view, Tindakan.ISI_REALISASI, lambda tujuan: tujuan.act)


def _for_tujuan(view: View, usual: Tindakan, asked: Callable[[Tujuan], Tindakan]) -> View:
    @login_required
    @wraps(view)
    def guarded(request: Member, tujuan: str, target_id: int, **rest: object) -> HttpResponseBase:
        found = tujuan_of((tujuan, target_id))
        if found is None:
            raise Http404
        return _refusal(request, asked(found), found.unit) or view(request, found, **rest)

    guarded.access = usual  # type: ignore[attr-defined]  # read by the test that asks every view
    return guarded


def for_bukti(view: View) -> View:
    """The view takes a Bukti (`bukti_id`), which the person may change: an act of what it proves."""
    return _for_bukti(view, Tindakan.ISI_REALISASI, act_of)


def for_bukti_dilihat(view: View) -> View:
    """The same, where it is only looked at."""
    return _for_bukti(view, Tindakan.LIHAT, lambda _: Tindakan.LIHAT)


def for_bukti_asli(view: View) -> View:
    """The same, where the original is opened."""
    return _for_bukti(view, Tindakan.BUKA_BUKTI, lambda _: Tindakan.BUKA_BUKTI)


def _for_bukti(view: View, usual: Tindakan, asked: Callable[[Bukti], Tindakan]) -> View:
    @login_required
    @wraps(view)
    def guarded(request: Member, bukti_id: int, **rest: object) -> HttpResponseBase:
        bukti = get_object_or_404(Bukti.objects.select_related("unit", "berkas"), pk=bukti_id)
        return _refusal(request, asked(bukti), bukti.unit) or view(request, bukti, **rest)

    guarded.access = usual  # type: ignore[attr-defined]  # as above
    return guarded


def _refusal(request: Member, tindakan: Tindakan, unit: Unit) -> HttpResponse | None:
    """Who may not even see the unit is not told that it exists; who sees it is told who may do this."""
    if may(request.user, tindakan, unit):
        return None
    if not may(request.user, Tindakan.LIHAT, unit):
        raise Http404
    return render(request, "403.html", {"tindakan": NAMA[tindakan], "unit": unit}, status=HTTPStatus.FORBIDDEN)
