"""Screens of the import of answers from other programs' files."""
