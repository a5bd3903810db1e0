"""Soft hyphens for Indonesian words: the same break points in every format, so that lines break alike."""

import re
from functools import lru_cache

import pyphen

SOFT_HYPHEN = "\u00ad"
SHORTEST = 7
"""Words of running text with fewer letters are not broken."""
SHORTEST_IN_CELL = 14
"""Ragged lines of a narrow cell break only words that might not fit it."""
_NO_VOWEL = re.compile(rf"(?<={SOFT_HYPHEN})([^\Waeiou{SOFT_HYPHEN}]+){SOFT_HYPHEN}", re.IGNORECASE)
"""A piece without a vowel is no syllable: the dictionary splits ra-k-at, the word is ma-sya-ra-kat."""
_WORD = re.compile(rf"(?<![\w@.])[^\W\d_]{{{SHORTEST},}}(?![\w@]|\.\w)")
"""A whole word; the parts of an address (nama@kantor.go.id) are none."""


@lru_cache(maxsize=1)
def _dictionary() -> pyphen.Pyphen:
    return pyphen.Pyphen(lang="id_ID", left=2, right=3)


@lru_cache(maxsize=20_000)
def _soften_word(word: str) -> str:
    if word.isupper():
        return word
    return _NO_VOWEL.sub(r"\1", str(_dictionary().inserted(word, SOFT_HYPHEN)))


def soften(text: str, shortest: int = SHORTEST) -> str:
    """The text with U+00AD where a word of `shortest` letters or more may break; capitals stay whole."""
    return _WORD.sub(lambda match: _soften_word(match[0]) if len(match[0]) >= shortest else match[0], text)
