"""A part's own text: written beside the pages, kept in versions, given back to Siklus."""

from dataclasses import dataclass

from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from siklus.core.errors import Problem, SiklusError
from siklus.core.laporan.fakta import collect_fakta
from siklus.document.report import Fact
from siklus.readers.markdown import SLOT
from siklus.web.forms.laporan import NaskahForm
from siklus.web.models import NarasiLaporan, Survei
from siklus.web.queries.hak import Tindakan
from siklus.web.queries.laporan.bahan import laporan_of
from siklus.web.queries.laporan.kerangka import our_text
from siklus.web.queries.laporan.naskah import naskah_of
from siklus.web.services.laporan.susun import Susunan, susun
from siklus.web.services.laporan.ubah import check_bagian, keep_naskah
from siklus.web.views.access import Member, for_survei
from siklus.web.views.laporan.alamat import alamat_laporan, of_jenis
from siklus.web.views.survei.galat import refusals

MOST_VERSIONS = 20


@dataclass(frozen=True, slots=True)
class Panel:
    """What is needed to write one part: its form, its versions, what its placeholders say now."""

    bagian: str
    form: NaskahForm
    sendiri: bool
    baku: str
    versi: tuple[NarasiLaporan, ...] = ()
    penanda: tuple[tuple[str, str], ...] = ()
    problems: tuple[Problem, ...] = ()


def panel_of(survei: Survei, susunan: Susunan, bagian: str, sent: NaskahForm | None = None) -> Panel:
    """The panel of a part; Http404 for a part that nobody writes."""
    laporan = susunan.laporan
    try:
        check_bagian(survei, laporan.jenis, bagian)
    except SiklusError as error:
        raise Http404 from error
    now = naskah_of(laporan).get(bagian)
    ours = our_text(susunan.bahan, laporan.jenis, bagian) if susunan.bahan else ""
    text = now.isi if now and now.isi else ours
    form = sent or NaskahForm(initial={"isi": text, "dasar": now.pk if now else 0})
    versions = NarasiLaporan.objects.filter(laporan=laporan, bagian=bagian).select_related("oleh") if laporan.pk else ()
    return Panel(
        bagian=bagian,
        form=form,
        sendiri=bool(now and now.isi),
        baku=ours,
        versi=tuple(versions[:MOST_VERSIONS]),
        penanda=_named(susunan, text),
    )


def _named(susunan: Susunan, text: str) -> tuple[tuple[str, str], ...]:
    """Each placeholder of the text that is a fact, with what it prints now."""
    facts: dict[str, Fact] = dict(collect_fakta(susunan.bahan)) if susunan.bahan else {}
    names = dict.fromkeys(found.strip() for found in SLOT.findall(text))
    return tuple((name, facts[name].printed) for name in names if name in facts)


@for_survei(Tindakan.SUSUN_LAPORAN)
@of_jenis
def laporan_bagian(request: Member, survei: Survei, jenis: str, bagian: str) -> HttpResponseBase:
    """Write a part; what was refused is shown with the text as it was sent."""
    form = NaskahForm(request.POST or None)
    if form.is_valid():
        with refusals(form):
            data = form.cleaned_data
            keep_naskah(survei, jenis, bagian, _own(survei, jenis, bagian, data["isi"]), data["dasar"], request.user)
            messages.success(request, _("Naskah disimpan."))
            return redirect(alamat_laporan(survei, jenis, bagian))
    susunan = susun(survei, jenis)
    if susunan.laporan.disegel is not None:
        return redirect(alamat_laporan(survei, jenis))
    panel = panel_of(survei, susunan, bagian, form if form.is_bound else None)
    current = naskah_of(susunan.laporan).get(bagian)
    context = {"survei": survei, "jenis": jenis, "panel": panel, "laporan": susunan.laporan, "kini": current}
    return render(request, "laporan/bagian.html", context)


def _own(survei: Survei, jenis: str, bagian: str, isi: str) -> str:
    """A text that is word for word ours stays ours: it goes on following the data in every branch."""
    bahan = susun(survei, jenis).bahan
    return "" if bahan and isi == our_text(bahan, jenis, bagian).strip() else isi


@for_survei(Tindakan.SUSUN_LAPORAN)
@of_jenis
@require_POST
def laporan_pulihkan(request: Member, survei: Survei, jenis: str, bagian: str) -> HttpResponse:
    """An earlier text becomes the newest again; without one, Siklus writes the part."""
    laporan = laporan_of(survei)[jenis]
    wanted, isi = request.POST.get("naskah", ""), ""
    if wanted:
        rows = NarasiLaporan.objects.filter(laporan=laporan.pk, bagian=bagian)
        isi = get_object_or_404(rows, pk=int(wanted) if wanted.isdecimal() and len(wanted) < 16 else 0).isi  # noqa: PLR2004 - as long as an id may be
    now = naskah_of(laporan).get(bagian)
    refused = refusals()
    with refused:
        keep_naskah(survei, jenis, bagian, isi, now.pk if now else 0, request.user)
        messages.success(request, _("Naskah dipulihkan.") if isi else _("Bagian ini kembali disusun Siklus."))
    for problem in refused.found:
        messages.error(request, f"{problem.message} {problem.advice} ({problem.code})")
    return redirect(alamat_laporan(survei, jenis, bagian))
