"""The parts of an office: the list with a form for a new one, another name, and what can be done with one."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from siklus.web.forms.subbagian import SubbagianForm
from siklus.web.models import Unit
from siklus.web.queries.hak import Tindakan, may
from siklus.web.services.subbagian import KPU, add_subbagian, move_subbagian, rename_subbagian, set_subbagian_aktif
from siklus.web.services.urutan import Geser
from siklus.web.views.access import Member, for_unit

ACTS = {
    "naik": lambda subbagian, oleh: move_subbagian(subbagian, Geser.NAIK, oleh),
    "turun": lambda subbagian, oleh: move_subbagian(subbagian, Geser.TURUN, oleh),
    "hentikan": lambda subbagian, oleh: set_subbagian_aktif(subbagian, oleh, aktif=False),
    "aktifkan": lambda subbagian, oleh: set_subbagian_aktif(subbagian, oleh, aktif=True),
}


@for_unit(Tindakan.LIHAT)
def unit_subbagian(request: Member, unit: Unit) -> HttpResponse:
    """All of them; who may add one finds the form below."""
    boleh = may(request.user, Tindakan.KELOLA_LAYANAN, unit)
    context = {"unit": unit, "form": SubbagianForm(unit=unit), "subbagian_list": unit.subbagian.all(), "boleh": boleh}
    return render(request, "unit/subbagian.html", context)


@for_unit(Tindakan.KELOLA_LAYANAN)
@require_POST
def subbagian_baru(request: Member, unit: Unit) -> HttpResponse:
    """A new one."""
    form = SubbagianForm(request.POST, unit=unit)
    if form.is_valid():
        add_subbagian(unit, (form.cleaned_data["nama"],), request.user)
        messages.success(request, _("Subbagian ditambahkan."))
        return redirect("unit_subbagian", unit.kode)
    context = {"unit": unit, "form": form, "subbagian_list": unit.subbagian.all(), "boleh": True}
    return render(request, "unit/subbagian.html", context)


@for_unit(Tindakan.KELOLA_LAYANAN)
@require_POST
def subbagian_kpu(request: Member, unit: Unit) -> HttpResponse:
    """KPU's four, those that are there already left alone."""
    add_subbagian(unit, KPU, request.user)
    messages.success(request, _("Empat subbagian KPU tersedia."))
    return redirect("unit_subbagian", unit.kode)


@for_unit(Tindakan.KELOLA_LAYANAN)
def subbagian_ubah(request: Member, unit: Unit, subbagian_id: int) -> HttpResponse:
    """Another name."""
    item = get_object_or_404(unit.subbagian.select_related("unit"), pk=subbagian_id)
    form = SubbagianForm(request.POST or None, unit=unit, subbagian=item, initial={"nama": item.nama})
    if form.is_valid():
        rename_subbagian(item, form.cleaned_data["nama"], request.user)
        messages.success(request, _("Subbagian disimpan."))
        return redirect("unit_subbagian", unit.kode)
    return render(request, "unit/subbagian_ubah.html", {"unit": unit, "subbagian": item, "form": form})


@for_unit(Tindakan.KELOLA_LAYANAN)
@require_POST
def subbagian_atur(request: Member, unit: Unit, subbagian_id: int, perbuatan: str) -> HttpResponse:
    """Move it, retire it, or take it up again."""
    item = get_object_or_404(unit.subbagian.select_related("unit"), pk=subbagian_id)
    if perbuatan not in ACTS:
        raise Http404
    ACTS[perbuatan](item, request.user)
    return redirect("unit_subbagian", unit.kode)
