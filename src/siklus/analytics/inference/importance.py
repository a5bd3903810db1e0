"""Importance–performance map: which unsur move the whole judgement, and which are low.

Importance is not asked in the SKM; it is derived: how closely an unsur goes with the mean of all other unsur.
Performance is its NRR.
Source: Martilla and James, Journal of Marketing 41 (1977); derived importance after Matzler and Sauerwein (2002).
"""

from dataclasses import dataclass
from typing import Literal

import numpy as np

from siklus.analytics.inference.moments import Floats, Moments
from siklus.analytics.inference.reliability import reliability_of

Kuadran = Literal["utamakan", "pertahankan", "pantau", "cukup"]


@dataclass(frozen=True, slots=True, eq=False)
class ImportanceMap:
    """`importance` (k, −1–1; nan without spread), `performance` (k, NRR); the axes cross at their means."""

    importance: Floats
    performance: Floats

    @property
    def kuadran(self) -> tuple[Kuadran, ...]:
        """The quarter of the map in which each unsur stands; one without spread counts as unimportant."""
        cross = float(np.nanmean(self.importance)) if not np.isnan(self.importance).all() else np.inf
        middle = float(self.performance.mean())
        return tuple(
            _kuadran(important=bool(importance >= cross), good=bool(performance >= middle))
            for importance, performance in zip(self.importance, self.performance, strict=True)
        )


def importance_map(unsur: Moments) -> ImportanceMap:
    """Of the unsur's moments (k)."""
    return ImportanceMap(reliability_of(unsur).corrected, unsur.mean)


def _kuadran(*, important: bool, good: bool) -> Kuadran:
    if important:
        return "pertahankan" if good else "utamakan"
    return "cukup" if good else "pantau"
