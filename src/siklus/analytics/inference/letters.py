"""How surely the letter of an index is the true one."""

from collections.abc import Mapping

import numpy as np
from scipy import stats

from siklus.analytics.inference.design import Estimate
from siklus.analytics.inference.intervals import IKM
from siklus.core.aturan import Aturan

HALF_UP = 0.005
"""The regulation rounds the value at two decimals before it looks for the letter."""


def letters_of(found: Estimate, aturan: Aturan) -> Mapping[str, float]:
    """The chance of each letter (A–D) for the true IKM, of which `found` has the one estimate; together 1.

    Made on the logit of the scale as the interval is, so that the letter is unsure exactly where the interval crosses a
    band's edge. At the very end of the scale, or when everyone was asked, the letter is certain.
    """
    edges = [float(band.bawah) for band in aturan.pita][1:]
    below = [_below(found, edge - HALF_UP) for edge in edges]
    steps = np.diff([0.0, *below, 1.0])
    return {band.huruf: float(step) for band, step in zip(aturan.pita, steps, strict=True)}


def _below(found: Estimate, edge: float) -> float:
    value, se = float(found.value[0]), float(found.se[0])
    share = (value - IKM.bawah) / (IKM.atas - IKM.bawah)
    if se <= 0.0 or not 0.0 < share < 1.0:
        return float(value < edge)
    slope = 1 / ((IKM.atas - IKM.bawah) * share * (1 - share))
    at = (edge - IKM.bawah) / (IKM.atas - IKM.bawah)
    return float(stats.norm.cdf((np.log(at / (1 - at)) - np.log(share / (1 - share))) / (se * slope)))
