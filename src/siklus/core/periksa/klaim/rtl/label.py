"""The label before an activity ("a.", "1.1", "2)"), and the one form in which rows are named: "1.b", "1.2"."""

import re
from collections.abc import Iterator
from itertools import pairwise

_LABEL = re.compile(
    r"^[\s*(]*(?:RTL\s*(?:ke-?)?(?=\d))?"
    r"(?:(?P<dotted>\d{1,2}(?:\s?\.\s?(?:\d{1,2}|[a-z])\b)+)[.):]*|(?P<single>\d{1,2}|[a-zA-Z])\s?[.):]+(?!\d)|(?P<bullet>[-•▪–●➢✓*])(?=\s))"
    r"\s*"
)
_MARKER = re.compile(r"(?:^|(?<=[\s;,.]))(?P<mark>[a-z]|\d{1,2})\s?[.)]\s+(?=\S)")
_DOTTED = re.compile(r"(?:^|(?<=\s))(?P<first>\d{1,2})\.(?P<second>\d{1,2})\.?\s+(?=[A-Za-z])")
_NUMBER = re.compile(r"^[\s(]*(?P<number>\d{1,2}(?:\s?\.\s?(?:\d{1,2}|[a-z]))*|[a-z])\s?[.)]*\s*$", re.IGNORECASE)


def split_label(text: str) -> tuple[str, int]:
    """The label in small letters without its dot ("a", "1.1"; "" for none or a bullet), and where the words begin."""
    found = _LABEL.match(text)
    if found is None:
        return "", len(text) - len(text.lstrip())
    return _plain(found["dotted"] or found["single"] or ""), found.end()


def number_in(text: str) -> str:
    """What a cell in the column of numbers says: "1", "1.2", "a"; "" when it says none."""
    found = _NUMBER.match(text)
    return _plain(found["number"]) if found else ""


def full_label(group: str, own: str) -> str:
    """Give "1.b" for "b" under 1; what is dotted or stands under nothing stays as it is."""
    if not own or "." in own or not group:
        return own or group
    return f"{group}.{own}"


def list_in(text: str) -> Iterator[tuple[int, int]]:
    """Where the items of a list inside one cell begin and end; the whole text when it is no list.

    Items count up from "a." or "1." without a gap, or from any "3.1" on, and there are at least two.
    """
    starts = _counted(text) or _dotted(text)
    yield from zip(starts, [*starts[1:], len(text)], strict=True)


def _dotted(text: str) -> list[int]:
    """The beginnings of items "3.1 …", "3.2 …"; that of the text alone when they do not count up."""
    found = list(_DOTTED.finditer(text))
    numbers = [(int(hit["first"]), int(hit["second"])) for hit in found]
    follow = all(b == (a[0], a[1] + 1) for a, b in pairwise(numbers))
    ok = len(found) > 1 and follow and not text[: found[0].start()].strip()
    return [hit.start() for hit in found] if ok else [0]


def _counted(text: str) -> list[int]:
    """The beginnings of items "a. …", "b. …"; none when there are less than two."""
    starts: list[int] = []
    expected = ""
    for found in _MARKER.finditer(text):
        mark = found["mark"]
        if (not starts and mark in {"a", "1"} and not text[: found.start()].strip()) or mark == expected:
            starts.append(found.start())
            expected = chr(ord(mark) + 1) if mark.isalpha() else str(int(mark) + 1)
    return starts if len(starts) > 1 else []


def _plain(label: str) -> str:
    return "".join(label.split()).casefold().rstrip(".")
