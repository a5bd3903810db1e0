"""Signing and sealing a report, and keeping copies of it that were signed outside."""

from http import HTTPStatus

from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from siklus.core.errors import Problem, SiklusError
from siklus.core.periksa.temuan import Tingkat
from siklus.web.forms.laporan import SalinanForm
from siklus.web.models import JenisLaporan, SalinanBertanda, Survei
from siklus.web.queries.hak import Tindakan
from siklus.web.queries.laporan.gambar import find
from siklus.web.queries.laporan.keterangan import keterangan_of, tanda_tangan_of
from siklus.web.queries.laporan.periksa import Segel, segel_of
from siklus.web.services.laporan.cetakan import cetakan_of, temuan_of_state
from siklus.web.services.laporan.salinan import keep_salinan
from siklus.web.services.laporan.segel import check_segel, seal_laporan
from siklus.web.services.laporan.susun import Susunan, susun
from siklus.web.views.access import Member, for_survei
from siklus.web.views.laporan.alamat import alamat_laporan, of_jenis
from siklus.web.views.laporan.temuan_segel import findings_of

LONGEST = 500
"""Letters of the reason for which warnings are passed."""


@for_survei(Tindakan.SEGEL_LAPORAN)
@of_jenis
def laporan_segel(request: Member, survei: Survei, jenis: str) -> HttpResponseBase:
    """What is sealed and by whom it is signed, read once more; then sealed as it was seen."""
    problems: tuple[Problem, ...] = ()
    if request.method == "POST":
        try:
            seen, alasan = request.POST.get("dilihat", ""), request.POST.get("alasan", "")[:LONGEST]
            laporan = seal_laporan(survei, jenis, seen, request.user, timezone.now(), alasan=alasan)
        except SiklusError as error:
            problems = error.problems
        else:
            messages.success(request, _("Laporan disegel dengan kode %(kode)s.") % {"kode": laporan.kode})
            return redirect(alamat_laporan(survei, jenis))
    susunan = susun(survei, jenis)
    if susunan.laporan.disegel is not None:
        return redirect(alamat_laporan(survei, jenis))
    lacking = check_segel(survei, susunan)
    context = {
        "survei": survei,
        "jenis": JenisLaporan(jenis),
        "laporan": susunan.laporan,
        "susunan": susunan,
        "problems": problems or lacking,
        "siap": not lacking,
        **({} if lacking else _checked(survei, susunan)),
        "pejabat": tanda_tangan_of(susunan.laporan.penandatangan).pejabat,
        "keterangan": keterangan_of(susunan.laporan.keterangan),
    }
    return render(request, "laporan/segel.html", context, status=HTTPStatus.CONFLICT if problems else HTTPStatus.OK)


def _checked(survei: Survei, susunan: Susunan) -> dict[str, object]:
    """How far the making and checking of the files is, and what was found in them."""
    jenis = susunan.laporan.jenis
    found = temuan_of_state(survei, jenis, susunan.kunci)
    return {
        "cetakan": cetakan_of(survei, jenis, susunan.kunci),
        "diperiksa": found is not None,
        "temuan_list": findings_of(survei, susunan, found or ()),
        "ditahan": any(temuan.tingkat is Tingkat.KESALAHAN for temuan in found or ()),
        "diragukan": any(temuan.tingkat is Tingkat.PERINGATAN for temuan in found or ()),
        "terpanjang": LONGEST,
    }


@for_survei(Tindakan.SUSUN_LAPORAN)
@of_jenis
@require_POST
def laporan_salinan(request: Member, survei: Survei, jenis: str, edisi: int) -> HttpResponse:
    """Keep a copy that was signed outside."""
    segel = _segel(survei, jenis, edisi)
    form = SalinanForm(request.POST, request.FILES)
    if not form.is_valid():
        messages.error(request, _("Pilih PDF yang sudah ditandatangani dan cara menandatanganinya."))
        return redirect(alamat_laporan(survei, jenis))
    sent = form.cleaned_data["berkas"]
    try:
        keep_salinan(segel, sent.name, sent.read(), form.cleaned_data["cara"], request.user)
        messages.success(request, _("Salinan bertanda tangan disimpan."))
    except SiklusError as error:
        for problem in error.problems:
            messages.error(request, f"{problem.message} {problem.advice} ({problem.code})")
    return redirect(alamat_laporan(survei, jenis))


@for_survei(Tindakan.LIHAT_HASIL)
@of_jenis
@require_safe
def laporan_salinan_unduh(
    request: Member,  # noqa: ARG001 - every view takes one
    survei: Survei,
    jenis: str,
    edisi: int,
    salinan_id: int,
) -> HttpResponse:
    """Such a copy, to take along."""
    rows = SalinanBertanda.objects.filter(laporan=_segel(survei, jenis, edisi).laporan)
    salinan = get_object_or_404(rows, pk=salinan_id)
    path = find(salinan.sha256)
    if path is None:
        raise Http404
    response = HttpResponse(path.read_bytes(), content_type="application/pdf")
    response["Content-Disposition"] = f'attachment; filename="{survei.unit.kode}-{jenis}-v{edisi}-bertanda.pdf"'
    return response


def _segel(survei: Survei, jenis: str, edisi: int) -> Segel:
    laporan = survei.laporan.filter(jenis=jenis, nomor=edisi).exclude(disegel=None).first()
    segel = segel_of(laporan.kode) if laporan and laporan.kode else None
    if segel is None:
        raise Http404
    return segel
