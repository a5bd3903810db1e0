"""Claims about the follow-up: plan, realisation, upkeep, reasons, strategies, and how much of it is done."""

from dataclasses import dataclass
from typing import Literal

from siklus.core.periksa.klaim.bilangan import Bilangan, Ucapan
from siklus.core.periksa.klaim.nilai import KlaimMutu

StatusTercetak = Literal["sudah", "belum", "berjalan", "dibatalkan", ""]


@dataclass(frozen=True, slots=True)
class BarisRencana:
    """One planned RTL. `unsur` is the key of the unsur under which its row stands, "" when that cannot be told.

    `nomor` is its label in one form ("1.b" for "b." under 1, "1.2" as printed). `bulan` are the ticked months (1–12),
    or the first months of ticked quarters with `rentang` 3; `kolom_bulan` those that the table offers. A month column
    whose mark cannot be read makes `bulan_terbaca` false.
    """

    nomor: str
    unsur: str
    kegiatan: Ucapan
    bulan: tuple[int, ...] = ()
    kolom_bulan: tuple[int, ...] = ()
    rentang: int = 1
    bulan_terbaca: bool = True
    tahun: int | None = None
    penanggung_jawab: Ucapan | None = None
    indikator: Ucapan | None = None
    target: Ucapan | None = None
    waktu: Ucapan | None = None
    """The time as words where the table has no month columns ("Triwulan III 2025")."""
    terbaca: bool = True
    """Whether the columns of its table were told apart; else `kegiatan` may hold words of other columns."""
    utuh: bool = True
    """Whether no row of its table can have been lost: the file says where the rows are."""
    unsur_tercetak: str = ""
    """The unsur beside which the row is printed, where the realisation counts it under another one; else ""."""


@dataclass(frozen=True, slots=True)
class BarisRealisasi:
    """What became of one RTL. `status` is "" where it cannot be read; `tanda` is the printed word.

    `dokumentasi` is None where the table has no such column; `bergambar` when the cell holds a picture.
    """

    nomor: str
    kegiatan: Ucapan
    status: StatusTercetak
    tanda: Ucapan | None = None
    deskripsi: Ucapan | None = None
    dokumentasi: Ucapan | None = None
    bergambar: bool = False
    hambatan: Ucapan | None = None
    penanggung_jawab: Ucapan | None = None
    waktu: Ucapan | None = None
    unsur: str = ""
    terbaca: bool = True
    """Whether the columns of its table were told apart; else `kegiatan` may be cut and the rest is missing."""
    utuh: bool = True
    """Whether no row of its table can have been lost: the file says where the rows are."""


@dataclass(frozen=True, slots=True)
class BarisPemeliharaan:
    """How one high unsur is kept up, with the value and letter that the table repeats."""

    nomor: str
    unsur: str
    nama: Ucapan
    angka: Bilangan | None
    mutu: KlaimMutu | None
    bentuk: Ucapan | None = None
    dokumentasi: Ucapan | None = None
    penanggung_jawab: Ucapan | None = None


@dataclass(frozen=True, slots=True)
class Alasan:
    """Why an RTL is not done, under the name that the conclusion gives it, and the row's label where it says that."""

    kegiatan: Ucapan
    alasan: Ucapan | None
    nomor: str = ""
    terbaca: bool = True
    """Whether the columns of its table were told apart."""


@dataclass(frozen=True, slots=True)
class Strategi:
    """How an unfinished RTL goes on: strategy, printed target time, responsible unit."""

    kegiatan: Ucapan
    strategi: Ucapan | None
    target: Ucapan | None = None
    penanggung_jawab: Ucapan | None = None
    nomor: str = ""
    terbaca: bool = True
    """Whether the columns of its table were told apart."""


@dataclass(frozen=True, slots=True)
class SebutanRtl:
    """Running text calls one RTL done or not done. `nomor` is the row's label where the text gives it.

    `terdaftar` when the sentence lists what was planned, so that whatever it names should be in the plan.
    """

    arah: Literal["sudah", "belum"]
    kegiatan: Ucapan
    nomor: str = ""
    terdaftar: bool = False


@dataclass(frozen=True, slots=True)
class KlaimCapaian:
    """How much of the plan is done, or not: "70% (7 dari 10 RTL)". What is not printed is None."""

    arah: Literal["sudah", "belum"]
    persen: Bilangan | None
    bagian: Bilangan | None
    dari: Bilangan | None
