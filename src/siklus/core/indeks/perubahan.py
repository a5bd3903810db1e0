"""Change from the last period: the difference of the values as printed, so that a table's rows add up."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from siklus.core.aturan import Aturan
from siklus.core.errors import Problem, refuse
from siklus.core.indeks.hasil import Indeks
from siklus.core.indeks.skala import HIGHEST_IKM, HIGHEST_NRR, LOWEST_IKM, LOWEST_NRR
from siklus.core.indeks.tercetak import Tercetak, parse_tercetak, read_tercetak
from siklus.core.rounding import print_number, print_signed, round_half_up

IKM = "IKM"


@dataclass(frozen=True, slots=True)
class Perubahan:
    """One value then and now, each as printed. None where that period did not measure it; `selisih` needs both."""

    nama: str
    lalu: Tercetak | None
    kini: Tercetak | None

    @property
    def selisih(self) -> Fraction | None:
        """Now less then."""
        return None if self.lalu is None or self.kini is None else self.kini.nilai - self.lalu.nilai

    @property
    def places(self) -> int:
        """How many decimals the change needs: as many as the finer of the two."""
        return max(value.places for value in (self.lalu, self.kini) if value is not None)

    @property
    def common_places(self) -> int:
        """How many decimals both were printed with at least: the precision at which they can be compared."""
        return min(value.places for value in (self.lalu, self.kini) if value is not None)

    @property
    def same_print(self) -> bool:
        """Whether both agree at `common_places`, so that the prints show neither a rise nor a fall."""
        known = (value.nilai for value in (self.lalu, self.kini) if value is not None)
        return len({round_half_up(value, self.common_places) for value in known}) == 1

    @property
    def printed(self) -> str:
        """The change with its sign: "+0,12"; "–" when it cannot be told."""
        return "–" if self.selisih is None else print_signed(self.selisih, self.places)

    @property
    def printed_lalu(self) -> str:
        """The earlier value as printed, or "–"."""
        return _print(self.lalu)

    @property
    def printed_kini(self) -> str:
        """The present value as printed, or "–"."""
        return _print(self.kini)


@dataclass(frozen=True, slots=True)
class PerubahanHasil:
    """The IKM's change, and every unsur's that either period measured, keyed by unsur: now's order, then the rest."""

    ikm: Perubahan
    unsur: Mapping[str, Perubahan]


def compute_perubahan(indeks: Indeks, ikm_lalu: str, nrr_lalu: Mapping[str, str], aturan: Aturan) -> PerubahanHasil:
    """Change from an earlier period's printed values; SiklusError NILAI-01 or -02 when check_lalu finds fault."""
    refuse(check_lalu(ikm_lalu, nrr_lalu))
    lalu = {key: read_tercetak(text) for key, text in {IKM: ikm_lalu, **nrr_lalu}.items()}
    kini = {nilai.unsur: Tercetak(round_half_up(nilai.nrr, nilai.places), nilai.places) for nilai in indeks.unsur}
    names = {unsur.key: unsur.nama for unsur in aturan.unsur}
    ikm = Tercetak(round_half_up(indeks.ikm, indeks.places), indeks.places)
    return PerubahanHasil(
        Perubahan(IKM, lalu.pop(IKM), ikm),
        {key: Perubahan(names.get(key, key), lalu.get(key), kini.get(key)) for key in {**kini, **lalu}},
    )


def compare_indeks(kini: Indeks, lalu: Indeks, aturan: Aturan) -> PerubahanHasil:
    """Change from an earlier index, both as printed."""
    return compute_perubahan(kini, lalu.printed, {nilai.unsur: nilai.printed for nilai in lalu.unsur}, aturan)


def check_lalu(ikm: str, nrr: Mapping[str, str]) -> tuple[Problem, ...]:
    """What is wrong with an earlier period's values: not a printed number (NILAI-01), or off its scale (NILAI-02)."""
    found = (_problem(key, text) for key, text in {IKM: ikm, **nrr}.items())
    return tuple(problem for problem in found if problem is not None)


def _problem(key: str, text: str) -> Problem | None:
    printed = parse_tercetak(text)
    if printed is None:
        return Problem(
            code="NILAI-01",
            message=f"Nilai “{text}” ({key}) periode lalu bukan bilangan dengan dua sampai empat desimal.",
            advice="Tulis persis seperti tercetak pada laporannya, misalnya 3,27.",
        )
    low, high = (LOWEST_IKM, HIGHEST_IKM) if key == IKM else (LOWEST_NRR, HIGHEST_NRR)
    if low <= printed.nilai <= high:
        return None
    scale = f"{print_number(low)} sampai {print_number(high)}"
    return Problem(
        code="NILAI-02",
        message=f"Nilai “{text}” ({key}) periode lalu di luar skala {scale}.",
        advice="Periksa kembali pada laporannya; nilai NRR dan IKM mungkin tertukar.",
    )


def _print(value: Tercetak | None) -> str:
    return "–" if value is None else print_number(value.nilai, value.places)
