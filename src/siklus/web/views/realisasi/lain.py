"""What keeps the highest unsur high, and what becomes of the unfinished: one page, and a form for each entry."""

from http import HTTPStatus
from typing import cast

from django.contrib import messages
from django.db.models import QuerySet
from django.http import Http404, HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.timezone import localdate, now
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from siklus.web.forms.realisasi_lain import BertanggungForm, PemeliharaanForm, StrategiForm, initial_of
from siklus.web.models import Pemeliharaan, Rencana, Rtl, StatusRencana, Survei
from siklus.web.queries.hak import Tindakan, may
from siklus.web.queries.hasil import CLOSED, aturan_of
from siklus.web.queries.inti.rencana import rencana_of
from siklus.web.queries.realisasi.daftar import daftar_of, is_approved
from siklus.web.queries.realisasi.lain import belum_of, pemeliharaan_of, unsur_tertinggi
from siklus.web.services.realisasi.pemeliharaan import add_pemeliharaan, change_pemeliharaan, remove_pemeliharaan
from siklus.web.services.realisasi.strategi import remove_strategi, save_strategi
from siklus.web.views.access import Member, for_survei
from siklus.web.views.survei.galat import refusals


@for_survei(Tindakan.LIHAT)
@require_safe
def pemeliharaan(request: Member, survei: Survei) -> HttpResponse:
    """Both, of an approved plan."""
    rencana = rencana_of(survei)
    if rencana is None or not is_approved(rencana):
        return render(request, "realisasi/kosong.html", {"survei": survei, "rencana": rencana, "lain": True})
    daftar = daftar_of(rencana, survei, localdate())
    context = {
        "survei": survei,
        "unsur_list": pemeliharaan_of(survei, rencana),
        "belum_list": belum_of(daftar),
        "boleh": may(request.user, Tindakan.ISI_REALISASI, survei.unit),
    }
    return render(request, "realisasi/pemeliharaan.html", context)


@for_survei(Tindakan.ISI_REALISASI)
def pemeliharaan_baru(request: Member, survei: Survei, unsur: str) -> HttpResponse:
    """One more way of keeping an unsur high."""
    rencana = get_object_or_404(_approved(survei))
    if survei.status not in CLOSED or unsur not in unsur_tertinggi(survei).unsur:
        raise Http404
    form = PemeliharaanForm(request.POST or None, unit=survei.unit)
    if form.is_valid():
        with refusals(form):
            add_pemeliharaan(rencana, form.isian(unsur), request.user)
            messages.success(request, _("Pemeliharaan dicatat. Lampirkan buktinya di bawah."))
            return redirect("survei_pemeliharaan", survei.pk)
    return _form(request, survei, "pemeliharaan_baru", form, unsur=_name(survei, unsur))


@for_survei(Tindakan.ISI_REALISASI)
def pemeliharaan_ubah(request: Member, survei: Survei, pemeliharaan_id: int) -> HttpResponse:
    """Another text, or another that answers."""
    row = _pemeliharaan(survei, pemeliharaan_id)
    basi = False
    form = PemeliharaanForm(request.POST or None, unit=survei.unit, initial={"bentuk": row.bentuk, **initial_of(row)})
    if form.is_valid():
        with refusals(form) as refused:
            change_pemeliharaan(row, form.isian(row.unsur), form.cleaned_data["versi"], request.user)
            messages.success(request, _("Pemeliharaan disimpan."))
            return redirect("survei_pemeliharaan", survei.pk)
        basi = _keep_version(form, refused, row.versi)
    return _form(request, survei, "pemeliharaan_ubah", form, unsur=_name(survei, row.unsur), row=row, basi=basi)


@for_survei(Tindakan.ISI_REALISASI)
@require_POST
def pemeliharaan_hapus(request: Member, survei: Survei, pemeliharaan_id: int) -> HttpResponse:
    """Take one back."""
    row, refused = _pemeliharaan(survei, pemeliharaan_id), refusals()
    with refused:
        remove_pemeliharaan(row, row.versi, request.user)
        messages.success(request, _("Pemeliharaan dihapus; jejaknya tetap ada."))
    for problem in refused.found:
        messages.error(request, f"{problem.message} {problem.advice} ({problem.code})")
    return redirect("survei_pemeliharaan", survei.pk)


@for_survei(Tindakan.ISI_REALISASI)
def strategi(request: Member, survei: Survei, rtl_id: int) -> HttpResponse:
    """The one strategy of an RTL, new or changed."""
    rtl = get_object_or_404(Rtl.objects.filter(rencana__in=_approved(survei), dihapus=None), pk=rtl_id)
    row = getattr(rtl, "strategi", None)
    basi = False
    begin = {"alasan": row.alasan, "strategi": row.strategi, "target": row.target} if row else {}
    form = StrategiForm(request.POST or None, unit=survei.unit, initial={**begin, **initial_of(row)})
    if form.is_valid():
        with refusals(form) as refused:
            save_strategi(rtl, form.isian(), form.cleaned_data["versi"], request.user, now())
            messages.success(request, _("Strategi disimpan."))
            return redirect("survei_pemeliharaan", survei.pk)
        basi = _keep_version(form, refused, row.versi if row else 0)
    return _form(request, survei, "strategi", form, rtl=rtl, row=row, basi=basi)


@for_survei(Tindakan.ISI_REALISASI)
@require_POST
def strategi_hapus(request: Member, survei: Survei, rtl_id: int) -> HttpResponse:
    """Take a strategy back."""
    rtl = get_object_or_404(Rtl.objects.filter(rencana__in=_approved(survei), dihapus=None), pk=rtl_id)
    row, refused = getattr(rtl, "strategi", None), refusals()
    with refused:
        remove_strategi(rtl, row.versi if row else 0, request.user)
        messages.success(request, _("Strategi dihapus; jejaknya tetap ada."))
    for problem in refused.found:
        messages.error(request, f"{problem.message} {problem.advice} ({problem.code})")
    return redirect("survei_pemeliharaan", survei.pk)


def _keep_version(form: BertanggungForm, refused: refusals, versi: int) -> bool:
    """Whether another was faster; then the form holds the version that stands now, which the page shows beside it."""
    stale = any(problem.code == "REALISASI-31" for problem in refused.found)
    if stale:
        data = cast("QueryDict", form.data).copy()
        data["versi"] = str(versi)
        form.data = data
    return stale


def _approved(survei: Survei) -> QuerySet[Rencana]:
    return Rencana.objects.filter(survei=survei, status=StatusRencana.DISETUJUI)


def _pemeliharaan(survei: Survei, pemeliharaan_id: int) -> Pemeliharaan:
    rows = Pemeliharaan.objects.filter(rencana__in=_approved(survei)).select_related("rencana")
    return get_object_or_404(rows, pk=pemeliharaan_id)


def _name(survei: Survei, unsur: str) -> str:
    return next((item.nama for item in aturan_of(survei).unsur if item.key == unsur), unsur)


def _form(request: Member, survei: Survei, name: str, form: object, **more: object) -> HttpResponse:
    status = HTTPStatus.UNPROCESSABLE_ENTITY if request.method == "POST" else HTTPStatus.OK
    return render(request, f"realisasi/{name}.html", {"survei": survei, "form": form, **more}, status=status)
