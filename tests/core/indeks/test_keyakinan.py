"""What may be said of chances: when two ranks are told apart, when respondents do not stand for the users."""

import pytest

from siklus.core.indeks.keyakinan import Keterwakilan, Keyakinan


@pytest.mark.parametrize(("tepi", "belum"), [(None, False), (0.5, True), (0.899, True), (0.9, False), (1.0, False)])
def test_ranks_are_told_apart_from_nine_in_ten_on(tepi: float | None, belum: bool) -> None:  # noqa: FBT001 - a table
    sure = Keyakinan(9, None, {}, (), tepi, (), None, None, None, {})
    assert sure.belum_terpisah is belum


@pytest.mark.parametrize(("p", "berbeda"), [(0.0, True), (0.049, True), (0.05, False), (1.0, False)])
def test_a_spread_differs_when_chance_seldom_makes_it(p: float, berbeda: bool) -> None:  # noqa: FBT001 - a table
    assert Keterwakilan({}, p, None, None).berbeda is berbeda
