"""How a change of evidence is answered: with the list anew, or back on the page where it was made."""

from http import HTTPStatus
from typing import Unpack

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.utils.http import url_has_allowed_host_and_scheme

from siklus.web.forms.bukti import Isian, Panel
from siklus.web.queries.bukti import Tujuan
from siklus.web.views.access import Member
from siklus.web.views.kiriman_besar import is_partial


def show(
    request: Member, tujuan: Tujuan, *, kabar: str = "", status: int = HTTPStatus.OK, **panel: Unpack[Isian]
) -> HttpResponse:
    """The list: alone for a script (which shows only what went well), else as a page of its own."""
    shown = Panel(tujuan, request.user, _there(request), **panel)
    partial = is_partial(request)
    template = "bukti/_isi.html" if partial else "bukti/halaman.html"
    context = {"panel": shown, "unit": tujuan.unit, "survei": tujuan.survei, "kabar": kabar, "pertama": True}
    return render(request, template, context, status=HTTPStatus.OK if partial else status)


def back(request: Member, tujuan: Tujuan, kabar: str) -> HttpResponse:
    """What was done: in the list anew, or as a message on the page where it was done."""
    if is_partial(request):
        return show(request, tujuan, kabar=kabar)
    messages.success(request, kabar)
    there = _there(request)
    anchor = f"#bukti-{tujuan.jenis}-{tujuan.target.pk}"
    if there:
        return HttpResponseRedirect(there + anchor)
    return redirect("bukti", tujuan.jenis, tujuan.target.pk)


def _there(request: Member) -> str:
    """The page that the component stands in, as its forms say; never another site."""
    given = request.POST.get("kembali") or (request.htmx.current_url_abs_path if request.htmx else "")
    there = (given or "").partition("#")[0]
    safe = url_has_allowed_host_and_scheme(there, {request.get_host()}, require_https=request.is_secure())
    return there if safe else ""
