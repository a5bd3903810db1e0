"""The reports of a survey, one of them at work, and its pages."""

from django.http import Http404, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from siklus.core.errors import SiklusError
from siklus.web.forms.laporan import LONGEST, SalinanForm
from siklus.web.models import JenisLaporan, Laporan, Survei
from siklus.web.queries.hak import Tindakan, may
from siklus.web.queries.hasil import CLOSED
from siklus.web.queries.laporan.bahan import laporan_of
from siklus.web.services.laporan.cetakan import cetakan_of
from siklus.web.services.laporan.pratinjau import Pratinjau, page_of, pratinjau_of
from siklus.web.services.laporan.susun import Susunan, susun
from siklus.web.views.access import Member, for_survei
from siklus.web.views.laporan.alamat import is_key, kerangka, of_jenis
from siklus.web.views.laporan.naskah import panel_of

FOREVER = "private, max-age=31536000, immutable"


@for_survei(Tindakan.LIHAT_HASIL)
@require_safe
def laporan(request: Member, survei: Survei) -> HttpResponse:
    """Both reports, how far each is, and every sealed version."""
    if survei.status not in CLOSED:
        return render(request, "hasil/buta.html", {"survei": survei, "tab": "laporan"})
    sealed = Laporan.objects.filter(survei=survei).exclude(disegel=None).select_related("disegel_oleh")
    semua = laporan_of(survei)
    rows = [
        {"jenis": jenis, "laporan": semua[jenis], "segel": [row for row in sealed if row.jenis == jenis]}
        for jenis in JenisLaporan
    ]
    boleh = may(request.user, Tindakan.SUSUN_LAPORAN, survei.unit)
    return render(request, "laporan/daftar.html", {"survei": survei, "rows": rows, "boleh": boleh})


@for_survei(Tindakan.LIHAT_HASIL)
@of_jenis
@require_safe
def laporan_jenis(request: Member, survei: Survei, jenis: str) -> HttpResponseBase:
    """One report: outline, pages, what is lacking. The pages come by themselves, or one by one without JavaScript."""
    if survei.status not in CLOSED:
        return redirect("survei_laporan", survei.pk)
    susunan, bagian = susun(survei, jenis), request.GET.get("bagian", "")
    boleh = may(request.user, Tindakan.SUSUN_LAPORAN, survei.unit)
    terbuka = susunan.laporan.disegel is None
    context = {
        "survei": survei,
        "jenis": JenisLaporan(jenis),
        "laporan": susunan.laporan,
        "susunan": susunan,
        "cetakan": cetakan_of(survei, jenis, susunan.kunci) if terbuka and susunan.document else None,
        "kerangka": kerangka(susunan, {}),
        "nomor": _number(request.GET.get("halaman", "")),
        "boleh": boleh and terbuka,
        "boleh_versi": boleh and not terbuka,
        "boleh_segel": terbuka and may(request.user, Tindakan.SEGEL_LAPORAN, survei.unit),
        "form_salinan": SalinanForm(),
        "salinan_list": () if terbuka else susunan.laporan.salinan.all(),
        "panel": panel_of(survei, susunan, bagian) if bagian and boleh and terbuka else None,
        "bagian": bagian,
    }
    return render(request, "laporan/laporan.html", context)


@for_survei(Tindakan.LIHAT_HASIL)
@of_jenis
@require_safe
def laporan_halaman(request: Member, survei: Survei, jenis: str) -> HttpResponse:
    """All pages of the report as it is now, each loaded when it is scrolled to."""
    return pages(request, survei, susun(survei, jenis))


@for_survei(Tindakan.SUSUN_LAPORAN)
@of_jenis
@require_POST
def laporan_pratinjau(request: Member, survei: Survei, jenis: str) -> HttpResponse:
    """The pages with a text that is not saved yet."""
    bagian, isi = request.POST.get("bagian", ""), request.POST.get("isi", "")[:LONGEST]
    return pages(request, survei, susun(survei, jenis, coba={bagian: isi}))


def pages(request: Member, survei: Survei, susunan: Susunan) -> HttpResponse:
    """The piece of the page that holds them, or why there are none."""
    context = {"survei": survei, "susunan": susunan, "laporan": susunan.laporan, "problems": susunan.problems}
    try:
        found = pratinjau_of(susunan) if susunan.dapat_dilihat else None
    except SiklusError as error:
        found, context["problems"] = None, (*error.problems, *susunan.problems)
    context |= {"pratinjau": found, "nomor_list": range(1, found.halaman + 1) if found else ()}
    context["kerangka"] = kerangka(susunan, found.letak if found else {})
    return render(request, "laporan/_halaman.html", context)


@for_survei(Tindakan.LIHAT_HASIL)
@of_jenis
@require_safe
def laporan_gambar(request: Member, survei: Survei, jenis: str, lembar: int) -> HttpResponse:
    """One page as a picture: of the state that the address names, or of the present one."""
    kunci = request.GET.get("kunci", "")
    kept = page_of(laporan_of(survei)[jenis], kunci, lembar) if is_key(kunci) else None
    if kept is not None:
        return HttpResponse(kept, content_type="image/png", headers={"Cache-Control": FOREVER})
    susunan = susun(survei, jenis)
    found = _present(susunan)
    data = page_of(susunan.laporan, found.kunci, lembar) if found else None
    if data is None:
        raise Http404
    return HttpResponse(data, content_type="image/png", headers={"Cache-Control": "private, no-cache"})


def _present(susunan: Susunan) -> Pratinjau | None:
    try:
        return pratinjau_of(susunan) if susunan.dapat_dilihat else None
    except SiklusError:
        return None


def _number(text: str) -> int:
    return max(1, int(text)) if text.isdecimal() and len(text) < 5 else 1  # noqa: PLR2004 - no report has 10.000 pages
