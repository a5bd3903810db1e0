"""Switching letters that remind off and on: for oneself, and for a whole unit."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from siklus.web.models import Unit
from siklus.web.queries.hak import Tindakan
from siklus.web.services.pengingat import set_pengingat_saya, set_pengingat_unit
from siklus.web.views.access import Member, for_unit, signed_in


@signed_in
@require_POST
def pengingat_saya(request: Member) -> HttpResponse:
    """One's own letters."""
    mau = request.POST.get("mau") == "ya"
    set_pengingat_saya(request.user, mau=mau)
    messages.success(request, _("Pengingat dinyalakan.") if mau else _("Pengingat dimatikan."))
    return redirect("setelan_diri")


@for_unit(Tindakan.KELOLA_UNIT)
@require_POST
def pengingat_unit(request: Member, unit: Unit) -> HttpResponse:
    """Those of everyone at the unit."""
    aktif = request.POST.get("mau") == "ya"
    set_pengingat_unit(unit, request.user, aktif=aktif)
    messages.success(request, _("Pengingat dinyalakan.") if aktif else _("Pengingat dimatikan."))
    return redirect("unit_setelan", unit.kode)
