"""Carrying out the plan: the months of each RTL, what keeps high unsur high, and what becomes of the unfinished."""

from siklus.web.services.realisasi.bulan import Isian, Langkah, UbahBulan, change_bulan
from siklus.web.services.realisasi.pegang import StaleError

__all__ = ["Isian", "Langkah", "StaleError", "UbahBulan", "change_bulan"]
