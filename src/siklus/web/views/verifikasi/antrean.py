"""The queue of what waits for the second person, and deciding on several at once."""

from urllib.parse import urlencode

from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.timezone import now
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from siklus.web.models import Realisasi, Survei
from siklus.web.queries.hak import Tindakan
from siklus.web.queries.realisasi.antrean import antrean_of, menunggu_of, shown_rows, units_in
from siklus.web.services.verifikasi import Diperiksa, Putusan, accept, decide_many, give_back
from siklus.web.views.access import Member, for_survei, signed_in

ROWS = 25
LARGEST = 2**31
DECIDE = {"terima": accept, "kembalikan": give_back}


@signed_in
@require_safe
def verifikasi(request: Member) -> HttpResponse:
    """All that waits where the person may decide; of one unit when asked."""
    rows = antrean_of(request.user)
    kode = request.GET.get("unit", "")[:40]
    shown = rows.filter(rtl__unit__kode=kode) if kode else rows
    context = {"unit_list": units_in(rows), "saringan_unit": kode, **_list(request, shown)}
    return render(request, "verifikasi/antrean.html", context)


@for_survei(Tindakan.VERIFIKASI)
@require_safe
def survei_verifikasi(request: Member, survei: Survei) -> HttpResponse:
    """What waits of one survey's plan."""
    context = {"survei": survei, **_list(request, antrean_of(request.user, survei))}
    return render(request, "verifikasi/survei.html", context)


@signed_in
@require_POST
def verifikasi_putus(request: Member) -> HttpResponse:
    """Accept or return what is ticked; what was refused is told one by one, the others are done."""
    decide = DECIDE.get(request.POST.get("putusan", ""))
    chosen = _chosen(request)
    if decide is None or not chosen:
        messages.warning(request, _("Centang dahulu yang akan diputuskan."))
        return redirect(_back(request))
    putusan = Putusan(request.user, now(), request.POST.get("catatan", "")[:1000])
    done, problems = decide_many(chosen, putusan, decide)
    if done:
        said = _("Diterima: %(n)d.") if decide is accept else _("Dikembalikan: %(n)d.")
        messages.success(request, said % {"n": len(done)})
    for problem in problems:
        messages.error(request, f"{problem.message} {problem.advice} ({problem.code})")
    return redirect(_back(request))


def _list(request: Member, rows: QuerySet[Realisasi]) -> dict[str, object]:
    page = Paginator(shown_rows(rows), ROWS).get_page(request.GET.get("halaman"))
    return {"page": page, "baris": tuple(menunggu_of(row, request.user) for row in page)}


def _chosen(request: Member) -> tuple[Diperiksa, ...]:
    """The ticked ones, "id:what was seen", as far as they wait within the person's reach; others are not there."""
    pairs = (text.partition(":") for text in request.POST.getlist("pilih")[: 4 * ROWS])
    asked = {int(pk): seen for pk, _colon, seen in pairs if _is_number(pk)}
    known = antrean_of(request.user).filter(pk__in=asked).values_list("pk", flat=True)
    return tuple(Diperiksa(pk, asked[pk]) for pk in sorted(known))


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdecimal() and int(text) < LARGEST


def _back(request: Member) -> str:
    """Where the person came from: a survey's queue, a unit's, or the whole one."""
    survei = request.POST.get("survei", "")
    if survei and _is_number(survei):
        return reverse("survei_verifikasi", args=(int(survei),))
    kept = {key: request.POST[key] for key in ("unit", "halaman") if request.POST.get(key)}
    return f"{reverse('verifikasi')}?{urlencode(kept)}" if kept else reverse("verifikasi")
