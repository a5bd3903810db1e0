"""Rules about the laws that a report cites."""

from siklus.core.periksa.kaidah import Kaidah
from siklus.core.periksa.keluarga.hkm.judul import judul_peraturan_dipendekkan, judul_peraturan_salah
from siklus.core.periksa.keluarga.hkm.keberlakuan import (
    nomor_peraturan_salah,
    peraturan_sudah_dicabut,
    peraturan_tidak_dikenal,
)

KAIDAH: tuple[Kaidah, ...] = (
    judul_peraturan_salah,
    judul_peraturan_dipendekkan,
    peraturan_sudah_dicabut,
    nomor_peraturan_salah,
    peraturan_tidak_dikenal,
)
