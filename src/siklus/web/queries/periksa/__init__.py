"""Checked reports as the screens read them: who sees which, what was found, what a filter leaves of it."""
