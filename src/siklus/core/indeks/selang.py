"""Plain uncertainty from the sums: exact variance, and the normal 95 % interval.

Both come from the complete responses, whose every covariance is known. The root is the only step that is not exact:
it is cut off after ROOT_DIGITS decimals, the same on every machine.
"""

from collections.abc import Mapping
from fractions import Fraction
from itertools import combinations
from math import isqrt, lcm

from siklus.core.indeks.hasil import Selang
from siklus.core.indeks.skala import CONVERSION
from siklus.core.indeks.statistik import Statistik
from siklus.core.survei.kuesioner import Kuesioner

Z_95 = Fraction("1.96")
ROOT_DIGITS = 12
FEWEST = 2
"""A variance needs two responses."""

Weights = Mapping[str, Fraction]
"""Question id → what one point on it adds to the value."""


def weights_of_unsur(kuesioner: Kuesioner, unsur: str) -> dict[str, Fraction]:
    """An unsur's NRR as a weighted sum of its questions: each the same share of one."""
    questions = kuesioner.questions_of(unsur)
    return {item.id: Fraction(1, len(questions)) for item in questions}


def weights_of_ikm(kuesioner: Kuesioner) -> dict[str, Fraction]:
    """The IKM as a weighted sum of all questions: 25/N for each unsur, shared by its questions."""
    share = Fraction(CONVERSION, len(kuesioner.unsur))
    return {
        key: weight * share
        for unsur in kuesioner.unsur
        for key, weight in weights_of_unsur(kuesioner, unsur).items()
    }  # fmt: skip


def _scaled_variance(sums: Statistik, x: str) -> int:
    """A question's variance times n (n − 1): a whole number, so that many are added without a fraction for each."""
    one, two, three, four = sums.questions[x].histogram
    return sums.n * (one + 4 * two + 9 * three + 16 * four) - sums.questions[x].jumlah ** 2


def _scaled_covariance(sums: Statistik, x: str, y: str) -> int:
    """The covariance of two questions times n (n − 1)."""
    pair = sums.pair(x, y)
    return sums.n * pair.sum_xy - pair.sum_x * pair.sum_y


def variance_of(sums: Statistik, weights: Weights) -> Fraction | None:
    """Sample variance of one person's weighted value, exact; None with fewer than two complete responses."""
    if sums.n < FEWEST:
        return None
    common = lcm(*(weight.denominator for weight in weights.values()))
    whole = {key: int(weight * common) for key, weight in weights.items()}
    alone = sum(share**2 * _scaled_variance(sums, x) for x, share in whole.items())
    together = sum(whole[x] * whole[y] * _scaled_covariance(sums, x, y) for x, y in combinations(sorted(whole), 2))
    return Fraction(alone + 2 * together, common**2 * sums.n * (sums.n - 1))


def root(value: Fraction) -> Fraction:
    """The square root, cut off after ROOT_DIGITS decimals."""
    scale: int = 10**ROOT_DIGITS
    return Fraction(isqrt(value.numerator * scale**2 // value.denominator), scale)


def interval_of(value: Fraction, sums: Statistik, weights: Weights, ends: tuple[Fraction, Fraction]) -> Selang | None:
    """The 95 % interval around a value, not reaching past the ends of its scale; None when it has no variance."""
    variance = variance_of(sums, weights)
    if variance is None:
        return None
    reach = Z_95 * root(variance / sums.n)
    return Selang(max(ends[0], value - reach), min(ends[1], value + reach))
