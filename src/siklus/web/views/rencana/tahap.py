"""A plan's way to approval, one button each."""

from collections.abc import Callable

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.timezone import now
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from siklus.web.models import Survei
from siklus.web.queries.hak import Tindakan
from siklus.web.services.rencana.pengajuan import approve_rencana, return_rencana, submit_rencana, withdraw_rencana
from siklus.web.views.access import Member, for_survei
from siklus.web.views.rencana.dasar import plan_of, tell
from siklus.web.views.survei.galat import refusals


@for_survei(Tindakan.AJUKAN_RENCANA)
@require_POST
def rencana_ajukan(request: Member, survei: Survei) -> HttpResponse:
    """Hand it to the pimpinan."""
    plan = plan_of(survei)
    words = _("Rencana diajukan. Pimpinan menyetujui atau mengembalikannya.")
    return _step(request, survei, lambda: submit_rencana(plan, request.user, now()), words)


@for_survei(Tindakan.AJUKAN_RENCANA)
@require_POST
def rencana_tarik(request: Member, survei: Survei) -> HttpResponse:
    """Take it back, to go on writing."""
    plan = plan_of(survei)
    words = _("Pengajuan ditarik; rencana dapat disusun lagi.")
    return _step(request, survei, lambda: withdraw_rencana(plan, request.user), words)


@for_survei(Tindakan.SETUJUI_RENCANA)
@require_POST
def rencana_setujui(request: Member, survei: Survei) -> HttpResponse:
    """Approve what was read."""
    plan, versi = plan_of(survei), _versi(request)
    words = _("Rencana disetujui. Pelaksanaannya dapat dimulai.")
    return _step(request, survei, lambda: approve_rencana(plan, versi, request.user, now()), words)


@for_survei(Tindakan.SETUJUI_RENCANA)
@require_POST
def rencana_kembalikan(request: Member, survei: Survei) -> HttpResponse:
    """Give it back with a note."""
    plan, versi = plan_of(survei), _versi(request)
    note = request.POST.get("catatan", "")[:1000]
    words = _("Rencana dikembalikan dengan catatan Anda.")
    return _step(request, survei, lambda: return_rencana(plan, versi, note, request.user), words)


def _step(request: Member, survei: Survei, act: Callable[[], object], words: str) -> HttpResponse:
    refused = refusals()
    with refused:
        act()
        messages.success(request, words)
    tell(request, refused)
    return redirect("survei_rencana", survei.pk)


def _versi(request: Member) -> int:
    sent = request.POST.get("versi", "")
    return int(sent) if sent.isascii() and sent.isdecimal() and len(sent) < 10 else 0  # noqa: PLR2004 - no plan is changed that often
