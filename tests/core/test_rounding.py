from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from siklus.core.rounding import (
    machine_number,
    print_count,
    print_number,
    print_percent,
    print_signed,
    round_half_up,
)

values = st.fractions(min_value=-200, max_value=200)
places = st.integers(min_value=0, max_value=4)


@pytest.mark.parametrize(
    ("value", "expected"),
    [("88.305", "88.31"), ("88.3049999", "88.30"), ("2.5", "2.50"), ("-0.005", "-0.01"), ("-0.004", "0.00")],
)
def test_a_half_goes_away_from_zero(value: str, expected: str) -> None:
    assert machine_number(Fraction(value)) == expected


@pytest.mark.parametrize(
    ("value", "decimals", "expected"),
    [
        ("87.36", 2, "87,36"),
        ("1234.5", 2, "1.234,50"),
        ("24629", 0, "24.629"),
        ("-1234.5", 1, "−1.234,5"),
        ("-0.5", 2, "−0,50"),
        ("0", 2, "0,00"),
        ("3.0644", 4, "3,0644"),
    ],
)
def test_numbers_print_as_an_indonesian_reader_writes_them(value: str, decimals: int, expected: str) -> None:
    assert print_number(Fraction(value), decimals) == expected


def test_counts_percentages_and_changes_print_in_their_own_way() -> None:
    assert print_count(7_550_903) == "7.550.903"
    assert [print_percent(Fraction(done, of)) for done, of in ((7, 10), (6, 7), (0, 3), (3, 3))] == [
        "70%",
        "85,7%",
        "0%",
        "100%",
    ]
    assert [print_signed(Fraction(value)) for value in ("0.12", "-1.05", "0", "0.004", "-0.004")] == [
        "+0,12",
        "−1,05",
        "0,00",
        "0,00",
        "0,00",
    ]


@given(values, places)
def test_rounding_moves_a_value_by_at_most_half_a_unit_and_never_twice(value: Fraction, decimals: int) -> None:
    rounded = round_half_up(value, decimals)
    assert abs(rounded - value) <= Fraction(1, 2 * 10**decimals)
    assert round_half_up(rounded, decimals) == rounded
    assert round_half_up(-value, decimals) == -rounded


@given(values, values, places)
def test_rounding_keeps_order(one: Fraction, other: Fraction, decimals: int) -> None:
    low, high = sorted((one, other))
    assert round_half_up(low, decimals) <= round_half_up(high, decimals)


@given(values, places)
def test_what_is_printed_reads_back_as_what_was_rounded(value: Fraction, decimals: int) -> None:
    printed = print_number(value, decimals)
    assert Fraction(printed.replace(".", "").replace(",", ".").replace("−", "-")) == round_half_up(value, decimals)
    assert Fraction(machine_number(value, decimals)) == round_half_up(value, decimals)
