"""Links to a result: made and withdrawn by staff, read by anybody who has one."""

from datetime import datetime

from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.timezone import now
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from siklus.web.models import LaporanDiperiksa, TautanTemuan
from siklus.web.queries.hak import Tindakan
from siklus.web.services.periksa.tautan import DAYS, make_tautan, withdraw
from siklus.web.views.access import Member, for_laporan_diperiksa, public
from siklus.web.views.periksa.hasil import picture
from siklus.web.views.periksa.isi import content_of


@for_laporan_diperiksa(Tindakan.PERIKSA_LAPORAN)
@require_POST
def periksa_tautan(request: Member, laporan: LaporanDiperiksa) -> HttpResponse:
    """Make a link for some days."""
    chosen = request.POST.get("hari", "")
    if chosen not in map(str, DAYS):
        messages.error(request, _("Pilih berapa lama tautannya berlaku."))
    else:
        make_tautan(laporan, int(chosen), request.user, now())
        messages.success(request, _("Tautan dibuat. Siapa pun yang memilikinya dapat membaca temuan ini."))
    return redirect("periksa_bagikan", laporan.pk)


@for_laporan_diperiksa(Tindakan.PERIKSA_LAPORAN)
@require_safe
def periksa_bagikan(request: Member, laporan: LaporanDiperiksa) -> HttpResponse:
    """The links that there are, and the form for another."""
    links = laporan.tautan.select_related("oleh")
    return render(
        request,
        "periksa/bagikan.html",
        {
            "laporan": laporan,
            "tautan_list": links,
            "hari_list": DAYS,
            "saat": now(),
            "alamat_situs": settings.ALAMAT,
        },
    )


@for_laporan_diperiksa(Tindakan.PERIKSA_LAPORAN)
@require_POST
def periksa_tautan_cabut(request: Member, laporan: LaporanDiperiksa, tautan_id: int) -> HttpResponse:
    """A link leads nowhere from now on."""
    withdraw(get_object_or_404(laporan.tautan.select_related("laporan__unit"), pk=tautan_id), request.user, now())
    messages.success(request, _("Tautan dicabut."))
    return redirect("periksa_bagikan", laporan.pk)


@public
@require_safe
def temuan_bersama(request: HttpRequest, kode_tautan: str) -> HttpResponse:
    """The result, to be read by whoever has the link."""
    context = content_of(request, _shared(kode_tautan, now()))
    context |= {"kode_tautan": kode_tautan, "bersama": True}
    template = "periksa/_gambar.html" if "HX-Request" in request.headers else "periksa/bersama.html"
    return _unseen(render(request, template, context))


@public
@require_safe
def temuan_bersama_halaman(request: HttpRequest, kode_tautan: str, lembar: int) -> HttpResponse:  # noqa: ARG001 - every view takes one
    """One of its pages as a picture."""
    return _unseen(picture(_shared(kode_tautan, now()), lembar))


def _shared(kode: str, saat: datetime) -> LaporanDiperiksa:
    """What the link leads to; Http404 for none, one that has ended, and one that was withdrawn."""
    rows = TautanTemuan.objects.filter(kode=kode, dicabut=None, berakhir__gt=saat).select_related("laporan__unit")
    found = rows.first()
    if found is None or found.laporan.hasil is None:
        raise Http404
    return found.laporan


def _unseen(response: HttpResponse) -> HttpResponse:
    """No search engine lists it, no browser keeps it, and no other site learns its address."""
    response["X-Robots-Tag"] = "noindex, nofollow, noarchive"
    response["Cache-Control"] = "private, no-store"
    response["Referrer-Policy"] = "no-referrer"
    return response
