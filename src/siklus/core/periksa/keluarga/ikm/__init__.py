"""Rules about the index, the values that it comes from, and their letters."""

from siklus.core.periksa.kaidah import Kaidah
from siklus.core.periksa.keluarga.ikm.indeks import (
    bobot_dibulatkan,
    ikm_disebut_persen,
    ikm_lebih_dari_satu,
    ikm_tanpa_mutu,
    ikm_tidak_cocok,
)
from siklus.core.periksa.keluarga.ikm.kaki import jumlah_kolom_keliru
from siklus.core.periksa.keluarga.ikm.mutu import mutu_tidak_cocok, selang_mutu_lama
from siklus.core.periksa.keluarga.ikm.nilai import (
    angka_tidak_terbaca,
    konversi_keliru,
    nilai_di_luar_skala,
    nilai_mustahil,
    nilai_unsur_berbeda,
    nrr_disebut_ikm,
)

KAIDAH: tuple[Kaidah, ...] = (
    mutu_tidak_cocok,
    selang_mutu_lama,
    ikm_tidak_cocok,
    bobot_dibulatkan,
    ikm_lebih_dari_satu,
    ikm_disebut_persen,
    nilai_unsur_berbeda,
    nilai_di_luar_skala,
    konversi_keliru,
    nilai_mustahil,
    jumlah_kolom_keliru,
    nrr_disebut_ikm,
    angka_tidak_terbaca,
    ikm_tanpa_mutu,
)
