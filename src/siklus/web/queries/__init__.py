"""Readings of the store: they change nothing, and give value objects or rows that a view shows."""
