import pytest
from hypothesis import given
from hypothesis import strategies as st

from siklus.analytics.mesin.lebar import LEBAR, SEMPIT, Four, Lebar


@pytest.mark.parametrize("lebar", [SEMPIT, LEBAR])
@given(data=st.data())
def test_four_counts_come_back_from_what_they_were_packed_into(lebar: Lebar, data: st.DataObject) -> None:
    count = st.integers(0, lebar.most)
    histogram: Four = data.draw(st.tuples(count, count, count, count))
    packed = lebar.pack(histogram)
    assert lebar.unpack(packed) == histogram
    assert len(packed) == len(lebar.parts)
    assert max(packed) < 2**63


@pytest.mark.parametrize("lebar", [SEMPIT, LEBAR])
def test_the_largest_group_is_exact_and_one_more_is_not(lebar: Lebar) -> None:
    assert lebar.unpack(lebar.pack((lebar.most,) * 4)) == (lebar.most,) * 4
    assert lebar.unpack(lebar.pack((lebar.most + 1, 0, 0, 0))) == (0, 1, 0, 0)


@pytest.mark.parametrize("lebar", [SEMPIT, LEBAR])
def test_a_shift_makes_the_one_that_packing_adds(lebar: Lebar) -> None:
    """The expression shifts `top` to the right; a response more is that number more."""
    ones = [
        tuple(lebar.top >> (part[-1] - value) * lebar.bits if value in part else 0 for part in lebar.parts)
        for value in (1, 2, 3, 4)
    ]
    assert ones == [lebar.pack(one) for one in ((1, 0, 0, 0), (0, 1, 0, 0), (0, 0, 1, 0), (0, 0, 0, 1))]
    assert lebar.top > 2**31 - 1
