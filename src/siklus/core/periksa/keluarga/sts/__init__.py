"""Rules about a row's status against its own description and against what the text says of it."""

from siklus.core.periksa.kaidah import Kaidah
from siklus.core.periksa.keluarga.sts.naskah import status_dua_versi, uraian_bertentangan
from siklus.core.periksa.keluarga.sts.uraian import (
    belum_tetapi_mulai,
    belum_tetapi_sudah,
    status_kosong,
    sudah_baru_mulai,
    sudah_hanya_perlu,
    sudah_tetapi_belum,
)

KAIDAH: tuple[Kaidah, ...] = (
    sudah_hanya_perlu,
    sudah_tetapi_belum,
    sudah_baru_mulai,
    belum_tetapi_sudah,
    belum_tetapi_mulai,
    uraian_bertentangan,
    status_kosong,
    status_dua_versi,
)
