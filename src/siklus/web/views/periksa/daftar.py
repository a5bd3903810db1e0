"""Reports handed in to be checked: the place to drop them, and how far each is."""

from dataclasses import dataclass
from http import HTTPStatus
from typing import Any

from django.contrib import messages
from django.core.files.uploadedfile import UploadedFile
from django.core.paginator import Page, Paginator
from django.db.models import Count
from django.http import Http404, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.timezone import now
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from siklus.core.errors import Problem
from siklus.web.models import LaporanDiperiksa, Unit
from siklus.web.queries.hak import Tindakan, tugas_of, units_of
from siklus.web.queries.periksa.butir import laporan_diperiksa_of
from siklus.web.services.bukti.gudang import Isi
from siklus.web.services.periksa.kerja import progress_of_checks
from siklus.web.services.periksa.terima import MEGABYTE, receive_laporan
from siklus.web.services.tugas_latar import Kemajuan
from siklus.web.views.access import Member, signed_in
from siklus.web.views.kiriman_besar import LAPORAN, Kiriman, takes_laporan
from siklus.web.views.survei.galat import refusals

ROWS = 25
ACCEPT = ".pdf,.docx,.txt,.md,.html,.htm"


@dataclass(frozen=True, slots=True)
class Baris:
    """One file of the list."""

    laporan: LaporanDiperiksa
    kemajuan: Kemajuan | None


@takes_laporan
@signed_in
@require_http_methods(["GET", "HEAD", "POST"])
def periksa_laporan(request: Member) -> HttpResponseBase:
    """The list; files that are sent are each taken or refused for themselves."""
    units = units_of(request.user, Tindakan.PERIKSA_LAPORAN).filter(aktif=True)
    if request.method == "POST":
        return _received(request, units.filter(kode=request.POST.get("unit", "")[:40]).first())
    return _list(request)


def _received(request: Member, unit: Unit | None) -> HttpResponse:
    if unit is None:
        raise Http404
    files = request.FILES.getlist("berkas")
    problems: list[Problem] = [] if files else [_nothing()]
    taken: list[LaporanDiperiksa] = []
    for file in files:
        refused = refusals()
        with refused:
            taken.append(receive_laporan(unit, file.name or "", _content(file), request.user, now()))
        problems += refused.found
    if problems:
        return _list(request, tuple(problems), HTTPStatus.UNPROCESSABLE_ENTITY)
    if len(taken) == 1:
        return redirect("periksa_hasil", taken[0].pk)
    said = ngettext("%(n)d berkas diterima untuk diperiksa.", "%(n)d berkas diterima untuk diperiksa.", len(taken))
    messages.success(request, said % {"n": len(taken)})
    return redirect("periksa_laporan")


def _content(file: UploadedFile[bytes]) -> Isi:
    return file.titipan if isinstance(file, Kiriman) else file.read()


def _list(request: Member, problems: tuple[Problem, ...] = (), status: HTTPStatus = HTTPStatus.OK) -> HttpResponse:
    kode = request.GET.get("unit", "")[:40]
    page = _page(request, kode)
    context: dict[str, Any] = {
        "page": page,
        "rows": _rows(page),
        "problems": problems,
        "saringan_unit": kode,
        "unit_list": _choices(request),
        "terbesar_mb": LAPORAN.berkas() // MEGABYTE,
        "accept": ACCEPT,
    }
    context["bekerja"] = any(row.kemajuan and not row.kemajuan.berakhir for row in context["rows"])
    template = "periksa/_daftar.html" if request.htmx and request.method == "GET" else "periksa/daftar.html"
    return render(request, template, context, status=status)


def _page(request: Member, kode: str) -> Page[Any]:
    rows = laporan_diperiksa_of(request.user).annotate(banyak_diabaikan=Count("diabaikan")).order_by("-pk")
    rows = rows.filter(unit__kode=kode) if kode else rows
    return Paginator(rows, ROWS).get_page(request.GET.get("halaman"))


def _rows(page: Page[LaporanDiperiksa]) -> list[Baris]:
    progress = progress_of_checks(list(page.object_list))
    return [Baris(laporan, progress.get(laporan.pk)) for laporan in page.object_list]


def _choices(request: Member) -> list[Unit]:
    """The offices for which the person may hand in: their own first, then those below in order."""
    own = {tugas.unit_id for tugas in tugas_of(request.user)}
    units = list(units_of(request.user, Tindakan.PERIKSA_LAPORAN).filter(aktif=True))
    return sorted(units, key=lambda unit: (unit.pk not in own, unit.nama))


def _nothing() -> Problem:
    return Problem("PERIKSA-08", _("Belum ada berkas yang dipilih."), _("Pilih satu laporan atau lebih, lalu kirim."))
