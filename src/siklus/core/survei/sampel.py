"""How many respondents a survey needs: Krejcie–Morgan's formula, and the printed table's rows around it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from siklus.core.aturan import Aturan
from siklus.core.rounding import round_half_up
from siklus.core.survei.unit import Layanan

SLOVIN_ERROR = Fraction(5, 100)


@dataclass(frozen=True, slots=True)
class Baris:
    """One row of the printed table: a population and the sample it asks for."""

    populasi: int
    sampel: int


@dataclass(frozen=True, slots=True)
class Sampel:
    """One stratum (a service): its population if known, the sample it needs, and how many were collected.

    `bawah` and `atas` are the table's rows at or around the population (the same row when it is in the table; None
    beyond the table's ends). Offices take either; the formula's value lies between them.
    """

    layanan: Layanan
    rumus: int | None
    bawah: Baris | None
    atas: Baris | None
    terkumpul: int

    @property
    def populasi(self) -> int | None:
        """How many people used the service in the period."""
        return self.layanan.pengguna

    @property
    def cukup(self) -> bool | None:
        """Whether enough were collected by the formula; None when the population is not known."""
        return None if self.rumus is None else self.terkumpul >= self.rumus


@dataclass(frozen=True, slots=True)
class TotalSampel:
    """All strata together. `rumus` adds the strata's samples; `gabungan` is the formula for the whole population.

    Both, like `populasi`, are None unless every stratum's population is known.
    """

    populasi: int | None
    rumus: int | None
    gabungan: int | None
    terkumpul: int


def krejcie_morgan(population: int, aturan: Aturan) -> int:
    """S = λ²·N·P·Q / (d²·(N−1) + λ²·P·Q), rounded half up, which reproduces all rows of the regulation's table."""
    rule = aturan.sampel
    spread = rule.lambda_kuadrat * rule.p * (1 - rule.p)
    if population <= 0:
        return 0
    return int(round_half_up(spread * population / (rule.d**2 * (population - 1) + spread), 0))


def slovin(population: int, error: Fraction = SLOVIN_ERROR) -> int:
    """N / (1 + N·e²), rounded half up: a different formula, often mislabelled Krejcie–Morgan; only to explain it."""
    return int(round_half_up(population / (1 + population * error**2), 0))


def table_rows(population: int, aturan: Aturan) -> tuple[Baris | None, Baris | None]:
    """The table's row at or below the population, and at or above it; None beyond the table's ends."""
    table = [Baris(*row) for row in aturan.sampel.tabel]
    below = [row for row in table if row.populasi <= population]
    above = [row for row in table if row.populasi >= population]
    return (below[-1] if below else None, above[0] if above else None)


def sample_of(layanan: Sequence[Layanan], n_by_layanan: Mapping[str, int], aturan: Aturan) -> tuple[Sampel, ...]:
    """The sample of every stratum, in the services' order; `n_by_layanan` maps a service's kode to its responses."""
    return tuple(_sampel(item, n_by_layanan.get(item.kode, 0), aturan) for item in layanan)


def total_sample(sampel: Sequence[Sampel], aturan: Aturan) -> TotalSampel:
    """The strata's totals."""
    collected = sum(item.terkumpul for item in sampel)
    populations = [item.populasi for item in sampel if item.populasi is not None]
    if not sampel or len(populations) < len(sampel):
        return TotalSampel(None, None, None, collected)
    needed = sum(item.rumus or 0 for item in sampel)
    return TotalSampel(sum(populations), needed, krejcie_morgan(sum(populations), aturan), collected)


def _sampel(layanan: Layanan, collected: int, aturan: Aturan) -> Sampel:
    if layanan.pengguna is None:
        return Sampel(layanan, None, None, None, collected)
    below, above = table_rows(layanan.pengguna, aturan)
    return Sampel(layanan, krejcie_morgan(layanan.pengguna, aturan), below, above, collected)
