"""Sums of units that did not all ask alike: added where they did, and one index over all of them.

Units whose questionnaires have as many questions for each unsur are one shape. Their sums are added question by
question, whatever each office calls its own; an index over several shapes weighs each by its respondents, so that a
person counts with the index of the office that asked.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from itertools import combinations

from siklus.core.aturan import Aturan
from siklus.core.indeks.hasil import Indeks, NilaiUnsur, Selang
from siklus.core.indeks.hitung import Kosong
from siklus.core.indeks.irisan import Cara, indeks_or_none
from siklus.core.indeks.mutu import mutu_of, mutu_of_nrr
from siklus.core.indeks.selang import Z_95, Weights, root, variance_of, weights_of_ikm, weights_of_unsur
from siklus.core.indeks.skala import HIGHEST_IKM, HIGHEST_NRR, LOWEST_IKM, LOWEST_NRR
from siklus.core.indeks.statistik import Statistik, StatistikSurvei
from siklus.core.survei.kuesioner import Kuesioner, Pertanyaan

Bentuk = tuple[tuple[str, int], ...]
"""Each unsur asked about, in alphabetical order, with how many questions it has."""


def bentuk_of(kuesioner: Kuesioner) -> Bentuk:
    """The shape of a questionnaire."""
    return tuple(sorted((unsur, len(kuesioner.questions_of(unsur))) for unsur in kuesioner.unsur))


def kuesioner_of(bentuk: Bentuk) -> Kuesioner:
    """The questions of a shape under the ids that its sums have: "waktu.1", "waktu.2"."""
    return Kuesioner(
        tuple(
            Pertanyaan(f"{unsur}.{number}", unsur, "", ("", "", "", ""))
            for unsur, count in bentuk
            for number in range(1, count + 1)
        )
    )


@dataclass(frozen=True, slots=True)
class Himpunan:
    """The sums of any number of units, by shape. The empty Himpunan() is the identity of `+`."""

    bagian: Mapping[Bentuk, StatistikSurvei] = field(default_factory=dict)

    @classmethod
    def of(cls, statistik: StatistikSurvei, kuesioner: Kuesioner, kosong: Kosong = "dibagi") -> "Himpunan":
        """One unit's sums under the shape's ids; responses that the unit itself leaves out stay out."""
        names = {
            item.id: f"{unsur}.{number}"
            for unsur in kuesioner.unsur
            for number, item in enumerate(kuesioner.questions_of(unsur), 1)
        }
        gaps = kosong == "dibagi"
        sums = StatistikSurvei(
            _renamed(statistik.lengkap, names),
            _renamed(statistik.lengkap_ditandai, names),
            _renamed(statistik.bercelah, names) if gaps else Statistik(),
            _renamed(statistik.bercelah_ditandai, names) if gaps else Statistik(),
            statistik.kosong,
        )
        return cls({bentuk_of(kuesioner): sums})

    def __add__(self, other: "Himpunan") -> "Himpunan":
        """Both groups of units together."""
        return Himpunan(
            {
                bentuk: self.bagian.get(bentuk, StatistikSurvei()) + other.bagian.get(bentuk, StatistikSurvei())
                for bentuk in {**self.bagian, **other.bagian}
            }
        )

    @property
    def n(self) -> int:
        """Respondents with at least one answer."""
        return sum(sums.semua.n for sums in self.bagian.values())

    def paling_sedikit(self) -> int:
        """The fewest answers that any unsur got, and so how few people the least supported value is about."""
        counts: dict[str, int] = {}
        for bentuk, sums in self.bagian.items():
            for item in kuesioner_of(bentuk).pertanyaan:
                question = sums.semua.questions.get(item.id)
                counts[item.unsur] = counts.get(item.unsur, 0) + (question.n if question else 0)
        return min((self.n, *counts.values()))


def indeks_himpunan(himpunan: Himpunan, aturan: Aturan) -> Indeks | None:
    """The respondent-weighted index of all units; None when nothing can be divided.

    With one shape it is the index of the added sums. A shape in which a question has no answer has no index and is
    left out of `n` too.
    """
    shapes = sorted(_shapes(himpunan, aturan), key=lambda shape: shape.bentuk)
    if not shapes:
        return None
    total = sum(shape.indeks.n for shape in shapes)
    ikm = sum((shape.indeks.ikm * shape.indeks.n for shape in shapes), start=Fraction(0)) / total
    parts = [(Fraction(shape.indeks.n, total), shape, weights_of_ikm(shape.kuesioner)) for shape in shapes]
    return Indeks(
        unsur=tuple(_nilai(item.key, shapes, total, aturan) for item in aturan.unsur if _asked(item.key, shapes)),
        ikm=ikm,
        mutu=mutu_of(ikm, aturan),
        n=total,
        tidak_lengkap=sum(shape.indeks.tidak_lengkap for shape in shapes),
        ditandai=sum(shape.indeks.ditandai for shape in shapes),
        selang=_interval(ikm, parts, (LOWEST_IKM, HIGHEST_IKM)),
        tanpa_jawaban=sum(shape.indeks.tanpa_jawaban for shape in shapes),
    )


@dataclass(frozen=True, slots=True)
class _Shape:
    bentuk: Bentuk
    kuesioner: Kuesioner
    indeks: Indeks
    lengkap: Statistik


def _shapes(himpunan: Himpunan, aturan: Aturan) -> Iterator[_Shape]:
    for bentuk, sums in himpunan.bagian.items():
        kuesioner = kuesioner_of(bentuk)
        indeks = indeks_or_none(sums, Cara(kuesioner, aturan))
        if indeks is not None:
            yield _Shape(bentuk, kuesioner, indeks, sums.semua_lengkap)


def _asked(unsur: str, shapes: list[_Shape]) -> bool:
    return any(unsur in dict(shape.bentuk) for shape in shapes)


def _nilai(unsur: str, shapes: list[_Shape], total: int, aturan: Aturan) -> NilaiUnsur:
    """One unsur over the shapes that asked about it, each weighted by its answers for every question."""
    asking = [shape for shape in shapes if unsur in dict(shape.bentuk)]
    found = [shape.indeks.by_key(unsur) for shape in asking]
    weights = [Fraction(item.n, dict(shape.bentuk)[unsur]) for item, shape in zip(found, asking, strict=True)]
    everyone = sum(weights, start=Fraction(0))
    nrr = sum((item.nrr * weight for item, weight in zip(found, weights, strict=True)), start=Fraction(0)) / everyone
    parts = [
        (weight / everyone, shape, weights_of_unsur(shape.kuesioner, unsur))
        for weight, shape in zip(weights, asking, strict=True)
    ]
    return NilaiUnsur(
        unsur=unsur,
        nama=aturan.unsur_of(unsur).nama,
        nrr=nrr,
        tertimbang=sum(
            (item.tertimbang * shape.indeks.n / total for item, shape in zip(found, asking, strict=True)),
            start=Fraction(0),
        ),
        mutu=mutu_of_nrr(nrr, aturan),
        n=sum(item.n for item in found),
        jumlah=sum(item.jumlah or 0 for item in found),
        selang=_interval(nrr, parts, (LOWEST_NRR, HIGHEST_NRR)),
    )


def _interval(
    value: Fraction, parts: Sequence[tuple[Fraction, _Shape, Weights]], ends: tuple[Fraction, Fraction]
) -> Selang | None:
    """The 95 % interval of a weighted mean of independent groups; None when one of them has no variance."""
    spread = Fraction(0)
    for share, shape, weights in parts:
        variance = variance_of(shape.lengkap, weights)
        if variance is None:
            return None
        spread += share**2 * variance / shape.lengkap.n
    reach = Z_95 * root(spread)
    return Selang(max(ends[0], value - reach), min(ends[1], value + reach))


def _renamed(sums: Statistik, names: Mapping[str, str]) -> Statistik:
    """The sums under other ids; a pair's sums turn round with the order of its ids."""
    back = {new: old for old, new in names.items()}
    return Statistik(
        sums.n,
        {names[key]: question for key, question in sums.questions.items()},
        {(x, y): sums.pair(back[x], back[y]) for x, y in combinations(sorted(back), 2)} if sums.pairs else {},
    )
