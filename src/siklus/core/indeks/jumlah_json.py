"""Sums of a slice as compact JSON and back: what a store and a bundle keep of it.

{"q": question ids, "k": blank responses, "b": four parts}. A part is null when empty, else [n, histograms, pairs]:
four counts for each question, and for each pair of sorted ids Σxy alone where nobody left a gap, else n, Σx, Σy, Σxy.
"""

from collections.abc import Iterator, Sequence
from itertools import chain, combinations
from typing import Any

from siklus.core.indeks.statistik import PairSums, QuestionSums, Statistik, StatistikSurvei

Part = tuple[int, list[int], list[int]] | None
Pair = tuple[str, str]


def to_json(sums: StatistikSurvei) -> dict[str, Any]:
    """What is kept of a slice's sums."""
    parts = (sums.lengkap, sums.lengkap_ditandai, sums.bercelah, sums.bercelah_ditandai)
    ids = list(dict.fromkeys(chain.from_iterable(part.questions for part in parts)))
    return {"q": ids, "k": sums.kosong, "b": [_part_to_json(part, ids) for part in parts]}


def from_json(kept: dict[str, Any]) -> StatistikSurvei:
    """The sums that `to_json` wrote."""
    lengkap, lengkap_ditandai, bercelah, bercelah_ditandai = (_part_from_json(part, kept["q"]) for part in kept["b"])
    return StatistikSurvei(lengkap, lengkap_ditandai, bercelah, bercelah_ditandai, kept["k"])


def _pairs_of(ids: Sequence[str]) -> Iterator[Pair]:
    return combinations(sorted(ids), 2)


def _part_to_json(part: Statistik, ids: Sequence[str]) -> Part:
    if part.n == 0:
        return None
    questions = [part.questions.get(key, QuestionSums()) for key in ids]
    pairs = [part.pairs.get(key, PairSums()) for key in _pairs_of(ids)]
    histograms = list(chain.from_iterable(question.histogram for question in questions))
    if all(question.n == part.n for question in questions):
        return part.n, histograms, [pair.sum_xy for pair in pairs]
    return part.n, histograms, list(chain.from_iterable((p.n, p.sum_x, p.sum_y, p.sum_xy) for p in pairs))


def _part_from_json(part: Part, ids: Sequence[str]) -> Statistik:
    pairs = list(_pairs_of(ids))
    if part is None:
        return Statistik(0, dict.fromkeys(ids, QuestionSums()), dict.fromkeys(pairs, PairSums()))
    n, histograms, sums = part
    questions = {key: QuestionSums(_four(group)) for key, group in zip(ids, _groups(histograms), strict=True)}
    if len(sums) == len(pairs):
        known = {key: question.jumlah for key, question in questions.items()}
        return Statistik(
            n, questions, {(x, y): PairSums(n, known[x], known[y], xy) for (x, y), xy in zip(pairs, sums, strict=True)}
        )
    return Statistik(n, questions, {key: PairSums(*group) for key, group in zip(pairs, _groups(sums), strict=True)})


def _groups(flat: Sequence[int]) -> Iterator[Sequence[int]]:
    return (flat[start : start + 4] for start in range(0, len(flat), 4))


def _four(group: Sequence[int]) -> tuple[int, int, int, int]:
    one, two, three, four = group
    return one, two, three, four
