"""Rules about the report's parts: present, listed, numbered, captioned, finished and signed."""

from siklus.core.periksa.kaidah import Kaidah
from siklus.core.periksa.keluarga.lap.bagian import bagian_tidak_ada, subbab_tidak_ada
from siklus.core.periksa.keluarga.lap.daftar import (
    daftar_gambar_tidak_ada,
    daftar_isi_tidak_cocok,
    daftar_tabel_tidak_cocok,
    halaman_daftar_isi_salah,
)
from siklus.core.periksa.keluarga.lap.naskah import kalimat_tidak_selesai, lampiran_tidak_ada, tabel_tidak_ada
from siklus.core.periksa.keluarga.lap.nomor import (
    judul_tabel_tanpa_periode,
    nomor_bab_rangkap,
    nomor_bagian_terlewat,
    nomor_tabel_tidak_urut,
)
from siklus.core.periksa.keluarga.lap.tanda_tangan import (
    tanda_tangan_tidak_ada,
    tanda_tangan_tidak_lengkap,
    tanggal_mendahului_isi,
)

KAIDAH: tuple[Kaidah, ...] = (
    bagian_tidak_ada,
    subbab_tidak_ada,
    daftar_isi_tidak_cocok,
    halaman_daftar_isi_salah,
    nomor_bab_rangkap,
    nomor_bagian_terlewat,
    nomor_tabel_tidak_urut,
    judul_tabel_tanpa_periode,
    kalimat_tidak_selesai,
    tabel_tidak_ada,
    lampiran_tidak_ada,
    tanda_tangan_tidak_ada,
    tanda_tangan_tidak_lengkap,
    daftar_tabel_tidak_cocok,
    daftar_gambar_tidak_ada,
    tanggal_mendahului_isi,
)
