"""From raw answers in an engine to core's value objects: groups with their counts, and the law's fractions of each."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import Any

from siklus.analytics.mesin.ekspresi import Tabel, bounds_of, sql_of, sums_of
from siklus.analytics.mesin.lebar import LEBAR, SEMPIT, Four, Lebar
from siklus.analytics.mesin.mesin import Mesin
from siklus.core.aturan import Aturan
from siklus.core.errors import Place, Problem, SiklusError
from siklus.core.indeks.hasil import Indeks
from siklus.core.indeks.irisan import Cara, indeks_or_none
from siklus.core.indeks.statistik import QuestionSums, Statistik, StatistikSurvei
from siklus.core.survei.jawaban import SCALE
from siklus.core.survei.kolom import read_header
from siklus.core.survei.kuesioner import Kuesioner

Kunci = tuple[str, ...]
"""A group's values of the columns asked for, "" for a missing one."""


@dataclass(frozen=True, slots=True)
class Kelompok:
    """One group: its counts (no pairs, so no intervals), and how many responses had no answer at all."""

    statistik: Statistik = field(default_factory=Statistik)
    kosong: int = 0

    def __add__(self, other: "Kelompok") -> "Kelompok":
        """Both groups together."""
        return Kelompok(self.statistik + other.statistik, self.kosong + other.kosong)

    def indeks(self, kuesioner: Kuesioner, aturan: Aturan) -> Indeks | None:
        """Its index in core's fractions; None when a question has no answer in it.

        Which responses were complete is not counted, so `tidak_lengkap` and the intervals say nothing here.
        """
        return indeks_or_none(StatistikSurvei(bercelah=self.statistik, kosong=self.kosong), Cara(kuesioner, aturan))


@dataclass(frozen=True, slots=True)
class Rekapan:
    """Every group of a source, in the order of their keys, and the questionnaire that the columns show."""

    kuesioner: Kuesioner
    kelompok: Mapping[Kunci, Kelompok]


def read_rekapan(mesin: Mesin, aturan: Aturan, per: Sequence[str]) -> Rekapan:
    """The groups of raw answers by the columns `per`; without any, all of them as one.

    Raises SiklusError: what read_header says of the columns, MESIN-04 for a column that is not there, JAWAB-01 for an
    answer off the scale.
    """
    heads = mesin.heads()
    kolom = read_header(heads, aturan)
    pertanyaan = {key: heads[index] for index, key in kolom.pertanyaan}
    keys = tuple(head for head in heads if head not in pertanyaan.values())
    if missing := [name for name in per if name not in keys]:
        raise SiklusError(_no_column(name, keys) for name in missing)
    tabel = Tabel(mesin.tabel, keys, pertanyaan)
    _refuse_off_scale(mesin, tabel)
    return Rekapan(kolom.kuesioner, _groups(mesin, tabel, per))


def _groups(mesin: Mesin, tabel: Tabel, per: Sequence[str]) -> Mapping[Kunci, Kelompok]:
    """Asked with narrow fields, and once more with wide ones when a group turns out to be too large for them."""
    for lebar in (SEMPIT, LEBAR):
        sql = sql_of(sums_of(tabel, per, lebar), mesin.dialek)
        found: dict[Kunci, Kelompok] = {}
        for row in mesin.rows(sql):
            kunci = tuple("" if value is None else str(value) for value in row[: len(per)])
            baris, n, *sums = (int(value or 0) for value in row[len(per) :])
            if n > lebar.most:
                break
            found[kunci] = found.get(kunci, Kelompok()) + Kelompok(_statistik(tabel, n, sums, lebar), baris - n)
        else:
            return dict(sorted(found.items()))
    message = f"a group of more than {LEBAR.most} responses"
    raise OverflowError(message)


def _statistik(tabel: Tabel, n: int, sums: Iterable[int], lebar: Lebar) -> Statistik:
    histograms = _unpacked(iter(sums), lebar)
    return Statistik(n, {key: QuestionSums(four) for key, four in zip(tabel.pertanyaan, histograms, strict=True)})


def _unpacked(sums: Iterator[int], lebar: Lebar) -> Iterator[Four]:
    while packed := tuple(islice(sums, len(lebar.parts))):
        yield lebar.unpack(packed)


def _refuse_off_scale(mesin: Mesin, tabel: Tabel) -> None:
    """Packed counts are those of answers on the scale; others would fall into a neighbour's field."""
    (row,) = mesin.rows(sql_of(bounds_of(tabel), mesin.dialek))
    pairs: Iterator[tuple[Any, Any]] = zip(row[::2], row[1::2], strict=True)
    wrong = [
        Problem(
            "JAWAB-01",
            f"Nilai {low if low < SCALE[0] else high} di luar 1 sampai 4.",
            "Perbaiki nilainya di sumbernya, lalu ulangi.",
            Place(mesin.tabel, column=column),
        )
        for column, (low, high) in zip(tabel.pertanyaan.values(), pairs, strict=True)
        if low is not None and not SCALE[0] <= low <= high <= SCALE[-1]
    ]
    if wrong:
        raise SiklusError(wrong)


def _no_column(name: str, keys: Sequence[str]) -> Problem:
    message = f"Kolom “{name}” tidak ada dalam sumber jawaban."
    return Problem("MESIN-04", message, f"Pilih di antara: {', '.join(keys)}.", Place(column=name))
