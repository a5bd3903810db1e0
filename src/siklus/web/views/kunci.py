"""The API keys of a unit: made and shown once, listed, revoked."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST

from siklus.web.forms.kunci import KunciForm
from siklus.web.models import Unit
from siklus.web.queries.hak import Tindakan
from siklus.web.queries.kunci import kunci_list
from siklus.web.services.kunci_api import make_kunci, revoke_kunci
from siklus.web.views.access import Member, for_unit

NEW = "kunci_baru"
"""Where a new key waits in the person's session for the one page that shows it."""


@for_unit(Tindakan.KELOLA_KUNCI)
def unit_kunci(request: Member, unit: Unit) -> HttpResponse:
    """The list, a form for a new one, and the key that was just made."""
    form = KunciForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        data = form.cleaned_data
        made = make_kunci(unit, data["nama"], form.cakupan_dipilih, data["sampai"], request.user)
        request.session[NEW] = {"unit": unit.pk, "rahasia": made.rahasia}
        return redirect("unit_kunci", unit.kode)
    context = {"unit": unit, "form": form, "kunci_list": kunci_list(unit), "baru": _shown_once(request, unit)}
    return render(request, "unit/kunci.html", context)


@for_unit(Tindakan.KELOLA_KUNCI)
@require_POST
def unit_kunci_cabut(request: Member, unit: Unit, kunci_id: int) -> HttpResponse:
    """Revoke one."""
    revoke_kunci(get_object_or_404(kunci_list(unit), pk=kunci_id), request.user, timezone.now())
    return redirect("unit_kunci", unit.kode)


def _shown_once(request: Member, unit: Unit) -> str:
    """The key that was just made for this unit, taken out of the session as it is shown."""
    if request.method != "GET" or request.session.get(NEW, {}).get("unit") != unit.pk:
        return ""
    return str(request.session.pop(NEW)["rahasia"])
