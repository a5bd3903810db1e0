"""Screens of the official reports: outline, real pages, what is lacking; texts, settings, signature, seal."""
