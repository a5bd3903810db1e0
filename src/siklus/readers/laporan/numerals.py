"""How many numbers were seen and how many of them can be read; none is mended."""

import re
from collections import Counter
from collections.abc import Iterable

from siklus.document.placed import Placed
from siklus.readers.laporan.items import cells_of

_WORD = re.compile(r"\S*(?:\d|\ufffd)\S*")
_EDGES = "()[]{}\"'“”‘’.,;:!?*_<>|…=~"
_DAMAGED = re.compile(r"[\dlIOoSBZ|]{1,3}[,.][\dlIOoSBZ|]{1,3}|\d[lOoZ|]\d?|[lO|]\d{1,3}|\d{1,3}[lO|]\d{0,3}")
_PLAIN = re.compile(r"[\d.,/%–+-]+")
_DECIMAL = re.compile(r"\d{1,3},\d+")
_WHOLE = re.compile(r"\d{2,}")
_MARKUP = re.compile(r"</?\w+>|\*\*")


def count(texts: Iterable[str]) -> tuple[int, int]:
    """(read, seen): words with a digit, or with a sign that has no meaning; of them those whose every sign has one."""
    words = [word for text in texts for word in _WORD.findall(_MARKUP.sub(" ", text))]
    return sum(is_read(word) for word in words), len(words)


def is_read(word: str) -> bool:
    """Whether a word with digits is what was printed, as far as its signs tell."""
    core = word.strip(_EDGES)
    if "\ufffd" in word or any("\ue000" <= sign <= "\uf8ff" for sign in core):
        return False
    return bool(_PLAIN.fullmatch(core)) or not _DAMAGED.fullmatch(core)


def doubtful(table: Placed) -> int:
    """How many numbers lost their comma, as it seems: whole ones in a column of which others have decimals.

    Only in tables that were guessed: where a file says what its cells are, nothing was lost between them.
    """
    if table.confidence == 1:
        return 0
    columns: dict[int, Counter[str]] = {}
    for cell in cells_of(row for row in table.rows if not row.head):
        kind = "decimal" if _DECIMAL.fullmatch(cell.text) else "whole" if _WHOLE.fullmatch(cell.text) else "other"
        columns.setdefault(cell.column, Counter())[kind] += 1
    return sum(kinds["whole"] for kinds in columns.values() if kinds["decimal"])
