"""What the true values of the unsur may be, given a sample: draws from a posterior that knows they are one family.

The lowest of nine sample means is lowest partly by bad luck. Taken at face value it is called the lowest too surely,
and it "improves" next time whatever is done. So the nine true values are taken as drawn from one normal family
whose centre and spread are themselves unknown (a hierarchical model; Gelman et al., Bayesian Data Analysis, 3rd ed.,
chapter 5): the less the sample tells the unsur apart, the more they are drawn together.

Model: y ~ N(θ, S) with S the sampling covariance, θⱼ ~ N(μ, τ²), μ flat, τ flat on [0, 1] point.
"""

from dataclasses import dataclass

import numpy as np

from siklus.analytics.inference.design import Estimate
from siklus.analytics.inference.moments import Floats

DRAWS = 20_000
"""Enough that a chance is known to a third of a percentage point."""
SEED = 14_2017
"""The same sample always gives the same chances."""
SPREADS = np.linspace(0.0, 1.0, 201)[1:] - 0.0025
"""The values of τ that are weighed, in points: the middles of 200 equal steps."""
TINY = 1e-12
"""Added to every sampling variance, so that an unsur without any (everyone was asked) stays where it is."""


@dataclass(frozen=True, slots=True, eq=False)
class Posterior:
    """`draws` (DRAWS × k): equally likely true values of the k unsur."""

    draws: Floats

    @classmethod
    def of(cls, found: Estimate, draws: int = DRAWS) -> "Posterior":
        """The posterior of the values that an estimate is about (k ≥ 2)."""
        chance = np.random.default_rng(SEED)
        turned = _Turned.of(found)
        spread, centre = turned.families(chance, draws)
        return cls(turned.values(chance, spread, centre))

    @property
    def mean(self) -> Floats:
        """The expected true values (k)."""
        expected: Floats = self.draws.mean(axis=0)
        return expected

    @property
    def cov(self) -> Floats:
        """Their covariance (k × k)."""
        return np.cov(self.draws, rowvar=False)


@dataclass(frozen=True, slots=True, eq=False)
class _Turned:
    """The problem turned to the axes of the sampling covariance, on which every step is one of plain numbers.

    `axes` (k × k) has them as columns; `variance`, `value` and `ones` (k each) are the sampling variances, the estimate
    and the vector of ones along them.
    """

    axes: Floats
    variance: Floats
    value: Floats
    ones: Floats

    @classmethod
    def of(cls, found: Estimate) -> "_Turned":
        variance, axes = np.linalg.eigh(found.cov)
        return cls(axes, np.clip(variance, 0.0, None) + TINY, found.value @ axes, np.ones(len(found.value)) @ axes)

    def families(self, chance: np.random.Generator, number: int) -> tuple[Floats, Floats]:
        """Draws of the spread τ and of the centre μ given it (number each)."""
        weight = 1 / (self.variance + SPREADS[:, np.newaxis] ** 2)
        precision = weight @ self.ones**2
        centre = weight @ (self.ones * self.value) / precision
        away = self.value - centre[:, np.newaxis] * self.ones
        log = (np.log(weight).sum(axis=1) - np.log(precision) - (weight * away**2).sum(axis=1)) / 2
        likely = np.exp(log - log.max())
        which = chance.choice(len(SPREADS), size=number, p=likely / likely.sum())
        return SPREADS[which], centre[which] + chance.standard_normal(number) / np.sqrt(precision[which])

    def values(self, chance: np.random.Generator, spread: Floats, centre: Floats) -> Floats:
        """Draws of the true values (number × k), one for each spread and centre."""
        family = spread[:, np.newaxis] ** 2
        middle = centre[:, np.newaxis] * self.ones
        believed = family / (self.variance + family)
        noise = np.sqrt(believed * self.variance) * chance.standard_normal(middle.shape)
        drawn: Floats = (middle + believed * (self.value - middle) + noise) @ self.axes.T
        return drawn
