"""Rules about the text itself: copied names and periods, numbers in words, changes, names and terms."""

from siklus.core.periksa.kaidah import Kaidah
from siklus.core.periksa.keluarga.nsk.angka import angka_dan_huruf_berbeda, arah_perubahan_keliru
from siklus.core.periksa.keluarga.nsk.kantor import kantor_lain, kantor_lain_disebut, nama_kantor_berbeda
from siklus.core.periksa.keluarga.nsk.kata import istilah_salah_tulis, perubahan_tanpa_pembanding, unsur_banyak_nama
from siklus.core.periksa.keluarga.nsk.periode import (
    bulan_tidak_cocok,
    periode_lain_dalam_kalimat,
    periode_lain_di_judul,
)

KAIDAH: tuple[Kaidah, ...] = (
    kantor_lain,
    kantor_lain_disebut,
    nama_kantor_berbeda,
    periode_lain_di_judul,
    periode_lain_dalam_kalimat,
    bulan_tidak_cocok,
    angka_dan_huruf_berbeda,
    arah_perubahan_keliru,
    perubahan_tanpa_pembanding,
    unsur_banyak_nama,
    istilah_salah_tulis,
)
