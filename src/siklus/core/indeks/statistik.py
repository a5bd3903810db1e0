"""Additive sufficient statistics: the only path from answers to numbers.

Counts, sums, histograms and cross-products give NRR, IKM, variance, intervals, validity and alpha for any slice, and
add up across slices, units and periods, so that a roll-up never reads an answer again.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from operator import mul

from siklus.core.survei.jawaban import SCALE, Jawaban
from siklus.core.survei.kuesioner import Kuesioner

Column = list[int]
"""One question's answers in the responses' order, 0 where there is none."""


@dataclass(frozen=True, slots=True)
class QuestionSums:
    """One question: how many answered 1, 2, 3 and 4."""

    histogram: tuple[int, int, int, int] = (0, 0, 0, 0)

    @property
    def n(self) -> int:
        """How many answered."""
        return sum(self.histogram)

    @property
    def jumlah(self) -> int:
        """The sum of their answers."""
        return sum(map(mul, SCALE, self.histogram))

    def __add__(self, other: "QuestionSums") -> "QuestionSums":
        """Both groups together."""
        one, two, three, four = (a + b for a, b in zip(self.histogram, other.histogram, strict=True))
        return QuestionSums((one, two, three, four))

    def __sub__(self, other: "QuestionSums") -> "QuestionSums":
        """This group without a part of it; ValueError when that was never in it."""
        one, two, three, four = (_less(a, b) for a, b in zip(self.histogram, other.histogram, strict=True))
        return QuestionSums((one, two, three, four))


@dataclass(frozen=True, slots=True)
class PairSums:
    """Two questions, over those who answered both: n, Σx, Σy, Σxy."""

    n: int = 0
    sum_x: int = 0
    sum_y: int = 0
    sum_xy: int = 0

    def __add__(self, other: "PairSums") -> "PairSums":
        """Both groups together."""
        return PairSums(
            self.n + other.n, self.sum_x + other.sum_x, self.sum_y + other.sum_y, self.sum_xy + other.sum_xy
        )

    def __sub__(self, other: "PairSums") -> "PairSums":
        """This group without a part of it; ValueError when that was never in it."""
        return PairSums(
            _less(self.n, other.n),
            _less(self.sum_x, other.sum_x),
            _less(self.sum_y, other.sum_y),
            _less(self.sum_xy, other.sum_xy),
        )


@dataclass(frozen=True, slots=True)
class Statistik:
    """The sums of one group of responses. `n` counts responses; pairs are keyed by their two ids in sorted order.

    The empty Statistik() is the identity of `+`; a question that one side lacks counts as never answered there.
    """

    n: int = 0
    questions: Mapping[str, QuestionSums] = field(default_factory=dict)
    pairs: Mapping[tuple[str, str], PairSums] = field(default_factory=dict)

    @classmethod
    def of(cls, jawaban: Sequence[Jawaban], kuesioner: Kuesioner) -> "Statistik":
        """The sums of responses; ValueError when an answer is not on the scale (check_jawaban says where)."""
        columns = {item.id: _column(item.id, jawaban) for item in kuesioner.pertanyaan}
        questions = {key: _question_sums(column) for key, column in columns.items()}
        no_gaps = all(question.n == len(jawaban) for question in questions.values())
        pairs = _pairs_without_gaps(columns, questions) if no_gaps else _pairs_with_gaps(columns)
        return cls(len(jawaban), questions, pairs)

    def __add__(self, other: "Statistik") -> "Statistik":
        """Both groups together."""
        if self._adds_nothing_to(other):
            return other
        if other._adds_nothing_to(self):
            return self
        return Statistik(
            n=self.n + other.n,
            questions={
                key: self.questions.get(key, QuestionSums()) + other.questions.get(key, QuestionSums())
                for key in {**self.questions, **other.questions}
            },
            pairs={
                key: self.pairs.get(key, PairSums()) + other.pairs.get(key, PairSums())
                for key in {**self.pairs, **other.pairs}
            },
        )

    def __sub__(self, other: "Statistik") -> "Statistik":
        """This group without a part of it, exactly: (a + b) - b is a. ValueError when that was never in it.

        Questions that only the part knew stay, as never answered.
        """
        whole = self + Statistik(
            0, dict.fromkeys(other.questions, QuestionSums()), dict.fromkeys(other.pairs, PairSums())
        )
        return Statistik(
            n=_less(self.n, other.n),
            questions={key: sums - other.questions.get(key, QuestionSums()) for key, sums in whole.questions.items()},
            pairs={key: sums - other.pairs.get(key, PairSums()) for key, sums in whole.pairs.items()},
        )

    def _adds_nothing_to(self, other: "Statistik") -> bool:
        """Whether this is a group of nobody, all of whose questions the other knows."""
        return (
            not self.n and self.questions.keys() <= other.questions.keys() and self.pairs.keys() <= other.pairs.keys()
        )

    def pair(self, x: str, y: str) -> PairSums:
        """The sums of a pair in the order asked for; nothing is lost when the pair is stored the other way round."""
        if x <= y:
            return self.pairs.get((x, y), PairSums())
        found = self.pairs.get((y, x), PairSums())
        return PairSums(found.n, found.sum_y, found.sum_x, found.sum_xy)


@dataclass(frozen=True, slots=True)
class StatistikSurvei:
    """One group's sums in four parts: complete or with gaps, undoubted or flagged. `kosong` counts blank responses.

    A blank response has no answer at all: it is in no part, only counted.
    """

    lengkap: Statistik = Statistik()
    lengkap_ditandai: Statistik = Statistik()
    bercelah: Statistik = Statistik()
    bercelah_ditandai: Statistik = Statistik()
    kosong: int = 0

    @classmethod
    def of(cls, jawaban: Sequence[Jawaban], kuesioner: Kuesioner) -> "StatistikSurvei":
        """The sums of responses, each in its part."""
        ids = tuple(item.id for item in kuesioner.pertanyaan)
        parts: dict[tuple[bool, bool], list[Jawaban]] = {}
        kosong = 0
        for response in jawaban:
            gaps = sum(response.nilai.get(key) is None for key in ids)
            if gaps == len(ids):
                kosong += 1
            else:
                parts.setdefault((gaps == 0, bool(response.ditandai)), []).append(response)
        lengkap, lengkap_ditandai, bercelah, bercelah_ditandai = (
            Statistik.of(parts.get(part, ()), kuesioner) for part in _PARTS
        )
        return cls(lengkap, lengkap_ditandai, bercelah, bercelah_ditandai, kosong)

    def __add__(self, other: "StatistikSurvei") -> "StatistikSurvei":
        """Both groups together."""
        return StatistikSurvei(
            self.lengkap + other.lengkap,
            self.lengkap_ditandai + other.lengkap_ditandai,
            self.bercelah + other.bercelah,
            self.bercelah_ditandai + other.bercelah_ditandai,
            self.kosong + other.kosong,
        )

    def __sub__(self, other: "StatistikSurvei") -> "StatistikSurvei":
        """This group without a part of it, exactly; ValueError when that was never in it."""
        return StatistikSurvei(
            self.lengkap - other.lengkap,
            self.lengkap_ditandai - other.lengkap_ditandai,
            self.bercelah - other.bercelah,
            self.bercelah_ditandai - other.bercelah_ditandai,
            _less(self.kosong, other.kosong),
        )

    @property
    def semua_lengkap(self) -> Statistik:
        """Every complete response, flagged or not: what variance and intervals come from."""
        return self.lengkap + self.lengkap_ditandai

    @property
    def semua_bercelah(self) -> Statistik:
        """Every response with a gap, flagged or not."""
        return self.bercelah + self.bercelah_ditandai

    @property
    def semua(self) -> Statistik:
        """Every response with at least one answer."""
        return self.semua_lengkap + self.semua_bercelah

    @property
    def tanpa_ditandai(self) -> "StatistikSurvei":
        """The same group without its flagged responses."""
        return StatistikSurvei(lengkap=self.lengkap, bercelah=self.bercelah, kosong=self.kosong)


_PARTS = ((True, False), (True, True), (False, False), (False, True))
_ON_SCALE = {*SCALE, None}


def _less(a: int, b: int) -> int:
    if b > a:
        message = f"cannot take {b} from {a}"
        raise ValueError(message)
    return a - b


def _column(identity: str, jawaban: Sequence[Jawaban]) -> Column:
    raw = [response.nilai.get(identity) for response in jawaban]
    if not set(raw) <= _ON_SCALE:
        message = f"answers to {identity!r} are not all on the scale 1–4"
        raise ValueError(message)
    return [value or 0 for value in raw]


def _question_sums(column: Column) -> QuestionSums:
    counted = Counter(column)
    return QuestionSums((counted[1], counted[2], counted[3], counted[4]))


def _pairs_without_gaps(
    columns: Mapping[str, Column], questions: Mapping[str, QuestionSums]
) -> dict[tuple[str, str], PairSums]:
    sums = {key: (question.n, question.jumlah) for key, question in questions.items()}
    return {
        (x, y): PairSums(sums[x][0], sums[x][1], sums[y][1], sum(map(mul, columns[x], columns[y])))
        for x, y in combinations(sorted(columns), 2)
    }


def _pairs_with_gaps(columns: Mapping[str, Column]) -> dict[tuple[str, str], PairSums]:
    return {(x, y): _pair_sums(columns[x], columns[y]) for x, y in combinations(sorted(columns), 2)}


def _pair_sums(x: Column, y: Column) -> PairSums:
    both = [(a, b) for a, b in zip(x, y, strict=True) if a and b]
    return PairSums(len(both), sum(a for a, _ in both), sum(b for _, b in both), sum(a * b for a, b in both))
