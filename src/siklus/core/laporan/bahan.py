"""Everything that the reports are made from, gathered once and passed whole."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from siklus.core.aturan import Aturan
from siklus.core.errors import Place
from siklus.core.indeks.hasil import HasilSurvei
from siklus.core.realisasi.bukti import Bukti
from siklus.core.realisasi.catatan import Pemeliharaan, Publikasi, RealisasiRtl, Strategi
from siklus.core.realisasi.pekppp import MulaiHitung
from siklus.core.rencana.rtl import Rencana
from siklus.core.survei.kuesioner import Kuesioner
from siklus.core.survei.periode import Periode
from siklus.core.survei.unit import Layanan, Penandatangan, UnitLayanan
from siklus.document.blocks import Block


@dataclass(frozen=True, slots=True)
class SetelanLaporan:
    """How the office wants its reports: form, columns, ornament, unsur order; the defaults are the regulation's."""

    bentuk: Literal["lengkap", "ringkas"] = "lengkap"
    kolom_waktu: Literal["bulan", "triwulan"] = "bulan"
    cincin: bool = True
    urutan_unsur: Literal["peraturan", "kuesioner"] = "peraturan"
    nilai_mandiri: bool = True
    """Whether the follow-up report shows the self-score."""


@dataclass(frozen=True, slots=True)
class Saran:
    """A suggestion from a respondent, already free of anything personal, with the unsur it is about ("" if none)."""

    teks: str
    unsur: str = ""


@dataclass(frozen=True, slots=True)
class PeriodeLalu:
    """An earlier period's result: for trend and change. `nrr` maps unsur to its value as text "3,21"."""

    periode: Periode
    ikm: str
    nrr: Mapping[str, str] = field(default_factory=dict)
    n: int | None = None
    rtl_rencana: int | None = None
    rtl_selesai: int | None = None
    id_rtl: tuple[str, ...] = ()
    """The ids that its RTL carried; none of them may be given again."""


@dataclass(frozen=True, slots=True)
class Pelaksanaan:
    """How the survey was carried out: team, method, channels, places, dates, the sample aimed at."""

    pelaksana: tuple[str, ...] = ()
    metode: str = ""
    kanal: tuple[str, ...] = ()
    lokasi: tuple[str, ...] = ()
    mulai: date | None = None
    selesai: date | None = None
    jadwal: tuple[tuple[str, str], ...] = ()
    """(stage, time) rows of section 2.4."""


@dataclass(frozen=True, slots=True)
class Narasi:
    """The office's own text for a part of a report, placeholders still in it, and where the office wrote it.

    `berkas` is the file under narasi/ when the text is there and not in the cell.
    """

    blok: tuple[Block, ...]
    place: Place = Place()
    berkas: str = ""


@dataclass(frozen=True, slots=True)
class DataKantor:
    """What an office itself says about its period, and no computation changes: from its workbook into its reports.

    `periode` is the period surveyed. `narasi` maps a part's key ("1.1", "kata_pengantar") to the office's own text.
    `tanggal` is the report's date; nothing in core asks for today.
    """

    aturan: Aturan
    unit: UnitLayanan
    periode: Periode
    tanggal: date
    penandatangan: Penandatangan
    layanan: tuple[Layanan, ...]
    kuesioner: Kuesioner
    pemeliharaan: tuple[Pemeliharaan, ...] = ()
    strategi: tuple[Strategi, ...] = ()
    saran: tuple[Saran, ...] = ()
    lalu: tuple[PeriodeLalu, ...] = ()
    """Earlier periods, oldest first."""
    dokumentasi: tuple[Bukti, ...] = ()
    publikasi: tuple[Publikasi, ...] = ()
    pelaksanaan: Pelaksanaan = Pelaksanaan()
    subbagian: tuple[str, ...] = ()
    narasi: Mapping[str, Narasi] = field(default_factory=dict)
    setelan: SetelanLaporan = SetelanLaporan()
    catatan_contoh: str = ""
    """A line that says the data are synthetic; printed on cover and foot of the examples."""
    survei_setahun: int | None = None
    """Surveys in the surveyed year as the office states them; None when it does not."""
    mulai_pekppp: MulaiHitung = MulaiHitung.PERSETUJUAN
    tanggal_pelaksanaan: date | None = None
    """The survey report's own date; None when it is `tanggal` too."""


@dataclass(frozen=True, slots=True)
class Bahan:
    """One office's period, complete: what it says, what came out, what was decided, what was done.

    The execution months are in `rencana`. `realisasi` has one entry per RTL of the plan, in the plan's order.
    """

    kantor: DataKantor
    hasil: HasilSurvei
    rencana: Rencana
    realisasi: tuple[RealisasiRtl, ...] = ()
