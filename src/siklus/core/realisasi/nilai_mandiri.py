"""One self-score: its value, why, and what would raise it, as sentences an official can act on."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from siklus.core.aturan.model import Ambang
from siklus.core.rounding import print_number


@dataclass(frozen=True, slots=True)
class NilaiMandiri:
    """A self-score. `skor` is None where the law's steps are not known or a fact is missing; `alasan` says which.

    `terpenuhi` is whether nothing is left to gain; `saran` says what would raise it, "" when nothing would.
    """

    kunci: str
    nama: str
    skor: Fraction | None
    maksimum: Fraction | None
    terpenuhi: bool
    alasan: str
    saran: str = ""


def reached(steps: Sequence[Ambang], value: Fraction) -> Ambang | None:
    """The last step that the value reaches, steps ascending; None below the first."""
    passed = [step for step in steps if value > step.bawah or (value == step.bawah and not step.eksklusif)]
    return passed[-1] if passed else None


def print_skor(skor: Fraction) -> str:
    """A score without idle zeros: "4", "0,5", "0,75"."""
    whole, _, decimals = print_number(skor).partition(",")
    kept = decimals.rstrip("0")
    return f"{whole},{kept}" if kept else whole


def print_nilai(nilai: NilaiMandiri) -> str:
    """A score of its highest, "3 / 5", with an en dash for what is not known."""
    highest = print_skor(nilai.maksimum) if nilai.maksimum is not None else "–"
    return f"{print_skor(nilai.skor) if nilai.skor is not None else '–'} / {highest}"
