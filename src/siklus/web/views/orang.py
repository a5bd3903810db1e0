"""The people of a unit: who is there as what, an invitation, and what is taken away."""

from http import HTTPStatus

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from siklus.web.forms.orang import UndangForm
from siklus.web.models import Akun, Peran, Tugas, Unit
from siklus.web.queries.hak import Tindakan
from siklus.web.queries.orang import is_within, orang_list
from siklus.web.services.orang import grant, require_within, set_akun_aktif, take_away
from siklus.web.services.undangan import invite
from siklus.web.views.access import Member, for_unit
from siklus.web.views.survei.galat import refusals

NEW = "undangan"
"""Where a link that no letter carries waits in the admin's session for the one page that shows it."""

STATES = {"aktifkan": True, "nonaktifkan": False}


@for_unit(Tindakan.KELOLA_ORANG)
def unit_orang(request: Member, unit: Unit) -> HttpResponse:
    """The list, an invitation, and the link of the invitation that was just made."""
    form = UndangForm(request.POST or None, unit=unit)
    if form.is_valid():
        data = form.cleaned_data
        akun = grant(unit, data["email"], data["nama"], Peran(data["peran"]), request.user)
        return _invited(request, unit, akun)
    return render(request, "unit/orang.html", _listed(request, unit, form))


@for_unit(Tindakan.KELOLA_ORANG)
@require_POST
def orang_undang_lagi(request: Member, unit: Unit, akun_id: int) -> HttpResponse:
    """A new link for someone who has not chosen a password yet."""
    akun, refused = _person(unit, akun_id), refusals()
    with refused:
        require_within(akun, unit)
        return _invited(request, unit, akun)
    return _refused(request, unit, refused)


@for_unit(Tindakan.KELOLA_ORANG)
@require_POST
def orang_cabut(request: Member, unit: Unit, tugas_id: int) -> HttpResponse:
    """Take away a role that was given here."""
    tugas, refused = get_object_or_404(Tugas.objects.select_related("akun", "unit"), pk=tugas_id, unit=unit), refusals()
    with refused:
        take_away(tugas, request.user)
        messages.success(request, _("Peran dicabut."))
        return redirect("beranda") if tugas.akun == request.user else redirect("unit_orang", unit.kode)
    return _refused(request, unit, refused)


@for_unit(Tindakan.KELOLA_ORANG)
@require_POST
def orang_keadaan(request: Member, unit: Unit, akun_id: int, keadaan: str) -> HttpResponse:
    """Let an account rest, or wake it."""
    akun, refused = _person(unit, akun_id), refusals()
    if keadaan not in STATES:
        raise Http404
    with refused:
        set_akun_aktif(akun, unit, request.user, aktif=STATES[keadaan])
        messages.success(request, _("Keadaan akun disimpan."))
        return redirect("unit_orang", unit.kode)
    return _refused(request, unit, refused)


def _person(unit: Unit, akun_id: int) -> Akun:
    return get_object_or_404(Akun.objects.filter(tugas__unit=unit).distinct(), pk=akun_id)


def _invited(request: Member, unit: Unit, akun: Akun) -> HttpResponse:
    """Whoever holds the link becomes the person: it is only made where every role of theirs is this admin's to give."""
    undangan = invite(akun, unit, request) if is_within(akun, unit) else None
    if undangan is None:
        messages.success(request, _("Peran diberikan. Orang ini sudah mempunyai akun dan tidak perlu diundang."))
    elif undangan.tautan:
        request.session[NEW] = {"unit": unit.pk, "surel": undangan.surel, "tautan": undangan.tautan}
    else:
        messages.success(request, _("Undangan dikirim ke %(surel)s.") % {"surel": undangan.surel})
    return redirect("unit_orang", unit.kode)


def _refused(request: Member, unit: Unit, refused: refusals) -> HttpResponse:
    context = _listed(request, unit, UndangForm(unit=unit)) | {"problems": refused.found}
    return render(request, "unit/orang.html", context, status=HTTPStatus.CONFLICT)


def _listed(request: Member, unit: Unit, form: UndangForm) -> dict[str, object]:
    return {"unit": unit, "form": form, "orang_list": orang_list(unit), "undangan": _shown_once(request, unit)}


def _shown_once(request: Member, unit: Unit) -> dict[str, str] | None:
    """The link that was just made for this unit, taken out of the session as it is shown."""
    if request.method != "GET" or request.session.get(NEW, {}).get("unit") != unit.pk:
        return None
    return dict(request.session.pop(NEW))
