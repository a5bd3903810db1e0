"""The result of a survey as value objects: what the reports, the priorities and the JSON are made from."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction

from siklus.core.indeks.skala import CONVERSION
from siklus.core.indeks.statistik import StatistikSurvei
from siklus.core.rounding import machine_number, print_number, round_half_up
from siklus.core.survei.kuesioner import Kuesioner


@dataclass(frozen=True, slots=True)
class Mutu:
    """A letter with its words: A Sangat baik, B Baik, C Kurang baik, D Tidak baik."""

    huruf: str
    kinerja: str

    def __str__(self) -> str:
        """As the reports write it: "B (Baik)"."""
        return f"{self.huruf} ({self.kinerja})"


@dataclass(frozen=True, slots=True)
class Selang:
    """A 95 % interval around a value, on the value's own scale."""

    bawah: Fraction
    atas: Fraction


@dataclass(frozen=True, slots=True)
class NilaiUnsur:
    """One unsur: the sum of its answers, how many answered, its NRR (exact), NRR tertimbang, and its letter.

    With several questions `jumlah` and `n` are those of all its questions, and `nrr` is the mean of theirs.
    For printed values (`dilaporkan`) `jumlah` is None and `nrr` is the printed decimal, exactly.
    `places` is how many decimals the value is printed with (2, or 3 where a source printed 3).
    """

    unsur: str
    nama: str
    nrr: Fraction
    tertimbang: Fraction
    mutu: Mutu
    n: int
    jumlah: int | None = None
    selang: Selang | None = None
    places: int = 2
    mutu_pasti: bool = True
    """False when a printed value lies on a band's edge and its source gave no letter: `mutu` is then that of the print.
    """

    @property
    def printed(self) -> str:
        """The NRR as printed: "3,27"."""
        return print_number(self.nrr, self.places)

    @property
    def konversi(self) -> Fraction:
        """The NRR on the scale to 100, exact."""
        return self.nrr * CONVERSION


@dataclass(frozen=True, slots=True)
class Indeks:
    """The index of one group of answers: every unsur in questionnaire order, the exact IKM and its letter.

    `n` counts the responses used; `tidak_lengkap` those among them (or left out, see `kosong_dikeluarkan`)
    that lack an answer; `ditandai` the doubtful ones, which are in `n` and counted apart; `tanpa_jawaban` those with
    no answer at all, never in `n`. For printed values `n` is 0 when the source does not give it, and `places` is how
    many decimals the IKM was printed with.
    """

    unsur: tuple[NilaiUnsur, ...]
    ikm: Fraction
    mutu: Mutu
    n: int
    tidak_lengkap: int = 0
    kosong_dikeluarkan: bool = False
    ditandai: int = 0
    selang: Selang | None = None
    dilaporkan: bool = False
    sumber: str = ""
    tanpa_jawaban: int = 0
    places: int = 2

    @property
    def nilai_skm(self) -> Fraction:
        """Σ NRR tertimbang, exact; IKM is 25 times that."""
        return self.ikm / CONVERSION

    @property
    def printed(self) -> str:
        """The IKM as printed: "87,36"."""
        return print_number(self.ikm, self.places)

    @property
    def machine(self) -> str:
        """The IKM for machines: "87.36"."""
        return machine_number(self.ikm, self.places)

    @property
    def rounded(self) -> Fraction:
        """The IKM after its one rounding, which is what is classified."""
        return round_half_up(self.ikm)

    def by_key(self, unsur: str) -> NilaiUnsur:
        """One unsur's value; KeyError when the survey did not ask about it."""
        for nilai in self.unsur:
            if nilai.unsur == unsur:
                return nilai
        raise KeyError(unsur)


@dataclass(frozen=True, slots=True)
class Irisan:
    """The index of one slice: a service, or one value of a profile dimension.

    `nilai` is as printed ("Perempuan"), `kunci` as stored ("P"; "" for those who did not say). `indeks` is None when n
    is 0 or when nobody in the slice answered one of the questions.
    """

    dimensi: str
    nilai: str
    n: int
    indeks: Indeks | None
    kunci: str = ""
    statistik: StatistikSurvei | None = None
    pengguna: int | None = None
    """How many people a service served in the period, where that is known."""


@dataclass(frozen=True, slots=True)
class HasilSurvei:
    """Everything computed from one period's answers (or carried over from printed values).

    `layanan` and `profil` hold slices in the order in which they are to be printed; `profil` maps dimension to them.
    `statistik` and `kuesioner` are what everything was computed from; None for printed values.
    """

    indeks: Indeks
    layanan: tuple[Irisan, ...] = ()
    profil: Mapping[str, tuple[Irisan, ...]] = field(default_factory=dict)
    indeks_tanpa_ditandai: Indeks | None = None
    statistik: StatistikSurvei | None = None
    kuesioner: Kuesioner | None = None
