"""The three steps forward: opening, closing, sealing; each says before what it will do."""

from http import HTTPStatus

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.timezone import localdate, now
from django.utils.translation import gettext as _

from siklus.core.aturan import aturan
from siklus.core.errors import Severity
from siklus.web.models import StatusSurvei, Survei
from siklus.web.queries.hak import Tindakan
from siklus.web.queries.pantauan import cakupan_of
from siklus.web.services.survei import check_siap, check_tutup, close_survei, open_survei, seal_survei
from siklus.web.views.access import Member, for_survei
from siklus.web.views.survei.alamat import typed_of
from siklus.web.views.survei.galat import refusals


@for_survei(Tindakan.KELOLA_SURVEI)
def buka(request: Member, survei: Survei) -> HttpResponse:
    """What is lacking, what opening does, and the button."""
    refused = refusals()
    if request.method == "POST":
        with refused:
            open_survei(survei, request.user, now())
            messages.success(request, _("Survei dibuka. Sebarkan alamatnya dan pasang posternya."))
            return redirect("survei_kanal", survei.pk)
    problems = refused.found or (check_siap(survei, localdate()) if survei.status == StatusSurvei.DRAF else ())
    context = {
        "survei": survei,
        "problems": problems,
        "siap": survei.status == StatusSurvei.DRAF and all(item.severity is not Severity.ERROR for item in problems),
        "alamat": typed_of(survei),
    }
    return render(request, "survei/buka.html", context, status=_status(refused))


@for_survei(Tindakan.TUTUP_SURVEI)
def tutup(request: Member, survei: Survei) -> HttpResponse:
    """What closing does, what is thin, and the button."""
    refused = refusals()
    if request.method == "POST" and request.POST.get("paham"):
        with refused:
            close_survei(survei, request.user, now())
            messages.success(request, _("Survei ditutup. Jawabannya dibekukan dan hasilnya sudah dapat dibaca."))
            return redirect("survei", survei.pk)
    is_open = survei.status == StatusSurvei.DIBUKA
    context = {
        "survei": survei,
        "refused": refused.found,
        "dibuka": is_open,
        "problems": check_tutup(survei, aturan(localdate())) if is_open else (),
        "cakupan": cakupan_of(survei, aturan(localdate())) if is_open else None,
        "lupa": request.method == "POST" and not refused.found,
    }
    return render(request, "survei/tutup.html", context, status=_status(refused))


@for_survei(Tindakan.SEGEL_SURVEI)
def segel(request: Member, survei: Survei) -> HttpResponse:
    """What sealing does, what was amended, the fingerprint, and the button."""
    refused = refusals()
    if request.method == "POST":
        with refused:
            seal_survei(survei, request.user, now())
            messages.success(request, _("Survei disegel."))
            return redirect("survei", survei.pk)
    context = {
        "survei": survei,
        "problems": refused.found,
        "ditutup": survei.status == StatusSurvei.DITUTUP,
        "amandemen": survei.amandemen.count(),
    }
    return render(request, "survei/segel.html", context, status=_status(refused))


def _status(refused: refusals) -> HTTPStatus:
    return HTTPStatus.CONFLICT if refused.found else HTTPStatus.OK
