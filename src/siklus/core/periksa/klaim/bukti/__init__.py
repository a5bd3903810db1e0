"""What a report says of its evidence: groups, figures, and references to figures, tables and pages."""

from siklus.core.periksa.klaim.bukti.acuan import find_acuan
from siklus.core.periksa.klaim.bukti.gambar import find_gambar
from siklus.core.periksa.klaim.bukti.grup import find_bukti

__all__ = ["find_acuan", "find_bukti", "find_gambar"]
