"""The life of a survey: made, opened, closed, sealed; it only goes forward. What is corrected later is an amendment."""

from siklus.web.services.survei.amandemen import Koreksi, Penjelasan, amend
from siklus.web.services.survei.baru import Rancangan, create_survei, delete_draf
from siklus.web.services.survei.buka import check_siap, open_survei
from siklus.web.services.survei.sasaran import keep_sasaran
from siklus.web.services.survei.segel import seal_survei
from siklus.web.services.survei.tutup import check_tutup, close_survei
from siklus.web.services.survei.ubah import Keterangan, keep_keterangan
from siklus.web.services.survei.versi import check_rumusan, keep_formulir

__all__ = [
    "Keterangan",
    "Koreksi",
    "Penjelasan",
    "Rancangan",
    "amend",
    "check_rumusan",
    "check_siap",
    "check_tutup",
    "close_survei",
    "create_survei",
    "delete_draf",
    "keep_formulir",
    "keep_keterangan",
    "keep_sasaran",
    "open_survei",
    "seal_survei",
]
