"""One checked report: what was found, its pages, setting a finding aside, the files to take along, deleting it."""

from http import HTTPStatus

from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from siklus.core.errors import Problem
from siklus.web.models import LaporanDiperiksa
from siklus.web.queries.hak import Tindakan, may
from siklus.web.queries.periksa.butir import Butir, Tampilan, tampilan_of
from siklus.web.services.jejak import record
from siklus.web.services.periksa.abaikan import LONGEST, set_aside, take_back
from siklus.web.services.periksa.halaman import page_of
from siklus.web.services.periksa.kerja import progress_of_check
from siklus.web.services.periksa.terima import check_again, delete_laporan
from siklus.web.services.periksa.unduhan import UNDUHAN, ending_of, file_of
from siklus.web.views.access import Member, for_laporan_diperiksa
from siklus.web.views.periksa.isi import content_of
from siklus.web.views.survei.galat import refusals

FOREVER = "private, max-age=31536000, immutable"


@for_laporan_diperiksa(Tindakan.LIHAT_PERIKSA)
@require_safe
def periksa_hasil(request: Member, laporan: LaporanDiperiksa) -> HttpResponse:
    """The result; while the check runs, how far it is; the panel with the pages alone where htmx asks for it."""
    return _page(request, laporan)


def _page(
    request: Member, laporan: LaporanDiperiksa, problems: tuple[Problem, ...] = (), status: HTTPStatus = HTTPStatus.OK
) -> HttpResponse:
    context = content_of(request, laporan)
    context |= {
        "kemajuan": progress_of_check(laporan),
        "galat": [Problem(**item) for item in laporan.galat],
        "problems": problems,
        "boleh": may(request.user, Tindakan.PERIKSA_LAPORAN, laporan.unit),
        "boleh_tautan": may(request.user, Tindakan.PERIKSA_LAPORAN, laporan.unit),
        "terpanjang": LONGEST,
    }
    if request.htmx and request.htmx.target == "gambar":
        return render(request, "periksa/_gambar.html", context)
    return render(request, "periksa/hasil.html", context, status=status)


@for_laporan_diperiksa(Tindakan.LIHAT_PERIKSA)
@require_safe
def periksa_kemajuan(request: Member, laporan: LaporanDiperiksa) -> HttpResponseBase:
    """How far the check is; once it has ended, the whole page comes anew."""
    kemajuan = progress_of_check(laporan)
    if kemajuan is None or kemajuan.berakhir:
        response = HttpResponse(status=HTTPStatus.NO_CONTENT)
        response["HX-Refresh"] = "true"
        return response
    return render(request, "periksa/_kemajuan.html", {"laporan": laporan, "kemajuan": kemajuan})


@for_laporan_diperiksa(Tindakan.LIHAT_PERIKSA)
@require_safe
def periksa_halaman(request: Member, laporan: LaporanDiperiksa, lembar: int) -> HttpResponse:  # noqa: ARG001 - every view takes one
    """One page as a picture."""
    return picture(laporan, lembar)


def picture(laporan: LaporanDiperiksa, lembar: int) -> HttpResponse:
    """The picture of a page; Http404 for one that cannot be drawn."""
    sizes = laporan.hasil["ukuran"] if laporan.hasil else ()
    data = page_of(laporan, lembar) if 1 <= lembar <= len(sizes) else None
    if data is None:
        raise Http404
    return HttpResponse(data, content_type="image/png", headers={"Cache-Control": FOREVER})


@for_laporan_diperiksa(Tindakan.PERIKSA_LAPORAN)
@require_POST
def periksa_ulangi(request: Member, laporan: LaporanDiperiksa) -> HttpResponse:
    """Check the same file once more."""
    check_again(laporan, request.user)
    return redirect("periksa_hasil", laporan.pk)


@for_laporan_diperiksa(Tindakan.PERIKSA_LAPORAN)
@require_POST
def periksa_abaikan(request: Member, laporan: LaporanDiperiksa) -> HttpResponse:
    """Set a finding aside; without a reason the page says what is lacking."""
    butir, refused = _named(request, laporan), refusals()
    with refused:
        set_aside(laporan, butir.kunci, butir.temuan.kode, request.POST.get("alasan", ""), request.user)
        messages.success(request, _("Temuan %(kode)s diabaikan.") % {"kode": butir.temuan.kode})
        return redirect("periksa_hasil", laporan.pk)
    return _page(request, laporan, refused.found, HTTPStatus.UNPROCESSABLE_ENTITY)


@for_laporan_diperiksa(Tindakan.PERIKSA_LAPORAN)
@require_POST
def periksa_kembalikan(request: Member, laporan: LaporanDiperiksa) -> HttpResponse:
    """A finding counts again."""
    butir = _named(request, laporan)
    take_back(laporan, butir.kunci, butir.temuan.kode, request.user)
    messages.success(request, _("Temuan %(kode)s diperhitungkan lagi.") % {"kode": butir.temuan.kode})
    return redirect("periksa_hasil", laporan.pk)


def _named(request: Member, laporan: LaporanDiperiksa) -> Butir:
    found = _shown(laporan).find(request.POST.get("kunci", ""))
    if found is None:
        raise Http404
    return found


def _shown(laporan: LaporanDiperiksa) -> Tampilan:
    tampilan = tampilan_of(laporan)
    if tampilan is None:
        raise Http404
    return tampilan


@for_laporan_diperiksa(Tindakan.LIHAT_PERIKSA)
@require_safe
def periksa_unduh(request: Member, laporan: LaporanDiperiksa, unduhan: str) -> HttpResponseBase:
    """The findings as a file, or a copy of the report with remarks; who took it is recorded."""
    if unduhan not in UNDUHAN:
        raise Http404
    tampilan, refused = _shown(laporan), refusals()
    with refused:
        data = file_of(tampilan, unduhan)
        record(request.user, "temuan diunduh", laporan.unit, laporan.nama, bentuk=unduhan)
        response = HttpResponse(data, content_type=UNDUHAN[unduhan])
        name = f"{unduhan}-{laporan.pk}.{ending_of(tampilan, unduhan)}"
        response["Content-Disposition"] = f'attachment; filename="{name}"'
        response["Cache-Control"] = "no-store"
        return response
    return _page(request, laporan, refused.found, HTTPStatus.UNPROCESSABLE_ENTITY)


@for_laporan_diperiksa(Tindakan.PERIKSA_LAPORAN)
@require_POST
def periksa_hapus(request: Member, laporan: LaporanDiperiksa) -> HttpResponse:
    """Delete it for good."""
    delete_laporan(laporan, request.user)
    messages.success(request, _("“%(nama)s” dan temuannya sudah dihapus.") % {"nama": laporan.nama})
    return redirect("periksa_laporan")
