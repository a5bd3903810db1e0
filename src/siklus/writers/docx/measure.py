"""Widths of words in the shipped fonts, and how many lines they fill."""

from functools import lru_cache

from PIL import ImageFont

from siklus.writers.fonts import font_file
from siklus.writers.style import TextStyle

_UNITS = 1000


@lru_cache(maxsize=8)
def _font(family: str, *, bold: bool, italic: bool) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(font_file(family, bold=bold, italic=italic), _UNITS)


def width_of(words: str, look: TextStyle, *, bold: bool = False) -> float:
    """Width in points."""
    return _font(look.font, bold=bold or look.bold, italic=look.italic).getlength(words) / _UNITS * look.size


def lines_of(words: str, look: TextStyle, room: float) -> int:
    """How many lines the words fill when as many as fit stand on each."""
    lines, line = 1, ""
    for word in words.split():
        longer = f"{line} {word}".strip()
        lines, line = (lines, longer) if not line or width_of(longer, look) <= room else (lines + 1, word)
    return lines
