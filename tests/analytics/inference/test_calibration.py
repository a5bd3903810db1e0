"""Stated chances hold: intervals, the lowest three, and an effect where there is none. Seeded; --penuh draws more."""

import os
from math import sqrt

import numpy as np
import pytest

from siklus.analytics.inference.design import Stratum, estimate
from siklus.analytics.inference.effect import effects_of
from siklus.analytics.inference.intervals import NRR, scale_interval
from siklus.analytics.inference.lowest import LOWEST, lowest_of
from siklus.analytics.inference.moments import Floats, Moments
from siklus.analytics.inference.posterior import Posterior
from tests.analytics.inference.samples import UNSUR, Kantor

SCALE = np.arange(1, 5)
SIZES = (57, 100, 200, 300)
SHAPES = {2.8: (0.05, 0.25, 0.55, 0.15), 3.3: (0.01, 0.07, 0.53, 0.39), 3.8: (0.0, 0.03, 0.14, 0.83)}
"""Answers whose mean is 2,8, 3,3 and 3,8."""


def many(short: int, full: int) -> int:
    """How many samples are drawn."""
    return full if os.environ.get("SIKLUS_UJI") == "penuh" else short


def slack(share: float, cases: int) -> float:
    """How far a share of so many cases may lie from the truth by chance alone."""
    return 4 * sqrt(share * (1 - share) / cases)


@pytest.mark.parametrize("mean", SHAPES)
@pytest.mark.parametrize(("n", "pengguna"), [(57, None), (280, None), (57, 120), (280, 1_000)])
def test_95_per_cent_hold_94_to_96(mean: float, n: int, pengguna: int | None) -> None:
    chance, made = np.random.default_rng(95), many(600, 20_000)
    shape = SHAPES[mean]
    if pengguna is None:
        truth, counts = float(np.dot(shape, SCALE)), chance.multinomial(n, shape, size=made)
    else:
        people = np.round(np.array(shape) * pengguna).astype(int)
        people[2] += pengguna - people.sum()
        truth = float(people @ SCALE / pengguna)
        counts = chance.multivariate_hypergeometric(people, n, size=made)
    held = sum(_holds(row, truth, pengguna) for row in counts) / made
    assert abs(held - 0.95) <= 0.01 + slack(0.95, made)


def _holds(counts: Floats, truth: float, pengguna: int | None) -> bool:
    n = int(counts.sum())
    mean = float(counts @ SCALE / n)
    variance = float(counts @ SCALE**2 - n * mean**2) / (n - 1)
    found = estimate([Stratum(Moments(n, np.array([mean]), np.array([[variance]])), pengguna)])
    assert found is not None
    low, high = scale_interval(found, NRR)
    return bool(low[0] <= truth <= high[0])


def test_90_per_cent_among_the_lowest_hits_90() -> None:
    chance, made = np.random.default_rng(90), many(400, 20_000)
    stated, hit = [], []
    for _ in range(made):
        kantor = Kantor.drawn(chance, chance.uniform(0.03, 0.2))
        found = Posterior.of(kantor.sample(chance, int(chance.choice(SIZES))), draws=2_000)
        stated.append(lowest_of(found, (0, 1, 2)).among)
        hit.append(np.isin(np.arange(UNSUR), np.argsort(kantor.true)[:LOWEST]))
    said, true = np.concatenate(stated), np.concatenate(hit)
    chosen = (said > 0.87) & (said < 0.93)
    cases = int(chosen.sum())
    assert cases > made / 10
    assert abs(true[chosen].mean() - said[chosen].mean()) <= 0.02 + slack(0.9, cases)


@pytest.mark.parametrize("drift", [0.0, 0.08])
def test_without_an_effect_at_most_5_per_cent_rise(drift: float) -> None:
    chance, made = np.random.default_rng(5), many(100, 8_000)
    risen, asked = 0, 0
    for _ in range(made):
        before, n = Kantor.drawn(chance, chance.uniform(0.03, 0.2)), int(chance.choice(SIZES))
        after = Kantor(before.true + 0.05 + drift * chance.standard_normal(UNSUR))
        first = before.sample(chance, n)
        effects = effects_of(first, after.sample(chance, n), [int(place) for place in np.argsort(first.value)[:LOWEST]])
        assert effects is not None
        risen, asked = risen + sum(effect.arah == "naik" for effect in effects), asked + len(effects)
    assert risen / asked <= 0.05 + slack(0.05, made)


def test_an_effect_that_is_large_is_seen() -> None:
    chance = np.random.default_rng(6)
    before = Kantor.drawn(chance, 0.1)
    first = before.sample(chance, 300)
    lowest = [int(place) for place in np.argsort(first.value)[:LOWEST]]
    lifted = before.true.copy()
    lifted[lowest] += 0.6
    effects = effects_of(first, Kantor(lifted).sample(chance, 300), lowest)
    assert effects is not None
    assert [effect.arah for effect in effects] == ["naik"] * LOWEST
    assert all(effect.low < 0.6 < effect.high for effect in effects)
