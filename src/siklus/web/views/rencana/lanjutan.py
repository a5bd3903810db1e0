"""From the last period: what its follow-up changed, and what it left unfinished, to be carried on here."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST, require_safe

from siklus.web.models import Rtl, Survei
from siklus.web.queries.hak import Tindakan
from siklus.web.queries.inti.rencana import rencana_of
from siklus.web.queries.rencana.lanjutan import lanjutan_of
from siklus.web.services.rencana.lanjutan import carry_all, carry_rtl
from siklus.web.services.rencana.tahap import Penyusun
from siklus.web.views.access import Member, for_survei
from siklus.web.views.rencana.dasar import not_sealed, plan_of, tell
from siklus.web.views.rencana.lembar import rights_of
from siklus.web.views.survei.galat import refusals


@for_survei(Tindakan.LIHAT)
@require_safe
def rencana_lanjutan(request: Member, survei: Survei) -> HttpResponse:
    """The last priorities with how they moved, and every unfinished RTL."""
    if (waits := not_sealed(request, survei, _("Dari periode lalu"))) is not None:
        return waits
    plan = rencana_of(survei)
    context = {
        "survei": survei,
        "rencana": plan,
        "lanjutan": lanjutan_of(survei, plan, localdate()),
        **(rights_of(request, survei, plan) if plan else {}),
    }
    return render(request, "rencana/lanjutan.html", context)


@for_survei(Tindakan.SUSUN_RENCANA)
@require_POST
def rencana_lanjutan_satu(request: Member, survei: Survei, rtl_id: int) -> HttpResponse:
    """Carry on one of this office's."""
    plan, refused = plan_of(survei), refusals()
    get_object_or_404(Rtl, pk=rtl_id, unit=survei.unit_id)
    with refused:
        rtl = carry_rtl(plan, rtl_id, Penyusun(request.user), localdate())
        messages.success(request, _("Dilanjutkan sebagai %(rtl)s. Periksa bulannya.") % {"rtl": rtl.identitas})
        return redirect(f"{reverse('survei_rencana', args=(survei.pk,))}?rtl={rtl.pk}#rtl-{rtl.pk}")
    tell(request, refused)
    return redirect("rencana_lanjutan", survei.pk)


@for_survei(Tindakan.SUSUN_RENCANA)
@require_POST
def rencana_lanjutan_semua(request: Member, survei: Survei) -> HttpResponse:
    """Carry on all that can be."""
    plan, refused = plan_of(survei), refusals()
    with refused:
        count = len(carry_all(plan, Penyusun(request.user), localdate()))
        words = ngettext("%(n)s RTL dilanjutkan. Periksa bulannya.", "%(n)s RTL dilanjutkan. Periksa bulannya.", count)
        messages.success(request, words % {"n": count})
        return redirect("survei_rencana", survei.pk)
    tell(request, refused)
    return redirect("rencana_lanjutan", survei.pk)
