"""Commands of `python -m siklus.web`."""
