"""Choosing the priorities: the proposal with its doubts, and the decision of a person."""

from http import HTTPStatus

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.timezone import now
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from siklus.core.errors import SiklusError
from siklus.web.forms.rencana import KeputusanForm
from siklus.web.models import StatusRencana, Survei
from siklus.web.queries.hak import Tindakan, may
from siklus.web.queries.rencana.prioritas import HalamanPrioritas, prioritas_of
from siklus.web.queries.survei import periode_of
from siklus.web.services.rencana.prioritas import decide_prioritas
from siklus.web.services.rencana.tahap import WRITTEN, Penyusun
from siklus.web.views.access import Member, for_survei
from siklus.web.views.rencana.dasar import not_sealed, plan_of
from siklus.web.views.survei.galat import refusals


@for_survei(Tindakan.LIHAT_HASIL)
@require_safe
def prioritas(request: Member, survei: Survei) -> HttpResponse:
    """The proposal, the decision if there is one, and the form for whoever may decide."""
    return not_sealed(request, survei, "prioritas") or _page(request, survei)


@for_survei(Tindakan.TETAPKAN_PRIORITAS)
@require_POST
def prioritas_tetapkan(request: Member, survei: Survei) -> HttpResponse:
    """Decide, or decide anew while the plan is being written."""
    return not_sealed(request, survei, "prioritas") or _decided(request, survei, amandemen=False)


@for_survei(Tindakan.AJUKAN_RENCANA)
def prioritas_amandemen(request: Member, survei: Survei) -> HttpResponse:
    """Change the decision of an approved plan, with a reason."""
    if plan_of(survei).status != StatusRencana.DISETUJUI:
        return redirect("survei_prioritas", survei.pk)
    if request.method == "POST":
        return _decided(request, survei, amandemen=True)
    return _page(request, survei, amandemen=True)


def _decided(request: Member, survei: Survei, *, amandemen: bool) -> HttpResponse:
    try:
        halaman = prioritas_of(survei)
    except SiklusError:
        return _page(request, survei)  # which says why there is nothing to decide on
    form = _form(halaman, request.POST, amandemen=amandemen)
    if form.is_valid():
        reason = form.cleaned_data["alasan_amandemen"] if amandemen else None
        with refusals(form):
            penyusun = Penyusun(request.user, reason)
            decide_prioritas(survei, form.keputusan(), form.cleaned_data["versi"], penyusun, now())
            messages.success(request, _("Unsur prioritas ditetapkan. Sekarang susun rencananya."))
            return redirect("survei_rencana", survei.pk)
    return _page(request, survei, form, amandemen=amandemen, status=HTTPStatus.UNPROCESSABLE_ENTITY)


def _form(halaman: HalamanPrioritas, data: object = None, *, amandemen: bool) -> KeputusanForm:
    awal, akhir = halaman.masa
    rencana = halaman.rencana
    return KeputusanForm(
        data,
        unsur=[(baris.nilai.unsur, baris.nilai.nama) for baris in halaman.unsur],
        periode=periode_of(halaman.survei),
        amandemen=amandemen,
        initial={
            "unsur": list(halaman.terpilih),
            "alasan": rencana.alasan_prioritas if rencana else "",
            "awal": awal,
            "akhir": akhir,
            "versi": rencana.versi if rencana else None,
        },
    )


def _page(
    request: Member,
    survei: Survei,
    form: KeputusanForm | None = None,
    *,
    amandemen: bool = False,
    status: HTTPStatus = HTTPStatus.OK,
) -> HttpResponse:
    try:
        halaman = prioritas_of(survei)
    except SiklusError as error:
        return render(request, "rencana/tanpa_hasil.html", {"survei": survei, "problems": error.problems})
    shown, rencana = form or _form(halaman, amandemen=amandemen), halaman.rencana
    ticked = shown.data.getlist("unsur") if shown.is_bound else shown.initial["unsur"]  # type: ignore[attr-defined]  # a QueryDict
    written = rencana is None or rencana.status in WRITTEN
    context = {
        "survei": survei,
        "halaman": halaman,
        "rencana": rencana,
        "form": shown,
        "versi": "" if rencana is None else str(rencana.versi),
        "terpilih": ticked,
        "amandemen": amandemen,
        "boleh": amandemen or (written and may(request.user, Tindakan.TETAPKAN_PRIORITAS, survei.unit)),
        "boleh_amandemen": rencana is not None
        and rencana.status == StatusRencana.DISETUJUI
        and may(request.user, Tindakan.AJUKAN_RENCANA, survei.unit),
    }
    return render(request, "rencana/prioritas.html", context, status=status)
