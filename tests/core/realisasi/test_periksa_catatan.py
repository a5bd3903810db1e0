from datetime import date

import pytest

from siklus.core.errors import Place, Problem, Severity
from siklus.core.realisasi.catatan import CatatanBulan, Status
from siklus.core.realisasi.periksa_catatan import check_catatan
from siklus.core.rencana.rtl import KeputusanPrioritas, Rencana
from tests.core.realisasi.buatan import REPORT_DATE, make_selesai
from tests.core.rencana.buatan import AGU, KOMPETENSI, MASA, NOV, OKT, make_rencana

PLAN = make_rencana()
PLACE = Place("kantor.xlsx", "Realisasi", 5)


def check(*catatan: CatatanBulan, on: date = REPORT_DATE) -> tuple[Problem, ...]:
    return check_catatan(PLAN, catatan, on)


def test_records_that_may_stand() -> None:
    early = make_selesai("R-2", OKT, tanggal=date(2025, 7, 1))
    running = CatatanBulan("R-3", NOV, Status.BERJALAN, deskripsi="Rapat persiapan", tanggal=REPORT_DATE)
    assert check_catatan(make_rencana(KOMPETENSI), (), REPORT_DATE) == ()
    assert check(make_selesai("R-1", OKT), early, CatatanBulan("R-3", OKT, Status.BELUM)) == ()
    assert [problem.code for problem in check(running)] == ["REALISASI-09"]


def test_a_record_for_an_unknown_rtl() -> None:
    assert check(make_selesai("R-9", OKT, place=PLACE)) == (
        Problem(
            "REALISASI-01",
            "Realisasi menyebut RTL “R-9”, yang tidak ada dalam rencana.",
            "Pakai id dalam rencana: R-1, R-2, dan R-3.",
            PLACE,
        ),
    )


def test_a_record_when_nothing_was_planned() -> None:
    empty = Rencana(MASA, KeputusanPrioritas(()), ())
    (problem,) = check_catatan(empty, (make_selesai("R-1", OKT),), REPORT_DATE)
    assert problem.advice == "Pakai id dalam rencana: rencana masih kosong."


def test_a_month_that_was_not_planned() -> None:
    assert check(make_selesai("R-3", AGU, place=PLACE)) == (
        Problem(
            "REALISASI-02",
            "RTL “R-3” bulan Agustus 2025 dicatat, padahal bulan itu tidak direncanakan.",
            "Bulan rencananya: Oktober 2025, November 2025, dan Desember 2025.",
            PLACE,
        ),
    )


def test_a_month_recorded_twice_is_named_at_both_places() -> None:
    second = Place("kantor.xlsx", "Realisasi", 9)
    message, advice = "RTL “R-1” bulan Oktober 2025 dicatat 2 kali.", "Gabungkan menjadi satu baris untuk setiap bulan."
    assert check(make_selesai("R-1", OKT, place=PLACE), make_selesai("R-1", OKT, place=second)) == (
        Problem("REALISASI-03", message, advice, PLACE),
        Problem("REALISASI-03", message, advice, second),
    )


@pytest.mark.parametrize(
    ("day", "problem"),
    [
        (
            date(2025, 6, 30),
            Problem(
                "REALISASI-04",
                "RTL “R-1” bulan Oktober 2025 bertanggal 30 Juni 2025, sebelum masa pelaksanaan Juli–Desember 2025.",
                "Periksa tanggalnya; periode survei dan masa pelaksanaan berbeda.",
                PLACE,
            ),
        ),
        (
            date(2026, 1, 16),
            Problem(
                "REALISASI-08",
                "RTL “R-1” bulan Oktober 2025 bertanggal 16 Januari 2026, sesudah tanggal laporan 15 Januari 2026.",
                "Periksa tanggal kegiatan dan tanggal laporan.",
                PLACE,
            ),
        ),
        (
            date(2026, 1, 15),
            Problem(
                "REALISASI-09",
                "RTL “R-1” bulan Oktober 2025 bertanggal 15 Januari 2026, sesudah masa pelaksanaan Juli–Desember 2025.",
                "Bila tanggalnya benar, biarkan; laporan menyebutnya terlambat.",
                PLACE,
                Severity.WARNING,
            ),
        ),
    ],
)
def test_impossible_days_and_late_ones(day: date, problem: Problem) -> None:
    assert check(make_selesai("R-1", OKT, tanggal=day, place=PLACE)) == (problem,)


def test_done_without_a_day() -> None:
    assert check(make_selesai("R-1", OKT, tanggal=None, place=PLACE)) == (
        Problem(
            "REALISASI-05",
            "RTL “R-1” bulan Oktober 2025 selesai tanpa tanggal.",
            "Isi tanggal kegiatan itu selesai.",
            PLACE,
        ),
    )


def test_cancelled_without_a_reason() -> None:
    assert check(CatatanBulan("R-1", OKT, Status.DIBATALKAN, place=PLACE)) == (
        Problem(
            "REALISASI-06",
            "Pembatalan RTL “R-1” bulan Oktober 2025 belum beralasan.",
            "Tuliskan alasannya.",
            PLACE,
        ),
    )


@pytest.mark.parametrize(
    ("status", "severity"), [(Status.SELESAI, Severity.ERROR), (Status.BERJALAN, Severity.WARNING)]
)
def test_work_without_words(status: Status, severity: Severity) -> None:
    assert check(make_selesai("R-1", OKT, status=status, deskripsi="-", place=PLACE)) == (
        Problem(
            "REALISASI-10",
            "RTL “R-1” bulan Oktober 2025 belum mempunyai deskripsi.",
            "Tuliskan apa yang sudah dilakukan.",
            PLACE,
            severity,
        ),
    )
