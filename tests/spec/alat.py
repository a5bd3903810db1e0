"""What the tables compute with: the regulation of one day, and numbers read as they are printed."""

from datetime import date
from fractions import Fraction

from siklus.core.aturan import aturan
from siklus.core.indeks.hasil import Indeks
from siklus.core.indeks.hitung import Kosong, compute_indeks
from siklus.core.indeks.statistik import StatistikSurvei
from siklus.core.survei.jawaban import Jawaban
from siklus.core.survei.kuesioner import Kuesioner, Pertanyaan
from siklus.core.survei.periksa_kuesioner import baku

ATURAN = aturan(date(2025, 6, 30))
BAKU = baku(ATURAN)


def read(text: str) -> Fraction:
    """A number as printed: "1.234,5", "3,27"."""
    return Fraction(text.replace(".", "").replace(",", "."))


def kuesioner_of(n: int) -> Kuesioner:
    """The default questionnaire with n unsur, leaving out those that may be left out."""
    optional = [unsur.key for unsur in ATURAN.unsur if unsur.boleh_tanpa][::-1]
    left_out = set(optional[: len(BAKU.pertanyaan) - n])
    return Kuesioner(tuple(item for item in BAKU.pertanyaan if item.unsur not in left_out))


def with_second_question(unsur: str) -> Kuesioner:
    """The default questionnaire with another question about one unsur, whose id ends in 2."""
    first = BAKU.questions_of(unsur)[0]
    return Kuesioner((*BAKU.pertanyaan, Pertanyaan(f"{unsur}2", unsur, first.teks, first.pilihan)))


def indeks_of(columns: dict[str, str], kuesioner: Kuesioner = BAKU, kosong: Kosong = "dibagi") -> Indeks:
    """The index of responses written as a column for each question: "3 4 – 4", where "–" is no answer.

    Questions that are not named are answered 4 throughout.
    """
    n = len(next(iter(columns.values())).split())
    cells = {item.id: columns.get(item.id, "4 " * n).split() for item in kuesioner.pertanyaan}
    jawaban = [
        Jawaban(str(row), {key: None if column[row] == "–" else int(column[row]) for key, column in cells.items()})
        for row in range(n)
    ]
    return compute_indeks(StatistikSurvei.of(jawaban, kuesioner), kuesioner, ATURAN, kosong=kosong)
