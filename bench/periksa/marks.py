"""Words that know which part of the truth they print, so that a mistake can be planted exactly there.

A marked piece is `OPEN key MIDDLE words CLOSE`; keys look like "nrr.waktu#tabel". Renderings print `plain` text.
"""

import re
from collections.abc import Callable, Iterator

OPEN, MIDDLE, CLOSE = "\ue000", "\ue001", "\ue002"
PIECE = re.compile(f"{OPEN}([^{MIDDLE}]*){MIDDLE}([^{OPEN}{CLOSE}]*){CLOSE}")


def mark(key: str, words: str) -> str:
    """The words with their key."""
    return f"{OPEN}{key}{MIDDLE}{words}{CLOSE}"


def plain(text: str) -> str:
    """What a reader sees."""
    return PIECE.sub(r"\2", text)


def pieces(text: str) -> Iterator[tuple[str, str]]:
    """Each marked piece: its key and its words."""
    yield from PIECE.findall(text)


def replace(text: str, change: Callable[[str, str], str]) -> str:
    """Every marked piece with the words that `change(key, words)` gives; the key stays."""
    return PIECE.sub(lambda found: mark(found[1], change(found[1], found[2])), text)
