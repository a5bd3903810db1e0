"""Soft hyphens for Indonesian words: the same break points in every format, so that lines break alike."""

import re
from functools import lru_cache

import pyphen

SOFT_HYPHEN = "\u00ad"
_SHORTEST = 6
_WORD = re.compile(rf"[^\W\d_]{{{_SHORTEST},}}")


@lru_cache(maxsize=1)
def _dictionary() -> pyphen.Pyphen:
    return pyphen.Pyphen(lang="id_ID", left=2, right=3)


@lru_cache(maxsize=20_000)
def _soften_word(word: str) -> str:
    return word if word.isupper() else str(_dictionary().inserted(word, SOFT_HYPHEN))


def soften(text: str) -> str:
    """The text with U+00AD where a longer word may break; capitals and short words stay whole."""
    return _WORD.sub(lambda match: _soften_word(match[0]), text)
