"""A survey's result, once it is closed: the one place that keeps it blind until then."""

from dataclasses import replace

from django.utils.timezone import localdate

from siklus.core.aturan import Aturan, aturan
from siklus.core.errors import Problem, SiklusError
from siklus.core.indeks.dilaporkan import NilaiDilaporkan, hasil_dilaporkan
from siklus.core.indeks.hasil import HasilSurvei, Indeks
from siklus.core.indeks.hitung import Kosong, compute_indeks
from siklus.core.indeks.irisan import Cara
from siklus.core.indeks.irisan import hasil_of as compute_hasil
from siklus.web.models import StatusSurvei, Survei
from siklus.web.queries.dilaporkan import from_json
from siklus.web.queries.formulir import formulir_of
from siklus.web.queries.statistik import irisan_of, semua_of
from siklus.web.queries.survei import sasaran_of

CLOSED = (StatusSurvei.DITUTUP, StatusSurvei.DISEGEL)


def hasil_of(survei: Survei, law: Aturan | None = None) -> HasilSurvei:
    """The result from the kept sums, or as printed where a survey holds printed values and no answers.

    By the regulation of the day on which the survey was closed, or by `law`: a report is made by that of its own date.
    SiklusError HASIL-01 while it is blind, JAWAB-11 or -13 without answers.
    """
    cara = cara_of(survei)
    cara = replace(cara, aturan=law) if law else cara
    if printed := printed_of(survei):
        return hasil_dilaporkan(printed, cara.aturan)
    return compute_hasil(irisan_of(survei), sasaran_of(survei), cara)


def indeks_of(survei: Survei) -> Indeks:
    """The index of everyone alone, without slices; SiklusError as hasil_of."""
    cara = cara_of(survei)
    if printed := printed_of(survei):
        return hasil_dilaporkan(printed, cara.aturan).indeks
    return computed_indeks(survei)


def computed_indeks(survei: Survei) -> Indeks:
    """The index of the stored answers, whatever was printed; SiklusError as hasil_of."""
    cara = cara_of(survei)
    return compute_indeks(semua_of(survei), cara.kuesioner, cara.aturan, kosong=cara.kosong)


def has_answers(survei: Survei) -> bool:
    """Whether a closed survey holds a response that was not withdrawn."""
    return survei.status in CLOSED and survei.jawaban.filter(ditarik=None).exists()


def printed_of(survei: Survei) -> NilaiDilaporkan | None:
    """The printed values that are all a survey holds; beside answers, those count and the print is only kept."""
    return from_json(survei.dilaporkan) if survei.dilaporkan and not has_answers(survei) else None


def cara_of(survei: Survei) -> Cara:
    """How a closed survey is computed; SiklusError HASIL-01 while it is blind."""
    if survei.status not in CLOSED or survei.versi is None:
        raise SiklusError(blind())
    kosong: Kosong = "dikeluarkan" if survei.kosong == "dikeluarkan" else "dibagi"
    return Cara(formulir_of(survei.versi).kuesioner, aturan_of(survei), kosong)


def aturan_of(survei: Survei) -> Aturan:
    """The regulation on the day on which the survey was closed."""
    return aturan(localdate(survei.ditutup))


def blind() -> Problem:
    """Why a survey that is not closed shows no value."""
    message = "Survei ini belum ditutup, sehingga hasilnya belum dapat dilihat."
    return Problem("HASIL-01", message, "Hasil dibuka sesudah pengumpulan ditutup, agar tidak memengaruhi jawaban.")
