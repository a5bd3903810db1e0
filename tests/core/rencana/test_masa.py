from hypothesis import given
from hypothesis import strategies as st

from siklus.core.rencana.masa import (
    Triwulan,
    count_months,
    is_consecutive,
    months_from,
    quarter_of,
    quarters_of,
)
from siklus.core.survei.periode import Bulan

months = st.builds(Bulan, st.integers(1990, 2060), st.integers(1, 12))


def test_months_across_a_new_year() -> None:
    span = (Bulan(2025, 11), Bulan(2025, 12), Bulan(2026, 1))
    assert months_from(Bulan(2025, 11), Bulan(2026, 1)) == span
    assert months_from(Bulan(2026, 1), Bulan(2025, 11)) == ()


def test_a_hole_is_not_consecutive() -> None:
    assert is_consecutive((Bulan(2025, 12), Bulan(2026, 1)))
    assert not is_consecutive((Bulan(2025, 10), Bulan(2025, 12)))


def test_quarters_are_printed_with_roman_numbers() -> None:
    quarters = quarters_of((Bulan(2026, 1), Bulan(2025, 9), Bulan(2025, 10), Bulan(2025, 12)))
    assert quarters == (Triwulan(2025, 3), Triwulan(2025, 4), Triwulan(2026, 1))
    assert [quarter.nama for quarter in quarters] == ["Triwulan III 2025", "Triwulan IV 2025", "Triwulan I 2026"]
    assert [quarter.singkat for quarter in quarters] == ["TW III", "TW IV", "TW I"]


@given(months, st.integers(0, 60))
def test_as_many_months_as_counted(first: Bulan, more: int) -> None:
    span = months_from(first, first.plus(more))
    assert len(span) == count_months(first, first.plus(more)) == more + 1
    assert is_consecutive(span)
    assert span[0] == first


@given(months, st.integers(-600, 600))
def test_there_and_back_is_the_same_month(month: Bulan, steps: int) -> None:
    assert month.plus(steps).plus(-steps) == month


@given(months)
def test_a_quarter_has_three_months(month: Bulan) -> None:
    first = Bulan(month.tahun, (quarter_of(month).ke - 1) * 3 + 1)
    assert {quarter_of(first.plus(step)) for step in range(3)} == {quarter_of(month)}
    assert quarter_of(first.plus(3)) > quarter_of(month) > quarter_of(first.plus(-1))
