from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from siklus.core.survei.periode import Bulan, JenisPeriode, Periode, month_span, print_date

months = st.builds(Bulan, st.integers(2017, 2100), st.integers(1, 12))


def test_a_semester_names_its_months_and_its_follower() -> None:
    first = Periode(JenisPeriode.SEMESTER, 2025, 1)
    assert first.lengkap == "Semester I Tahun 2025 (Januari–Juni 2025)"
    assert first.next == Periode(JenisPeriode.SEMESTER, 2025, 2)
    assert first.next.rentang == "Juli–Desember 2025"
    assert first.next.next == Periode(JenisPeriode.SEMESTER, 2026, 1)


def test_quarters_and_years() -> None:
    assert Periode(JenisPeriode.TRIWULAN, 2025, 4).lengkap == "Triwulan IV Tahun 2025 (Oktober–Desember 2025)"
    assert Periode(JenisPeriode.TRIWULAN, 2025, 4).next == Periode(JenisPeriode.TRIWULAN, 2026, 1)
    assert Periode(JenisPeriode.TAHUN, 2025).nama == "Tahun 2025"
    assert len(Periode(JenisPeriode.TAHUN, 2025).months) == 12


def test_spans_over_one_month_and_over_new_year() -> None:
    assert month_span((Bulan(2025, 7),)) == "Juli 2025"
    assert month_span(tuple(Bulan(2025, 11).plus(step) for step in range(6))) == "November 2025–April 2026"


def test_days_of_months_and_dates_in_print() -> None:
    assert [Bulan(2024, 2).last_day, Bulan(2025, 12).last_day] == [date(2024, 2, 29), date(2025, 12, 31)]
    assert (Bulan(2025, 8).singkat, print_date(date(2026, 11, 2))) == ("Agu", "2 November 2026")


@given(months, st.integers(-600, 600))
def test_months_step_forth_and_back(month: Bulan, steps: int) -> None:
    assert month.plus(steps).plus(-steps) == month
    assert (month.plus(steps) > month) == (steps > 0)
