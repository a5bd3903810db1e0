"""Of which period a report is, and how another period stands to it."""

from collections import Counter
from dataclasses import dataclass

from siklus.core.periksa.klaim.identitas import KlaimPeriode
from siklus.core.periksa.klaim.laporan import Klaim
from siklus.core.periksa.klaim.masa import Satuan
from siklus.core.survei.periode import MONTH_NAMES

_WEIGHT_OF_TITLE = 3
_PER_YEAR: dict[Satuan, int] = {"semester": 2, "triwulan": 4, "bulan": 12, "tahun": 1}

_NUMBERED = frozenset({"semester", "triwulan"})


@dataclass(frozen=True, slots=True)
class PeriodeLaporan:
    """Semester or quarter `nomor` of `tahun`, a whole year (`nomor` 0), or the months from `nomor` to `akhir`."""

    satuan: Satuan
    nomor: int
    tahun: int
    akhir: int = 0

    @property
    def urutan(self) -> int:
        """Its place among all periods of its kind."""
        return self.tahun * _PER_YEAR[self.satuan] + self.nomor

    @property
    def berjarak(self) -> int:
        """How far the period before it may lie: the one before, or a year where months are told."""
        return _PER_YEAR[self.satuan] if self.satuan == "bulan" else 1

    def __str__(self) -> str:
        """As a title prints it: Semester I Tahun 2025, Juni–Agustus 2025."""
        if self.satuan == "bulan":
            first, last = MONTH_NAMES[self.nomor - 1], MONTH_NAMES[self.akhir - 1]
            return f"{first}–{last} {self.tahun}" if first != last else f"{first} {self.tahun}"
        number = ("", "I", "II", "III", "IV")[self.nomor]
        return f"{self.satuan.capitalize()} {number} Tahun {self.tahun}" if self.nomor else f"Tahun {self.tahun}"


def own_periode(klaim: Klaim) -> PeriodeLaporan | None:
    """The semester, quarter or year that titles and sentences about the survey name most; None without a year."""
    most = _numbered(klaim) or _of_survei(klaim, "tahun")
    return most[0][0] if most else None


def told_periode(klaim: Klaim) -> PeriodeLaporan | None:
    """The same, or the months of the survey where the report names it by these."""
    most = _numbered(klaim) or _of_survei(klaim, "bulan") or _of_survei(klaim, "tahun")
    return most[0][0] if most else None


def _numbered(klaim: Klaim) -> list[tuple[PeriodeLaporan, int]]:
    counts = Counter[PeriodeLaporan]()
    for claim in klaim.identitas.periode:
        periode = periode_of(claim)
        if (
            periode is not None
            and periode.satuan in _NUMBERED
            and claim.peran in {"survei", ""}
            and not _is_bare(claim)
        ):
            counts[periode] += _WEIGHT_OF_TITLE if claim.di_judul else 1
    return counts.most_common(1)


def _is_bare(claim: KlaimPeriode) -> bool:
    """Whether a period stands alone in a cell: when something is planned, say, which tells nothing of the report."""
    return not claim.di_judul and claim.kalimat.strip() == claim.teks.teks.strip()


def _of_survei(klaim: Klaim, satuan: Satuan) -> list[tuple[PeriodeLaporan, int]]:
    """The months or the year that titles name most, where no semester or quarter is named; months of the survey."""
    named = (
        periode_of(claim)
        for claim in klaim.identitas.periode
        if claim.di_judul and claim.satuan == satuan and (satuan == "tahun" or claim.peran == "survei")
    )
    return Counter(periode for periode in named if periode is not None).most_common(1)


def periode_of(claim: KlaimPeriode, tahun: int | None = None) -> PeriodeLaporan | None:
    """A claim as a period, without a year of its own in `tahun`; None when no year is known."""
    year = claim.tahun or tahun
    akhir = claim.bulan[1] if claim.satuan == "bulan" else 0
    return PeriodeLaporan(claim.satuan, claim.nomor, year, akhir) if year else None
