"""Words that the shipped fonts can print: an archival PDF refuses a letter without a glyph, so none reaches it."""

import re
import unicodedata
from dataclasses import fields, is_dataclass, replace
from functools import lru_cache
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
    if isinstance(value, str):
        return legible(value)
    if isinstance(value, tuple):
        return tuple(_legible(item) for item in value)
    if is_dataclass(value) and not isinstance(value, type):
        return _legible_fields(value)
    return value


def _legible_fields(value: Any) -> Any:  # noqa: ANN401 - walks any data
    changed = {}
    for one in fields(value):
        if one.name not in _NAMES:
            old = getattr(value, one.name)
            new = _legible(old)
            if new != old:
                changed[one.name] = new
    return replace(value, **changed) if changed else value


def _simplified(letter: str) -> str:
    simple = unicodedata.normalize("NFKC", letter)
    if simple != letter and not _unknown().search(simple):
        return simple
    if letter.isspace():
        return " "
    return "" if unicodedata.category(letter) in {"Cc", "Cf", "Mn", "Me"} else REPLACEMENT
