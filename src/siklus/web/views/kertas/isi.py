"""Entering sheets, one after the other, and settling where two entries differ."""

from http import HTTPStatus

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from siklus.core.errors import Problem, SiklusError
from siklus.web.models import KelompokKertas, StatusSurvei, Survei
from siklus.web.queries.formulir import Formulir
from siklus.web.queries.hak import Tindakan
from siklus.web.queries.kertas import standing_of
from siklus.web.queries.pintu import layanan_of
from siklus.web.services.kertas.kelompok import finished
from siklus.web.services.kertas.lembar import as_typed, is_other_entry, keep_lembar, parse_isian, same_person, settle
from siklus.web.services.kuesioner import formulir_of
from siklus.web.views.access import Member, for_survei
from siklus.web.views.kertas.kelompok import found_kelompok
from siklus.web.views.kertas.nama import Digit, choices_of, kolom_nama, shown_value
from siklus.web.views.survei.galat import refusals


@for_survei(Tindakan.ISI_KERTAS)
def kertas_isi(request: Member, survei: Survei, nomor: int, entri: int) -> HttpResponse:
    """One sheet; saved, the next number comes."""
    kelompok = found_kelompok(survei, nomor)
    if entri not in {1, 2} or (entri == 2 and not kelompok.ganda):  # noqa: PLR2004 - the second entry
        raise Http404
    shut = _shut(request, kelompok, entri)
    if request.method == "POST" and not shut:
        return _keep(request, survei, kelompok, entri)
    typed, perbaiki = _asked_for(request, kelompok, entri)
    return _form(request, survei, kelompok, entri, typed, (shut,) if shut else (), perbaiki=perbaiki)


@for_survei(Tindakan.ISI_KERTAS)
def kertas_beda(request: Member, survei: Survei, nomor: int) -> HttpResponse:
    """The first sheet that is not settled, its two entries side by side."""
    kelompok = found_kelompok(survei, nomor)
    formulir = _formulir(survei)
    standing = standing_of(kelompok)
    refused = refusals()
    if request.method == "POST" and (sheet := _number(request.POST.get("lembar"))) in standing.beda:
        with refused:
            settle(kelompok, sheet, request.POST.dict(), request.user)
            messages.success(request, _("Lembar %(nomor)s diputuskan.") % {"nomor": sheet})
            return redirect("survei_kertas_beda", survei.pk, nomor)
    open_sheets = standing.belum_diputuskan
    if not open_sheets:
        return redirect("survei_kertas_kelompok", survei.pk, nomor)
    number, names = open_sheets[0], kolom_nama(formulir)
    context = {
        "survei": survei,
        "kelompok": kelompok,
        "lembar": number,
        "sisa": len(open_sheets),
        "pertama": standing.pertama[number],
        "kedua": standing.kedua[number],
        "problems": refused.found,
        "beda": [
            {
                "kolom": item.kolom,
                "nama": names.get(item.kolom, item.kolom),
                "pertama": shown_value(formulir, survei, item.kolom, item.pertama),
                "kedua": shown_value(formulir, survei, item.kolom, item.kedua),
            }
            for item in standing.beda[number]
        ],
    }
    status = HTTPStatus.UNPROCESSABLE_ENTITY if refused.found else HTTPStatus.OK
    return render(request, "kertas/beda.html", context, status=status)


def _shut(request: Member, kelompok: KelompokKertas, entri: int) -> Problem | None:
    if kelompok.selesai is not None:
        return finished(kelompok)
    return same_person(entri) if is_other_entry(kelompok, entri, request.user) else None


def _keep(request: Member, survei: Survei, kelompok: KelompokKertas, entri: int) -> HttpResponse:
    typed, perbaiki = request.POST.dict(), bool(request.POST.get("perbaiki"))
    try:
        isian = parse_isian(typed, _formulir(survei), {item.kode: item for item in layanan_of(survei)})
        sheet = keep_lembar(kelompok, _number(typed.get("nomor")), entri, isian, request.user, perbaiki=perbaiki)
    except SiklusError as error:
        return _form(request, survei, kelompok, entri, typed, error.problems, perbaiki=perbaiki)
    address = reverse("survei_kertas_isi", args=(survei.pk, kelompok.nomor, entri))
    return redirect(f"{address}?sesudah={sheet.nomor}")


def _asked_for(request: Member, kelompok: KelompokKertas, entri: int) -> tuple[dict[str, str], bool]:
    """A sheet to be corrected as it stands, else an empty one."""
    wanted = _number(request.GET.get("lembar"))
    sheet = kelompok.lembar.select_related("layanan").filter(nomor=wanted, entri=entri).first() if wanted else None
    return (as_typed(sheet) | {"nomor": str(wanted)}, True) if sheet else ({}, False)


def _form(  # noqa: PLR0913, PLR0917 - what the screen shows
    request: Member,
    survei: Survei,
    kelompok: KelompokKertas,
    entri: int,
    typed: dict[str, str],
    problems: tuple[Problem, ...],
    *,
    perbaiki: bool,
) -> HttpResponse:
    formulir = _formulir(survei)
    entered = set(kelompok.lembar.filter(entri=entri).values_list("nomor", flat=True))
    after = _number(request.GET.get("sesudah"))
    wrong = {problem.place.column: problem for problem in problems}
    context = {
        "survei": survei,
        "kelompok": kelompok,
        "entri": entri,
        "perbaiki": perbaiki,
        "nomor": typed.get("nomor", _next(kelompok, entered, after)),
        "nomor_galat": wrong.get("nomor"),
        "digit": [
            Digit(f"n-{item.id}", number, item.teks["id"], typed.get(f"n-{item.id}", ""), _message(wrong.get(item.id)))
            for number, item in enumerate(formulir.pertanyaan, 1)
        ],
        "pilihan": tuple(choices_of(survei, kelompok, formulir, typed)),
        "terbuka": [(f"t-{item.id}", item.teks["id"], typed.get(f"t-{item.id}", "")) for item in formulir.terbuka],
        "masuk": len(entered),
        "banyak": kelompok.akhir - kelompok.awal + 1,
        "terakhir": after if after in entered else None,
        "problems": problems,
        "terkunci": any(problem.code in {"KERTAS-04", "KERTAS-07"} for problem in problems),
        "sudah_ada": any(problem.code == "KERTAS-02" for problem in problems),
        "dibuka": survei.status == StatusSurvei.DIBUKA,
    }
    status = HTTPStatus.UNPROCESSABLE_ENTITY if problems else HTTPStatus.OK
    return render(request, "kertas/isi.html", context, status=status)


def _next(kelompok: KelompokKertas, entered: set[int], after: int) -> int | str:
    """The number that comes next: behind the last one saved, else the first that is missing."""
    missing = [number for number in range(kelompok.awal, kelompok.akhir + 1) if number not in entered]
    return next((number for number in missing if number > after), missing[0] if missing else "")


def _message(problem: Problem | None) -> str:
    return problem.message if problem else ""


def _number(raw: object) -> int:
    """A number as typed; 0 for anything else."""
    text = raw.strip() if isinstance(raw, str) else ""
    return int(text[:9]) if text.isascii() and text.isdecimal() else 0


def _formulir(survei: Survei) -> Formulir:
    if survei.versi is None:
        raise Http404
    return formulir_of(survei.versi)
