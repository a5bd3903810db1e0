"""Estimates of a sample drawn from a finite population, whole or service by service (strata).

Source: W. G. Cochran, Sampling Techniques (3rd ed. 1977), chapters 2 and 5; the same estimator as R's `survey` package,
with which the tests compare it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np

from siklus.analytics.inference.moments import FEWEST, Floats, Moments

Bobot = Literal["responden", "penduduk"]
"""What a stratum counts for: its respondents, as the official index does, or the users whom they stand for."""


@dataclass(frozen=True, slots=True, eq=False)
class Stratum:
    """The respondents of one service; `pengguna` is how many people used it, None where nobody knows."""

    moments: Moments
    pengguna: int | None = None

    @property
    def left_over(self) -> float:
        """The finite-population correction 1 − n/N; 1 where N is not known, 0 where everyone answered."""
        if self.pengguna is None:
            return 1.0
        return max(0.0, 1.0 - self.moments.n / self.pengguna) if self.pengguna else 0.0


@dataclass(frozen=True, slots=True, eq=False)
class Estimate:
    """`value` (r) and its sampling covariance `cov` (r × r); `df` the degrees of freedom of that covariance."""

    value: Floats
    cov: Floats
    df: int

    @property
    def se(self) -> Floats:
        """Standard errors (r)."""
        spread: Floats = np.sqrt(np.clip(np.diagonal(self.cov), 0.0, None))
        return spread


def estimate(strata: Sequence[Stratum], bobot: Bobot = "responden") -> Estimate | None:
    """The weighted mean over the strata that anybody answered; None with fewer than two respondents to compare.

    A stratum with a single respondent takes the covariance that the others share, as nothing is known of its own.

    Raises:
        ValueError: by users, while a stratum's users are not known.
    """
    used = [stratum for stratum in strata if stratum.moments.n]
    df = sum(stratum.moments.n - 1 for stratum in used)
    if df < 1:
        return None
    shares = _shares(used, bobot)
    common = sum(stratum.moments.cov * (stratum.moments.n - 1) for stratum in used) / df
    value = sum(share * stratum.moments.mean for share, stratum in zip(shares, used, strict=True))
    cov = sum(
        share**2 * stratum.left_over * (stratum.moments.cov if stratum.moments.n >= FEWEST else common)
        / stratum.moments.n
        for share, stratum in zip(shares, used, strict=True)
    )  # fmt: skip
    return Estimate(np.asarray(value), np.asarray(cov), df)


def _shares(used: Sequence[Stratum], bobot: Bobot) -> list[float]:
    counts = [stratum.moments.n if bobot == "responden" else stratum.pengguna for stratum in used]
    known = [count for count in counts if count is not None]
    if len(known) < len(counts):
        message = "the users of a stratum are not known"
        raise ValueError(message)
    return [count / sum(known) for count in known]
