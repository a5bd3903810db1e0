"""What was done about each RTL in each planned month, and what became of it as a whole."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from siklus.core.errors import Place
from siklus.core.realisasi.bukti import Bukti
from siklus.core.rencana.rtl import Rtl
from siklus.core.survei.periode import Bulan


class Status(StrEnum):
    """Where an RTL stands. The report prints Sudah, Belum, or Dibatalkan (see RealisasiRtl.printed)."""

    BELUM = "belum"
    BERJALAN = "berjalan"
    SELESAI = "selesai"
    DIBATALKAN = "dibatalkan"


@dataclass(frozen=True, slots=True)
class CatatanBulan:
    """One planned month of one RTL: what was done, when, what hindered, with which evidence, checked by whom.

    `alasan` says why it was cancelled or taken up again; `dikerjakan_oleh` is the person who did it, "" when the
    office's files do not say; `bukti_keterangan` is one description shared by the month's whole group of evidence.
    """

    rtl: str
    bulan: Bulan
    status: Status
    deskripsi: str = ""
    tanggal: date | None = None
    hambatan: str = ""
    bukti: tuple[Bukti, ...] = ()
    diperiksa_oleh: str = ""
    tanggal_periksa: date | None = None
    alasan: str = ""
    dikerjakan_oleh: str = ""
    bukti_keterangan: str = ""
    place: Place = field(default=Place(), compare=False)


@dataclass(frozen=True, slots=True)
class RealisasiRtl:
    """One RTL with its months gathered: selesai when every planned month is, on the date of the last.

    `sudah` is what the report prints: selesai, with readable evidence, verified by a second person.
    `terlambat_hari` is how many days it was overdue on the report's date (0 when it was not).
    `bukti_keterangan` is one description shared by the whole group of evidence, or "".
    """

    rtl: Rtl
    status: Status
    sudah: bool
    deskripsi: str
    hambatan: str
    bukti: tuple[Bukti, ...]
    bulan_selesai: tuple[Bulan, ...] = ()
    tanggal_selesai: date | None = None
    alasan_batal: str = ""
    terlambat_hari: int = 0
    bukti_keterangan: str = ""
    diperiksa_oleh: str = ""
    tanggal_periksa: date | None = None
    catatan: tuple[CatatanBulan, ...] = field(default=(), compare=False, repr=False)
    """The months' own records that were gathered, in order; none where only the whole is known."""

    @property
    def printed(self) -> str:
        """Sudah, Belum, or Dibatalkan."""
        if self.status is Status.DIBATALKAN:
            return "Dibatalkan"
        return "Sudah" if self.sudah else "Belum"

    @property
    def tanggal_batal(self) -> date | None:
        """The day of the last cancelled month that has one."""
        days = (item.tanggal for item in self.catatan if item.status is Status.DIBATALKAN)
        return max((day for day in days if day is not None), default=None)


@dataclass(frozen=True, slots=True)
class Strategi:
    """For one unfinished RTL: the one reason, the strategy, a calendar date, and who answers for it."""

    rtl: str
    alasan: str
    strategi: str
    target: date
    penanggung_jawab: tuple[str, ...]
    place: Place = field(default=Place(), compare=False)


@dataclass(frozen=True, slots=True)
class Pemeliharaan:
    """What was done to keep a high unsur high, with its evidence."""

    unsur: str
    bentuk: str
    penanggung_jawab: tuple[str, ...]
    bukti: tuple[Bukti, ...] = ()
    place: Place = field(default=Place(), compare=False)


@dataclass(frozen=True, slots=True)
class Publikasi:
    """One publication of the result: medium, date, and the address or the evidence that proves it."""

    media: str
    daring: bool
    tanggal: date
    tautan: str = ""
    bukti: tuple[Bukti, ...] = ()
    place: Place = field(default=Place(), compare=False)
