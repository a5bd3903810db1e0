"""The two scales of a value: an NRR on 1–4, and 25 times that on the scale to 100 (PermenPANRB 14/2017)."""

from fractions import Fraction

CONVERSION = 25
LOWEST_NRR, HIGHEST_NRR = Fraction(1), Fraction(4)
LOWEST_IKM, HIGHEST_IKM = LOWEST_NRR * CONVERSION, HIGHEST_NRR * CONVERSION
