"""Decisions: every change of the store, each in one transaction, with the rules of core."""
