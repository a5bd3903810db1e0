"""Invented answers with known truth: nine unsur of one family, answered on the scale 1–4 by people who differ."""

from dataclasses import dataclass

import numpy as np

from siklus.analytics.inference.design import Estimate
from siklus.analytics.inference.moments import Floats

UNSUR = 9
SPREAD, ALIKE = 0.6, 0.5
"""How far one person's answers lie apart in points, and how much a person's answers go together."""


@dataclass(frozen=True, slots=True, eq=False)
class Kantor:
    """An office: its true values (k)."""

    true: Floats

    @classmethod
    def drawn(cls, chance: np.random.Generator, spread: float) -> "Kantor":
        """An office whose unsur lie `spread` apart."""
        return cls(3.3 + spread * chance.standard_normal(UNSUR))

    def sample(self, chance: np.random.Generator, n: int) -> Estimate:
        """What n people would say, as an estimate with a covariance learned from them."""
        cov = SPREAD**2 * ((1 - ALIKE) * np.eye(UNSUR) + ALIKE)
        answers = chance.multivariate_normal(self.true, cov, size=n, method="cholesky")
        return Estimate(answers.mean(axis=0), np.cov(answers, rowvar=False) / n, n - 1)
