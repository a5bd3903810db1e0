"""Carrying out, as the screens show it."""
