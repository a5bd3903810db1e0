"""Rules about the unsur that come first: the lowest, which are mended, and the highest, which are kept."""

from siklus.core.periksa.kaidah import Kaidah
from siklus.core.periksa.keluarga.pri.unsur import (
    prioritas_berbeda,
    seri_tidak_dijelaskan,
    terendah_keliru,
    tertinggi_keliru,
)

KAIDAH: tuple[Kaidah, ...] = (terendah_keliru, tertinggi_keliru, prioritas_berbeda, seri_tidak_dijelaskan)
