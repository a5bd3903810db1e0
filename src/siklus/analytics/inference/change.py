"""Change between two periods, each with a sample of its own."""

from dataclasses import dataclass

import numpy as np
from scipy import stats

from siklus.analytics.inference.design import Estimate
from siklus.analytics.inference.intervals import LEVEL
from siklus.analytics.inference.moments import Floats


@dataclass(frozen=True, slots=True, eq=False)
class Change:
    """`by` (k): now less then; `low`, `high` (k) its interval; `detectable` (k) what four in five samples show."""

    by: Floats
    low: Floats
    high: Floats
    detectable: Floats


POWER = 0.8
"""How often a change that is truly as large as `detectable` is shown by samples of this size."""


def change_of(before: Estimate, after: Estimate, level: float = LEVEL) -> Change:
    """Different people were asked, so that the variances add up; degrees of freedom after Welch and Satterthwaite."""
    by = after.value - before.value
    one, two = before.se**2, after.se**2
    total = one + two
    with np.errstate(invalid="ignore", divide="ignore"):
        df = np.where(total > 0, total**2 / (one**2 / before.df + two**2 / after.df), np.inf)
    se = np.sqrt(total)
    reach = stats.t.ppf((1 + level) / 2, df) * se
    return Change(by, by - reach, by + reach, reach + stats.t.ppf(POWER, df) * se)
