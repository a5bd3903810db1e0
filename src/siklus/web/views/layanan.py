"""The services of a unit: the list, a new one, one with its Standar Pelayanan, and what can be done with it."""

from http import HTTPStatus

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from siklus.web.forms.layanan import LayananBaruForm, LayananForm
from siklus.web.models import Unit
from siklus.web.queries.hak import Tindakan, may
from siklus.web.queries.layanan import is_used, komponen_of, layanan_list
from siklus.web.services.layanan import add_layanan, change_layanan, delete_layanan, move_layanan, set_layanan_aktif
from siklus.web.services.urutan import Geser
from siklus.web.views.access import Member, for_unit
from siklus.web.views.survei.galat import refusals

ACTS = {
    "naik": lambda layanan, oleh: move_layanan(layanan, Geser.NAIK, oleh),
    "turun": lambda layanan, oleh: move_layanan(layanan, Geser.TURUN, oleh),
    "hentikan": lambda layanan, oleh: set_layanan_aktif(layanan, oleh, aktif=False),
    "aktifkan": lambda layanan, oleh: set_layanan_aktif(layanan, oleh, aktif=True),
    "hapus": delete_layanan,
}


@for_unit(Tindakan.LIHAT)
def unit_layanan(request: Member, unit: Unit) -> HttpResponse:
    """All of them."""
    return render(request, "unit/layanan_daftar.html", _listed(request, unit))


@for_unit(Tindakan.KELOLA_LAYANAN)
def layanan_baru(request: Member, unit: Unit) -> HttpResponse:
    """A new one; its standard is written on the next page."""
    form = LayananBaruForm(request.POST or None)
    if form.is_valid():
        layanan = add_layanan(unit, form.cleaned_data["nama"], request.user)
        messages.success(request, _("Layanan ditambahkan. Lengkapi standar pelayanannya di sini."))
        return redirect("layanan_ubah", unit.kode, layanan.pk)
    return render(request, "unit/layanan_baru.html", {"unit": unit, "form": form})


@for_unit(Tindakan.LIHAT)
def layanan(request: Member, unit: Unit, layanan_id: int) -> HttpResponse:
    """One, with what its standard says."""
    item = get_object_or_404(unit.layanan, pk=layanan_id)
    context = {
        "unit": unit,
        "layanan": item,
        "komponen": komponen_of(item),
        "dipakai": is_used(item),
        "boleh": may(request.user, Tindakan.KELOLA_LAYANAN, unit),
    }
    return render(request, "unit/layanan.html", context)


@for_unit(Tindakan.KELOLA_LAYANAN)
def layanan_ubah(request: Member, unit: Unit, layanan_id: int) -> HttpResponse:
    """Its name and its components."""
    item = get_object_or_404(unit.layanan.select_related("unit"), pk=layanan_id)
    form = LayananForm(request.POST or None, layanan=item)
    if form.is_valid():
        said = form.cleaned_data
        change_layanan(item, said["nama"], form.standar(), request.user, said["disederhanakan"])
        messages.success(request, _("Layanan disimpan."))
        return redirect("layanan", unit.kode, item.pk)
    return render(request, "unit/layanan_ubah.html", {"unit": unit, "layanan": item, "form": form})


@for_unit(Tindakan.KELOLA_LAYANAN)
@require_POST
def layanan_atur(request: Member, unit: Unit, layanan_id: int, perbuatan: str) -> HttpResponse:
    """Move it, retire it, take it up again, or delete it."""
    item, refused = get_object_or_404(unit.layanan.select_related("unit"), pk=layanan_id), refusals()
    if perbuatan not in ACTS:
        raise Http404
    with refused:
        ACTS[perbuatan](item, request.user)
        return redirect("unit_layanan", unit.kode)
    context = _listed(request, unit) | {"problems": refused.found}
    return render(request, "unit/layanan_daftar.html", context, status=HTTPStatus.CONFLICT)


def _listed(request: Member, unit: Unit) -> dict[str, object]:
    boleh = may(request.user, Tindakan.KELOLA_LAYANAN, unit)
    return {"unit": unit, "layanan_list": layanan_list(unit), "boleh": boleh}
