"""What the truth of the answer key knows of the law, read from the one place that has it and computed here anew."""

import tomllib
from fractions import Fraction
from pathlib import Path

from bench.periksa.words import half_up

ATURAN = Path(__file__).parents[2] / "src" / "siklus" / "core" / "aturan"
LOWEST: tuple[tuple[Fraction, str, str], ...] = tuple(
    (Fraction(band["bawah"]), band["huruf"], band["kinerja"])
    for band in tomllib.loads((ATURAN / "mutu.toml").read_text(encoding="utf-8"))["pita"]
)
"""(lowest converted value, letter, performance), from D up."""
REGULATION = ("persyaratan", "prosedur", "waktu", "biaya", "produk", "kompetensi", "perilaku", "pengaduan", "sarana")
FORM = (*REGULATION[:7], "sarana", "pengaduan")
EDGES = {Fraction("2.6"): "DC", Fraction("3.06"): "CB", Fraction("3.53"): "BA"}
"""NRR of two decimals that stand on an edge: either letter may be right."""
CHI, EVEN, ERROR = Fraction("3.841"), Fraction("0.25"), Fraction("0.0025")


def converted(nrr: Fraction) -> Fraction:
    """NRR × 25, rounded to two decimals."""
    return half_up(nrr * 25, 2)


def letter(conversion: Fraction) -> str:
    """The letter of a converted value of two decimals."""
    return [name for lowest, name, _ in LOWEST if conversion >= lowest][-1]


def performance(name: str) -> str:
    """The word beside a letter: Sangat baik for A."""
    return next(said for _, own, said in LOWEST if own == name)


def least_sample(population: int) -> int:
    """Krejcie and Morgan's formula, rounded half up."""
    size = CHI * population * EVEN / (ERROR * (population - 1) + CHI * EVEN)
    return int(half_up(size, 0))
