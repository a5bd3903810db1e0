from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from siklus.core.realisasi.catatan import RealisasiRtl
from siklus.core.realisasi.nilai_mandiri import NilaiMandiri
from siklus.core.realisasi.pekppp import (
    MulaiHitung,
    add_months,
    clock_start,
    score_kecepatan,
    score_persentase,
    speed_limit,
)
from siklus.core.rencana.rtl import KeputusanPrioritas, Rencana
from siklus.core.survei.periode import Bulan
from tests.core.realisasi.buatan import REPORT_DATE, gathered, make_selesai
from tests.core.rencana.buatan import ATURAN, OKT, SEMESTER_I, make_rencana, make_rtl

APPROVED = date(2025, 7, 10)


def done_of(done: int, planned: int, day: date = date(2025, 10, 20)) -> tuple[RealisasiRtl, ...]:
    """A plan of so many RTL, so many of them Sudah on that day."""
    ids = [f"R-{number}" for number in range(1, planned + 1)]
    plan = make_rencana(*(make_rtl(rtl_id) for rtl_id in ids))
    records = (make_selesai(rtl_id, OKT, tanggal=day, tanggal_periksa=day) for rtl_id in ids[:done])
    return gathered(plan, *records, on=date(2027, 1, 1)) if planned else ()


def share(skor: int, alasan: str, saran: str) -> NilaiMandiri:
    nama = "Persentase tindak lanjut hasil SKM"
    return NilaiMandiri("pekppp_persentase", nama, Fraction(skor), Fraction(5), skor == 5, alasan, saran)


@pytest.mark.parametrize(
    ("done", "planned", "expected"),
    [
        (
            0,
            0,
            share(
                0,
                "Belum ada rencana tindak lanjut.",
                "Susun rencana tindak lanjut; dengan rencana saja skornya menjadi 1.",
            ),
        ),
        (
            0,
            10,
            share(
                1,
                "0 dari 10 RTL (0%) sudah dilaksanakan.",
                "Selesaikan 1 RTL lagi (1 dari 10) agar skornya menjadi 2.",
            ),
        ),
        (
            2,
            10,
            share(
                2,
                "2 dari 10 RTL (20%) sudah dilaksanakan.",
                "Selesaikan 1 RTL lagi (3 dari 10) agar skornya menjadi 3.",
            ),
        ),
        (
            3,
            10,
            share(
                3,
                "3 dari 10 RTL (30%) sudah dilaksanakan.",
                "Selesaikan 6 RTL lagi (9 dari 10) agar skornya menjadi 4.",
            ),
        ),
        (
            8,
            10,
            share(
                3,
                "8 dari 10 RTL (80%) sudah dilaksanakan.",
                "Selesaikan 1 RTL lagi (9 dari 10) agar skornya menjadi 4.",
            ),
        ),
        (
            6,
            7,
            share(
                4,
                "6 dari 7 RTL (85,7%) sudah dilaksanakan.",
                "Selesaikan 1 RTL lagi (7 dari 7) agar skornya menjadi 5.",
            ),
        ),
        (7, 7, share(5, "7 dari 7 RTL (100%) sudah dilaksanakan.", "")),
    ],
)
def test_the_steps_of_the_share(done: int, planned: int, expected: NilaiMandiri) -> None:
    assert score_persentase(done_of(done, planned), ATURAN) == expected


def speed(skor: int | None, alasan: str, saran: str) -> NilaiMandiri:
    nama = "Kecepatan penyelesaian tindak lanjut"
    value = None if skor is None else Fraction(skor)
    return NilaiMandiri("pekppp_kecepatan", nama, value, Fraction(5), skor == 5, alasan, saran)


@pytest.mark.parametrize(
    ("day", "skor", "window"),
    [
        (date(2025, 8, 10), 5, "dalam 1 bulan"),
        (date(2025, 8, 11), 4, "dalam 3 bulan"),
        (date(2025, 10, 11), 3, "dalam 6 bulan"),
        (date(2026, 4, 10), 2, "dalam 9 bulan"),
        (date(2026, 7, 10), 1, "dalam 12 bulan"),
        (date(2026, 7, 11), 0, "lebih dari 12 bulan"),
    ],
)
def test_the_steps_of_speed(day: date, skor: int, window: str) -> None:
    later = "Pada periode berikutnya, selesaikan semua RTL dalam 1 bulan agar skornya 5." if skor < 5 else ""
    printed = f"{day.day} {Bulan(day.year, day.month).nama}"
    alasan = f"Semua RTL selesai pada {printed}, {window} sejak 10 Juli 2025."
    assert score_kecepatan(done_of(3, 3, day), APPROVED, ATURAN, date(2027, 1, 1)) == speed(skor, alasan, later)


def test_speed_without_a_plan_or_a_start() -> None:
    assert score_kecepatan((), APPROVED, ATURAN, REPORT_DATE) == speed(
        0, "Belum ada rencana tindak lanjut.", "Susun rencana tindak lanjut."
    )
    assert score_kecepatan(done_of(1, 1), None, ATURAN, REPORT_DATE) == speed(
        None, "Tanggal awal hitungan belum diketahui.", "Isi tanggal persetujuan rencana tindak lanjut."
    )


@pytest.mark.parametrize(
    ("on", "over", "saran"),
    [
        (date(2026, 1, 10), "", "Selesaikan 3 RTL lagi paling lambat 10 Januari 2026 agar skornya 3."),
        (date(2026, 1, 11), "", "Selesaikan 3 RTL lagi paling lambat 10 April 2026 agar skornya 2."),
        (
            date(2026, 7, 11),
            " sampai batas 12 bulan, 10 Juli 2026",
            "Batas 12 bulan sudah lewat; selesaikan RTL lebih cepat pada periode berikutnya.",
        ),
    ],
)
def test_speed_while_something_is_open_says_what_can_still_be_had(on: date, over: str, saran: str) -> None:
    alasan = f"3 dari 10 RTL belum selesai{over}."
    assert score_kecepatan(done_of(7, 10), APPROVED, ATURAN, on) == speed(0, alasan, saran)


def test_the_last_limit_for_speed_is_the_laws_longest() -> None:
    assert speed_limit(APPROVED, ATURAN) == date(2026, 7, 10)


@pytest.mark.parametrize(
    ("mulai", "start"),
    [
        (MulaiHitung.PERSETUJUAN, APPROVED),
        (MulaiHitung.MASA_PELAKSANAAN, date(2025, 7, 1)),
        (MulaiHitung.AKHIR_SURVEI, date(2025, 6, 30)),
    ],
)
def test_the_clock_starts_as_set(mulai: MulaiHitung, start: date) -> None:
    assert clock_start(make_rencana(disetujui=APPROVED), SEMESTER_I, mulai) == start


def test_an_undated_approval_starts_no_clock() -> None:
    assert clock_start(make_rencana(), SEMESTER_I, MulaiHitung.PERSETUJUAN) is None


def test_without_a_plan_no_month_starts_the_clock() -> None:
    nothing = Rencana((), KeputusanPrioritas(()), ())
    assert clock_start(nothing, SEMESTER_I, MulaiHitung.MASA_PELAKSANAAN) is None


@pytest.mark.parametrize(
    ("day", "months", "expected"),
    [
        (date(2025, 1, 31), 1, date(2025, 2, 28)),
        (date(2024, 1, 31), 1, date(2024, 2, 29)),
        (date(2025, 12, 10), 3, date(2026, 3, 10)),
    ],
)
def test_a_month_later_is_the_same_day_or_the_last(day: date, months: int, expected: date) -> None:
    assert add_months(day, months) == expected


@given(st.dates(date(1990, 1, 1), date(2090, 1, 1)), st.integers(0, 60))
def test_month_arithmetic_lands_in_the_right_month(day: date, months: int) -> None:
    later = add_months(day, months)
    assert Bulan(later.year, later.month) == Bulan(day.year, day.month).plus(months)
    assert later.day <= day.day


@given(st.integers(0, 12), st.integers(1, 12))
def test_more_done_never_scores_less(done: int, planned: int) -> None:
    fewer, more = sorted((min(done, planned), planned))
    low, high = (score_persentase(done_of(count, planned), ATURAN).skor for count in (fewer, more))
    assert low is not None
    assert high is not None
    assert low <= high == 5
