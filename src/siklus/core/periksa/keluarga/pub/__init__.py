"""Rules about the publication of the result."""

from siklus.core.periksa.kaidah import Kaidah
from siklus.core.periksa.keluarga.pub.publikasi import bukti_publikasi_tidak_ada, hasil_tidak_dipublikasikan

KAIDAH: tuple[Kaidah, ...] = (hasil_tidak_dipublikasikan, bukti_publikasi_tidak_ada)
