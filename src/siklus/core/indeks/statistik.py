"""Additive sufficient statistics: the only path from answers to numbers.

Counts, sums, histograms and cross-products give NRR, IKM, variance, intervals, validity and alpha for any slice, and
add up across slices, units and periods, so that a roll-up never reads an answer again.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from operator import mul

from siklus.core.indeks.planes import Planes, group_of
from siklus.core.survei.jawaban import SCALE, Jawaban
from siklus.core.survei.kuesioner import Kuesioner


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
        answers = AnswerPlanes.of(jawaban, kuesioner)
        return answers.sums_of_group(answers.everyone)

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
        """The sums of responses, each in its part; ValueError as Statistik.of."""
        return AnswerPlanes.of(jawaban, kuesioner).sums()

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


@dataclass(frozen=True, slots=True)
class AnswerPlanes:
    """Responses made ready once, to be summed as often as there are groups of them.

    `questions` are the answers by question; `flagged` is the group of the doubtful ones. A group is a number whose bits
    are its members, as `group` makes it.
    """

    size: int
    questions: Mapping[str, Planes]
    flagged: int

    @classmethod
    def of(cls, jawaban: Sequence[Jawaban], kuesioner: Kuesioner) -> "AnswerPlanes":
        """All of them, in their order; ValueError when an answer is not on the scale."""
        return cls(
            len(jawaban),
            {item.id: Planes.of(_column(item.id, jawaban)) for item in kuesioner.pertanyaan},
            group_of((place for place, item in enumerate(jawaban) if item.ditandai), len(jawaban)),
        )

    @property
    def everyone(self) -> int:
        """The group of all."""
        return (1 << self.size) - 1

    def group(self, members: Iterable[int]) -> int:
        """The group of the responses at these places, 0 first."""
        return group_of(members, self.size)

    def sums(self, group: int | None = None) -> StatistikSurvei:
        """The sums of a group (of all without one), each response in its part."""
        who = self.everyone if group is None else group
        whole, some = who, 0
        for planes in self.questions.values():
            answered = planes.answered
            whole &= answered
            some |= answered
        gaps = who & some & ~whole
        return StatistikSurvei(
            self.sums_of_group(whole & ~self.flagged),
            self.sums_of_group(whole & self.flagged),
            self.sums_of_group(gaps & ~self.flagged),
            self.sums_of_group(gaps & self.flagged),
            (who & ~some).bit_count(),
        )

    def sums_of_group(self, group: int) -> Statistik:
        """The sums of a group as one part, whatever its members left out."""
        among = {key: planes.among(group) for key, planes in self.questions.items()}
        pairs = combinations(sorted(among), 2)
        if not group:
            return Statistik(0, dict.fromkeys(among, QuestionSums()), dict.fromkeys(pairs, PairSums()))
        questions = {key: QuestionSums(planes.histogram) for key, planes in among.items()}
        n = group.bit_count()
        if all(question.n == n for question in questions.values()):
            sums = {key: question.jumlah for key, question in questions.items()}
            return Statistik(
                n, questions, {(x, y): PairSums(n, sums[x], sums[y], among[x].cross(among[y])) for x, y in pairs}
            )
        return Statistik(n, questions, {(x, y): _pair_sums(among[x], among[y]) for x, y in pairs})


_ON_SCALE = {*SCALE, None}


def _less(a: int, b: int) -> int:
    if b > a:
        message = f"cannot take {b} from {a}"
        raise ValueError(message)
    return a - b


def _column(identity: str, jawaban: Sequence[Jawaban]) -> list[int]:
    """One question's answers in the responses' order, 0 where there is none."""
    raw = [response.nilai.get(identity) for response in jawaban]
    if not set(raw) <= _ON_SCALE:
        message = f"answers to {identity!r} are not all on the scale 1–4"
        raise ValueError(message)
    return [value or 0 for value in raw]


def _pair_sums(x: Planes, y: Planes) -> PairSums:
    both = x.answered & y.answered
    return PairSums(both.bit_count(), x.among(both).jumlah, y.among(both).jumlah, x.cross(y))
