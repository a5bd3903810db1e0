"""A survey at a glance: its stage, the next step, its dates, its address, how far the collecting is."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from siklus.core.aturan import aturan
from siklus.core.errors import Severity
from siklus.web.forms.survei import KeteranganForm
from siklus.web.models import StatusSurvei, Survei
from siklus.web.queries.hak import Tindakan, may
from siklus.web.queries.pantauan import cakupan_of
from siklus.web.services.survei import check_siap, delete_draf, keep_keterangan
from siklus.web.views.access import Member, for_survei
from siklus.web.views.survei.alamat import tautan_of
from siklus.web.views.survei.galat import refusals

STAGES = tuple(StatusSurvei)


@dataclass(frozen=True, slots=True)
class Tahap:
    """One stage on the path: its name and whether it is done, now or to come."""

    nama: str | Promise
    keadaan: str


@for_survei(Tindakan.LIHAT)
def ringkasan(request: Member, survei: Survei) -> HttpResponse:
    """Where the survey stands, and what comes next."""
    draft = survei.status == StatusSurvei.DRAF
    problems = check_siap(survei, localdate()) if draft else ()
    context = {
        "survei": survei,
        "tautan": tautan_of(survei),
        "tahap": tuple(_stages(survei)),
        "problems": problems,
        "siap": not any(problem.severity is Severity.ERROR for problem in problems),
        "cakupan": None if draft else cakupan_of(survei, aturan(localdate())),
        "boleh_kelola": may(request.user, Tindakan.KELOLA_SURVEI, survei.unit),
        "boleh_tutup": may(request.user, Tindakan.TUTUP_SURVEI, survei.unit),
        "boleh_segel": may(request.user, Tindakan.SEGEL_SURVEI, survei.unit),
    }
    return render(request, "survei/ringkasan.html", context)


def _stages(survei: Survei) -> Iterator[Tahap]:
    now = STAGES.index(StatusSurvei(survei.status))
    for place, stage in enumerate(STAGES):
        yield Tahap(stage.label, "selesai" if place < now else "kini" if place == now else "nanti")


@for_survei(Tindakan.KELOLA_SURVEI)
def keterangan(request: Member, survei: Survei) -> HttpResponse:
    """Title, period, planned end, visit codes, gaps."""
    form = KeteranganForm(request.POST or None, survei=survei)
    if form.is_valid():
        with refusals(form):
            keep_keterangan(survei, form.keterangan(), request.user)
            messages.success(request, _("Keterangan survei disimpan."))
            return redirect("survei", survei.pk)
    return render(request, "survei/keterangan.html", {"survei": survei, "form": form})


@for_survei(Tindakan.KELOLA_SURVEI)
def hapus(request: Member, survei: Survei) -> HttpResponse:
    """Ask once, then delete a draft."""
    problems = refusals()
    if request.method == "POST":
        with problems:
            delete_draf(survei, request.user)
            messages.success(request, _("Draf survei dihapus."))
            return redirect(reverse("unit_survei", args=(survei.unit.kode,)))
    return render(request, "survei/hapus.html", {"survei": survei, "problems": problems.found})
