"""One import: where it stands, the mapping of its columns, what it found, and the rows that it refused."""

from collections.abc import Callable
from http import HTTPStatus
from typing import Any

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST

from siklus.core.errors import Place, Problem
from siklus.web.forms.impor import SumberForm, arti_choices, cut_short, peta_from_post, rows_of
from siklus.web.models import Akun, Impor, StatusSurvei, Survei
from siklus.web.queries.hak import Tindakan
from siklus.web.services.impor.bentuk import NAMA
from siklus.web.services.impor.berkas import kolom_of, peta_of, tujuan_of
from siklus.web.services.impor.dilaporkan import keep_dilaporkan, read_dilaporkan
from siklus.web.services.impor.kerja import check, run
from siklus.web.services.impor.langkah import cancel, confirm, start
from siklus.web.services.impor.periksa_peta import check_peta, needs_tanggal, needs_urutan
from siklus.web.services.impor.peta import Peta
from siklus.web.services.impor.tolakan import render_tolakan
from siklus.web.services.tugas_latar import Keadaan, Kemajuan, progress_of
from siklus.web.views.access import Member, for_survei
from siklus.web.views.survei.galat import refusals

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
MOST_SHOWN = 100
WORKING = {"dipetakan": check, "berjalan": run}
PRINTED = "dilaporkan"


@for_survei(Tindakan.IMPOR)
def impor_berkas(request: Member, survei: Survei, impor_id: int) -> HttpResponse:
    """What is to be done next, or what became of it."""
    impor = _impor(survei, impor_id)
    if impor.keadaan == "diunggah":
        return redirect("survei_impor_petakan", survei.pk, impor.pk)
    return render(request, "impor/berkas.html", _context(impor))


@for_survei(Tindakan.IMPOR)
def impor_kemajuan(request: Member, survei: Survei, impor_id: int) -> HttpResponse:
    """How far it is, for a page that asks; the whole page anew once it is over."""
    impor = _impor(survei, impor_id)
    context = _context(impor)
    response = render(request, "impor/_kemajuan.html", context)
    if impor.keadaan not in WORKING or context["terhenti"]:
        response["HX-Refresh"] = "true"
    return response


@for_survei(Tindakan.IMPOR)
def impor_petakan(request: Member, survei: Survei, impor_id: int) -> HttpResponse:
    """The columns with their meanings; confirmed, the dry run begins."""
    impor = _impor(survei, impor_id)
    if impor.bentuk == PRINTED:
        return _printed(request, impor)
    if impor.keadaan not in {"diunggah", "diperiksa", "dipetakan", "gagal"}:
        return redirect("survei_impor_berkas", survei.pk, impor.pk)
    kolom, tujuan = kolom_of(impor), tujuan_of(survei)
    peta = peta_of(impor)
    refused = refusals()
    if request.method == "POST":
        peta = peta_from_post(request.POST, peta, kolom, tujuan)
        if request.POST.get("aksi") == "periksa":
            with refused:
                confirm(impor, peta)
                return redirect("survei_impor_berkas", survei.pk, impor.pk)
    problems = refused.found or check_peta(peta, kolom, tujuan.formulir)
    status = HTTPStatus.UNPROCESSABLE_ENTITY if refused.found else HTTPStatus.OK
    context = _mapping(impor, peta)
    context["problems"] = (*problems, *cut_short(context["baris"]))
    return render(request, "impor/petakan.html", context, status=status)


@for_survei(Tindakan.IMPOR)
@require_POST
def impor_jalankan(request: Member, survei: Survei, impor_id: int) -> HttpResponse:
    """Begin, or go on after a failure."""
    return _step(request, survei, impor_id, start)


@for_survei(Tindakan.IMPOR)
@require_POST
def impor_batal(request: Member, survei: Survei, impor_id: int) -> HttpResponse:
    """Stop; what is stored stays."""
    return _step(request, survei, impor_id, cancel)


@for_survei(Tindakan.IMPOR)
def impor_tolakan(request: Member, survei: Survei, impor_id: int) -> HttpResponse:  # noqa: ARG001 - a view
    """The refused rows as a workbook, to be mended and uploaded again."""
    impor = _impor(survei, impor_id)
    response = HttpResponse(render_tolakan(impor, tuple(impor.tolakan.all())), content_type=XLSX)
    response["Content-Disposition"] = f'attachment; filename="baris-ditolak-{impor.pk}.xlsx"'
    response["Cache-Control"] = "no-store"
    return response


def _impor(survei: Survei, impor_id: int) -> Impor:
    found = get_object_or_404(Impor.objects.select_related("oleh"), pk=impor_id, survei=survei)
    found.survei = survei
    return found


def _step(request: Member, survei: Survei, impor_id: int, step: Callable[[Impor, Akun], None]) -> HttpResponse:
    impor = _impor(survei, impor_id)
    refused = refusals()
    with refused:
        step(impor, request.user)
        return redirect("survei_impor_berkas", survei.pk, impor.pk)
    impor.refresh_from_db()
    context = _context(impor) | {"problems": refused.found}
    return render(request, "impor/berkas.html", context, status=HTTPStatus.CONFLICT)


def _context(impor: Impor) -> dict[str, object]:
    uji = impor.laporan.get("uji", {})
    work = WORKING.get(impor.keadaan)
    kemajuan = progress_of(work, impor.pk, nilai=impor.dikerjakan, dari=impor.baris) if work else None
    return {
        "survei": impor.survei,
        "impor": impor,
        "bentuk": NAMA.get(impor.bentuk, impor.bentuk),
        "kemajuan": kemajuan,
        "terhenti": _stopped(kemajuan),
        "uji": uji,
        "lewat": (uji or impor.laporan).get("lewat", {}),
        "pribadi": impor.laporan.get("pribadi", []),
        "problems": tuple(map(_problem, impor.laporan.get("galat", ()))),
        "masalah": tuple(map(_problem, uji.get("masalah", ()))),
        "tolakan": impor.tolakan.all()[:MOST_SHOWN] if impor.keadaan not in {"dipetakan", "diperiksa"} else (),
        "dibuka": impor.survei.status == StatusSurvei.DIBUKA,
    }


def _stopped(kemajuan: Kemajuan | None) -> bool:
    return kemajuan is not None and kemajuan.keadaan is Keadaan.GAGAL


def _problem(told: dict[str, object]) -> Problem:
    place = Place(sheet=str(told["lembar"]), row=told["baris"], column=str(told["kolom"]))  # type: ignore[arg-type]  # a row of our own JSON
    return Problem(str(told["kode"]), str(told["pesan"]), str(told["saran"]), place)


def _mapping(impor: Impor, peta: Peta) -> dict[str, Any]:
    kolom, tujuan = kolom_of(impor), tujuan_of(impor.survei)
    return {
        "survei": impor.survei,
        "impor": impor,
        "bentuk": NAMA.get(impor.bentuk, impor.bentuk),
        "peta": peta,
        "baris": rows_of(peta, kolom, tujuan),
        "arti": arti_choices(tujuan),
        "layanan": tujuan.layanan,
        "tanya_urutan": needs_urutan(peta) or bool(peta.urutan),
        "tanya_tanggal": needs_tanggal(peta, kolom),
        "limesurvey": impor.bentuk == "limesurvey",
        "diingat": impor.laporan.get("diingat"),
        "pribadi": impor.laporan.get("pribadi", []),
    }


def _printed(request: Member, impor: Impor) -> HttpResponse:
    """Printed values have no mapping: they are shown with what is wrong, and kept with their source."""
    if impor.keadaan == "selesai":
        return redirect("survei_impor_berkas", impor.survei_id, impor.pk)
    nilai, problems = read_dilaporkan(impor, str(request.POST.get("sumber", "")).strip())
    form = SumberForm(request.POST or None, initial={"sumber": nilai.sumber})
    refused = refusals()
    if form.is_valid():
        with refused:
            keep_dilaporkan(impor, form.cleaned_data["sumber"], request.user)
            return redirect("survei_impor_berkas", impor.survei_id, impor.pk)
    nama = {item.key: item.nama for item in tujuan_of(impor.survei).aturan.unsur}
    rows = tuple((nama[key], text, nilai.mutu.get(key, "")) for key, text in nilai.nrr.items())
    context = {"survei": impor.survei, "impor": impor, "form": form, "nilai": nilai, "baris": rows}
    shown = refused.found or tuple(item for item in problems if item.code != "NILAI-07")
    status = HTTPStatus.UNPROCESSABLE_ENTITY if request.method == "POST" else HTTPStatus.OK
    return render(request, "impor/dilaporkan.html", context | {"problems": shown}, status=status)
