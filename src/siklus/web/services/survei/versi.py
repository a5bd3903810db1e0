"""The questionnaire of a survey in versions: free while a draft, only its wording once people answer."""

from datetime import date

from django.db import transaction

from siklus.core.aturan import aturan
from siklus.core.errors import Problem, refuse
from siklus.web.models import Akun, StatusSurvei, Survei, VersiKuesioner
from siklus.web.services.jejak import record
from siklus.web.services.kuesioner import Formulir, check_formulir, formulir_of, to_isi
from siklus.web.services.survei.tahap import hold


@transaction.atomic
def keep_formulir(survei: Survei, formulir: Formulir, oleh: Akun, hari: date) -> VersiKuesioner:
    """Store what is asked: in a draft as it is, valid or not; in an open survey as a new version with new wording.

    SURVEI-10 when an open survey's questions would become other questions.
    """
    held = hold(survei, StatusSurvei.DRAF, StatusSurvei.DIBUKA)
    before = held.versi
    if before and to_isi(formulir) == before.isi:
        return before
    if held.status == StatusSurvei.DIBUKA and before:
        _check_open(before, formulir, hari)
        versi = VersiKuesioner(survei=held, nomor=before.nomor + 1)
    else:
        versi = before or VersiKuesioner(survei=held, nomor=1)
    versi.isi, versi.oleh = to_isi(formulir), oleh
    versi.save()
    _use(held, versi)
    record(oleh, "kuesioner diubah", held.unit, held.judul, versi=versi.nomor)
    return versi


def _check_open(before: VersiKuesioner, formulir: Formulir, hari: date) -> None:
    refuse((*check_formulir(formulir, aturan(hari)), *check_rumusan(formulir_of(before), formulir)))


def _use(survei: Survei, versi: VersiKuesioner) -> None:
    survei.versi = versi
    survei.save(update_fields=["versi"])


def check_rumusan(before: Formulir, after: Formulir) -> tuple[Problem, ...]:
    """SURVEI-10 when more than words differ: other questions, another order, other unsur, open questions or profile."""
    return () if _bones(before) == _bones(after) else (_other_questions(),)


def _bones(formulir: Formulir) -> object:
    return (
        tuple((item.id, item.unsur) for item in formulir.pertanyaan),
        tuple(item.id for item in formulir.terbuka),
        {item.kunci for item in formulir.dimensi},
    )


def _other_questions() -> Problem:
    return Problem(
        code="SURVEI-10",
        message="Survei sudah dibuka, sehingga hanya kata-kata pertanyaan dan pilihan jawaban yang dapat diubah.",
        advice="Kembalikan susunan pertanyaannya. Pertanyaan lain disusun pada survei periode berikutnya.",
    )
