"""The store: tables and what holds for each row alone. Decisions are services, readings are queries."""

from siklus.web.models.akun import Akun, Peran, Tugas
from siklus.web.models.berkas import Impor, Pemetaan, TolakanImpor
from siklus.web.models.jawaban import Jawaban, Kanal, Saran
from siklus.web.models.jejak import Amandemen, Jejak
from siklus.web.models.kertas import KelompokKertas, LembarKertas
from siklus.web.models.kios import HariKios, Perangkat, TolakanKios
from siklus.web.models.kunci_api import KunciApi
from siklus.web.models.kunjungan import KodeKunjungan
from siklus.web.models.statistik import Irisan
from siklus.web.models.survei import SasaranLayanan, StatusSurvei, Survei, VersiKuesioner
from siklus.web.models.unit import Jenjang, Layanan, Subbagian, Unit

__all__ = [
    "Akun",
    "Amandemen",
    "HariKios",
    "Impor",
    "Irisan",
    "Jawaban",
    "Jejak",
    "Jenjang",
    "Kanal",
    "KelompokKertas",
    "KodeKunjungan",
    "KunciApi",
    "Layanan",
    "LembarKertas",
    "Pemetaan",
    "Peran",
    "Perangkat",
    "Saran",
    "SasaranLayanan",
    "StatusSurvei",
    "Subbagian",
    "Survei",
    "TolakanImpor",
    "TolakanKios",
    "Tugas",
    "Unit",
    "VersiKuesioner",
]
