"""What a report says of its follow-up, from tables, lists and sentences of any office."""

from siklus.core.periksa.klaim.rtl.temukan import find_tindak_lanjut

__all__ = ["find_tindak_lanjut"]
