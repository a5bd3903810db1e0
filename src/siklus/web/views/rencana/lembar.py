"""The page of a plan: its state and who acts next, the grid, what is wrong with it."""

from collections.abc import Mapping

from django.http import HttpResponse, QueryDict
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from siklus.core.errors import SiklusError
from siklus.web.forms.rencana import CatatanForm
from siklus.web.models import Rencana, StatusRencana, Survei
from siklus.web.queries.hak import Tindakan, may
from siklus.web.queries.inti.rencana import rencana_of
from siklus.web.queries.rencana.halaman import PermintaanHalaman, halaman_of
from siklus.web.queries.rencana.lembar import Lembar, lembar_of
from siklus.web.views.access import Member, for_survei
from siklus.web.views.rencana.dasar import not_sealed

S = StatusRencana


@for_survei(Tindakan.LIHAT_HASIL)
@require_safe
def rencana(request: Member, survei: Survei) -> HttpResponse:
    """The plan as it stands; before the decision on the priorities only what comes first."""
    if early := not_sealed(request, survei, "rencana"):
        return early
    plan = rencana_of(survei)
    if plan is None:
        boleh = may(request.user, Tindakan.TETAPKAN_PRIORITAS, survei.unit)
        return render(request, "rencana/tanpa_prioritas.html", {"survei": survei, "boleh": boleh})
    try:
        lembar = lembar_of(plan)
    except SiklusError as error:
        return render(request, "rencana/tanpa_hasil.html", {"survei": survei, "problems": error.problems})
    return render(request, "rencana/rencana.html", context_of(request, survei, lembar))


def context_of(request: Member, survei: Survei, lembar: Lembar) -> dict[str, object]:
    """The plan with what this person may do to it now."""
    plan = lembar.rencana
    return {
        **grid_context(request, survei, lembar),
        "halaman": halaman_of(lembar, asked_page(request.GET)),
        "versi": str(plan.versi),
        "jumlah_amandemen": plan.amandemen.count() if plan.disetujui else 0,
        "amandemen_terakhir": plan.amandemen.select_related("oleh").last() if plan.disetujui else None,
        "tampak_hapus": request.GET.get("dihapus", ""),
        "form_catatan": CatatanForm(initial={"versi": plan.versi}),
    }


def asked_page(asked: QueryDict) -> PermintaanHalaman:
    """The page that an address asks for."""
    rtl = asked.get("rtl") or asked.get("baru", "")
    return PermintaanHalaman(asked.get("halaman", ""), rtl, asked.get("unsur", ""), "semua" in asked)


def grid_context(request: Member, survei: Survei, lembar: Lembar) -> dict[str, object]:
    """What the grid and each single row of it print."""
    return {
        "survei": survei,
        "rencana": lembar.rencana,
        "lembar": lembar,
        "alamat": f"{reverse('survei_rencana', args=(survei.pk,))}/",
        "kata": {"ubah": _("Ubah"), "naik": _("Naikkan"), "turun": _("Turunkan"), "hapus": _("Hapus")},
        **rights_of(request, survei, lembar.rencana),
    }


def rights_of(request: Member, survei: Survei, plan: Rencana) -> Mapping[str, bool]:
    """What this person may do at the plan's stage."""

    def allowed(tindakan: Tindakan, *stages: StatusRencana) -> bool:
        return plan.status in stages and may(request.user, tindakan, survei.unit)

    return {
        "boleh_susun": allowed(Tindakan.SUSUN_RENCANA, S.DISUSUN, S.DIKEMBALIKAN),
        "boleh_prioritas": allowed(Tindakan.TETAPKAN_PRIORITAS, S.DISUSUN, S.DIKEMBALIKAN),
        "boleh_ajukan": allowed(Tindakan.AJUKAN_RENCANA, S.DISUSUN, S.DIKEMBALIKAN),
        "boleh_tarik": allowed(Tindakan.AJUKAN_RENCANA, S.DIAJUKAN),
        "boleh_setujui": allowed(Tindakan.SETUJUI_RENCANA, S.DIAJUKAN),
        "boleh_amandemen": allowed(Tindakan.AJUKAN_RENCANA, S.DISETUJUI),
    }
