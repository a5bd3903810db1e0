"""One month before the second person: what was done, its evidence large, and the decision."""

from http import HTTPStatus

from django.contrib import messages
from django.db.models import Prefetch
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.timezone import localdate, now
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from siklus.core.errors import Problem
from siklus.web.forms.verifikasi import PutusanForm
from siklus.web.models import Realisasi, Survei
from siklus.web.queries.bukti.daftar import butir_list
from siklus.web.queries.hak import Tindakan
from siklus.web.queries.inti.bulan import from_text
from siklus.web.queries.inti.realisasi import bukti_shown, to_catatan
from siklus.web.queries.realisasi.antrean import antrean_of
from siklus.web.queries.realisasi.daftar import month_of
from siklus.web.queries.realisasi.dua_orang import has_part, terlihat_of
from siklus.web.queries.realisasi.riwayat import riwayat_of
from siklus.web.services.verifikasi import Diperiksa, Putusan, accept, give_back
from siklus.web.views.access import Member, for_survei
from siklus.web.views.survei.galat import refusals


@for_survei(Tindakan.VERIFIKASI)
@require_safe
def verifikasi_satu(request: Member, survei: Survei, realisasi_id: int) -> HttpResponse:
    """The month with all that proves it."""
    row = _row(survei, realisasi_id)
    return _page(request, survei, row, PutusanForm(initial={"terlihat": terlihat_of(row)}))


@for_survei(Tindakan.VERIFIKASI)
@require_POST
def verifikasi_satu_putus(request: Member, survei: Survei, realisasi_id: int) -> HttpResponse:
    """Accept it, or return it with a note; then the next one that waits, or the queue."""
    row, form, refused = _row(survei, realisasi_id), PutusanForm(request.POST), refusals()
    if form.is_valid():
        data = form.cleaned_data
        decide = accept if data["putusan"] == "terima" else give_back
        with refused:
            decide(Diperiksa(row.pk, data["terlihat"]), Putusan(request.user, now(), data["catatan"]))
            messages.success(request, _("Diterima.") if decide is accept else _("Dikembalikan dengan catatan."))
            return _next(request)
    row = _row(survei, realisasi_id)
    return _page(request, survei, row, form, refused.found)


def _next(request: Member) -> HttpResponse:
    waiting = antrean_of(request.user).exclude(dikerjakan_oleh=request.user).exclude(bukti__oleh=request.user)
    row = waiting.select_related("rtl__rencana").order_by("tanggal", "pk").first()
    return redirect("verifikasi_satu", row.rtl.rencana.survei_id, row.pk) if row else redirect("verifikasi")


def _row(survei: Survei, realisasi_id: int) -> Realisasi:
    rows = Realisasi.objects.filter(rtl__rencana__survei=survei, rtl__dihapus=None)
    whole = rows.select_related("rtl__rencana", "rtl__unit", "dikerjakan_oleh", "pemeriksa")
    shown = Prefetch("bukti", bukti_shown().select_related("berkas", "oleh", "unit"))
    return get_object_or_404(whole.prefetch_related(shown), pk=realisasi_id)


def _page(
    request: Member, survei: Survei, row: Realisasi, form: PutusanForm, problems: tuple[Problem, ...] = ()
) -> HttpResponse:
    context = {
        "survei": survei,
        "row": row,
        "item": month_of(row.rtl, from_text(row.bulan), (row, to_catatan(row)), localdate()),
        "form": form,
        "problems": problems,
        "ikut": has_part(row, request.user),
        "bukti_list": butir_list(list(row.bukti.all()), request.user),
        "riwayat": riwayat_of(row.rtl, row.bulan),
    }
    status = HTTPStatus.UNPROCESSABLE_ENTITY if problems or form.errors else HTTPStatus.OK
    return render(request, "verifikasi/satu.html", context, status=status)
