"""What one unit brings into a roll-up: where it stands in its survey, its sums, its follow-up, its self-score."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from siklus.core.indeks.hasil import HasilSurvei, Indeks
from siklus.core.realisasi.capaian import Capaian
from siklus.core.realisasi.nilai_mandiri import NilaiMandiri
from siklus.core.rekap.himpunan import Himpunan


class StatusSurvei(StrEnum):
    """How far a unit's survey is. It is blind until it closes; what is late is late until it is sealed."""

    BELUM = "belum"
    TERBUKA = "terbuka"
    DITUTUP = "ditutup"
    DISEGEL = "disegel"


BLIND = frozenset({StatusSurvei.BELUM, StatusSurvei.TERBUKA})
"""The states in which nobody may see a result."""


NO_CAPAIAN = Capaian(0, 0, 0, 0, 0, 0, 0)


@dataclass(frozen=True, slots=True)
class UnitRekap:
    """One unit in one period. `kode` is its identity over periods; `jalur` the areas it lies in, the widest first.

    `jalur` leaves out the root: ("Provinsi …", "Kabupaten …"). `tenggat` is the day by which the result is due.
    `statistik` is empty for a result that was only reported (`indeks.dilaporkan`). `profil` maps dimension → value's
    key → respondents. A unit that is not `wajib` is in no count of coverage; its result, if it has one, is added all
    the same. ValueError when a survey that is not closed comes with a result.
    """

    kode: str
    nama: str
    jalur: tuple[str, ...] = ()
    status: StatusSurvei = StatusSurvei.BELUM
    tenggat: date | None = None
    indeks: Indeks | None = None
    statistik: Himpunan = field(default_factory=Himpunan)
    capaian: Capaian = NO_CAPAIAN
    pekppp: tuple[NilaiMandiri, ...] = ()
    profil: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    wajib: bool = True

    def __post_init__(self) -> None:
        """Refuse a result that nobody may see yet."""
        if self.status in BLIND and (self.indeks is not None or self.statistik.bagian):
            message = f"{self.kode}: a survey that is not closed has no result to show"
            raise ValueError(message)

    def terlambat(self, on: date) -> bool:
        """Whether its result is overdue on a day."""
        return self.status is not StatusSurvei.DISEGEL and self.tenggat is not None and self.tenggat < on


def himpunan_of(hasil: HasilSurvei) -> Himpunan:
    """The sums behind a result as a roll-up adds them; empty where only printed values exist."""
    if hasil.statistik is None or hasil.kuesioner is None:
        return Himpunan()
    return Himpunan.of(hasil.statistik, hasil.kuesioner, "dikeluarkan" if hasil.indeks.kosong_dikeluarkan else "dibagi")


def profil_of(hasil: HasilSurvei) -> Mapping[str, Mapping[str, int]]:
    """How many respondents each value of the profile has; those who did not say are "" there, so that all add up."""
    return {name: {item.kunci: item.n for item in slices} for name, slices in hasil.profil.items()}
