"""How surely an unsur is among the lowest."""

from dataclasses import dataclass

import numpy as np

from siklus.analytics.inference.moments import Floats
from siklus.analytics.inference.posterior import Posterior

LOWEST = 3
"""The follow-up is about the three lowest unsur (PermenPANRB 14/2017)."""


@dataclass(frozen=True, slots=True, eq=False)
class Lowest:
    """`among` (k): the chance of each unsur to be truly among the lowest; `exactly`: that the named ones are they."""

    among: Floats
    exactly: float


def lowest_of(posterior: Posterior, named: tuple[int, ...], count: int = LOWEST) -> Lowest:
    """The chances of each unsur, and that `named` (places of unsur) are exactly the lowest."""
    size = posterior.draws.shape[1]
    order = np.argpartition(posterior.draws, min(count, size) - 1, axis=1)[:, :count]
    belongs = np.zeros(posterior.draws.shape, dtype=bool)
    np.put_along_axis(belongs, order, values=True, axis=1)
    same = belongs[:, list(named)].all(axis=1) & (belongs.sum(axis=1) == len(named))
    return Lowest(belongs.mean(axis=0), float(same.mean()))


def below(posterior: Posterior, lower: int, upper: int) -> float:
    """The chance that the unsur at place `lower` truly is below the one at `upper`."""
    return float((posterior.draws[:, lower] < posterior.draws[:, upper]).mean())
