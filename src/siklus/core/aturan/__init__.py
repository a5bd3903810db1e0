"""The law as dated, cited TOML: `aturan(on=day)` gives it as in force on that day."""

from siklus.core.aturan.model import Aturan
from siklus.core.aturan.nama import find_dimensi, find_unsur, normalise
from siklus.core.aturan.pemuat import aturan

__all__ = ["Aturan", "aturan", "find_dimensi", "find_unsur", "normalise"]
