"""Finished reports read back: their whole text, what is attached, and how that differs from what was sealed."""

from siklus.readers.segel.baca import IsiBerkas, read_berkas
from siklus.readers.segel.sanding import Beda, compare, shown_beside

__all__ = ["Beda", "IsiBerkas", "compare", "read_berkas", "shown_beside"]
