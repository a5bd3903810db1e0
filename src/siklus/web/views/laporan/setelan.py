"""What only the office can say of a report: its settings, and who signs."""

from dataclasses import replace
from io import BytesIO

from django.contrib import messages
from django.core.files import File
from django.forms import Form
from django.http import Http404, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from siklus.web.forms.laporan import KeteranganForm, PerbaikanForm, TandaTanganForm
from siklus.web.models import JenisLaporan, Survei
from siklus.web.queries.hak import Tindakan
from siklus.web.queries.laporan.bahan import laporan_of
from siklus.web.queries.laporan.gambar import find
from siklus.web.queries.laporan.keterangan import GambarLaporan, TandaTangan, keterangan_of, tanda_tangan_of
from siklus.web.services.laporan.gambar import receive_gambar
from siklus.web.services.laporan.ubah import begin_correction, keep_keterangan, keep_tanda_tangan
from siklus.web.views.access import Member, for_survei
from siklus.web.views.laporan.alamat import alamat_laporan, of_jenis
from siklus.web.views.survei.galat import refusals

PNG = b"\x89PNG"


@for_survei(Tindakan.SUSUN_LAPORAN)
@of_jenis
def laporan_setelan(request: Member, survei: Survei, jenis: str) -> HttpResponseBase:
    """Date, form, how the survey was carried out."""
    laporan = laporan_of(survei)[jenis]
    now = keterangan_of(laporan.keterangan)
    form = KeteranganForm(request.POST or None, request.FILES or None, keterangan=now, versi=laporan.versi)
    if form.is_valid():
        with refusals(form):
            said = replace(form.keterangan(), logo=_picture(form, "gambar_logo", "hapus_logo", now.logo))
            keep_keterangan(survei, jenis, said, form.cleaned_data["versi"], request.user)
            messages.success(request, _("Setelan laporan disimpan."))
            return redirect(alamat_laporan(survei, jenis))
    context = {"survei": survei, "jenis": JenisLaporan(jenis), "form": form, "laporan": laporan, "logo": now.logo}
    return render(request, "laporan/setelan.html", context)


@for_survei(Tindakan.SUSUN_LAPORAN)
@of_jenis
@require_safe
def laporan_logo(request: Member, survei: Survei, jenis: str) -> HttpResponse:  # noqa: ARG001 - every view takes one
    """The emblem as it is printed."""
    logo = keterangan_of(laporan_of(survei)[jenis].keterangan).logo
    path = find(logo.sha256) if logo else None
    if path is None:
        raise Http404
    data = path.read_bytes()
    kind = "image/png" if data.startswith(PNG) else "image/jpeg"
    return HttpResponse(data, content_type=kind, headers={"Cache-Control": "private, no-cache"})


@for_survei(Tindakan.SUSUN_LAPORAN)
@of_jenis
def laporan_penandatangan(request: Member, survei: Survei, jenis: str) -> HttpResponseBase:
    """Name, NIP, capacity, and the scanned mark."""
    laporan = laporan_of(survei)[jenis]
    now = tanda_tangan_of(laporan.penandatangan)
    form = TandaTanganForm(request.POST or None, request.FILES or None, tanda_tangan=now, versi=laporan.versi)
    if form.is_valid():
        with refusals(form):
            signed = TandaTangan(form.pejabat(), _picture(form, "gambar", "hapus", now.tanda))
            keep_tanda_tangan(survei, jenis, signed, form.cleaned_data["versi"], request.user)
            messages.success(request, _("Penandatangan disimpan."))
            return redirect(alamat_laporan(survei, jenis))
    context = {"survei": survei, "jenis": JenisLaporan(jenis), "form": form, "laporan": laporan}
    return render(request, "laporan/penandatangan.html", context)


def _picture(form: Form, sent: str, gone: str, now: GambarLaporan | None) -> GambarLaporan | None:
    """The picture that came, or the present one unless it shall go."""
    file: File[bytes] | None = form.cleaned_data[sent]
    if file is not None:
        return receive_gambar(BytesIO(file.read()))
    return None if form.cleaned_data.get(gone) else now


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
