"""Reliability, importance, representativeness, letters: against numbers made another way."""

from datetime import date
from math import isnan

import numpy as np
import pytest
from scipy import stats

from siklus.analytics.inference.design import Estimate
from siklus.analytics.inference.effect import Effect, effects_of, pool
from siklus.analytics.inference.importance import importance_map
from siklus.analytics.inference.letters import letters_of
from siklus.analytics.inference.lowest import below, lowest_of
from siklus.analytics.inference.moments import Floats, Moments
from siklus.analytics.inference.posterior import Posterior
from siklus.analytics.inference.reliability import critical_r, reliability_of
from siklus.analytics.inference.representativeness import Kelompok, representativeness_of
from siklus.core.aturan import aturan

LAW = aturan(date(2026, 1, 1))


def answers() -> Floats:
    chance = np.random.default_rng(3)
    person = chance.standard_normal((80, 1))
    return np.clip(np.round(3.2 + 0.4 * person + 0.6 * chance.standard_normal((80, 4))), 1, 4)


def moments_of(raw: Floats) -> Moments:
    return Moments(len(raw), raw.mean(axis=0), np.cov(raw, rowvar=False))


def test_item_validity_is_pearsons_r_and_alpha_is_cronbachs() -> None:
    raw = answers()
    found, total = reliability_of(moments_of(raw)), raw.sum(axis=1)
    with_total = [stats.pearsonr(column, total).statistic for column in raw.T]
    with_rest = [stats.pearsonr(column, total - column).statistic for column in raw.T]
    np.testing.assert_allclose(found.item_total, with_total)
    np.testing.assert_allclose(found.corrected, with_rest)
    assert found.alpha == pytest.approx(4 / 3 * (1 - raw.var(axis=0, ddof=1).sum() / total.var(ddof=1)))
    assert (found.n, found.critical) == (80, critical_r(80))


def test_the_critical_r_is_the_tables() -> None:
    assert [round(critical_r(n), 3) for n in (10, 30, 100)] == [0.632, 0.361, 0.197]
    assert isnan(critical_r(2))


def test_a_question_that_all_answer_alike_has_no_validity() -> None:
    raw = answers()
    raw[:, 1] = 4
    found = reliability_of(moments_of(raw))
    assert [isnan(value) for value in found.corrected] == [False, True, False, False]
    nothing = reliability_of(Moments(3, np.ones(1), np.zeros((1, 1))))
    assert (isnan(nothing.alpha), isnan(nothing.item_total[0])) == (True, True)


def test_the_map_has_four_quarters() -> None:
    cov = np.array([[1.0, 0.7, 0.7, 0.1], [0.7, 1.0, 0.7, 0.1], [0.7, 0.7, 1.0, 0.1], [0.1, 0.1, 0.1, 1.0]])
    found = importance_map(Moments(50, np.array([3.0, 3.6, 3.6, 3.6]), cov))
    assert found.kuadran == ("utamakan", "pertahankan", "pertahankan", "cukup")
    low = importance_map(Moments(50, np.array([3.6, 3.6, 3.6, 3.0]), cov))
    assert low.kuadran[3] == "pantau"
    flat = importance_map(Moments(50, np.array([3.6, 3.0]), np.zeros((2, 2))))
    assert flat.kuadran == ("cukup", "pantau")


def test_shares_that_agree_are_no_surprise() -> None:
    found = representativeness_of([Kelompok("P", 52, 5_100), Kelompok("L", 48, 4_900)])
    assert found is not None
    assert found.p == pytest.approx(stats.chisquare([52, 48], [51, 49]).pvalue)
    assert dict(found.share) == pytest.approx({"P": 0.01, "L": -0.01})
    assert found.shift == pytest.approx(0.01)


def test_small_groups_are_simulated() -> None:
    found = representativeness_of([Kelompok("a", 6, 10), Kelompok("b", 0, 10), Kelompok("c", 0, 10)])
    assert found is not None
    assert found.p == pytest.approx(3 * (1 / 3) ** 6, abs=0.002)


def test_somebody_who_is_no_user_cannot_be() -> None:
    found = representativeness_of([Kelompok("a", 6, 10), Kelompok("b", 1, 0)])
    assert found is not None
    assert found.p == 0.0


def test_one_group_cannot_be_unlike() -> None:
    found = representativeness_of([Kelompok("a", 6, 10)])
    assert found is not None
    assert (found.p, found.shift) == (1.0, 0.0)
    assert representativeness_of([Kelompok("a", 0, 10)]) is None
    assert representativeness_of([Kelompok("a", 5, 0)]) is None


def ikm(value: float, se: float) -> Estimate:
    return Estimate(np.array([value]), np.array([[se**2]]), 99)


def test_letters_share_what_is_unsure() -> None:
    sure, edge = letters_of(ikm(82.0, 0.5), LAW), letters_of(ikm(76.605, 1.0), LAW)
    assert list(sure) == ["D", "C", "B", "A"]
    assert sum(sure.values()) == pytest.approx(1.0)
    assert sure["B"] > 0.999
    assert [edge["C"], edge["B"]] == pytest.approx([0.5, 0.5], abs=0.001)


@pytest.mark.parametrize(("value", "huruf"), [(76.61, "B"), (76.604, "C"), (76.60, "C"), (100.0, "A")])
def test_a_census_has_one_letter(value: float, huruf: str) -> None:
    assert letters_of(ikm(value, 0.0), LAW)[huruf] == 1.0


def test_the_lowest_are_sure_when_they_lie_apart() -> None:
    values = np.array([2.5, 2.6, 2.7, 3.5, 3.6])
    found = Posterior.of(Estimate(values, np.eye(5) * 1e-6, 99))
    seen = lowest_of(found, (0, 1, 2))
    assert (seen.among.tolist(), seen.exactly) == ([1.0, 1.0, 1.0, 0.0, 0.0], 1.0)
    assert below(found, 2, 3) == 1.0
    assert lowest_of(found, (0, 1)).exactly == 0.0


def test_the_lowest_are_a_toss_up_when_nothing_tells_them_apart() -> None:
    found = Posterior.of(Estimate(np.full(6, 3.3), np.eye(6) * 0.01, 99))
    seen = lowest_of(found, (0, 1, 2))
    assert seen.among.tolist() == pytest.approx([0.5] * 6, abs=0.02)
    assert seen.exactly == pytest.approx(1 / 20, abs=0.01)


def test_an_effect_needs_two_to_compare_with() -> None:
    value = Estimate(np.array([3.0, 3.1, 3.2]), np.eye(3) * 0.001, 99)
    assert effects_of(value, value, [0, 1]) is None


def test_a_fall_is_told_too() -> None:
    before = Estimate(np.array([3.0, 3.5, 3.5, 3.5, 3.5]), np.eye(5) * 0.0001, 99)
    after = Estimate(np.array([2.5, 3.5, 3.51, 3.49, 3.5]), np.eye(5) * 0.0001, 99)
    effects = effects_of(before, after, [0])
    assert effects is not None
    assert effects[0].arah == "turun"
    assert effects[0].by == pytest.approx(-0.5, abs=0.02)


def test_effects_pool_over_offices() -> None:
    alike = [Effect(0.2, 0.0, 0.4, 0.5), Effect(0.2, 0.1, 0.3, 0.4), Effect(0.2, 0.0, 0.4, 0.5)]
    found = pool(alike)
    assert found is not None
    assert [found.offices, found.by, found.tau] == pytest.approx([3, 0.2, 0.0])
    apart = pool([Effect(-1.0, -1.1, -0.9, 0.1), Effect(1.0, 0.9, 1.1, 0.1)])
    assert apart is not None
    assert apart.tau == pytest.approx(2**0.5, abs=0.01)
    assert apart.low < 0 < apart.high
    assert pool(alike[:1]) is None
