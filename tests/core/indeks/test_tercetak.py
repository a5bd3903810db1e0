from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from siklus.core.indeks.mutu import mutu_of, mutu_of_nrr
from siklus.core.indeks.tercetak import (
    Jendela,
    Tercetak,
    ikm_window,
    parse_tercetak,
    possible_mean,
    possible_mutu_of_ikm,
    possible_mutu_of_nrr,
    read_tercetak,
)
from siklus.core.rounding import print_number, round_half_up
from tests.core.indeks.buatan import ATURAN

nrr_values = st.fractions(min_value=1, max_value=4)
places = st.sampled_from([2, 3, 4])


def printed(value: Fraction, decimals: int = 2) -> Tercetak:
    return read_tercetak(print_number(value, decimals))


@pytest.mark.parametrize(
    ("text", "value", "decimals"),
    [("3,27", "3.27", 2), (" 3.275 ", "3.275", 3), ("100,00", "100", 2), ("87,3611", "87.3611", 4)],
)
def test_two_to_four_decimals_are_a_printed_number(text: str, value: str, decimals: int) -> None:
    assert parse_tercetak(text) == Tercetak(Fraction(value), decimals)


@pytest.mark.parametrize("text", ["", "3", "3,3", "3,27%", "-3,27", "1.234,50", "3,27777", "tiga", "3 ,27"])
def test_anything_else_is_not_read(text: str) -> None:
    assert parse_tercetak(text) is None
    with pytest.raises(ValueError, match="not a printed number"):
        read_tercetak(text)


@pytest.mark.parametrize(("decimals", "reach"), [(2, "0.125"), (3, "0.0125")])
def test_the_window_of_the_index_is_as_wide_as_the_regulation_of_rounding_makes_it(decimals: int, reach: str) -> None:
    window = ikm_window([Tercetak(Fraction("3.25"), decimals)] * 9, Fraction(1, 9))
    assert window == Jendela(Fraction("81.25") - Fraction(reach), Fraction("81.25") + Fraction(reach))


def test_windows_stop_at_the_ends_of_the_scale() -> None:
    full = ikm_window([Tercetak(Fraction(4), 2)] * 9, Fraction(1, 9))
    assert full == Jendela(Fraction("99.875"), Fraction(100))
    assert full.printable(2) == (Fraction("99.87"), Fraction(100))
    assert full.meets(Tercetak(Fraction("99.87"), 2).jendela)
    assert not full.meets(Tercetak(Fraction("99.86"), 2).jendela)


@given(st.lists(nrr_values, min_size=7, max_size=9), places, places)
def test_a_true_index_always_lies_in_the_window_of_its_print(
    nrr: list[Fraction], nrr_places: int, ikm_places: int
) -> None:
    share = Fraction(1, len(nrr))
    ikm = 25 * share * sum(nrr, Fraction(0))
    window = ikm_window([printed(value, nrr_places) for value in nrr], share)
    assert window.meets(printed(ikm, ikm_places).jendela)
    low, high = window.printable(ikm_places)
    assert low <= round_half_up(ikm, ikm_places) <= high


@given(nrr_values, places)
def test_the_true_letter_is_among_the_possible_ones(nrr: Fraction, decimals: int) -> None:
    assert mutu_of_nrr(nrr, ATURAN) in possible_mutu_of_nrr(printed(nrr, decimals), ATURAN)
    assert mutu_of(nrr * 25, ATURAN) in possible_mutu_of_ikm(printed(nrr * 25, decimals), ATURAN)


def test_only_three_printed_nrr_lie_on_an_edge() -> None:
    printed_values = [Tercetak(Fraction(cents, 100), 2) for cents in range(100, 401)]
    open_values = {
        print_number(value.nilai): [mutu.huruf for mutu in letters]
        for value in printed_values
        if len(letters := possible_mutu_of_nrr(value, ATURAN)) > 1
    }
    assert open_values == {"2,60": ["D", "C"], "3,06": ["C", "B"], "3,53": ["B", "A"]}


def test_a_two_decimal_index_always_has_one_letter() -> None:
    for cents in range(2500, 10001):
        value = Tercetak(Fraction(cents, 100), 2)
        assert possible_mutu_of_ikm(value, ATURAN) == (mutu_of(value.nilai, ATURAN),)


def test_a_three_decimal_index_may_not() -> None:
    letters = possible_mutu_of_ikm(read_tercetak("88,305"), ATURAN)
    assert [mutu.huruf for mutu in letters] == ["B", "A"]


@given(st.integers(1, 400), st.data())
def test_a_mean_of_whole_answers_is_always_possible(n: int, data: st.DataObject) -> None:
    total = data.draw(st.integers(n, 4 * n))
    assert possible_mean(printed(Fraction(total, n)), n)


def test_a_mean_that_no_whole_answers_have_is_not_possible() -> None:
    assert not possible_mean(read_tercetak("3,27"), 7)
    assert all(possible_mean(Tercetak(Fraction(cents, 100), 2), 100) for cents in range(100, 401))
