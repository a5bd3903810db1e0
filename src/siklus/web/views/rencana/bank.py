"""Bank RTL: finding an earlier RTL for an unsur, and taking it over."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import Q
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from siklus.web.models import Rtl, Survei
from siklus.web.queries.hak import Tindakan
from siklus.web.queries.hasil import indeks_of
from siklus.web.queries.rencana.bank import APPROVED, SaringanBank, bank_list, bank_rows
from siklus.web.queries.rencana.lembar import nama_unsur
from siklus.web.services.rencana.bank import copy_rtl
from siklus.web.services.rencana.tahap import Penyusun
from siklus.web.views.access import Member, for_survei
from siklus.web.views.rencana.dasar import plan_of, tell
from siklus.web.views.rencana.lembar import rights_of
from siklus.web.views.survei.galat import refusals

ROWS = 20
LONGEST = 80


@for_survei(Tindakan.SUSUN_RENCANA)
@require_safe
def rencana_bank(request: Member, survei: Survei) -> HttpResponse:
    """A page of earlier RTL for one unsur."""
    plan, names = plan_of(survei), nama_unsur(indeks_of(survei))
    asked = request.GET.get("unsur", "")
    unsur = asked if asked in names else next(iter(plan.prioritas), "")
    saringan = SaringanBank(unsur, request.GET.get("cari", "")[:LONGEST].strip(), request.GET.get("unit") == "sendiri")
    page = Paginator(bank_list(plan, saringan), ROWS).get_page(request.GET.get("halaman"))
    context = {
        "survei": survei,
        "rencana": plan,
        "saringan": saringan,
        "pilihan": [(key, names[key]) for key in dict.fromkeys((*plan.prioritas, *names)) if key in names],
        "page": page,
        "baris": tuple(bank_rows(plan, page, localdate())),
        **rights_of(request, survei, plan),
    }
    return render(request, "rencana/bank.html", context)


@for_survei(Tindakan.SUSUN_RENCANA)
@require_POST
def rencana_salin(request: Member, survei: Survei, sumber_id: int) -> HttpResponse:
    """One of them as a new RTL of this plan."""
    plan, refused = plan_of(survei), refusals()
    offered = Rtl.objects.filter(APPROVED | Q(unit=survei.unit_id), dihapus=None).exclude(rencana=plan)
    sumber = get_object_or_404(offered.select_related("unit"), pk=sumber_id)
    with refused:
        rtl = copy_rtl(plan, sumber, Penyusun(request.user))
        messages.success(request, _("Disalin sebagai %(rtl)s. Pilih bulannya.") % {"rtl": rtl.identitas})
        return redirect(f"{reverse('survei_rencana', args=(survei.pk,))}?rtl={rtl.pk}#rtl-{rtl.pk}")
    tell(request, refused)
    return redirect("survei_rencana", survei.pk)
