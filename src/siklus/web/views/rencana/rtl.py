"""One RTL: on a form page, cell by cell from the grid, and what can be done with it as a whole."""

from http import HTTPStatus

from django.contrib import messages
from django.http import Http404, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.timezone import now
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from siklus.web.forms.rencana import FIELDS, initial_of
from siklus.web.models import Rtl, Survei
from siklus.web.queries.hak import Tindakan
from siklus.web.queries.rencana.isian import IsianRtl
from siklus.web.queries.rencana.lembar import lembar_of
from siklus.web.services.rencana.rtl import StaleError, add_rtl, change_rtl, remove_rtl, restore_rtl
from siklus.web.services.rencana.tahap import Penyusun
from siklus.web.services.rencana.urutan import move_rtl
from siklus.web.services.urutan import Geser
from siklus.web.views.access import Member, for_survei
from siklus.web.views.rencana.benturan import conflict_context, conflict_page, kept_fields
from siklus.web.views.rencana.dasar import form_of, plan_of, rtl_of, sentence, tell
from siklus.web.views.rencana.lembar import grid_context
from siklus.web.views.survei.galat import refusals

GESER = {"naik": Geser.NAIK, "turun": Geser.TURUN}


@for_survei(Tindakan.SUSUN_RENCANA)
def rtl_baru(request: Member, survei: Survei) -> HttpResponse:
    """A new RTL on a form page; the unsur may be named in the address."""
    plan = plan_of(survei)
    form = form_of(request, plan, None, initial={"unsur": request.GET.get("unsur", "")})
    if form.is_valid():
        with refusals(form):
            rtl = add_rtl(plan, IsianRtl(**form.perubahan()), Penyusun(request.user))
            messages.success(request, _("%(rtl)s ditambahkan.") % {"rtl": rtl.identitas})
            return redirect(_there(survei, rtl))
    context = {"survei": survei, "rencana": plan, "form": form, "rtl": None}
    return render(request, "rencana/rtl.html", context, status=_status(form.is_bound))


@for_survei(Tindakan.SUSUN_RENCANA)
@require_POST
def rtl_kosong(request: Member, survei: Survei) -> HttpResponse:
    """An empty row under an unsur, to be filled in the grid."""
    plan, refused = plan_of(survei), refusals()
    unsur = request.POST.get("unsur", "")
    if unsur not in plan.prioritas:
        raise Http404
    with refused:
        rtl = add_rtl(plan, IsianRtl(unsur), Penyusun(request.user))
        return redirect(f"{reverse('survei_rencana', args=(survei.pk,))}?baru={rtl.pk}")
    tell(request, refused)
    return redirect("survei_rencana", survei.pk)


@for_survei(Tindakan.SUSUN_RENCANA)
def rtl_ubah(request: Member, survei: Survei, rtl_id: int) -> HttpResponse:
    """All fields of an RTL; a stale save shows both sides, and comes back here with a choice for each field."""
    return change_page(request, survei, rtl_id, amandemen=False)


def change_page(request: Member, survei: Survei, rtl_id: int, *, amandemen: bool) -> HttpResponse:
    """The form page; with `amandemen` it asks for a reason and records one."""
    plan = plan_of(survei)
    rtl = rtl_of(plan, rtl_id)
    form = form_of(
        request, plan, rtl, amandemen=amandemen, only=_sent(request), initial=initial_of(IsianRtl.of(rtl), rtl.versi)
    )
    if form.is_valid():
        penyusun = Penyusun(request.user, form.cleaned_data["alasan_amandemen"] if amandemen else None)
        with refusals(form):
            try:
                change_rtl(rtl, kept_fields(request, rtl, form), form.cleaned_data["versi"] or 0, penyusun)
            except StaleError as stale:
                return conflict_page(request, survei, stale, amandemen=amandemen)
            messages.success(request, _("%(rtl)s disimpan.") % {"rtl": rtl.identitas})
            return redirect(_there(survei, rtl))
    context = {"survei": survei, "rencana": plan, "form": form, "rtl": rtl, "amandemen": amandemen}
    return render(request, "rencana/rtl.html", context, status=_status(form.is_bound))


@for_survei(Tindakan.SUSUN_RENCANA)
@require_POST
def rtl_sel(request: Member, survei: Survei, rtl_id: int) -> HttpResponse:
    """One field from the grid: the row as it is now, and what is wrong with the plan; or both sides of a conflict."""
    plan = plan_of(survei)
    rtl = rtl_of(plan, rtl_id)
    form = form_of(request, plan, rtl, only={request.POST.get("medan", "")} & FIELDS.keys())
    if not form.is_valid():
        told = [str(item) for errors in form.errors.values() for item in errors]
        return JsonResponse({"galat": told}, status=HTTPStatus.UNPROCESSABLE_ENTITY)
    refused = refusals()
    with refused:
        try:
            change_rtl(rtl, form.perubahan(), form.cleaned_data["versi"] or 0, Penyusun(request.user))
        except StaleError as stale:
            html = render_to_string("rencana/_benturan.html", conflict_context(survei, stale), request)
            return JsonResponse({"benturan": html, **_answer(request, survei, rtl)}, status=HTTPStatus.CONFLICT)
        return JsonResponse(_answer(request, survei, rtl))
    return JsonResponse({"galat": [sentence(item) for item in refused.found]}, status=HTTPStatus.UNPROCESSABLE_ENTITY)


@for_survei(Tindakan.SUSUN_RENCANA)
@require_POST
def rtl_atur(request: Member, survei: Survei, rtl_id: int, perbuatan: str) -> HttpResponse:
    """Move it, remove it, or bring it back."""
    rtl, refused, penyusun = rtl_of(plan_of(survei), rtl_id), refusals(), Penyusun(request.user)
    sent = request.POST.get("versi", "")
    with refused:
        if perbuatan in GESER:
            move_rtl(rtl, GESER[perbuatan], penyusun)
        elif perbuatan == "hapus":
            remove_rtl(rtl, int(sent) if sent.isdecimal() and sent.isascii() else 0, penyusun, now())
            return redirect(f"{reverse('survei_rencana', args=(survei.pk,))}?dihapus={rtl.pk}#dihapus")
        elif perbuatan == "pulihkan":
            restore_rtl(rtl, penyusun)
            messages.success(request, _("%(rtl)s kembali ke rencana.") % {"rtl": rtl.identitas})
        else:
            raise Http404
    tell(request, refused)
    return redirect(_there(survei, rtl))


def _sent(request: Member) -> frozenset[str] | None:
    """The fields that a merged form carries; None for the whole form."""
    return frozenset(request.POST.getlist("medan")) & FIELDS.keys() if "medan" in request.POST else None


def _answer(request: Member, survei: Survei, rtl: Rtl) -> dict[str, object]:
    """The row anew, and every finding: in one list, and by row."""
    lembar = lembar_of(plan_of(survei))
    context = grid_context(request, survei, lembar)
    rows = {baris.kunci: baris for baris in lembar.baris}
    own = rows.get(str(rtl.pk))
    return {
        "baris": render_to_string("rencana/_baris.html", {**context, "baris": own}, request) if own else "",
        "masalah": render_to_string("rencana/_masalah.html", context, request),
        "tanda": {
            kunci: render_to_string("rencana/_tanda.html", {"baris": baris})
            for kunci, baris in rows.items()
            if baris.temuan
        },
    }


def _there(survei: Survei, rtl: Rtl) -> str:
    return f"{reverse('survei_rencana', args=(survei.pk,))}?rtl={rtl.pk}#rtl-{rtl.pk}"


def _status(bound: bool) -> HTTPStatus:  # noqa: FBT001 - one question with one answer
    return HTTPStatus.UNPROCESSABLE_ENTITY if bound else HTTPStatus.OK
