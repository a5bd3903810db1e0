"""A unit at a glance with what stands below it, its settings, and a new place below it."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from siklus.web.forms.unit import SetelanForm, UnitBaruForm
from siklus.web.models import Unit
from siklus.web.queries.beranda import Saringan, rows_of, units_in
from siklus.web.queries.hak import Tindakan, may
from siklus.web.queries.unit import levels_below
from siklus.web.services.unit import add_below, change_unit
from siklus.web.views.access import Member, for_unit

ROWS = 50


@for_unit(Tindakan.LIHAT)
def unit(request: Member, unit: Unit) -> HttpResponse:
    """Its particulars, and the places right below it with the state of their newest survey."""
    hari = localdate()
    page = Paginator(units_in(unit.anak.all(), Saringan(), hari), ROWS).get_page(request.GET.get("halaman"))
    context = {
        "unit": unit,
        "page": page,
        "rows": tuple(rows_of(tuple(page), hari)),
        "istirahat": unit.anak.filter(aktif=False),
        "boleh": may(request.user, Tindakan.KELOLA_UNIT, unit),
        "boleh_tambah": levels_below(unit) and may(request.user, Tindakan.KELOLA_UNIT, unit),
    }
    return render(request, "unit/ringkasan.html", context)


@for_unit(Tindakan.KELOLA_UNIT)
def unit_setelan(request: Member, unit: Unit) -> HttpResponse:
    """Name, address, contacts."""
    above = unit.induk is not None and may(request.user, Tindakan.KELOLA_UNIT, unit.induk)
    form = SetelanForm(request.POST or None, instance=Unit.objects.get(pk=unit.pk), di_atas=above)
    if form.is_valid():
        change_unit(unit, form.cleaned_data, request.user)
        messages.success(request, _("Setelan unit disimpan."))
        return redirect("unit_setelan", unit.kode)
    return render(request, "unit/setelan.html", {"unit": unit, "form": form})


@for_unit(Tindakan.KELOLA_UNIT)
def unit_baru(request: Member, unit: Unit) -> HttpResponse:
    """A place below this one."""
    if not levels_below(unit):
        raise Http404
    form = UnitBaruForm(request.POST or None, induk=unit)
    if form.is_valid():
        made = add_below(unit, form.cleaned_data, request.user)
        messages.success(request, _("Unit ditambahkan. Lengkapi alamat dan kontaknya di sini."))
        return redirect("unit_setelan", made.kode)
    return render(request, "unit/baru.html", {"unit": unit, "form": form})
