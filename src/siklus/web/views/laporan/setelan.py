"""What only the office can say of a report: its settings, and who signs."""

from io import BytesIO

from django.contrib import messages
from django.core.files import File
from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from siklus.web.forms.laporan import KeteranganForm, PerbaikanForm, TandaTanganForm
from siklus.web.models import JenisLaporan, Survei
from siklus.web.queries.hak import Tindakan
from siklus.web.queries.laporan.bahan import laporan_of
from siklus.web.queries.laporan.keterangan import GambarLaporan, TandaTangan, keterangan_of, tanda_tangan_of
from siklus.web.services.laporan.gambar import receive_gambar
from siklus.web.services.laporan.ubah import begin_correction, keep_keterangan, keep_tanda_tangan
from siklus.web.views.access import Member, for_survei
from siklus.web.views.laporan.alamat import alamat_laporan, of_jenis
from siklus.web.views.survei.galat import refusals


@for_survei(Tindakan.SUSUN_LAPORAN)
@of_jenis
def laporan_setelan(request: Member, survei: Survei, jenis: str) -> HttpResponseBase:
    """Date, form, how the survey was carried out."""
    laporan = laporan_of(survei)[jenis]
    form = KeteranganForm(request.POST or None, keterangan=keterangan_of(laporan.keterangan), versi=laporan.versi)
    if form.is_valid():
        with refusals(form):
            keep_keterangan(survei, jenis, form.keterangan(), form.cleaned_data["versi"], request.user)
            messages.success(request, _("Setelan laporan disimpan."))
            return redirect(alamat_laporan(survei, jenis))
    context = {"survei": survei, "jenis": JenisLaporan(jenis), "form": form, "laporan": laporan}
    return render(request, "laporan/setelan.html", context)


@for_survei(Tindakan.SUSUN_LAPORAN)
@of_jenis
def laporan_penandatangan(request: Member, survei: Survei, jenis: str) -> HttpResponseBase:
    """Name, NIP, capacity, and the scanned mark."""
    laporan = laporan_of(survei)[jenis]
    now = tanda_tangan_of(laporan.penandatangan)
    form = TandaTanganForm(request.POST or None, request.FILES or None, tanda_tangan=now, versi=laporan.versi)
    if form.is_valid():
        with refusals(form):
            signed = TandaTangan(form.pejabat(), _mark(form, now))
            keep_tanda_tangan(survei, jenis, signed, form.cleaned_data["versi"], request.user)
            messages.success(request, _("Penandatangan disimpan."))
            return redirect(alamat_laporan(survei, jenis))
    context = {"survei": survei, "jenis": JenisLaporan(jenis), "form": form, "laporan": laporan}
    return render(request, "laporan/penandatangan.html", context)


def _mark(form: TandaTanganForm, now: TandaTangan) -> GambarLaporan | None:
    """The picture that came, or the present one unless it shall go."""
    sent: File[bytes] | None = form.cleaned_data["gambar"]
    if sent is not None:
        return receive_gambar(BytesIO(sent.read()))
    return None if form.cleaned_data.get("hapus") else now.tanda


@for_survei(Tindakan.SUSUN_LAPORAN)
@of_jenis
@require_POST
def laporan_versi(request: Member, survei: Survei, jenis: str) -> HttpResponse:
    """Begin a version that corrects the sealed one."""
    form = PerbaikanForm(request.POST)
    if form.is_valid():
        fresh = begin_correction(survei, jenis, form.cleaned_data["perubahan"], request.user)
        messages.success(request, _("Versi %(nomor)d dimulai.") % {"nomor": fresh.nomor})
    else:
        messages.error(request, _("Sebutkan apa yang diperbaiki."))
    return redirect(alamat_laporan(survei, jenis))
