"""Many units' periods as one institution: sums that add up, what may be compared, and what may be shown."""
