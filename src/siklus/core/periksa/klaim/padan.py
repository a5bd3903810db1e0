"""Which RTL of the plan some other words mean, when its name was shortened, reworded or changed.

Names are compared by the roots of their words (kata.py). A word that many RTL share weighs little: "layanan" tells
nothing apart. The score is twice the weight of what both say, divided by the weight of all that they say: an exact
fraction from 0 to 1.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from typing import Literal

from siklus.core.periksa.klaim.kata import content_of, same_word

Putusan = Literal["sama", "berganti nama", "tidak ditemukan"]

CHANGED = Fraction(1, 2)
"""From here on two names mean the same RTL, though not in the same words."""
_CONTAINED = Fraction(9, 10)
_DOUBTFUL = Fraction(2, 5)
_SAME_LABEL = Fraction(1, 8)
_PLAIN_DEED = re.compile(
    r"(?:me|ber)(?:ng?|m|ny)?(?:adakan|gelar|gelarkan|selenggarakan|yelenggarakan|buat|yusun|ulis|ambah|erbitkan|yediakan|jalankan"
    r"|erapkan|ingkatkan|kerjakan|galakkan|wujudkan|etapkan|asang|angun|uka|akukan|aksanakan)"
    r"|(?:pen|pel|peny|pem)\w+an"
)
"""Verbs and their nouns that begin the name of any activity."""


@dataclass(frozen=True, slots=True)
class Nama:
    """A name to be matched: its words, and the label of its row ("1.b") where it has one."""

    teks: str
    nomor: str = ""


@dataclass(frozen=True, slots=True)
class Padanan:
    """What one name was matched to: the place of the other name in its list, None when there is none.

    `kurang` are words of the other name (the plan's) that are missing here, `lebih` those that are new here.
    """

    ke: int | None
    skor: Fraction
    putusan: Putusan
    kurang: tuple[str, ...] = ()
    lebih: tuple[str, ...] = ()

    @property
    def singkatan(self) -> bool:
        """Whether the name only leaves words out: a shorter form of the same name."""
        return self.ke is not None and not self.lebih

    @property
    def meluas(self) -> bool:
        """Whether the name keeps every word and adds some: what is done grew.

        Words damaged by a scan do not count, nor a verb that only turns a noun into a deed ("Menggelar apel").
        """
        return not self.kurang and any(word.isalpha() and not _PLAIN_DEED.fullmatch(word) for word in self.lebih)

    @property
    def sebab(self) -> str:
        """Why, in words."""
        if self.putusan == "tidak ditemukan":
            return "tidak ada nama yang cukup mirip"
        if self.putusan == "sama":
            return "kata-katanya sama"
        parts = (("tanpa", self.kurang), ("ditambah", self.lebih))
        return "; ".join(f"{what} “{', '.join(words)}”" for what, words in parts if words)


def match(names: Sequence[Nama], plan: Sequence[Nama]) -> tuple[Padanan, ...]:
    """For each name the RTL of the plan that it means; one to one, the surest pairs first, else in printed order."""
    weights = _weights(tuple(content_of(name.teks) for name in plan))
    pairs = sorted(
        (
            (-_score(name, planned, weights), abs(at - to), at, to)
            for at, name in enumerate(names)
            for to, planned in enumerate(plan)
        ),
    )
    found: dict[int, tuple[int, Fraction]] = {}
    for minus, _, at, to in pairs:
        if at not in found and to not in {pair[0] for pair in found.values()} and -minus >= CHANGED:
            found[at] = (to, -minus)
    return tuple(_judge(name, found.get(at), plan) for at, name in enumerate(names))


def best(name: Nama, plan: Sequence[Nama]) -> Padanan:
    """The one RTL of the plan that some words mean best, whatever other words mean."""
    return match((name,), plan)[0]


def closeness(name: Nama, plan: Sequence[Nama]) -> Fraction:
    """How near a name comes to the nearest of the plan, also where that is too little to mean it: 0 to 1."""
    weights = _weights(tuple(content_of(planned.teks) for planned in plan))
    return max((_score(name, planned, weights) for planned in plan), default=Fraction())


class _Weights:
    """How much a word tells: 1 for one that a single RTL of the plan has, 1/n for one that n of them have."""

    def __init__(self, contents: tuple[tuple[str, ...], ...]) -> None:
        self._contents = contents
        self._known: dict[str, Fraction] = {}

    def of(self, word: str) -> Fraction:
        if word not in self._known:
            count = sum(any(same_word(word, other) for other in content) for content in self._contents)
            self._known[word] = Fraction(1, max(1, count))
        return self._known[word]

    def sum(self, words: Sequence[str]) -> Fraction:
        return sum((self.of(word) for word in words), Fraction())


@lru_cache(maxsize=64)
def _weights(contents: tuple[tuple[str, ...], ...]) -> _Weights:
    return _Weights(contents)


@lru_cache(maxsize=1 << 12)
def _shared(ours: tuple[str, ...], theirs: tuple[str, ...]) -> tuple[str, ...]:
    """The words of the first that the second has too."""
    return tuple(word for word in ours if any(same_word(word, other) for other in theirs))


def _score(name: Nama, planned: Nama, weights: _Weights) -> Fraction:
    ours, theirs = content_of(name.teks), content_of(planned.teks)
    both = _shared(ours, theirs)
    shared, all_ours, all_theirs = weights.sum(both), weights.sum(ours), weights.sum(theirs)
    if not shared:
        return Fraction()
    score = 2 * shared / (all_ours + all_theirs)
    if len(both) > 1 and shared in {all_ours, all_theirs} and shared >= CHANGED:
        score = max(score, _CONTAINED * Fraction(3, 4) + score / 4)
    if name.nomor and name.nomor == planned.nomor and score >= _DOUBTFUL:
        score += _SAME_LABEL
    return min(score, Fraction(1))


def _judge(name: Nama, found: tuple[int, Fraction] | None, plan: Sequence[Nama]) -> Padanan:
    if found is None:
        return Padanan(None, Fraction(), "tidak ditemukan")
    to, score = found
    ours, theirs = content_of(name.teks), content_of(plan[to].teks)
    missing, new = _only(theirs, ours), _only(ours, theirs)
    return Padanan(to, score, "berganti nama" if missing or new else "sama", missing, new)


def _only(words: Sequence[str], others: Sequence[str]) -> tuple[str, ...]:
    return tuple(word for word in words if not any(same_word(word, other) for other in others))
