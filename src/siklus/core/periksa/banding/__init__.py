"""Two reports of one office compared: what was copied, what vanished, what was changed."""

from siklus.core.periksa.banding.lanjutan import nilai_lalu_berubah, rtl_hilang
from siklus.core.periksa.banding.pasangan import Pasangan
from siklus.core.periksa.banding.ulang import gambar_diulang, naskah_diulang, nilai_diulang, uraian_diulang
from siklus.core.periksa.kaidah import KaidahUmum

__all__ = ["KAIDAH_BANDING", "Pasangan"]

KAIDAH_BANDING: tuple[KaidahUmum[Pasangan], ...] = (
    uraian_diulang,
    gambar_diulang,
    nilai_diulang,
    naskah_diulang,
    rtl_hilang,
    nilai_lalu_berubah,
)
