"""What the home page shows: one unit's place in the cycle, or many units beside each other."""

from siklus.web.queries.beranda.banyak import Barisan, Keadaan, Saringan, jumlah_of, provinsi_of, rows_of, units_in
from siklus.web.queries.beranda.langkah import Langkah, langkah_of
from siklus.web.queries.beranda.satu import Beranda, Tahap, Tenggat, beranda_of, tahap_of

__all__ = [
    "Barisan",
    "Beranda",
    "Keadaan",
    "Langkah",
    "Saringan",
    "Tahap",
    "Tenggat",
    "beranda_of",
    "jumlah_of",
    "langkah_of",
    "provinsi_of",
    "rows_of",
    "tahap_of",
    "units_in",
]
