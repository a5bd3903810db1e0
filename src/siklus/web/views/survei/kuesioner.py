"""The questionnaire: as the citizen sees it, its versions, and its editor."""

from dataclasses import dataclass
from http import HTTPStatus

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from siklus.core.aturan import Aturan, aturan
from siklus.core.aturan.model import Dimensi, Unsur
from siklus.core.errors import Problem, Severity
from siklus.core.survei.periksa_kuesioner import missing_unsur
from siklus.web.forms.kuesioner import typed_formulir
from siklus.web.models import StatusSurvei, Survei
from siklus.web.queries.beda import riwayat_of
from siklus.web.queries.formulir import PertanyaanFormulir
from siklus.web.queries.hak import Tindakan, may
from siklus.web.services.kuesioner import Formulir, check_formulir, formulir_of
from siklus.web.services.survei import keep_formulir
from siklus.web.services.survei.susunan import DOWN, UP, add_question, add_terbuka, move, remove
from siklus.web.views.access import Member, for_survei
from siklus.web.views.survei.galat import refusals

CHANGEABLE = (StatusSurvei.DRAF, StatusSurvei.DIBUKA)
SAVE = "simpan"


@dataclass(frozen=True, slots=True)
class Kotak:
    """One question in the editor: its unsur, its words with what is wrong, and whether it may be left out."""

    nomor: int
    pertanyaan: PertanyaanFormulir
    unsur: Unsur
    satu_satunya: bool
    galat: tuple[Problem, ...]

    @property
    def boleh_hapus(self) -> bool:
        """Whether the unsur has another question, or the law lets it go unasked."""
        return not self.satu_satunya or bool(self.unsur.boleh_tanpa)

    @property
    def bahasa(self) -> tuple[tuple[str, str, tuple[str, ...]], ...]:
        """For each language: its key, the question and the four answers."""
        item = self.pertanyaan
        return tuple((key, item.teks.get(key, ""), item.pilihan.get(key, ("",) * 4)) for key in ("id", "en"))


@for_survei(Tindakan.LIHAT)
def kuesioner(request: Member, survei: Survei) -> HttpResponse:
    """What is asked, as the citizen sees it, and every version with what it changed."""
    bahasa = "en" if request.GET.get("bahasa") == "en" else "id"
    formulir = formulir_of(survei.versi) if survei.versi else Formulir(())
    context = {
        "survei": survei,
        "formulir": formulir,
        "bahasa_warga": bahasa,
        "riwayat": riwayat_of(survei),
        "tanpa": missing_unsur(formulir.kuesioner, aturan(localdate())),
        "problems": check_formulir(formulir, aturan(localdate())) if survei.status == StatusSurvei.DRAF else (),
        "boleh": survei.status in CHANGEABLE and may(request.user, Tindakan.KELOLA_SURVEI, survei.unit),
    }
    return render(request, "survei/kuesioner.html", context)


@for_survei(Tindakan.KELOLA_SURVEI)
def kuesioner_ubah(request: Member, survei: Survei) -> HttpResponse:
    """The editor. Every button sends the whole form, so that nothing typed is lost and no script is needed."""
    if survei.status not in CHANGEABLE:
        return redirect("survei_kuesioner", survei.pk)
    if request.method != "POST":
        formulir = formulir_of(survei.versi) if survei.versi else Formulir(())
        return _editor(request, survei, formulir)
    aksi = request.POST.get("aksi", SAVE)
    formulir = _acted(typed_formulir(request.POST), aksi)
    refused = refusals()
    with refused:
        keep_formulir(survei, formulir, request.user, localdate())
        return _kept(request, survei, aksi)
    return _editor(request, survei, formulir, refused.found)


def _kept(request: Member, survei: Survei, aksi: str) -> HttpResponse:
    act, _colon, subject = aksi.partition(":")
    if act == SAVE:
        messages.success(request, _("Kuesioner disimpan."))
        return redirect("survei_kuesioner", survei.pk)
    return redirect(f"{reverse('survei_kuesioner_ubah', args=(survei.pk,))}#p-{subject}")


def _acted(formulir: Formulir, aksi: str) -> Formulir:
    act, _colon, subject = aksi.partition(":")
    match act:
        case "naik":
            return move(formulir, subject, UP)
        case "turun":
            return move(formulir, subject, DOWN)
        case "hapus":
            return remove(formulir, subject)
        case "tambah":
            return add_question(formulir, subject, aturan(localdate()))
        case "tambah-terbuka":
            return add_terbuka(formulir)
        case _:
            return formulir


@for_survei(Tindakan.KELOLA_SURVEI)
@require_POST
def kuesioner_pratinjau(request: Member, survei: Survei) -> HttpResponse:
    """What is being typed, as the citizen would see it; nothing is stored."""
    bahasa = "en" if request.POST.get("pratinjau") == "en" else "id"
    context = {"survei": survei, "formulir": typed_formulir(request.POST), "bahasa_warga": bahasa}
    return render(request, "survei/_pratinjau.html", context)


def _editor(
    request: Member, survei: Survei, formulir: Formulir, refused: tuple[Problem, ...] | None = None
) -> HttpResponse:
    rule = aturan(localdate())
    problems = check_formulir(formulir, rule) if refused is None else refused
    context = {
        "survei": survei,
        "formulir": formulir,
        "bahasa_warga": "id",
        "kotak": _boxes(formulir, problems, rule),
        "terbuka": [(item, _beside(problems, item.id)) for item in formulir.terbuka],
        "tanpa": missing_unsur(formulir.kuesioner, rule),
        "dimensi": _dimensions(formulir, rule),
        "problems": [item for item in problems if not item.place.column and item.severity is Severity.ERROR],
        "terbatas": survei.status == StatusSurvei.DIBUKA,
    }
    status = HTTPStatus.UNPROCESSABLE_ENTITY if refused else HTTPStatus.OK
    return render(request, "survei/kuesioner_ubah.html", context, status=status)


def _boxes(formulir: Formulir, problems: tuple[Problem, ...], rule: Aturan) -> tuple[Kotak, ...]:
    known = {unsur.key: unsur for unsur in rule.unsur}
    return tuple(
        Kotak(
            place,
            item,
            known[item.unsur],
            len(formulir.kuesioner.questions_of(item.unsur)) == 1,
            _beside(problems, item.id),
        )
        for place, item in enumerate(formulir.pertanyaan, start=1)
        if item.unsur in known
    )


def _beside(problems: tuple[Problem, ...], identity: str) -> tuple[Problem, ...]:
    return tuple(problem for problem in problems if problem.place.column == identity)


def _dimensions(formulir: Formulir, rule: Aturan) -> tuple[tuple[Dimensi, bool], ...]:
    asked = {item.kunci for item in formulir.dimensi}
    return tuple((item, item.kunci in asked) for item in rule.dimensi)
