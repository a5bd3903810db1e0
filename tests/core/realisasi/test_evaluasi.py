from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest

from siklus.core.aturan.model import Ambang
from siklus.core.realisasi.catatan import Publikasi
from siklus.core.realisasi.evaluasi import (
    EvaluasiMandiri,
    evaluate,
    score_frekuensi,
    score_tindak_lanjut_zi,
)
from siklus.core.realisasi.nilai_mandiri import NilaiMandiri, print_nilai, print_skor, reached
from siklus.core.realisasi.pekppp import score_kecepatan, score_persentase
from siklus.core.realisasi.publikasi import score_media, score_publikasi_zi
from tests.core.realisasi.buatan import REPORT_DATE, gathered, make_selesai
from tests.core.rencana.buatan import ATURAN, OKT, SEMESTER_I, make_rencana, make_rtl

PLAN = make_rencana(make_rtl("R-1"), make_rtl("R-2"), disetujui=date(2025, 7, 10))
HALF = gathered(PLAN, make_selesai("R-1", OKT))
DONE = gathered(PLAN, make_selesai("R-1", OKT), make_selesai("R-2", OKT))
SITE = (Publikasi("Situs web", daring=True, tanggal=date(2025, 7, 5), tautan="https://kantor.example/skm"),)


def frekuensi(skor: str, jumlah: int, saran: str) -> NilaiMandiri:
    alasan = f"{jumlah} survei dalam setahun."
    return NilaiMandiri("zi_frekuensi", "Frekuensi survei", Fraction(skor), Fraction(1), not saran, alasan, saran)


@pytest.mark.parametrize(
    ("jumlah", "expected"),
    [
        (0, frekuensi("0", 0, "Lakukan 1 survei dalam setahun agar nilainya 0,25.")),
        (1, frekuensi("0.25", 1, "Lakukan 2 survei dalam setahun agar nilainya 0,5.")),
        (2, frekuensi("0.5", 2, "Lakukan 3 survei dalam setahun agar nilainya 0,75.")),
        (3, frekuensi("0.75", 3, "Lakukan 4 survei dalam setahun agar nilainya 1.")),
        (4, frekuensi("1", 4, "")),
        (12, frekuensi("1", 12, "")),
    ],
)
def test_surveys_a_year_are_scored(jumlah: int, expected: NilaiMandiri) -> None:
    assert score_frekuensi(jumlah, ATURAN) == expected


def test_below_the_first_step_nothing_is_scored() -> None:
    without_zero = replace(ATURAN, zi_frekuensi=ATURAN.zi_frekuensi[1:])
    assert score_frekuensi(0, without_zero) == frekuensi("0", 0, "Lakukan 1 survei dalam setahun agar nilainya 0,25.")


def tindak_lanjut(alasan: str, saran: str) -> NilaiMandiri:
    return NilaiMandiri("zi_tindak_lanjut", "Tindak lanjut hasil survei", None, None, not saran, alasan, saran)


def test_all_must_be_followed_up() -> None:
    assert score_tindak_lanjut_zi(()) == tindak_lanjut(
        "Belum ada rencana tindak lanjut.", "Susun dan laksanakan rencana tindak lanjut."
    )
    assert score_tindak_lanjut_zi(HALF) == tindak_lanjut(
        "1 dari 2 RTL sudah ditindaklanjuti.", "Selesaikan 1 RTL yang tersisa."
    )
    assert score_tindak_lanjut_zi(DONE) == tindak_lanjut("Semua RTL (2) sudah ditindaklanjuti.", "")


@pytest.mark.parametrize("jumlah_survei", [1, 4])
def test_everything_together(jumlah_survei: int) -> None:
    evaluasi = evaluate(
        PLAN, HALF, SITE, periode=SEMESTER_I, aturan=ATURAN, on=REPORT_DATE, jumlah_survei=jumlah_survei
    )
    assert evaluasi == EvaluasiMandiri(
        pekppp=(
            score_persentase(HALF, ATURAN),
            score_kecepatan(HALF, date(2025, 7, 10), ATURAN, REPORT_DATE),
            score_media(SITE, REPORT_DATE),
        ),
        zi=(
            score_frekuensi(jumlah_survei, ATURAN),
            score_publikasi_zi(SITE, REPORT_DATE),
            score_tindak_lanjut_zi(HALF),
        ),
    )


def test_a_step_may_exclude_its_own_bound() -> None:
    closed = Ambang(Fraction(0), Fraction(1), "rencana")
    open_step = Ambang(Fraction(0), Fraction(2), "mulai", eksklusif=True)
    assert reached((closed, open_step), Fraction(0)) == closed
    assert reached((closed, open_step), Fraction(1, 100)) == open_step
    assert reached((closed, open_step), Fraction(-1)) is None


@pytest.mark.parametrize(("skor", "printed"), [("5", "5"), ("0", "0"), ("1/2", "0,5"), ("3/4", "0,75"), ("10", "10")])
def test_scores_are_printed_without_idle_zeros(skor: str, printed: str) -> None:
    assert print_skor(Fraction(skor)) == printed


def test_a_score_is_printed_of_its_highest_as_far_as_it_is_known() -> None:
    assert print_nilai(frekuensi("0.5", 2, "Lagi.")) == "0,5 / 1"
    assert print_nilai(replace(frekuensi("0.5", 2, "Lagi."), skor=None)) == "– / 1"
    assert print_nilai(tindak_lanjut("Belum.", "Susun.")) == "– / –"
