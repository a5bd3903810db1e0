"""Changes of an approved plan: the list with before and after, and each kind of change with its reason."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.timezone import now
from django.utils.translation import gettext as _

from siklus.core.rencana.isian import listed
from siklus.web.forms.rencana import AlasanForm
from siklus.web.models import AmandemenRencana, Survei
from siklus.web.queries.hak import Tindakan
from siklus.web.queries.hasil import indeks_of
from siklus.web.queries.inti.bulan import from_text
from siklus.web.queries.rencana.isian import LABEL, IsianRtl, printed
from siklus.web.queries.rencana.lembar import nama_unsur
from siklus.web.services.rencana.rtl import add_rtl, remove_rtl
from siklus.web.services.rencana.tahap import Penyusun
from siklus.web.views.access import Member, for_survei
from siklus.web.views.rencana.dasar import form_of, plan_of, rtl_of
from siklus.web.views.rencana.lembar import rights_of
from siklus.web.views.rencana.rtl import change_page
from siklus.web.views.survei.galat import refusals

ROWS = 25
MONTHS = ("awal", "akhir")


@dataclass(frozen=True, slots=True)
class Perubahan:
    """One thing that an amendment changed, as a person reads it."""

    tempat: str
    sebelum: str
    sesudah: str


@for_survei(Tindakan.LIHAT)
def rencana_amandemen(request: Member, survei: Survei) -> HttpResponse:
    """Every amendment, the newest first."""
    plan = plan_of(survei)
    rows = plan.amandemen.select_related("rtl", "oleh").order_by("-id")
    page = Paginator(rows, ROWS).get_page(request.GET.get("halaman"))
    names = nama_unsur(indeks_of(survei)) if page.object_list else {}
    context = {
        "survei": survei,
        "page": page,
        "baris": [(item, tuple(changes_of(item, names))) for item in page],
        **rights_of(request, survei, plan),
    }
    return render(request, "rencana/amandemen.html", context)


@for_survei(Tindakan.AJUKAN_RENCANA)
def rencana_amandemen_baru(request: Member, survei: Survei) -> HttpResponse:
    """An RTL that comes into an approved plan."""
    plan = plan_of(survei)
    form = form_of(request, plan, None, amandemen=True, initial={"unsur": request.GET.get("unsur", "")})
    if form.is_valid():
        with refusals(form):
            penyusun = Penyusun(request.user, form.cleaned_data["alasan_amandemen"])
            rtl = add_rtl(plan, IsianRtl(**form.perubahan()), penyusun)
            messages.success(request, _("%(rtl)s ditambahkan dengan amandemen.") % {"rtl": rtl.identitas})
            return redirect("rencana_amandemen", survei.pk)
    context = {"survei": survei, "rencana": plan, "form": form, "rtl": None, "amandemen": True}
    return render(request, "rencana/rtl.html", context, status=_status(bound=form.is_bound))


@for_survei(Tindakan.AJUKAN_RENCANA)
def rencana_amandemen_rtl(request: Member, survei: Survei, rtl_id: int) -> HttpResponse:
    """An RTL of an approved plan, changed."""
    return change_page(request, survei, rtl_id, amandemen=True)


@for_survei(Tindakan.AJUKAN_RENCANA)
def rencana_amandemen_hapus(request: Member, survei: Survei, rtl_id: int) -> HttpResponse:
    """An RTL that leaves an approved plan."""
    rtl = rtl_of(plan_of(survei), rtl_id)
    form = AlasanForm(request.POST or None, initial={"versi": rtl.versi})
    if form.is_valid():
        with refusals(form):
            remove_rtl(rtl, form.cleaned_data["versi"], Penyusun(request.user, form.cleaned_data["alasan"]), now())
            messages.success(request, _("%(rtl)s dihapus dengan amandemen.") % {"rtl": rtl.identitas})
            return redirect("rencana_amandemen", survei.pk)
    context = {"survei": survei, "rtl": rtl, "form": form}
    return render(request, "rencana/amandemen_hapus.html", context, status=_status(bound=form.is_bound))


def changes_of(item: AmandemenRencana, unsur: Mapping[str, str]) -> Iterator[Perubahan]:
    """What differs between before and after, field by field."""
    for name in dict.fromkeys((*item.sebelum, *item.sesudah)):
        before, after = (_printed(name, side.get(name), unsur) for side in (item.sebelum, item.sesudah))
        if before != after:
            yield Perubahan(_label(name), before, after)


def _label(name: str) -> str:
    own = {
        "prioritas": _("Unsur prioritas"),
        "alasan": _("Alasan pilihan"),
        "awal": _("Bulan pertama pelaksanaan"),
        "akhir": _("Bulan terakhir pelaksanaan"),
    }
    return own.get(name) or str(LABEL.get(name, name))


def _printed(name: str, value: Any, unsur: Mapping[str, str]) -> str:  # noqa: ANN401 - whatever the JSON holds
    if name == "prioritas" and value:
        return listed(tuple(unsur.get(key, key) for key in value))
    if name in MONTHS and value:
        return from_text(value).nama
    return printed(name, value, unsur)


def _status(*, bound: bool) -> HTTPStatus:
    return HTTPStatus.UNPROCESSABLE_ENTITY if bound else HTTPStatus.OK
