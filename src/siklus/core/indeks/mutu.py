"""The letter of a value: convert to the scale to 100, round once half up at two decimals, find the band.

Only the bands' lower bounds are used, so that every value has exactly one letter (PermenPANRB 14/2017).
"""

from fractions import Fraction

from siklus.core.aturan import Aturan
from siklus.core.indeks.hasil import Mutu
from siklus.core.indeks.skala import CONVERSION, HIGHEST_IKM, LOWEST_IKM
from siklus.core.rounding import round_half_up


def mutu_of(konversi: Fraction, aturan: Aturan) -> Mutu:
    """The letter of an IKM or a converted NRR, 25–100, not yet rounded; ValueError outside that range."""
    if not LOWEST_IKM <= konversi <= HIGHEST_IKM:
        message = f"a converted value lies between 25 and 100, not {konversi}"
        raise ValueError(message)
    rounded = round_half_up(konversi)
    pita = next(pita for pita in reversed(aturan.pita) if pita.bawah <= rounded)
    return Mutu(pita.huruf, pita.kinerja)


def mutu_of_nrr(nrr: Fraction, aturan: Aturan) -> Mutu:
    """The letter of an NRR, 1–4."""
    return mutu_of(nrr * CONVERSION, aturan)
