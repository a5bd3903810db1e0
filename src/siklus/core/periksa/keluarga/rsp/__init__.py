"""Rules about respondents: how many, of how many, and who they were."""

from siklus.core.periksa.kaidah import Kaidah
from siklus.core.periksa.keluarga.rsp.jumlah import (
    jumlah_per_layanan_salah,
    jumlah_responden_berbeda,
    kuesioner_tidak_berjumlah,
    sampel_melebihi_populasi,
    target_responden_tidak_tercapai,
)
from siklus.core.periksa.keluarga.rsp.profil import (
    jumlah_profil_salah,
    persentase_tidak_cocok,
    persentase_tidak_seratus,
    profil_tidak_sama_responden,
)
from siklus.core.periksa.keluarga.rsp.sampel import (
    responden_kurang_dari_sampel,
    rumus_sampel_tertukar,
    sampel_tidak_menurut_tabel,
)

KAIDAH: tuple[Kaidah, ...] = (
    jumlah_profil_salah,
    profil_tidak_sama_responden,
    persentase_tidak_seratus,
    persentase_tidak_cocok,
    jumlah_responden_berbeda,
    jumlah_per_layanan_salah,
    kuesioner_tidak_berjumlah,
    target_responden_tidak_tercapai,
    rumus_sampel_tertukar,
    sampel_tidak_menurut_tabel,
    responden_kurang_dari_sampel,
    sampel_melebihi_populasi,
)
