"""A stale save on the screen: both sides field by field, and the choice that comes back."""

from http import HTTPStatus
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render

from siklus.web.forms.rencana import RtlForm, initial_of
from siklus.web.models import Rtl, Survei
from siklus.web.queries.hasil import indeks_of
from siklus.web.queries.rencana.benturan import Benturan, benturan_of
from siklus.web.queries.rencana.lembar import nama_unsur
from siklus.web.services.rencana.rtl import StaleError, nama_of
from siklus.web.views.access import Member

KINI, GABUNG = "kini", "gabung"


def conflict_context(survei: Survei, stale: StaleError) -> dict[str, object]:
    """Both sides of a refused save, and the person's own values, to be carried along."""
    names = nama_unsur(indeks_of(survei))
    found = benturan_of(stale.rtl, stale.versi, stale.asked, nama_of(survei.unit), names)
    return {"survei": survei, "benturan": found, "kirim": sent_again(found)}


def conflict_page(request: Member, survei: Survei, stale: StaleError, *, amandemen: bool) -> HttpResponse:
    """Both sides on a page of their own, for whoever has no JavaScript or came from the form page."""
    alasan = request.POST.get("alasan_amandemen", "")
    context = {**conflict_context(survei, stale), "amandemen": amandemen, "alasan": alasan}
    return render(request, "rencana/benturan.html", context, status=HTTPStatus.CONFLICT)


def kept_fields(request: Member, rtl: Rtl, form: RtlForm) -> dict[str, Any]:
    """What the form changes, after the choice that was made for each field: mine, theirs, or the months of both."""
    asked = form.perubahan()
    chosen = {name: request.POST.get(f"pilih-{name}", "") for name in asked}
    if chosen.get("bulan") == GABUNG:
        asked["bulan"] = tuple(sorted({*asked["bulan"], *rtl.bulan}))
    return {name: value for name, value in asked.items() if chosen[name] != KINI}


def sent_again(benturan: Benturan) -> list[tuple[str, str]]:
    """The person's own values as the form sends them, to be carried along hidden."""
    values = initial_of(benturan.isian)
    names = {"penanggung_jawab": ("pemimpin", "pembantu")}
    pairs: list[tuple[str, str]] = []
    for medan in sorted(benturan.medan):
        pairs.append(("medan", medan))
        for name in names.get(medan, (medan,)):
            value = values[name]
            pairs.extend((name, str(item)) for item in (value if isinstance(value, list) else [value]))
    return pairs
