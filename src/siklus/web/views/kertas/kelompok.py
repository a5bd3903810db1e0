"""The batches of a survey, one batch with its progress, and the blank sheets to print."""

from collections.abc import Callable
from http import HTTPStatus

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from siklus.core.rounding import print_count
from siklus.web.forms.kertas import KelompokForm
from siklus.web.models import KelompokKertas, StatusSurvei, Survei
from siklus.web.queries.hak import Tindakan
from siklus.web.queries.kertas import kelompok_list, rates_of, standing_of, total_rate
from siklus.web.services.kertas.kelompok import drop_kelompok, finish_kelompok, make_kelompok
from siklus.web.services.kertas.lembar import is_other_entry
from siklus.web.services.kuesioner import formulir_of
from siklus.web.views.access import Member, for_survei
from siklus.web.views.kertas.nama import compared_fields, kolom_nama, on_paper
from siklus.web.views.survei.galat import refusals
from siklus.writers.lembar import render_lembar


@for_survei(Tindakan.ISI_KERTAS)
def kertas(request: Member, survei: Survei) -> HttpResponse:
    """The batches, and a new one."""
    form = KelompokForm(request.POST or None, survei=survei)
    if request.method == "POST" and form.is_valid():
        with refusals(form):
            made = make_kelompok(
                survei,
                form.lembar,
                request.user,
                layanan=form.cleaned_data["layanan"],
                ganda=form.cleaned_data["ganda"],
            )
            return redirect("survei_kertas_kelompok", survei.pk, made.nomor)
    context = {
        "survei": survei,
        "form": form,
        "kelompok_list": kelompok_list(survei),
        "dapat": survei.versi is not None and survei.status in {StatusSurvei.DRAF, StatusSurvei.DIBUKA},
    }
    status = HTTPStatus.UNPROCESSABLE_ENTITY if request.method == "POST" else HTTPStatus.OK
    return render(request, "kertas/daftar.html", context, status=status)


@for_survei(Tindakan.ISI_KERTAS)
def kertas_kelompok(request: Member, survei: Survei, nomor: int) -> HttpResponse:
    """How far the batch is, how often its two entries differ, and what is to be done next."""
    return render(request, "kertas/kelompok.html", _context(request, survei, found_kelompok(survei, nomor)))


@for_survei(Tindakan.ISI_KERTAS)
@require_POST
def kertas_selesai(request: Member, survei: Survei, nomor: int) -> HttpResponse:
    """Make responses of the sheets."""
    kelompok = found_kelompok(survei, nomor)

    def finish() -> HttpResponse:
        count = finish_kelompok(kelompok, request.user)
        messages.success(request, _("%(banyak)s lembar menjadi jawaban.") % {"banyak": print_count(count)})
        return redirect("survei_kertas_kelompok", survei.pk, nomor)

    return _tried(request, survei, kelompok, finish)


@for_survei(Tindakan.ISI_KERTAS)
@require_POST
def kertas_hapus(request: Member, survei: Survei, nomor: int) -> HttpResponse:
    """Take back a batch of which nothing was entered."""
    kelompok = found_kelompok(survei, nomor)

    def drop() -> HttpResponse:
        drop_kelompok(kelompok, request.user)
        return redirect("survei_kertas", survei.pk)

    return _tried(request, survei, kelompok, drop)


@for_survei(Tindakan.ISI_KERTAS)
def kertas_formulir(request: Member, survei: Survei, nomor: int) -> HttpResponse:  # noqa: ARG001 - a view
    """The batch's blank sheets, numbered, to be printed."""
    kelompok = found_kelompok(survei, nomor)
    numbers = range(kelompok.awal, kelompok.akhir + 1)
    response = HttpResponse(render_lembar(on_paper(survei, kelompok), numbers, localdate()), "application/pdf")
    response["Content-Disposition"] = f'inline; filename="lembar-{survei.kode}-{kelompok.awal}-{kelompok.akhir}.pdf"'
    response["Cache-Control"] = "no-store"
    return response


def found_kelompok(survei: Survei, nomor: int) -> KelompokKertas:
    """The survey's batch of this number; 404 when there is none."""
    found = get_object_or_404(KelompokKertas.objects.select_related("layanan", "oleh"), survei=survei, nomor=nomor)
    found.survei = survei
    return found


def _tried(request: Member, survei: Survei, kelompok: KelompokKertas, step: Callable[[], HttpResponse]) -> HttpResponse:
    refused = refusals()
    with refused:
        return step()
    context = _context(request, survei, kelompok) | {"problems": refused.found}
    return render(request, "kertas/kelompok.html", context, status=HTTPStatus.CONFLICT)


def _context(request: Member, survei: Survei, kelompok: KelompokKertas) -> dict[str, object]:
    standing = standing_of(kelompok)
    formulir = formulir_of(survei.versi) if survei.versi else None
    names = kolom_nama(formulir) if formulir else {}
    rates = rates_of(standing, compared_fields(formulir, kelompok)) if formulir else ()
    entries = [1, 2] if kelompok.ganda else [1]
    return {
        "survei": survei,
        "kelompok": kelompok,
        "banyak": kelompok.akhir - kelompok.awal + 1,
        "kedudukan": standing,
        "entri_list": [
            (
                entri,
                len(standing.pertama if entri == 1 else standing.kedua),
                is_other_entry(kelompok, entri, request.user),
            )
            for entri in entries
        ],
        "laju": [(names.get(item.kolom, item.kolom), item) for item in rates if item.beda],
        "laju_semua": total_rate(rates),
        "putusan": standing.putusan.values(),
        "dibuka": survei.status == StatusSurvei.DIBUKA,
    }
