"""What the follow-up of some unsur changed, beside the unsur for which nothing was done.

The three lowest are chosen because they were lowest, which is partly bad luck: next time they are higher by themselves
(regression to the mean). So the value before is not the sample's but the posterior's (posterior.py), which has already
given back what luck took. What moved every unsur alike (another desk, another mood) is taken off by the untreated
ones, and how much these move apart from one another without any follow-up is added to the doubt.

Effect = (after − expected before) of the treated − the mean of the same over the untreated.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from scipy import stats

from siklus.analytics.inference.change import POWER
from siklus.analytics.inference.design import Estimate
from siklus.analytics.inference.intervals import LEVEL
from siklus.analytics.inference.moments import Floats
from siklus.analytics.inference.posterior import Posterior
from siklus.core.indeks.pengaruh import Arah

FEWEST_UNTREATED = 2
"""How far unsur move apart without follow-up is learned from two at least."""


@dataclass(frozen=True, slots=True)
class Effect:
    """The effect on one treated unsur, in points of NRR: its interval, and the least that four in five samples show."""

    by: float
    low: float
    high: float
    detectable: float

    @property
    def arah(self) -> Arah:
        """The verdict: only an interval that leaves zero out says anything."""
        if self.low > 0:
            return "naik"
        return "turun" if self.high < 0 else "belum dapat disimpulkan"


def effects_of(
    before: Estimate, after: Estimate, treated: Sequence[int], level: float = LEVEL
) -> tuple[Effect, ...] | None:
    """The effect on each treated unsur (places among the same k unsur); None with fewer than two untreated ones."""
    moved = _Moved.between(before, after, treated)
    return None if moved is None else tuple(moved.effect(place, level) for place in treated)


@dataclass(frozen=True, slots=True, eq=False)
class _Moved:
    """How far each of k unsur moved, the covariance of that, and what the untreated ones tell of moving without cause.

    `drift` is the variance by which untreated unsur move apart beyond their sampling, with `df` degrees of freedom.
    """

    by: Floats
    cov: Floats
    untreated: tuple[int, ...]
    drift: float
    df: int

    @classmethod
    def between(cls, before: Estimate, after: Estimate, treated: Sequence[int]) -> "_Moved | None":
        untreated = tuple(place for place in range(len(before.value)) if place not in set(treated))
        if len(untreated) < FEWEST_UNTREATED:
            return None
        expected = Posterior.of(before)
        by, cov = after.value - expected.mean, after.cov + expected.cov
        part, number = cov[np.ix_(untreated, untreated)], len(untreated)
        by_chance = (np.trace(part) - part.sum() / number) / (number - 1)
        return cls(by, cov, untreated, max(0.0, float(by[list(untreated)].var(ddof=1) - by_chance)), number - 1)

    def effect(self, place: int, level: float) -> Effect:
        """The treated unsur at `place` against the mean of the untreated ones."""
        weights = np.zeros(len(self.by))
        weights[list(self.untreated)] = -1 / len(self.untreated)
        weights[place] = 1.0
        by, sampling = float(weights @ self.by), float(weights @ self.cov @ weights)
        apart = self.drift * float(weights @ weights)
        se = float(np.sqrt(sampling + apart))
        # the drift is learned from few unsur: its share of the doubt brings its few degrees of freedom along
        freedom = self.df * ((sampling + apart) / apart) ** 2 if apart > 0 else np.inf
        reach = float(stats.t.ppf((1 + level) / 2, freedom)) * se
        return Effect(by, by - reach, by + reach, reach + float(stats.t.ppf(POWER, freedom)) * se)


@dataclass(frozen=True, slots=True)
class Pooled:
    """The mean effect of the same kind of RTL over `offices`, and the spread of the offices' true effects (`tau`)."""

    offices: int
    by: float
    low: float
    high: float
    tau: float


def pool(effects: Sequence[Effect], level: float = LEVEL) -> Pooled | None:
    """A random-effects mean (DerSimonian and Laird 1986; interval after Hartung and Knapp 2001); None below two."""
    number = len(effects)
    if number < 2:  # noqa: PLR2004 - one office says nothing of another
        return None
    by = np.array([item.by for item in effects])
    width = stats.norm.ppf((1 + level) / 2)
    variance = np.array([((item.high - item.low) / 2 / width) ** 2 for item in effects])
    weight = 1 / variance
    fixed = float(weight @ by / weight.sum())
    excess = float(weight @ (by - fixed) ** 2) - (number - 1)
    tau2 = max(0.0, excess / float(weight.sum() - weight @ weight / weight.sum()))
    weight = 1 / (variance + tau2)
    mean = float(weight @ by / weight.sum())
    se = np.sqrt(float(weight @ (by - mean) ** 2) / (number - 1) / float(weight.sum()))
    reach = float(stats.t.ppf((1 + level) / 2, number - 1) * max(se, 1 / np.sqrt(float(weight.sum()))))
    return Pooled(number, mean, mean - reach, mean + reach, float(np.sqrt(tau2)))
