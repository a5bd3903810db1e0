"""Units made for tests: their sums from real responses, their areas from a short path."""

from collections.abc import Sequence
from datetime import date

from hypothesis import strategies as st

from siklus.core.indeks.irisan import compute_hasil
from siklus.core.rekap.unit import StatusSurvei, UnitRekap, himpunan_of, profil_of
from siklus.core.survei.jawaban import Jawaban
from siklus.core.survei.kuesioner import Kuesioner
from tests.core.indeks.buatan import ATURAN, BAKU, GANDA, TUJUH, make_jawaban, responses

ON = date(2025, 8, 1)
TENGGAT = date(2025, 7, 31)
AREAS = ((), ("Arunika",), ("Arunika", "Fajar"), ("Tirtamaya", "Hulu"), ("Tirtamaya", "Hilir"))


def make_unit(
    kode: str, jawaban: Sequence[Jawaban], jalur: tuple[str, ...] = (), kuesioner: Kuesioner = BAKU
) -> UnitRekap:
    """A sealed unit with what these responses come to."""
    hasil = compute_hasil(jawaban, kuesioner, (), ATURAN)
    return UnitRekap(
        kode,
        f"KPU {kode.title()}",
        jalur,
        StatusSurvei.DISEGEL,
        TENGGAT,
        hasil.indeks,
        himpunan_of(hasil),
        profil=profil_of(hasil),
    )


def alike(count: int, nilai: int = 4) -> list[Jawaban]:
    """So many responses, all of one value."""
    return [make_jawaban(number, nilai) for number in range(count)]


@st.composite
def unit_lists(draw: st.DrawFn, kuesioner: Sequence[Kuesioner] = (BAKU, GANDA, TUJUH)) -> list[UnitRekap]:
    """A few sealed units of any shape in any area, every one of whose unsur somebody answered."""
    units = []
    for number in range(draw(st.integers(1, 5))):
        shape = draw(st.sampled_from(kuesioner))
        answers = [make_jawaban(1, draw(st.integers(1, 4)), kuesioner=shape), *draw(responses(shape, max_size=6))]
        units.append(make_unit(f"unit-{number}", answers, draw(st.sampled_from(AREAS)), shape))
    return units
