"""Whether respondents are like the users whom they stand for, and the index if they were."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from scipy import stats

from siklus.analytics.inference.moments import Floats

FEWEST_EXPECTED = 5.0
"""Below this expected count the chi-square distribution is not trusted and the test is simulated (Cochran 1954)."""
SIMULATED = 9_999
SEED = 14_2017


@dataclass(frozen=True, slots=True)
class Kelompok:
    """One group of a dimension: how many answered, and how many users there are."""

    kunci: str
    responden: int
    pengguna: int


@dataclass(frozen=True, slots=True)
class Representativeness:
    """`share` maps each group to its share of respondents less that of users; `p` is the chance of such a difference.

    `shift` is the part of the respondents who would have to be others for the shares to agree (0–1).
    """

    share: Mapping[str, float]
    shift: float
    p: float


def representativeness_of(groups: Sequence[Kelompok]) -> Representativeness | None:
    """Of one dimension; None without respondents or without users."""
    asked = np.array([group.responden for group in groups], dtype=np.float64)
    users = np.array([group.pengguna for group in groups], dtype=np.float64)
    if not asked.sum() or not users.sum():
        return None
    away = asked / asked.sum() - users / users.sum()
    share = {group.kunci: float(value) for group, value in zip(groups, away, strict=True)}
    return Representativeness(share, float(np.abs(away).sum() / 2), _chance(asked, users / users.sum()))


def _chance(asked: Floats, shares: Floats) -> float:
    if (asked[shares == 0] > 0).any():
        return 0.0  # somebody answered whom the list of users does not know
    asked, shares = asked[shares > 0], shares[shares > 0]
    expected = shares * asked.sum()
    seen = float(((asked - expected) ** 2 / expected).sum())
    if len(shares) == 1 or expected.min() >= FEWEST_EXPECTED:
        return float(stats.chi2.sf(seen, len(shares) - 1)) if len(shares) > 1 else 1.0
    drawn = np.random.default_rng(SEED).multinomial(int(asked.sum()), shares, size=SIMULATED)
    worse = int((((drawn - expected) ** 2 / expected).sum(axis=1) >= seen - 1e-9).sum())
    return (worse + 1) / (SIMULATED + 1)
