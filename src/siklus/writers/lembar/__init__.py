"""Blank survey sheets to print, each with its number."""

from siklus.writers.lembar.render import Lembar, Pertanyaan, Pilihan, render_lembar

__all__ = ["Lembar", "Pertanyaan", "Pilihan", "render_lembar"]
