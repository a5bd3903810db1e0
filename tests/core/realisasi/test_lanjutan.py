from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from siklus.core.errors import Place
from siklus.core.realisasi.catatan import CatatanBulan, Status, Strategi
from siklus.core.realisasi.gabung import gather_realisasi
from siklus.core.realisasi.lanjutan import Lanjutan, carry_over
from siklus.core.rencana.identitas import check_identitas
from siklus.core.rencana.rtl import Rtl
from siklus.core.survei.periode import Bulan
from tests.core.realisasi.buatan import REPORT_DATE, gathered, make_selesai
from tests.core.rencana.buatan import AGU, DES, JUL, MASA, NOV, OKT, SEMESTER_I, make_rencana, make_rtl

JAN, FEB, MAR, *_ = NEXT_MASA = SEMESTER_I.next.next.months
DONE = make_rtl("R-1")
CANCELLED = make_rtl("R-2", "persyaratan")
OPEN = replace(make_rtl("R-3", "kompetensi", bulan=(OKT, NOV, DES)), place=Place("kantor.xlsx", "RTL", 6))
UNPROVEN = make_rtl("R-4", "waktu")
PLAN = make_rencana(DONE, CANCELLED, OPEN, UNPROVEN)
REALISASI, MASALAH = gather_realisasi(
    PLAN,
    [
        make_selesai("R-1", OKT),
        CatatanBulan("R-2", OKT, Status.DIBATALKAN),
        make_selesai("R-3", OKT),
        make_selesai("R-4", OKT, diperiksa_oleh=""),
    ],
    REPORT_DATE,
)


def test_unfinished_work_goes_on_under_a_new_id_that_remembers_the_old() -> None:
    lanjutan = carry_over(PLAN, REALISASI, NEXT_MASA, masalah=MASALAH, id_lama={"RTL-2026-01"})
    assert lanjutan == Lanjutan(
        NEXT_MASA,
        (
            replace(OPEN, id="RTL-2026-02", asal="R-3", bulan=(JAN, FEB)),
            replace(UNPROVEN, id="RTL-2026-03", asal="R-4", bulan=(JAN,)),
        ),
        prioritas_lalu=("waktu", "persyaratan", "kompetensi"),
        masalah=tuple(problem for problem in MASALAH if problem.code == "REALISASI-11"),
        terpakai=frozenset({"RTL-2026-01", "RTL-2026-02", "RTL-2026-03", "R-1", "R-2", "R-3", "R-4"}),
    )
    assert [problem.code for problem in MASALAH] == ["REALISASI-06", "REALISASI-11"]
    assert [rtl.place for rtl in lanjutan.rtl] == [Place(), Place()]


def carried(rtl: Rtl, *months_done: Bulan, target: date | None = None) -> tuple[Bulan, ...]:
    """The months proposed for one RTL."""
    plan = make_rencana(rtl)
    realisasi = gathered(plan, *(make_selesai(rtl.id, month) for month in months_done))
    strategi = (Strategi(rtl.id, "Alasan", "Strategi", target, ("Subbagian Data",)),) if target else ()
    (proposal,) = carry_over(plan, realisasi, NEXT_MASA, strategi=strategi).rtl
    return proposal.bulan


@pytest.mark.parametrize(
    ("target", "months"),
    [
        (date(2026, 3, 31), (FEB, MAR)),
        (date(2026, 1, 31), (JAN,)),
        (date(2026, 9, 30), (JAN, FEB)),
        (None, (JAN, FEB)),
    ],
)
def test_the_months_left_end_with_the_promised_one(target: date | None, months: tuple[Bulan, ...]) -> None:
    assert carried(OPEN, OKT, target=target) == months


def test_no_more_months_than_the_next_period_has() -> None:
    plan_months = (*MASA, Bulan(2026, 1), Bulan(2026, 2))
    assert carried(make_rtl(bulan=plan_months)) == NEXT_MASA


def test_nothing_unfinished_carries_nothing() -> None:
    plan = make_rencana(DONE)
    lanjutan = carry_over(plan, gathered(plan, make_selesai("R-1", OKT)), NEXT_MASA)
    assert (lanjutan.rtl, lanjutan.masalah, lanjutan.terpakai) == ((), (), frozenset({"R-1"}))


@given(st.sets(st.sampled_from([JUL, AGU, OKT, NOV, DES]), min_size=1), st.sets(st.sampled_from([OKT, NOV])))
def test_a_proposal_stands_as_a_plan(planned: set[Bulan], done: set[Bulan]) -> None:
    rtl = make_rtl("RTL-2025-01", bulan=tuple(sorted(planned)))
    plan = make_rencana(rtl)
    realisasi = gathered(plan, *(make_selesai(rtl.id, month) for month in done & planned))
    lanjutan = carry_over(plan, realisasi, NEXT_MASA)
    assert len(lanjutan.rtl) == (0 if planned <= done else 1)
    assert check_identitas(lanjutan.rtl, {"RTL-2025-01"}) == ()
    assert all(set(item.bulan) <= set(NEXT_MASA) for item in lanjutan.rtl)
