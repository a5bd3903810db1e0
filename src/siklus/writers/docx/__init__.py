"""Writes a document as DOCX: real headings, filled fields, tagged figures, embedded fonts."""

from siklus.writers.docx.render import render_docx

__all__ = ["render_docx"]
