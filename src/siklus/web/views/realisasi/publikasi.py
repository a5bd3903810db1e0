"""Where a result was made public, and what the evaluators would make of the whole cycle."""

from http import HTTPStatus

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.timezone import localdate, now
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from siklus.web.forms.realisasi_lain import PublikasiForm
from siklus.web.models import Publikasi, Survei
from siklus.web.queries.hak import Tindakan, may
from siklus.web.queries.hasil import CLOSED
from siklus.web.queries.realisasi.lain import evaluasi_of, publikasi_rows
from siklus.web.services.publikasi import add_publikasi, change_publikasi, remove_publikasi
from siklus.web.views.access import Member, for_survei
from siklus.web.views.survei.galat import refusals


@for_survei(Tindakan.LIHAT)
def publikasi(request: Member, survei: Survei) -> HttpResponse:
    """The log, the self-score and what would raise it; nothing is public before closing."""
    return _page(request, survei, PublikasiForm(initial={"tanggal": localdate()}))


@for_survei(Tindakan.PUBLIKASI)
@require_POST
def publikasi_baru(request: Member, survei: Survei) -> HttpResponse:
    """One more."""
    form = PublikasiForm(request.POST)
    if form.is_valid():
        with refusals(form):
            row = add_publikasi(survei, form.isian(), request.user, now())
            said = _("Publikasi dicatat.") if row.tautan else _("Publikasi dicatat. Unggah foto yang membuktikannya.")
            messages.success(request, said)
            return redirect("publikasi_ubah", survei.pk, row.pk)
    return _page(request, survei, form, HTTPStatus.UNPROCESSABLE_ENTITY)


@for_survei(Tindakan.PUBLIKASI)
def publikasi_ubah(request: Member, survei: Survei, publikasi_id: int) -> HttpResponse:
    """One publication with its proof."""
    row = get_object_or_404(Publikasi.objects.filter(survei=survei), pk=publikasi_id)
    form = PublikasiForm(request.POST or None, initial=PublikasiForm.initial_of(row))
    if form.is_valid():
        with refusals(form):
            change_publikasi(row, form.isian(), request.user, now())
            messages.success(request, _("Publikasi disimpan."))
            return redirect("survei_publikasi", survei.pk)
    status = HTTPStatus.UNPROCESSABLE_ENTITY if form.is_bound else HTTPStatus.OK
    context = {"survei": survei, "row": row, "form": form}
    return render(request, "realisasi/publikasi_ubah.html", context, status=status)


@for_survei(Tindakan.PUBLIKASI)
@require_POST
def publikasi_hapus(request: Member, survei: Survei, publikasi_id: int) -> HttpResponse:
    """Take one back."""
    row, refused = get_object_or_404(Publikasi.objects.filter(survei=survei), pk=publikasi_id), refusals()
    with refused:
        remove_publikasi(row, request.user)
        messages.success(request, _("Publikasi dihapus; jejaknya tetap ada."))
    for problem in refused.found:
        messages.error(request, f"{problem.message} {problem.advice} ({problem.code})")
    return redirect("survei_publikasi", survei.pk)


def _page(request: Member, survei: Survei, form: PublikasiForm, status: HTTPStatus = HTTPStatus.OK) -> HttpResponse:
    closed = survei.status in CLOSED
    context = {
        "survei": survei,
        "form": form,
        "tutup": closed,
        "publikasi_list": publikasi_rows(survei, localdate()) if closed else (),
        "evaluasi": evaluasi_of(survei, localdate()) if closed else None,
        "boleh": closed and may(request.user, Tindakan.PUBLIKASI, survei.unit),
    }
    return render(request, "realisasi/publikasi.html", context, status=status)
