"""Sheets as data → an .xlsx file: same input, same bytes; text stays text, formulas carry their value."""

from siklus.writers.xlsx.render import render_xlsx

__all__ = ["render_xlsx"]
