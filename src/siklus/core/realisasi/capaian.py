"""How much of the plan was realised: counts, the exact share, and progress month by month."""

from dataclasses import dataclass
from fractions import Fraction

from siklus.core.realisasi.catatan import RealisasiRtl, Status
from siklus.core.rencana.masa import months_from
from siklus.core.rencana.rtl import Rencana
from siklus.core.survei.periode import Bulan


@dataclass(frozen=True, slots=True)
class Capaian:
    """Counts of RTL. `direncanakan` is all of the plan, cancelled ones too; `sudah` what the report prints Sudah.

    `belum_terbukti` are selesai without proof or check; `terlambat` were overdue on the report's date.
    """

    direncanakan: int
    sudah: int
    belum_terbukti: int
    berjalan: int
    belum_mulai: int
    dibatalkan: int
    terlambat: int

    @property
    def belum(self) -> int:
        """How many the report prints Belum."""
        return self.direncanakan - self.sudah

    @property
    def persentase(self) -> Fraction | None:
        """The exact share that is Sudah, 0 to 1; None when nothing was planned.

        Cancelled RTL still count as planned, so that cancelling cannot raise it (PermenPANRB 29/2022 scores it).
        """
        return Fraction(self.sudah, self.direncanakan) if self.direncanakan else None


@dataclass(frozen=True, slots=True)
class Kemajuan:
    """By the end of one month: how many RTL should have been done, and how many that are Sudah were done."""

    bulan: Bulan
    direncanakan: int
    selesai: int


def count_capaian(realisasi: tuple[RealisasiRtl, ...]) -> Capaian:
    """The counts of a gathered plan."""
    statuses = [item.status for item in realisasi]
    return Capaian(
        direncanakan=len(realisasi),
        sudah=sum(item.sudah for item in realisasi),
        belum_terbukti=sum(item.status is Status.SELESAI and not item.sudah for item in realisasi),
        berjalan=statuses.count(Status.BERJALAN),
        belum_mulai=statuses.count(Status.BELUM),
        dibatalkan=statuses.count(Status.DIBATALKAN),
        terlambat=sum(item.terlambat_hari > 0 for item in realisasi),
    )


def progress(rencana: Rencana, realisasi: tuple[RealisasiRtl, ...]) -> tuple[Kemajuan, ...]:
    """Cumulative progress for each month of the execution period, and on to the last month in which one was done."""
    done = [_month_of(item) for item in realisasi if item.sudah]
    due = [item.rtl.bulan[-1] for item in realisasi]
    months = months_from(rencana.masa_pelaksanaan[0], max([rencana.masa_pelaksanaan[-1], *done]))
    return tuple(Kemajuan(month, _until(month, due), _until(month, done)) for month in months)


def _month_of(item: RealisasiRtl) -> Bulan:
    """The month in which it was done: that of its date, else the last planned one."""
    day = item.tanggal_selesai
    return Bulan(day.year, day.month) if day else item.rtl.bulan[-1]


def _until(month: Bulan, months: list[Bulan]) -> int:
    return sum(other <= month for other in months)
