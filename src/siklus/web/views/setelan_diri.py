"""One's own settings: name, theme, language, and how one enters."""

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from siklus.web.forms.setelan_diri import NamaForm
from siklus.web.queries.cara_masuk import cara_masuk_of
from siklus.web.queries.hak import tugas_of
from siklus.web.views.access import Member, signed_in

THEMES = frozenset({"", "terang", "gelap"})


@signed_in
def setelan_diri(request: Member) -> HttpResponse:
    """What a person may change of their own account."""
    form = NamaForm(request.POST or None, instance=request.user)
    if form.is_valid():
        form.save()
        messages.success(request, _("Nama sudah disimpan."))
        return redirect("setelan_diri")
    shown = {"form": form, "masuk": cara_masuk_of(request.user), "tugas_list": tugas_of(request.user)}
    return render(request, "setelan_diri.html", shown)


@signed_in
@require_POST
def tema(request: Member) -> HttpResponse:
    """Keep the theme that the person chose, and go back to where they were."""
    chosen = request.POST.get("tema", "")
    if chosen in THEMES:
        request.user.tema = chosen
        request.user.save(update_fields=["tema"])
    return _back(request)


@signed_in
def surel(request: Member) -> HttpResponse:  # noqa: ARG001 - a view
    """In the place of allauth's page: roles are given to an address, so that nobody may take another one alone."""
    return redirect("setelan_diri")


def _back(request: Member) -> HttpResponse:
    there = request.POST.get("next", "")
    if url_has_allowed_host_and_scheme(there, {request.get_host()}, require_https=request.is_secure()):
        return HttpResponseRedirect(there)
    return redirect("beranda")
