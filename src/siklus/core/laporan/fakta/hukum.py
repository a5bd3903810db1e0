"""What the law fixes and a report prints: the bands of the letters, and the error that a sample allows."""

from collections.abc import Iterator
from fractions import Fraction

from siklus.core.indeks.skala import HIGHEST_IKM
from siklus.core.laporan.fakta.entri import Entri, share
from siklus.core.laporan.konteks import Konteks
from siklus.core.rounding import print_number
from siklus.document.report import Fact

SOURCE = "PermenPANRB 14/2017"
STEP = Fraction(1, 100)


def collect(konteks: Konteks) -> Iterator[Entri]:
    """The range of every letter at two decimals; then the sample's error."""
    bands = konteks.kantor.aturan.pita
    tops = (*(pita.bawah - STEP for pita in bands[1:]), HIGHEST_IKM)
    for pita, top in zip(bands, tops, strict=True):
        printed = f"{print_number(pita.bawah)}–{print_number(top)}"
        meaning = f"Rentang nilai konversi mutu {pita.huruf}"
        yield f"rentang_mutu.{pita.huruf}", Fact(f"{pita.bawah}..{top}", printed, meaning, SOURCE)
    yield share("sampel.kesalahan", konteks.kantor.aturan.sampel.d, "Kesalahan sampel yang diterima", SOURCE)
