from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from siklus.core.errors import Place, Problem, SiklusError
from siklus.core.realisasi.catatan import CatatanBulan, Status
from siklus.core.realisasi.status import FORWARD, REOPENED, days_late, reopen, transition
from tests.core.realisasi.buatan import make_selesai
from tests.core.rencana.buatan import OKT

PLACE = Place("kantor.xlsx", "Realisasi", 5)
DAY = date(2025, 10, 20)
BELUM = CatatanBulan("R-1", OKT, Status.BELUM, place=PLACE)
BERJALAN = CatatanBulan("R-1", OKT, Status.BERJALAN, deskripsi="Rapat persiapan", place=PLACE)
DIBATALKAN = CatatanBulan("R-1", OKT, Status.DIBATALKAN, alasan="Anggaran dialihkan", place=PLACE)
SELESAI = make_selesai("R-1", OKT, place=PLACE)
ONE_OF_EACH = (BELUM, BERJALAN, SELESAI, DIBATALKAN)


def problem_of(caught: pytest.ExceptionInfo[SiklusError]) -> Problem:
    (problem,) = caught.value.problems
    return problem


def test_from_belum_over_berjalan_to_selesai() -> None:
    started = transition(BELUM, Status.BERJALAN)
    assert started == CatatanBulan("R-1", OKT, Status.BERJALAN)
    assert transition(started, Status.SELESAI, tanggal=DAY) == CatatanBulan("R-1", OKT, Status.SELESAI, tanggal=DAY)


@pytest.mark.parametrize("catatan", [BELUM, BERJALAN])
def test_cancelled_with_a_reason(catatan: CatatanBulan) -> None:
    cancelled = transition(catatan, Status.DIBATALKAN, alasan=" Anggaran dialihkan ")
    assert (cancelled.status, cancelled.alasan) == (Status.DIBATALKAN, "Anggaran dialihkan")


def test_cancelled_without_a_reason() -> None:
    with pytest.raises(SiklusError) as caught:
        transition(BELUM, Status.DIBATALKAN, alasan="-")
    assert problem_of(caught) == Problem(
        "REALISASI-06", "Pembatalan RTL “R-1” bulan Oktober 2025 belum beralasan.", "Tuliskan alasannya.", PLACE
    )


def test_selesai_without_a_date() -> None:
    with pytest.raises(SiklusError) as caught:
        transition(BERJALAN, Status.SELESAI)
    assert problem_of(caught) == Problem(
        "REALISASI-05",
        "RTL “R-1” bulan Oktober 2025 selesai tanpa tanggal.",
        "Isi tanggal kegiatan itu selesai.",
        PLACE,
    )


def test_a_step_may_not_be_jumped() -> None:
    with pytest.raises(SiklusError) as caught:
        transition(BELUM, Status.SELESAI, tanggal=DAY)
    assert problem_of(caught) == Problem(
        "REALISASI-07",
        "RTL “R-1” bulan Oktober 2025 berstatus belum dan tidak dapat diubah menjadi selesai.",
        "Langkah berikutnya yang boleh: berjalan dan dibatalkan.",
        PLACE,
    )


def test_what_is_done_is_only_reopened() -> None:
    with pytest.raises(SiklusError) as caught:
        transition(SELESAI, Status.BERJALAN)
    assert problem_of(caught).advice == "Buka kembali dengan alasan."


def test_reopening_voids_date_and_check_and_keeps_the_rest() -> None:
    reopened = reopen(SELESAI, " Bukti keliru ")
    assert reopened == CatatanBulan(
        "R-1",
        OKT,
        Status.BERJALAN,
        deskripsi=SELESAI.deskripsi,
        bukti=SELESAI.bukti,
        alasan="Bukti keliru",
        dikerjakan_oleh="Pelaksana",
    )


def test_a_cancelled_one_begins_again() -> None:
    assert reopen(DIBATALKAN, "Anggaran tersedia") == CatatanBulan("R-1", OKT, Status.BELUM, alasan="Anggaran tersedia")


def test_reopening_needs_a_reason() -> None:
    with pytest.raises(SiklusError) as caught:
        reopen(SELESAI, " ")
    assert problem_of(caught).message == "Pembukaan kembali RTL “R-1” bulan Oktober 2025 belum beralasan."


@pytest.mark.parametrize("catatan", [BELUM, BERJALAN])
def test_nothing_to_reopen(catatan: CatatanBulan) -> None:
    with pytest.raises(SiklusError, match="tidak dapat dibuka kembali"):
        reopen(catatan, "Keliru")


@given(st.sampled_from(ONE_OF_EACH), st.lists(st.sampled_from([*Status, None]), max_size=12))
def test_the_machine_never_leaves_its_states(catatan: CatatanBulan, steps: list[Status | None]) -> None:
    for step in steps:
        before = catatan.status
        try:
            catatan = reopen(catatan, "Alasan") if step is None else _step(catatan, step)
        except SiklusError:
            continue
        allowed = {REOPENED.get(before)} if step is None else set(FORWARD[before])
        assert catatan.status in allowed
        assert catatan.status is not Status.SELESAI or catatan.tanggal == DAY
        assert catatan.status is not Status.DIBATALKAN or catatan.alasan


def _step(catatan: CatatanBulan, to: Status) -> CatatanBulan:
    return transition(catatan, to, tanggal=DAY, alasan="Alasan")


@pytest.mark.parametrize(
    ("status", "on", "days"),
    [
        (Status.BELUM, date(2025, 11, 12), 12),
        (Status.BERJALAN, date(2025, 11, 1), 1),
        (Status.BERJALAN, date(2025, 10, 31), 0),
        (Status.SELESAI, date(2025, 11, 12), 0),
        (Status.DIBATALKAN, date(2025, 11, 12), 0),
    ],
)
def test_only_open_work_is_late(status: Status, on: date, days: int) -> None:
    assert days_late(status, OKT.last_day, on) == days
