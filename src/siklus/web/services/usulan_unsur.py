"""Which unsur a suggestion seems to be about, by words that are kept as dated data.

A proposal only: it is counted nowhere until a person accepts it.
"""

import re
import tomllib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from importlib.resources import files
from typing import Any

_WORD = re.compile(r"[^\W_]+")
LONGEST = 3
"""Words in the longest phrase."""
LONGEST_STEM = 20
"""Letters in the longest stem."""
HEAD = 3
"""Letters in the shortest stem."""
STAR = "*"


def propose_unsur(text: str, hari: date) -> str:
    """The key of the unsur of which the text uses most of the words that hold on the day; "" where it uses none.

    Of two with equally many, the one mentioned first. Pure: the same text and day always give the same.
    """
    daftar = _daftar(hari)
    used = dict.fromkeys(_used(_WORD.findall(text.lower()), daftar))
    counted = Counter(daftar.unsur[kata] for kata in used)
    return max(counted, key=lambda key: counted[key], default="")


def kata_unsur(hari: date) -> Mapping[str, tuple[str, ...]]:
    """Unsur → its words, of the lists that hold on the day."""
    ordered = sorted(_lists(), key=lambda item: item["berlaku_sejak"])
    return {item["key"]: tuple(item["kata"]) for item in ordered if item["berlaku_sejak"] <= hari}


@dataclass(frozen=True, slots=True)
class _Daftar:
    """Entry → unsur, and the first letters of all entries: what most words of a text are told apart by."""

    unsur: Mapping[str, str]
    heads: frozenset[str]


@lru_cache(maxsize=64)
def _daftar(hari: date) -> _Daftar:
    unsur = {kata: key for key, kata_list in kata_unsur(hari).items() for kata in kata_list}
    return _Daftar(unsur, frozenset(kata.split()[0].removesuffix(STAR)[:HEAD] for kata in unsur))


def _used(words: Sequence[str], daftar: _Daftar) -> Iterator[str]:
    """The entries that the text uses, in its order; the longest at each place, and no word for two of them."""
    place = 0
    while place < len(words):
        tried = _tried(words, place) if words[place][:HEAD] in daftar.heads else ()
        kata, size = next((item for item in tried if item[0] in daftar.unsur), ("", 1))
        if kata:
            yield kata
        place += size


def _tried(words: Sequence[str], place: int) -> Iterator[tuple[str, int]]:
    """What may stand in the list for the words from here on: phrases, the word, and its beginnings."""
    for size in range(min(LONGEST, len(words) - place), 0, -1):
        yield " ".join(words[place : place + size]), size
    word = words[place][:LONGEST_STEM]
    for length in range(len(word), HEAD - 1, -1):
        yield word[:length] + STAR, 1


@lru_cache(maxsize=1)
def _lists() -> list[dict[str, Any]]:
    text = files("siklus.web.services").joinpath("usulan_unsur.toml").read_text(encoding="utf-8")
    lists: list[dict[str, Any]] = tomllib.loads(text)["unsur"]
    return lists
