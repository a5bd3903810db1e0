"""Means and covariances of one group, from its sums."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Self

import numpy as np
from numpy.typing import NDArray

from siklus.core.indeks.selang import weights_of_ikm, weights_of_unsur
from siklus.core.indeks.statistik import Statistik
from siklus.core.survei.kuesioner import Kuesioner

Floats = NDArray[np.float64]
FEWEST = 2
"""A covariance needs two responses."""


@dataclass(frozen=True, slots=True, eq=False)
class Moments:
    """`n` complete responses to k questions: `mean` (k) in points 1–4, `cov` (k × k) one person's sample covariance.

    With fewer than two responses `cov` is all zero, and `n` says so.
    """

    n: int
    mean: Floats
    cov: Floats

    @classmethod
    def of(cls, sums: Statistik, questions: tuple[str, ...]) -> Self:
        """Of complete responses (Statistik.lengkap); differences are taken in whole numbers, so that none is lost."""
        n = sums.n
        totals = [sums.questions[key].jumlah if n else 0 for key in questions]
        scaled = [[_scaled_covariance(sums, x, y) if n >= FEWEST else 0 for y in questions] for x in questions]
        divisor = n * (n - 1) if n >= FEWEST else 1
        cov = [[value / divisor for value in row] for row in scaled]
        return cls(n, np.array(totals, dtype=np.float64) / max(n, 1), np.array(cov, dtype=np.float64))

    def through(self, matrix: Floats) -> Self:
        """The moments of weighted sums of the questions, one for each row of `matrix` (r × k)."""
        return type(self)(self.n, matrix @ self.mean, matrix @ self.cov @ matrix.T)


def unsur_matrix(kuesioner: Kuesioner, questions: tuple[str, ...]) -> Floats:
    """One row for each unsur of the questionnaire: what each question adds to its NRR."""
    return np.array([_row(weights_of_unsur(kuesioner, unsur), questions) for unsur in kuesioner.unsur])


def ikm_matrix(kuesioner: Kuesioner, questions: tuple[str, ...]) -> Floats:
    """One row: what each question adds to the IKM (25–100)."""
    return np.array([_row(weights_of_ikm(kuesioner), questions)])


def _row(weights: Mapping[str, Fraction], questions: tuple[str, ...]) -> list[float]:
    return [float(weights.get(key, Fraction(0))) for key in questions]


def _scaled_covariance(sums: Statistik, x: str, y: str) -> int:
    """The covariance times n (n − 1), a whole number."""
    if x == y:
        question = sums.questions[x]
        squares = sum(value**2 * count for value, count in enumerate(question.histogram, start=1))
        return sums.n * squares - question.jumlah**2
    pair = sums.pair(x, y)
    return sums.n * pair.sum_xy - pair.sum_x * pair.sum_y
