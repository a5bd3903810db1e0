from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from siklus.core.indeks.planes import Planes, group_of

pair = st.lists(st.tuples(st.integers(0, 4), st.integers(0, 4), st.booleans()), max_size=200)


@given(pair)
def test_the_machine_counts_as_a_person_does(answers: Sequence[tuple[int, int, bool]]) -> None:
    who = group_of((place for place, (_, _, member) in enumerate(answers) if member), len(answers))
    x, y = (Planes.of([answer[side] for answer in answers]).among(who) for side in (0, 1))
    members = [(a, b) for a, b, member in answers if member]
    assert x.histogram == tuple(sum(a == value for a, _ in members) for value in (1, 2, 3, 4))
    assert x.jumlah == sum(a for a, _ in members)
    assert x.answered.bit_count() == sum(a > 0 for a, _ in members)
    assert x.cross(y) == y.cross(x) == sum(a * b for a, b in members)


def test_a_group_is_a_number_with_a_bit_for_each_member() -> None:
    assert group_of((), 3) == 0
    assert group_of((0, 2), 3) == 0b101
    assert group_of((0, 1, 2), 3).bit_count() == 3
