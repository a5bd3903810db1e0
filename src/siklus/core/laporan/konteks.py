"""What every chapter looks at: the bahan, and the few views of it that several chapters share."""

from dataclasses import dataclass
from datetime import date

from siklus.core.indeks.hasil import NilaiUnsur
from siklus.core.indeks.perubahan import PerubahanHasil, compute_perubahan
from siklus.core.laporan.bahan import Bahan, DataKantor
from siklus.core.realisasi.capaian import Capaian, count_capaian
from siklus.core.realisasi.catatan import RealisasiRtl, Status, Strategi
from siklus.core.realisasi.strategi import needs_strategi
from siklus.core.rencana.rtl import Rtl
from siklus.document.inline import Slot

POIN = "abcdefghijklmnopqrstuvwxyz"


@dataclass(frozen=True, slots=True)
class Baris:
    """One RTL as every table counts it: its unsur's number, its point within the unsur, and what became of it."""

    nomor: int
    poin: str
    rtl: Rtl
    realisasi: RealisasiRtl

    @property
    def label(self) -> str:
        """Where its evidence stands in the annex."""
        return f"bukti:{self.rtl.id}"

    @property
    def terlambat(self) -> bool:
        """Whether it is open although its last planned month is over on the report's date."""
        return self.realisasi.terlambat_hari > 0


@dataclass(frozen=True, slots=True)
class Konteks:
    """The bahan with its rows counted once, so that tables, conclusions and annex labels cannot differ.

    `unsur` are the values in the order that the office prints; `urutan` the same from lowest to highest.
    """

    bahan: Bahan
    unsur: tuple[NilaiUnsur, ...]
    urutan: tuple[NilaiUnsur, ...]
    baris: tuple[Baris, ...]

    @property
    def kantor(self) -> DataKantor:
        """What the office itself says."""
        return self.bahan.kantor

    @property
    def lengkap(self) -> bool:
        """Whether the full form is asked for."""
        return self.kantor.setelan.bentuk == "lengkap"

    @property
    def dilaporkan(self) -> bool:
        """Whether only printed values are known, without answers behind them."""
        return self.bahan.hasil.indeks.dilaporkan

    @property
    def realisasi(self) -> tuple[RealisasiRtl, ...]:
        """What became of every RTL, in the tables' order; one without a record is there as belum."""
        return tuple(baris.realisasi for baris in self.baris)

    @property
    def capaian(self) -> Capaian:
        """The counts of the plan."""
        return count_capaian(self.realisasi)

    @property
    def sudah(self) -> tuple[Baris, ...]:
        """The rows that print Sudah."""
        return tuple(baris for baris in self.baris if baris.realisasi.sudah)

    @property
    def belum(self) -> tuple[Baris, ...]:
        """The rows that print Belum, cancelled ones among them."""
        return tuple(baris for baris in self.baris if not baris.realisasi.sudah)

    @property
    def perubahan(self) -> PerubahanHasil | None:
        """The change since the last period, by the printed values; None when there is none."""
        if not self.kantor.lalu:
            return None
        lalu = self.kantor.lalu[-1]
        return compute_perubahan(self.bahan.hasil.indeks, lalu.ikm, lalu.nrr, self.kantor.aturan)

    def nama(self, unsur: str) -> str:
        """The one name of an unsur."""
        return self.kantor.aturan.unsur_of(unsur).nama

    def kelompok(self) -> tuple[tuple[Baris, ...], ...]:
        """The rows, gathered by unsur in printed order."""
        numbers = dict.fromkeys(baris.nomor for baris in self.baris)
        return tuple(tuple(baris for baris in self.baris if baris.nomor == nomor) for nomor in numbers)

    @property
    def tersisa(self) -> tuple[Baris, ...]:
        """The rows that still have to be done: not Sudah and not cancelled."""
        return tuple(baris for baris in self.baris if needs_strategi(baris.realisasi))

    @property
    def sisa_berstrategi(self) -> tuple[Strategi, ...]:
        """The strategies of the rows that still have to be done, where one is recorded."""
        found = (self.strategi(baris.rtl.id) for baris in self.tersisa)
        return tuple(strategi for strategi in found if strategi is not None)

    def strategi(self, rtl: str) -> Strategi | None:
        """The strategy recorded for an RTL, if there is one."""
        return next((strategi for strategi in self.kantor.strategi if strategi.rtl == rtl), None)


def build_konteks(bahan: Bahan) -> Konteks:
    """Count the rows and order the unsur of one bahan."""
    unsur = tuple(sorted(bahan.hasil.indeks.unsur, key=lambda nilai: _urutan(bahan, nilai.unsur)))
    return Konteks(bahan, unsur, tuple(sorted(unsur, key=lambda nilai: nilai.nrr)), _baris(bahan))


def _urutan(bahan: Bahan, unsur: str) -> int:
    entry = bahan.kantor.aturan.unsur_of(unsur)
    return entry.urutan_peraturan if bahan.kantor.setelan.urutan_unsur == "peraturan" else entry.urutan_kuesioner


def _baris(bahan: Bahan) -> tuple[Baris, ...]:
    """Priorities first and in their order, then any other unsur, each with its RTL in the plan's order."""
    realisasi = {entry.rtl.id: entry for entry in bahan.realisasi}
    asked = (unsur for unsur in bahan.rencana.prioritas.unsur if bahan.rencana.of_unsur(unsur))
    groups = tuple(dict.fromkeys((*asked, *(rtl.unsur for rtl in bahan.rencana.rtl))))
    return tuple(
        Baris(nomor, poin(position), rtl, realisasi.get(rtl.id) or _untouched(rtl, bahan.kantor.tanggal))
        for nomor, unsur in enumerate(groups, 1)
        for position, rtl in enumerate(bahan.rencana.of_unsur(unsur))
    )


def _untouched(rtl: Rtl, on: date) -> RealisasiRtl:
    late = max(0, (on - rtl.due).days)
    return RealisasiRtl(rtl, Status.BELUM, sudah=False, deskripsi="", hambatan="", bukti=(), terlambat_hari=late)


def poin(position: int) -> str:
    """The letter of a point, 0-based: a, b, … z, aa, ab, …."""
    rest, letter = divmod(position, len(POIN))
    return (poin(rest - 1) if rest else "") + POIN[letter]


def slot(*parts: str | int) -> Slot:
    """A fact's slot from the parts of its id: "nrr" and "waktu" give "{nrr.waktu}"."""
    return Slot(".".join(str(part) for part in parts))
