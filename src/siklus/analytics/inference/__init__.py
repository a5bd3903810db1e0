"""What a sample allows one to say: intervals, chances, effects, and how well the questionnaire measures.

Everything here rests on the sums that core keeps (Statistik), is computed with NumPy and SciPy in floating point, and
reaches the rest of the product as core's value objects. Numbers of the regulation themselves stay core's fractions.
"""
