"""From sums to the index: NRR, NRR tertimbang with weight 1/N, IKM, letters, intervals."""

from fractions import Fraction
from typing import Literal

from siklus.core.aturan import Aturan
from siklus.core.errors import Problem, SiklusError
from siklus.core.indeks.hasil import Indeks, NilaiUnsur
from siklus.core.indeks.mutu import mutu_of, mutu_of_nrr
from siklus.core.indeks.selang import interval_of, weights_of_ikm, weights_of_unsur
from siklus.core.indeks.skala import CONVERSION, HIGHEST_IKM, HIGHEST_NRR, LOWEST_IKM, LOWEST_NRR
from siklus.core.indeks.statistik import Statistik, StatistikSurvei
from siklus.core.survei.kuesioner import Kuesioner

Kosong = Literal["dibagi", "dikeluarkan"]
"""What becomes of gaps: each sum is divided by the answers given, or only complete responses are used."""


def compute_indeks(
    statistik: StatistikSurvei,
    kuesioner: Kuesioner,
    aturan: Aturan,
    *,
    kosong: Kosong = "dibagi",
) -> Indeks:
    """The index of one group, flagged responses included; SiklusError JAWAB-11 or -13 with nothing to divide."""
    complete = statistik.semua_lengkap
    used = statistik.semua if kosong == "dibagi" else complete
    _refuse_unanswered(used, kuesioner, aturan)
    unsur = tuple(_nilai_unsur(key, used, complete, kuesioner, aturan) for key in kuesioner.unsur)
    ikm = sum((nilai.tertimbang for nilai in unsur), start=Fraction(0)) * CONVERSION
    return Indeks(
        unsur=unsur,
        ikm=ikm,
        mutu=mutu_of(ikm, aturan),
        n=used.n,
        tidak_lengkap=statistik.semua_bercelah.n,
        kosong_dikeluarkan=kosong == "dikeluarkan",
        ditandai=statistik.lengkap_ditandai.n + (statistik.bercelah_ditandai.n if kosong == "dibagi" else 0),
        selang=interval_of(ikm, complete, weights_of_ikm(kuesioner), (LOWEST_IKM, HIGHEST_IKM)),
        tanpa_jawaban=statistik.kosong,
    )


def nrr_of(sums: Statistik, kuesioner: Kuesioner, unsur: str) -> Fraction:
    """NRR of an unsur: the mean of its questions' NRR, each its sum divided by those who answered it."""
    questions = [sums.questions[item.id] for item in kuesioner.questions_of(unsur)]
    return sum((Fraction(item.jumlah, item.n) for item in questions), start=Fraction(0)) / len(questions)


def unanswered(sums: Statistik, kuesioner: Kuesioner) -> tuple[str, ...]:
    """The ids of questions that nobody in the group answered."""
    return tuple(item.id for item in kuesioner.pertanyaan if sums.questions[item.id].n == 0)


def _nilai_unsur(key: str, used: Statistik, complete: Statistik, kuesioner: Kuesioner, aturan: Aturan) -> NilaiUnsur:
    nrr = nrr_of(used, kuesioner, key)
    questions = [used.questions[item.id] for item in kuesioner.questions_of(key)]
    return NilaiUnsur(
        unsur=key,
        nama=aturan.unsur_of(key).nama,
        nrr=nrr,
        tertimbang=nrr / len(kuesioner.unsur),
        mutu=mutu_of_nrr(nrr, aturan),
        n=sum(item.n for item in questions),
        jumlah=sum(item.jumlah for item in questions),
        selang=interval_of(nrr, complete, weights_of_unsur(kuesioner, key), (LOWEST_NRR, HIGHEST_NRR)),
    )


def _refuse_unanswered(sums: Statistik, kuesioner: Kuesioner, aturan: Aturan) -> None:
    if sums.n == 0:
        raise SiklusError(
            Problem(
                code="JAWAB-13",
                message="Belum ada jawaban yang dapat dihitung.",
                advice="Isi jawaban responden lebih dahulu, atau isi nilai tercetak bila hanya itu yang ada.",
            )
        )
    missing = unanswered(sums, kuesioner)
    if missing:
        raise SiklusError(
            _unanswered_problem(item.id, aturan.unsur_of(item.unsur).nama)
            for item in kuesioner.pertanyaan
            if item.id in missing
        )


def _unanswered_problem(identity: str, nama: str) -> Problem:
    return Problem(
        code="JAWAB-11",
        message=f"Pertanyaan “{identity}” (unsur {nama}) tidak dijawab oleh seorang pun.",
        advice="Lengkapi jawabannya, atau keluarkan pertanyaan itu dari kuesioner bila memang tidak ditanyakan.",
    )
