"""What the screens of a plan share: the plan or the sentence that says what comes first, and one of its RTL."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from siklus.core.errors import Problem
from siklus.web.forms.rencana import RtlForm
from siklus.web.models import Rencana, Rtl, StatusSurvei, Survei
from siklus.web.queries.hak import Tindakan, may
from siklus.web.queries.hasil import indeks_of
from siklus.web.queries.inti.bulan import bulan_list, span
from siklus.web.queries.inti.rencana import rencana_of
from siklus.web.queries.rencana.lembar import nama_unsur
from siklus.web.views.access import Member
from siklus.web.views.survei.galat import refusals


def plan_of(survei: Survei) -> Rencana:
    """The plan of a survey; Http404 while there is none."""
    rencana = rencana_of(survei)
    if rencana is None:
        raise Http404
    return rencana


def rtl_of(rencana: Rencana, rtl_id: int) -> Rtl:
    """One RTL of a plan, those that were removed too; Http404 for any other."""
    rtl: Rtl = get_object_or_404(rencana.rtl.select_related("unit"), pk=rtl_id)
    rtl.rencana = rencana
    return rtl


def not_sealed(request: Member, survei: Survei, halaman: str) -> HttpResponse | None:
    """What comes first, and who does it, before a survey is sealed."""
    if survei.status == StatusSurvei.DISEGEL:
        return None
    may_seal = may(request.user, Tindakan.SEGEL_SURVEI, survei.unit)
    context = {"survei": survei, "halaman": halaman, "boleh_segel": may_seal}
    return render(request, "rencana/belum.html", context)


def form_of(
    request: HttpRequest, rencana: Rencana, rtl: Rtl | None, *, amandemen: bool = False, **more: object
) -> RtlForm:
    """The form of one RTL, or of a new one; it offers what stands there now even where it would not be offered anew."""
    names = nama_unsur(indeks_of(rencana.survei))
    offered = dict.fromkeys((*rencana.prioritas, *((rtl.unsur,) if rtl else ())))
    kept = {item.subbagian_id for item in rtl.penanggung_jawab.all()} if rtl else set()
    months = {*span(rencana.awal, rencana.akhir), *(bulan_list(rtl.bulan) if rtl else ())}
    return RtlForm(
        request.POST if request.method == "POST" else None,
        unsur=[(unsur, names.get(unsur, unsur)) for unsur in offered],
        bulan=sorted(months),
        subbagian=[item for item in rencana.survei.unit.subbagian.all() if item.aktif or item.pk in kept],
        amandemen=amandemen,
        **more,  # type: ignore[arg-type]  # handed through
    )


def tell(request: Member, refused: refusals) -> None:
    """What a service refused, on the next page."""
    for problem in refused.found:
        messages.error(request, sentence(problem))


def sentence(problem: Problem) -> str:
    """A problem in one line."""
    return f"{problem.message} {problem.advice} ({problem.code})"
