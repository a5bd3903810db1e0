"""A unit's surveys, and a new one."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from siklus.web.forms.survei import BaruForm, periode_from
from siklus.web.models import Unit
from siklus.web.queries.hak import Tindakan, may
from siklus.web.queries.survei import propose_judul, propose_periode, survei_list
from siklus.web.services.survei import create_survei
from siklus.web.views.access import Member, for_unit

ROWS = 20


@for_unit(Tindakan.LIHAT)
def unit_survei(request: Member, unit: Unit) -> HttpResponse:
    """All of them, the newest period first."""
    page = Paginator(survei_list(unit), ROWS).get_page(request.GET.get("halaman"))
    boleh = may(request.user, Tindakan.KELOLA_SURVEI, unit)
    return render(request, "survei/daftar.html", {"unit": unit, "page": page, "boleh": boleh})


@for_unit(Tindakan.KELOLA_SURVEI)
def survei_baru(request: Member, unit: Unit) -> HttpResponse:
    """The next survey, everything proposed."""
    form = BaruForm(request.POST or None, unit=unit, initial=_proposal(unit))
    if form.is_valid():
        survei = create_survei(unit, periode_from(form.cleaned_data), request.user, form.rancangan())
        messages.success(request, _("Draf survei dibuat. Periksa kuesioner dan sasarannya, lalu buka."))
        return redirect("survei", survei.pk)
    return render(request, "survei/baru.html", {"unit": unit, "form": form})


def _proposal(unit: Unit) -> dict[str, object]:
    periode, last = propose_periode(unit, localdate()), survei_list(unit).first()
    return {
        "judul": propose_judul(unit, periode),
        "jenis_periode": periode.jenis.value,
        "ke": periode.ke,
        "tahun": periode.tahun,
        "rencana_tutup": periode.months[-1].last_day,
        "salin": last,
    }
