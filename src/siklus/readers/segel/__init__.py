"""Finished reports read back: their whole text, what is attached, and how that differs from what was sealed."""

from siklus.readers.segel.baca import IsiBerkas, read_berkas
from siklus.readers.segel.sanding import Beda, compare, shown_beside
from siklus.readers.segel.tanda import canonical, is_signed_by, sidik_kunci

__all__ = ["Beda", "IsiBerkas", "canonical", "compare", "is_signed_by", "read_berkas", "shown_beside", "sidik_kunci"]
