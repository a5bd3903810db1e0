"""Rules about the plan of follow-up, what became of it, and what the conclusion says."""

from siklus.core.periksa.kaidah import Kaidah
from siklus.core.periksa.keluarga.rtl.capaian import capaian_tidak_cocok
from siklus.core.periksa.keluarga.rtl.kesimpulan import (
    alasan_tanpa_rencana,
    alasan_untuk_yang_sudah,
    belum_tanpa_alasan,
    belum_tanpa_strategi,
    simpulan_tanpa_rencana,
    strategi_tanpa_rencana,
)
from siklus.core.periksa.keluarga.rtl.padanan import (
    rtl_berganti_nama,
    rtl_di_unsur_lain,
    rtl_tidak_dilaporkan,
    rtl_tidak_direncanakan,
    unsur_tanpa_rtl,
)
from siklus.core.periksa.keluarga.rtl.penanggung_jawab import (
    penanggung_jawab_berbeda,
    penanggung_jawab_kabur,
    penanggung_jawab_kosong,
    penanggung_jawab_tidak_seragam,
)
from siklus.core.periksa.keluarga.rtl.struktur import penanggung_jawab_tidak_dikenal
from siklus.core.periksa.keluarga.rtl.ukuran import ukuran_dijanjikan
from siklus.core.periksa.keluarga.rtl.waktu import (
    bulan_di_luar_masa,
    bulan_di_masa_survei,
    periode_tertukar,
    rtl_lewat_waktu,
    rtl_tanpa_waktu,
    target_strategi_lewat,
)

KAIDAH: tuple[Kaidah, ...] = (
    rtl_tidak_dilaporkan,
    rtl_tidak_direncanakan,
    rtl_berganti_nama,
    alasan_tanpa_rencana,
    strategi_tanpa_rencana,
    simpulan_tanpa_rencana,
    alasan_untuk_yang_sudah,
    belum_tanpa_alasan,
    belum_tanpa_strategi,
    capaian_tidak_cocok,
    bulan_di_luar_masa,
    bulan_di_masa_survei,
    periode_tertukar,
    rtl_tanpa_waktu,
    target_strategi_lewat,
    rtl_lewat_waktu,
    penanggung_jawab_kosong,
    penanggung_jawab_kabur,
    penanggung_jawab_tidak_seragam,
    penanggung_jawab_berbeda,
    ukuran_dijanjikan,
    unsur_tanpa_rtl,
    rtl_di_unsur_lain,
    penanggung_jawab_tidak_dikenal,
)
