from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from siklus.core.indeks.mutu import mutu_of, mutu_of_nrr
from siklus.core.rounding import round_half_up
from tests.core.indeks.buatan import ATURAN

converted = st.fractions(min_value=25, max_value=100)


@given(converted)
def test_every_value_has_exactly_one_letter(value: Fraction) -> None:
    rounded = round_half_up(value)
    ends = [*(pita.bawah for pita in ATURAN.pita), Fraction("100.01")]
    inside = [
        pita.huruf
        for pita, above in zip(ATURAN.pita, ends[1:], strict=True)
        if pita.bawah <= rounded < above
    ]  # fmt: skip
    assert inside == [mutu_of(value, ATURAN).huruf]


@given(converted, converted)
def test_a_higher_value_never_has_a_lower_letter(one: Fraction, other: Fraction) -> None:
    low, high = sorted((one, other))
    assert mutu_of(low, ATURAN).huruf >= mutu_of(high, ATURAN).huruf


@given(st.fractions(min_value=1, max_value=4))
def test_nrr_and_index_share_their_bands(nrr: Fraction) -> None:
    assert mutu_of_nrr(nrr, ATURAN) == mutu_of(nrr * 25, ATURAN)


@pytest.mark.parametrize("value", ["24.999", "100.001", "0"])
def test_off_the_scale_there_is_no_letter(value: str) -> None:
    with pytest.raises(ValueError, match="between 25 and 100"):
        mutu_of(Fraction(value), ATURAN)
