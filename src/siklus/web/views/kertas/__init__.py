"""Screens of paper entry."""
