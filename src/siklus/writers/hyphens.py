"""Soft hyphens for Indonesian words: the same break points in every format, so that lines break alike.

Syllables follow the spelling rules (EYD V, II.E): ng, ny, sy and kh are one consonant, two consonants part in the
middle, three after the first. Where only a dictionary could tell an affix from its base ("pe-la-yan-an", never
"pela-yanan"), the doubtful place is left out rather than guessed.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

SOFT_HYPHEN = "\u00ad"
SHORTEST = 7
"""Words of running text with fewer letters are not broken."""
SHORTEST_IN_CELL = 14
"""Ragged lines of a narrow cell break only words that might not fit it."""
SHORTEST_HEAD, SHORTEST_TAIL = 2, 3
"""Letters that stay on the line, and that go to the next."""
_WORD = re.compile(rf"(?<![\w@.])[^\W\d_]{{{SHORTEST},}}(?![\w@]|\.\w)")
"""A whole word; the parts of an address (nama@kantor.go.id) are none."""
_UNIT = re.compile(r"(?P<vowel>ai|au|oi|[aeiou])|ng|ny|sy|kh|[a-z]")
_UNBROKEN = re.compile(r"[a-z]+")
_ENCLITIC = re.compile(r"(?<=[a-z]{5})(?:nya|lah|kah|pun)$")
_CONSONANT = r"(?:ng|ny|sy|kh|[b-df-hj-np-tv-z])"
_DOUBTFUL = (
    re.compile(rf"[aeiou](?={_CONSONANT}an$)"),
    re.compile(rf"(?<=^me)[a-z]+[aeiou](?={_CONSONANT}i$)|(?<=^di)[a-z]+[aeiou](?={_CONSONANT}i$)"),
    re.compile(r"^[mp]e(?=ng[aeiou])"),
    re.compile(r"^(?:mem|pem|di|ke|se)?(?:be|te|pe)(?=r[aeiou])"),
    re.compile(r"^anta(?=r[aeiou])"),
    re.compile(r"^(?:di|ke)[bcdfgkpst](?=[lr])"),
)
"""Each ends where a word must not be broken: pelaya|nan, mengata|si, me|ngambil, be|robat, anta|rinstansi, dip|rogram.

A base with its suffix and a base that ends the same way look alike; so do a prefix and a first syllable.
"""
_VERB_IN_KAN = re.compile(r"^(?:me|di|ter|ber)[a-z]+[aeiou]kan$")
_INSEPARABLE = ("ks", "ns", "rs")
"""Three consonants that begin so part after the first or the second ("in-stan-si", "trans-mi-si"): left whole."""
_ONE, _TWO = 1, 2


def soften(text: str, shortest: int = SHORTEST) -> str:
    """The text with U+00AD where a word of `shortest` letters or more may break; capitals stay whole."""
    return _WORD.sub(lambda match: _soften_word(match[0]) if len(match[0]) >= shortest else match[0], text)


@lru_cache(maxsize=20_000)
def _soften_word(word: str) -> str:
    small = word[:1].lower() + word[1:]
    if not _UNBROKEN.fullmatch(small):
        return word
    points = [0, *_points(small), len(word)]
    return SOFT_HYPHEN.join(word[start:end] for start, end in pairwise(points))


def _points(word: str) -> Iterator[int]:
    doubtful = _doubtful(word)
    for point in _syllables(word):
        if SHORTEST_HEAD <= point <= len(word) - SHORTEST_TAIL and point not in doubtful:
            yield point


def _syllables(word: str) -> Iterator[int]:
    """Where each syllable after the first begins, as far as its letters tell."""
    units = list(_UNIT.finditer(word))
    vowels = [place for place, unit in enumerate(units) if unit["vowel"]]
    for left, right in pairwise(vowels):
        between = units[left + 1 : right]
        if len(between) <= _ONE:
            yield units[left + 1].start()
        elif len(between) == _TWO or not "".join(unit[0] for unit in between).startswith(_INSEPARABLE):
            yield between[1].start()


def _doubtful(word: str) -> set[int]:
    stem = _ENCLITIC.sub("", word)
    found = {match.end() for pattern in _DOUBTFUL if (match := pattern.search(stem))}
    return found - {len(stem) - len("kan")} if _VERB_IN_KAN.match(stem) else found
