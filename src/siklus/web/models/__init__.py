"""The store: tables and what holds for each row alone. Decisions are services, readings are queries."""

from siklus.web.models.akun import Akun, Peran, Tugas
from siklus.web.models.berkas import Impor, Pemetaan, TolakanImpor
from siklus.web.models.bukti import BerkasBukti, Bukti
from siklus.web.models.bundel import BundelKeluar
from siklus.web.models.jawaban import Jawaban, Kanal, Saran
from siklus.web.models.jejak import Amandemen, Jejak
from siklus.web.models.kertas import KelompokKertas, LembarKertas
from siklus.web.models.kios import HariKios, Perangkat, TolakanKios
from siklus.web.models.kunci_api import KunciApi
from siklus.web.models.kunjungan import KodeKunjungan
from siklus.web.models.laporan import CetakanLaporan, JenisLaporan, Laporan, NarasiLaporan, SalinanBertanda
from siklus.web.models.pengingat import JenisPengingat, Pengingat
from siklus.web.models.periksa import LaporanDiperiksa, TautanTemuan, TemuanDiabaikan
from siklus.web.models.realisasi import (
    Pemeliharaan,
    PenanggungJawabPemeliharaan,
    PenanggungJawabStrategi,
    Publikasi,
    Realisasi,
    StatusBulan,
    StatusPeriksa,
    Strategi,
)
from siklus.web.models.rencana import AmandemenRencana, PenanggungJawabRtl, Rencana, Rtl, StatusRencana
from siklus.web.models.statistik import Irisan
from siklus.web.models.survei import SasaranLayanan, StatusSurvei, Survei, VersiKuesioner
from siklus.web.models.unit import Jenjang, Layanan, Subbagian, Unit, VersiLayanan
from siklus.web.models.wajib import TandaWajib, TenggatRekap

__all__ = [
    "Akun",
    "Amandemen",
    "AmandemenRencana",
    "BerkasBukti",
    "Bukti",
    "BundelKeluar",
    "CetakanLaporan",
    "HariKios",
    "Impor",
    "Irisan",
    "Jawaban",
    "Jejak",
    "JenisLaporan",
    "JenisPengingat",
    "Jenjang",
    "Kanal",
    "KelompokKertas",
    "KodeKunjungan",
    "KunciApi",
    "Laporan",
    "LaporanDiperiksa",
    "Layanan",
    "LembarKertas",
    "NarasiLaporan",
    "Pemeliharaan",
    "Pemetaan",
    "PenanggungJawabPemeliharaan",
    "PenanggungJawabRtl",
    "PenanggungJawabStrategi",
    "Pengingat",
    "Peran",
    "Perangkat",
    "Publikasi",
    "Realisasi",
    "Rencana",
    "Rtl",
    "SalinanBertanda",
    "Saran",
    "SasaranLayanan",
    "StatusBulan",
    "StatusPeriksa",
    "StatusRencana",
    "StatusSurvei",
    "Strategi",
    "Subbagian",
    "Survei",
    "TandaWajib",
    "TautanTemuan",
    "TemuanDiabaikan",
    "TenggatRekap",
    "TolakanImpor",
    "TolakanKios",
    "Tugas",
    "Unit",
    "VersiKuesioner",
    "VersiLayanan",
]
