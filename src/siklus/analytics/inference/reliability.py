"""How well the questions measure: Pearson's item validity and Cronbach's alpha, from sums alone.

Sources: Pearson's product-moment correlation of an item with the total; Cronbach, Psychometrika 16 (1951).
"""

from dataclasses import dataclass

import numpy as np
from scipy import stats

from siklus.analytics.inference.moments import Floats, Moments

SIGNIFICANCE = 0.05
FEWEST = 3
"""A correlation's test needs three people; alpha needs two questions."""


@dataclass(frozen=True, slots=True, eq=False)
class Reliability:
    """`item_total` (k): each question with the total of all; `corrected` (k): with the total of the others.

    nan where a question or the total has no spread. `critical` is the r above which an item counts as valid with this
    many people (two-sided 5 %), nan with fewer than three; `alpha` is nan where the total has no spread.
    """

    n: int
    item_total: Floats
    corrected: Floats
    critical: float
    alpha: float


def reliability_of(moments: Moments) -> Reliability:
    """Of the questions' moments (k ≥ 1)."""
    cov, size = moments.cov, len(moments.mean)
    own = np.diagonal(cov)
    with_total = cov.sum(axis=1)
    total = float(cov.sum())
    with np.errstate(invalid="ignore", divide="ignore"):
        item_total = with_total / np.sqrt(own * total)
        rest = total - 2 * with_total + own
        corrected = (with_total - own) / np.sqrt(own * np.where(rest > 0, rest, np.nan))
    alpha = size / (size - 1) * (1 - float(own.sum()) / total) if size > 1 and total > 0 else float("nan")
    return Reliability(moments.n, item_total, corrected, critical_r(moments.n), alpha)


def critical_r(n: int, significance: float = SIGNIFICANCE) -> float:
    """The smallest |r| that n people show by chance in no more than `significance` of samples; nan below three."""
    if n < FEWEST:
        return float("nan")
    t = float(stats.t.ppf(1 - significance / 2, n - 2))
    return t / float(np.sqrt(n - 2 + t * t))
