"""Headings told by their numbers running on: I., II., III. or A., B., C. or 1., 2., 3. with text between them."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Literal

from siklus.readers.laporan import marks
from siklus.readers.laporan.items import Grid, Image, Item, Words

Kind = Literal["roman", "capital", "digit"]

MOST_WORDS, LONGEST = 10, 90
FEWEST, FEWEST_DIGITS = 2, 3
SHARE_OF_CAPITALS = 0.6
MOST_SKIPPED = 2
_NUMBERED = re.compile(r"(?P<number>(?P<value>[IVX]{1,5}|[A-Z]|\d{1,2})[.)]|(?P<bare>[IVX]{1,5}))\s+(?P<title>\D.*)")
_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
_SMALL = frozenset(
    {
        "dan",
        "atau",
        "di",
        "ke",
        "dari",
        "pada",
        "untuk",
        "yang",
        "dengan",
        "oleh",
        "serta",
        "per",
        "dalam",
        "atas",
        "bagi",
    }
)


@dataclass(frozen=True, slots=True)
class Title:
    """A line that may be a heading: which item, what it counts with, and how far."""

    at: int
    kind: Kind
    value: int
    strong: bool


@dataclass(slots=True)
class _Run:
    """Titles that count on, from the first."""

    titles: list[Title] = field(default_factory=list)

    def takes(self, title: Title) -> bool:
        """Whether a title counts on from the last; one that skips a number or two does so too."""
        step = title.value - self.titles[-1].value
        return title.kind == self.titles[-1].kind and 1 <= step <= MOST_SKIPPED


def find_titles(items: Sequence[Item]) -> Mapping[int, int]:
    """Which items are headings because their numbers run on, each with its depth from 0: as its kind came in."""
    found = [title for at, item in enumerate(items) for title in _titles(item, at)]
    kinds = {title.at: title.kind for run in _runs(found, items) if _is_system(run, items) for title in run}
    order = list(dict.fromkeys(kinds[at] for at in sorted(kinds)))
    return {at: order.index(kind) for at, kind in kinds.items()}


def _titles(item: Item, at: int) -> Iterator[Title]:
    """What a line may count as: "I." is one or the letter after H."""
    if not isinstance(item, Words) or item.settled or item.note or item.level or len(item.lines) > 2:  # noqa: PLR2004 - no title is longer
        return
    found = _NUMBERED.fullmatch(f"{item.number} {item.text}".lstrip())
    title = found["title"] if found else ""
    if found is None or not _is_title(title, strong=item.strong) or not (found["value"] or title.isupper()):
        return
    value = found["value"] or found["bare"]
    if value in _ROMAN:
        yield Title(at, "roman", _ROMAN.index(value) + 1, item.strong)
    if value.isdigit():
        yield Title(at, "digit", int(value), item.strong)
    elif len(value) == 1:
        yield Title(at, "capital", ord(value) - ord("A") + 1, item.strong)


def _is_title(text: str, *, strong: bool) -> bool:
    words = [word for word in text.split() if word.casefold() not in _SMALL and word[:1].isalpha()]
    if not marks.is_title(text) or len(text) > LONGEST or len(text.split()) > MOST_WORDS or not words:
        return False
    return strong or sum(word[0].isupper() for word in words) >= SHARE_OF_CAPITALS * len(words)


def _runs(titles: Sequence[Title], items: Sequence[Item]) -> Iterator[tuple[Title, ...]]:
    """Titles that count from one on. A run inside another ends where the outer one goes on.

    Where both could, the inner one goes on if text stands above the title: a list's items have none between them, and
    what introduces a list is none.
    """
    runs: dict[Kind, list[_Run]] = {}
    for title in titles:
        nested = runs.setdefault(title.kind, [])
        inner = [_Run([title])] if title.value == 1 else []
        able = [n for n in reversed(range(len(nested))) if nested[n].takes(title)]
        apart = (n for n in able if _has_text(items, nested[n].titles[-1].at, title.at, ends=(".",)))
        depth = next(apart, able[0] if able else None)
        if depth is not None:
            yield from (tuple(run.titles) for run in nested[depth + 1 :])
            nested[depth].titles.append(title)
            del nested[depth + 1 :]
        nested.extend(inner)
    yield from (tuple(run.titles) for nested in runs.values() for run in nested)


def _is_system(run: Sequence[Title], items: Sequence[Item]) -> bool:
    """Whether the numbers are headings': text, a table or a picture stands between one and the next."""
    fewest = FEWEST if run[0].kind != "digit" or all(title.strong for title in run) else FEWEST_DIGITS
    if len(run) < fewest:
        return False
    apart = sum(_has_text(items, title.at, following.at) for title, following in pairwise(run))
    return apart == len(run) - 1


def _has_text(items: Sequence[Item], first: int, last: int, *, ends: tuple[str, ...] = (".", ":")) -> bool:
    """Whether a table, a picture, a long text or a sentence, however short, stands between two items."""
    return any(
        isinstance(item, Grid | Image)
        or (isinstance(item, Words) and (len(item.text) > LONGEST or item.text.rstrip().endswith(ends)))
        for item in items[first + 1 : last]
    )
