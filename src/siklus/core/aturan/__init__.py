"""The law as dated, cited TOML: `aturan(on=day)` gives it as in force on that day."""

from siklus.core.aturan.model import Aturan

__all__ = ["Aturan"]
