"""Words that the shipped fonts can print: an archival PDF refuses a letter without a glyph, so none reaches it."""

import re
import unicodedata
from dataclasses import fields, is_dataclass, replace
from functools import cache, lru_cache
from operator import is_
from typing import Any, TypeVar, cast

from siklus.writers.fonts import SANS, font_letters

REPLACEMENT = "□"
_NAMES = frozenset({"label", "target", "until", "fact", "sha256", "phash", "url", "media_type", "language", "facts"})
"""Fields that are names or data, not words to be read."""
Whatever = TypeVar("Whatever")


@lru_cache(maxsize=1)
def _unknown() -> re.Pattern[str]:
    return re.compile(f"[^{re.escape(font_letters(SANS))}]")


def legible(text: str) -> str:
    """The text with every letter that has no glyph simplified, dropped if it is invisible, or shown as □."""
    if not _unknown().search(text):
        return text
    return _unknown().sub(lambda found: _simplified(found[0]), unicodedata.normalize("NFC", text))


def legible_words(value: Whatever) -> Whatever:
    """The same frozen data (a document, say) with all its words legible; names, hashes and facts stay as they are."""
    return cast("Whatever", _legible(value))


def _legible(value: Any) -> Any:  # noqa: ANN401 - walks any data
    """The value itself where nothing in it changes, so that identity tells whether anything did."""
    kind: Any = type(value)
    if kind is str:
        return legible(value)
    if kind is tuple:
        new = tuple(map(_legible, value))
        return value if all(map(is_, new, value)) else new
    changed = {}
    for name in _words_of(kind):
        old = getattr(value, name)
        new = _legible(old)
        if new is not old:
            changed[name] = new
    return replace(value, **changed) if changed else value


@cache
def _words_of(kind: type[object]) -> tuple[str, ...]:
    """The fields of a dataclass in which words may stand; none of any other type."""
    return tuple(one.name for one in fields(kind) if one.name not in _NAMES) if is_dataclass(kind) else ()


def _simplified(letter: str) -> str:
    simple = unicodedata.normalize("NFKC", letter)
    if simple != letter and not _unknown().search(simple):
        return simple
    if letter.isspace():
        return " "
    return "" if unicodedata.category(letter) in {"Cc", "Cf", "Mn", "Me"} else REPLACEMENT
