"""Rules about evidence: whether it is there, whose it is, how it is numbered, and when it was made."""

from siklus.core.periksa.kaidah import Kaidah
from siklus.core.periksa.keluarga.bkt.gambar import (
    gambar_kembar,
    gambar_serupa,
    gambar_tidak_ada,
    keterangan_terpotong,
    nomor_gambar_ganda,
    nomor_gambar_lompat,
)
from siklus.core.periksa.keluarga.bkt.kelompok import (
    gambar_milik_lain,
    halaman_bukti_keliru,
    label_bukti_keliru,
    label_bukti_tidak_ada,
)
from siklus.core.periksa.keluarga.bkt.status import belum_berbukti, sudah_tanpa_bukti
from siklus.core.periksa.keluarga.bkt.waktu import bukti_di_luar_masa

KAIDAH: tuple[Kaidah, ...] = (
    sudah_tanpa_bukti,
    belum_berbukti,
    label_bukti_keliru,
    label_bukti_tidak_ada,
    gambar_milik_lain,
    halaman_bukti_keliru,
    gambar_tidak_ada,
    nomor_gambar_lompat,
    nomor_gambar_ganda,
    gambar_kembar,
    keterangan_terpotong,
    bukti_di_luar_masa,
    gambar_serupa,
)
