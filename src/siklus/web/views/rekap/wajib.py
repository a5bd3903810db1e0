"""Who owes a result and until when: the day for everything below an area, and what holds for one unit instead."""

from http import HTTPStatus

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from siklus.web.forms.rekap import TenggatForm, WajibForm
from siklus.web.models import TandaWajib, Unit
from siklus.web.queries.hak import NAMA, Tindakan, may
from siklus.web.queries.rekap.halaman import halaman_of
from siklus.web.queries.rekap.wajib import of_period
from siklus.web.services.rekap.wajib import Ketentuan, keep_tanda, keep_tenggat
from siklus.web.views.access import Member, for_unit
from siklus.web.views.rekap.halaman import shown
from siklus.web.views.rekap.masa import masa_or_404


@for_unit(Tindakan.KELOLA_WAJIB)
@require_POST
def rekap_tenggat(request: Member, unit: Unit, masa: str) -> HttpResponse:
    """Keep the day, or take it back when it is left empty."""
    periode, form = masa_or_404(masa), TenggatForm(request.POST)
    if not form.is_valid():
        context = shown(request, halaman_of(unit, periode, localdate()), form)
        return render(request, "rekap/rekap.html", context, status=HTTPStatus.UNPROCESSABLE_ENTITY)
    keep_tenggat(unit, periode, form.cleaned_data["tenggat"], request.user)
    messages.success(request, _("Tenggat disimpan."))
    return redirect("rekap", unit.kode, masa)


@for_unit(Tindakan.KELOLA_WAJIB)
def rekap_wajib(request: Member, unit: Unit, masa: str) -> HttpResponse:
    """What holds for one unit; only whoever has the right above it decides."""
    periode = masa_or_404(masa)
    if refused := refusal_above(request, unit):
        return refused
    kept = TandaWajib.objects.filter(unit=unit, **of_period(periode)).first()
    form = WajibForm(request.POST or None, initial=_initial(kept))
    if "hapus" in request.POST or form.is_valid():
        keep_tanda(unit, periode, None if "hapus" in request.POST else Ketentuan(**form.cleaned_data), request.user)
        messages.success(request, _("Kewajiban disimpan."))
        return redirect("rekap", above(unit).kode, masa)
    context = {"unit": unit, "area": above(unit), "masa": masa, "periode": periode, "form": form, "tanda": kept}
    return render(request, "rekap/wajib.html", context, status=_status(form))


def refusal_above(request: Member, unit: Unit) -> HttpResponse | None:
    """The refusal to whoever has the right at the unit only: nobody excuses their own office."""
    if unit.induk is not None and may(request.user, Tindakan.KELOLA_WAJIB, unit.induk):
        return None
    context = {"tindakan": NAMA[Tindakan.KELOLA_WAJIB], "unit": unit.induk or unit}
    return render(request, "403.html", context, status=HTTPStatus.FORBIDDEN)


def above(unit: Unit) -> Unit:
    """The place above a unit that has one; ValueError for the root."""
    if unit.induk is None:
        message = f"{unit.kode} has nothing above it"
        raise ValueError(message)
    return unit.induk


def _initial(kept: TandaWajib | None) -> dict[str, object]:
    if kept is None:
        return {}
    return {"wajib": "ya" if kept.wajib else "tidak", "tenggat": kept.tenggat, "alasan": kept.alasan}


def _status(form: WajibForm) -> HTTPStatus:
    return HTTPStatus.UNPROCESSABLE_ENTITY if form.is_bound else HTTPStatus.OK
