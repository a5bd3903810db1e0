"""What a buku kerja holds once read: raw core objects, before anything is computed or judged."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from siklus.core.aturan import Aturan
from siklus.core.errors import Problem
from siklus.core.indeks.dilaporkan import NilaiDilaporkan
from siklus.core.indeks.hitung import Kosong
from siklus.core.laporan.bahan import Pelaksanaan, PeriodeLalu, Saran, SetelanLaporan
from siklus.core.realisasi.bukti import Bukti
from siklus.core.realisasi.catatan import CatatanBulan, Pemeliharaan, Publikasi, Strategi
from siklus.core.realisasi.pekppp import MulaiHitung
from siklus.core.rencana.rtl import Rencana
from siklus.core.survei.jawaban import Jawaban
from siklus.core.survei.kuesioner import Kuesioner
from siklus.core.survei.periode import Periode
from siklus.core.survei.unit import Layanan, Penandatangan, UnitLayanan
from siklus.document.assets import Assets
from siklus.document.blocks import Block


@dataclass(frozen=True, slots=True)
class BukuKerja:
    """One office's period as its workbook and folders say it.

    Either `jawaban` or `nilai` (printed values) is there. `rencana.prioritas.unsur` is empty when the office left the
    choice to the three lowest. `assets` has the public copy of every picture and the original of every PDF.
    `peringatan` are the problems that did not stop the reading.
    """

    aturan: Aturan
    unit: UnitLayanan
    periode: Periode
    tanggal: date
    penandatangan: Penandatangan
    layanan: tuple[Layanan, ...]
    kuesioner: Kuesioner
    rencana: Rencana
    jawaban: tuple[Jawaban, ...] = ()
    nilai: NilaiDilaporkan | None = None
    kosong: Kosong = "dibagi"
    catatan: tuple[CatatanBulan, ...] = ()
    pemeliharaan: tuple[Pemeliharaan, ...] = ()
    strategi: tuple[Strategi, ...] = ()
    saran: tuple[Saran, ...] = ()
    lalu: tuple[PeriodeLalu, ...] = ()
    dokumentasi: tuple[Bukti, ...] = ()
    publikasi: tuple[Publikasi, ...] = ()
    pelaksanaan: Pelaksanaan = field(default_factory=Pelaksanaan)
    subbagian: tuple[str, ...] = ()
    narasi: Mapping[str, tuple[Block, ...]] = field(default_factory=dict)
    setelan: SetelanLaporan = field(default_factory=SetelanLaporan)
    catatan_contoh: str = ""
    survei_setahun: int | None = None
    mulai_pekppp: MulaiHitung = MulaiHitung.PERSETUJUAN
    tanggal_pelaksanaan: date | None = None
    assets: Assets = field(default_factory=dict)
    peringatan: tuple[Problem, ...] = ()
