"""NRR, IKM and mutu: exact fractions and one rounding, from additive sufficient statistics."""
