"""Planting mistakes: one function a kind, one module a family."""
