"""The letter that sends a report back to its office."""

from datetime import date
from http import HTTPStatus
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from siklus.core.periksa.keluaran.surat import Surat
from siklus.web.forms.surat_temuan import SuratTemuanForm, tingkat_of
from siklus.web.models import LaporanDiperiksa
from siklus.web.queries.hak import Tindakan
from siklus.web.queries.periksa.butir import Tampilan, tampilan_of
from siklus.web.services.jejak import record
from siklus.web.services.periksa.surat import KINDS, file_of_letter, keep_surat
from siklus.web.views.access import Member, for_laporan_diperiksa
from siklus.web.views.survei.galat import refusals


@for_laporan_diperiksa(Tindakan.PERIKSA_LAPORAN)
def periksa_surat(request: Member, laporan: LaporanDiperiksa) -> HttpResponseBase:
    """What the letter says besides the findings; once it is kept, its files can be taken."""
    tampilan = _shown(laporan)
    form = SuratTemuanForm(request.POST or None, initial=_initial(laporan))
    if form.is_valid():
        keep_surat(laporan, _surat(form.cleaned_data), request.user)
        messages.success(request, _("Surat disusun."))
        return redirect("periksa_surat", laporan.pk)
    context = {"laporan": laporan, "tampilan": tampilan, "form": form, "jadi": bool(laporan.surat)}
    return render(request, "periksa/surat.html", context)


@for_laporan_diperiksa(Tindakan.PERIKSA_LAPORAN)
@require_safe
def periksa_surat_unduh(request: Member, laporan: LaporanDiperiksa, unduhan: str) -> HttpResponseBase:
    """The letter as PDF or DOCX; who took it is recorded."""
    if unduhan not in KINDS:
        raise Http404
    refused = refusals()
    with refused:
        response = HttpResponse(file_of_letter(_shown(laporan), unduhan), content_type=KINDS[unduhan])
        record(request.user, "surat temuan diunduh", laporan.unit, laporan.nama, bentuk=unduhan)
        stem, _dot, ending = unduhan.partition(".")
        response["Content-Disposition"] = f'attachment; filename="{stem}-{laporan.pk}.{ending}"'
        response["Cache-Control"] = "no-store"
        return response
    context = {"laporan": laporan, "form": SuratTemuanForm(initial=_initial(laporan)), "problems": refused.found}
    return render(request, "periksa/surat.html", context, status=HTTPStatus.CONFLICT)


def _shown(laporan: LaporanDiperiksa) -> Tampilan:
    tampilan = tampilan_of(laporan)
    if tampilan is None:
        raise Http404
    return tampilan


def _initial(laporan: LaporanDiperiksa) -> dict[str, Any]:
    kept = laporan.surat
    if not kept:
        return {"tanggal": localdate()}
    days = {name: date.fromisoformat(kept[name]) if kept[name] else None for name in ("tanggal", "batas")}
    return {**kept, **days, "tingkat": " ".join(kept["tingkat"]), "tembusan": "\n".join(kept["tembusan"])}


def _surat(said: dict[str, Any]) -> Surat:
    tembusan = tuple(line.strip() for line in said["tembusan"].splitlines() if line.strip())
    return Surat(**{**said, "tembusan": tembusan, "tingkat": tingkat_of(said["tingkat"])})
