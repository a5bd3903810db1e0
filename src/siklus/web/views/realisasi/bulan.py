"""One month of one RTL: what is written, its evidence, its steps, its check and its history."""

from collections.abc import Mapping
from http import HTTPStatus

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.timezone import localdate, now
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST, require_safe

from siklus.web.forms.realisasi_bulan import BulanForm
from siklus.web.models import Realisasi, Rtl, StatusRencana, Survei
from siklus.web.queries.hak import Tindakan, may
from siklus.web.queries.inti.bulan import from_text
from siklus.web.queries.inti.realisasi import realisasi_list, to_catatan
from siklus.web.queries.realisasi.daftar import month_of
from siklus.web.queries.realisasi.riwayat import riwayat_of
from siklus.web.services.realisasi import Langkah, StaleError, change_bulan
from siklus.web.views.access import Member, for_survei
from siklus.web.views.survei.galat import refusals

DONE = {
    Langkah.SIMPAN: gettext_lazy("Tersimpan."),
    Langkah.MULAI: gettext_lazy("Dimulai. Unggah bukti sambil pekerjaan berjalan."),
    Langkah.SELESAI: gettext_lazy("Dinyatakan selesai. Belum terhitung sebelum diajukan dan diterima pemeriksa."),
    Langkah.AJUKAN: gettext_lazy("Diajukan untuk diperiksa orang kedua."),
    Langkah.TARIK: gettext_lazy("Pengajuan ditarik; isian dan bukti dapat diubah lagi."),
    Langkah.BATALKAN: gettext_lazy("Dibatalkan."),
    Langkah.BUKA: gettext_lazy("Dibuka kembali; pemeriksaan sebelumnya tidak berlaku lagi."),
}
"""What is said after each step."""


@for_survei(Tindakan.LIHAT)
@require_safe
def realisasi_bulan(request: Member, survei: Survei, rtl_id: int, bulan: str) -> HttpResponse:
    """The month as it stands."""
    rtl = _rtl(survei, rtl_id, bulan)
    row = _row(rtl, bulan)
    return _page(request, survei, rtl, bulan, {"row": row, "form": BulanForm.of(row, hari=localdate())})


@for_survei(Tindakan.ISI_REALISASI)
@require_POST
def realisasi_ubah(request: Member, survei: Survei, rtl_id: int, bulan: str) -> HttpResponse:
    """Do the step that the pressed button names; what was refused, or written by another, is shown with the form."""
    rtl, form = _rtl(survei, rtl_id, bulan), BulanForm(request.POST)
    if form.is_valid():
        try:
            with refusals_but_stale(form):
                change_bulan(rtl, ubah := form.ubah(bulan), request.user, now())
                messages.success(request, DONE[ubah.langkah])
                return redirect("survei_realisasi_bulan", survei.pk, rtl.pk, bulan)
        except StaleError:
            return _merge(request, survei, rtl, bulan, form)
    shown = {"row": _row(rtl, bulan), "form": form}
    return _page(request, survei, rtl, bulan, shown, HTTPStatus.UNPROCESSABLE_ENTITY)


class refusals_but_stale(refusals):  # noqa: N801 - used as a statement
    """As refusals, but what another wrote is for the page to merge."""

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: object) -> bool:
        """Let StaleError pass."""
        return not isinstance(error, StaleError) and super().__exit__(kind, error, None)


def _merge(request: Member, survei: Survei, rtl: Rtl, bulan: str, form: BulanForm) -> HttpResponse:
    """Nothing was stored: what both wrote together, to be looked at and stored again."""
    row = _row(rtl, bulan)
    merged, clashes = form.merged(row)
    last = next((item for item in riwayat_of(rtl, bulan) if item.jenis.startswith("realisasi")), None)
    shown = {"row": row, "form": merged, "bentrok": clashes, "oleh": last.oleh if last else "", "basi": True}
    return _page(request, survei, rtl, bulan, shown, HTTPStatus.CONFLICT)


def _rtl(survei: Survei, rtl_id: int, bulan: str) -> Rtl:
    rows = Rtl.objects.filter(rencana__survei=survei, rencana__status=StatusRencana.DISETUJUI, dihapus=None)
    rtl = get_object_or_404(rows.select_related("rencana"), pk=rtl_id)
    if bulan not in rtl.bulan:
        raise Http404
    return rtl


def _row(rtl: Rtl, bulan: str) -> Realisasi | None:
    return realisasi_list(rtl.rencana).filter(rtl=rtl, bulan=bulan).first()


def _page(  # noqa: PLR0913, PLR0917 - what the address names, what is shown, and how it went
    request: Member,
    survei: Survei,
    rtl: Rtl,
    bulan: str,
    shown: Mapping[str, object],
    status: HTTPStatus = HTTPStatus.OK,
) -> HttpResponse:
    row = shown["row"]
    record = (row, to_catatan(row)) if isinstance(row, Realisasi) else None
    item = month_of(rtl, from_text(bulan), record, localdate())
    context = {
        "survei": survei,
        "rtl": rtl,
        "item": item,
        "tersunting": item.keadaan in {"belum", "berjalan", "selesai", "dikembalikan"},
        "boleh": may(request.user, Tindakan.ISI_REALISASI, survei.unit),
        "periksa": may(request.user, Tindakan.VERIFIKASI, survei.unit),
        "bulan_list": tuple((text, from_text(text)) for text in sorted(rtl.bulan)),
        "riwayat": riwayat_of(rtl, bulan),
        **shown,
    }
    return render(request, "realisasi/bulan.html", context, status=status)
