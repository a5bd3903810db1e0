"""Carrying out: status, evidence, obstacles, percentage, strategy, carry-over, self-score."""
