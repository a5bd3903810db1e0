"""The words of a PDF page with their boxes, in the direction in which they are read."""

import ctypes
import math
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from math import hypot

import pypdfium2
from pypdfium2 import raw

from siklus.document.placed import SURE, Box

BOLD, LARGEST_PAGE_TEXT = 600, 60_000
SAMPLE = 40
GAP, SHIFT = 0.28, 0.5
"""Shares of a letter's height: a wider gap, or another height of the line, ends a word."""
QUARTER = math.pi / 2
_MADE = frozenset(map(ord, "\0\t\n\r -"))
"""The signs that PDFium itself sets between words and lines; of no other need it be asked whether it did."""


@dataclass(slots=True)
class Word:
    """One word: its box in points from the upper left corner, its baseline, the height of its letters.

    `em` is the size of its font, which does not change with the letters; 0 where no file says it.
    """

    text: str
    left: float
    top: float
    right: float
    bottom: float
    base: float
    size: float
    strong: bool = False
    confidence: float = SURE
    em: float = 0

    @property
    def middle(self) -> tuple[float, float]:
        """The middle of its box, at half the height of small letters above the baseline."""
        return (self.left + self.right) / 2, self.base - self.size / 4

    @property
    def box(self) -> Box:
        """Its box."""
        return Box(self.left, self.top, self.right, self.bottom)


@dataclass(frozen=True, slots=True)
class View:
    """How a page is turned for reading: by quarters clockwise, and its size before that."""

    turns: int
    x: float
    y: float
    width: float
    height: float

    @property
    def size(self) -> tuple[float, float]:
        """Width and height as read."""
        return (self.height, self.width) if self.turns % 2 else (self.width, self.height)

    def point(self, x: float, y: float) -> tuple[float, float]:
        """A point of the page, from the upper left corner as read."""
        right, up = x - self.x, y - self.y
        match self.turns:
            case 0:
                return right, self.height - up
            case 1:
                return up, right
            case 2:
                return self.width - right, up
            case _:
                return self.height - up, self.width - right

    def box(self, left: float, bottom: float, right: float, top: float) -> Box:
        """A box of the page as read."""
        (a, b), (c, d) = self.point(left, bottom), self.point(right, top)
        return Box(min(a, c), min(b, d), max(a, c), max(b, d))


@dataclass(frozen=True, slots=True)
class PageText:
    """What a page's own text is, and how many of its signs have no meaning."""

    words: tuple[Word, ...]
    view: View
    signs: int
    unread: int


def page_text(page: pypdfium2.PdfPage) -> PageText:
    """The words of a page. A page of more than 60,000 signs is read that far."""
    text = page.get_textpage()
    count = min(LARGEST_PAGE_TEXT, text.count_chars())
    left, bottom, right, top = page.get_cropbox()
    turns = _direction(text.raw, count)
    if turns is None:
        turns = page.get_rotation() // 90
    view = View(turns, left, bottom, right - left, top - bottom)
    reader = _Reader(text.raw, view)
    words = tuple(reader.words(count))
    return PageText(words, view, reader.signs, reader.unread)


def _direction(text: object, count: int) -> int | None:
    """The quarter in which most letters are written; None for a page without letters."""
    step = max(1, count // SAMPLE)
    angles = Counter(
        -round(raw.FPDFText_GetCharAngle(text, at) / QUARTER) % 4
        for at in range(0, count, step)
        if raw.FPDFText_GetUnicode(text, at) > ord(" ") and not raw.FPDFText_IsGenerated(text, at)
    )
    return angles.most_common(1)[0][0] if angles else None


class _Reader:
    """Goes through the signs of a page once."""

    def __init__(self, text: object, view: View) -> None:
        self.text, self.view = text, view
        self.signs = self.unread = 0
        self.rect, self.x, self.y = raw.FS_RECTF(), ctypes.c_double(), ctypes.c_double()
        self.at_rect, self.at_x, self.at_y = (ctypes.byref(value) for value in (self.rect, self.x, self.y))
        self.matrix = raw.FS_MATRIX()

    def words(self, count: int) -> Iterator[Word]:
        word: Word | None = None
        for at in range(count):
            sign = self._sign(at)
            if not sign.strip():
                if word is not None:
                    yield word
                word = None
                continue
            left, top, right, bottom, base = self._corners(at)
            size = max(1.0, bottom - top)
            if word is not None and not _continues(word, left, base, size):
                yield word
                word = None
            if word is None:
                word = Word(sign, left, top, right, bottom, base, size, self._is_bold(at), em=self._em(at))
            else:
                word.text += sign
                word.right, word.left = max(word.right, right), min(word.left, left)
                word.top, word.bottom = min(word.top, top), max(word.bottom, bottom)
        if word is not None:
            yield word

    def _sign(self, at: int) -> str:
        code = raw.FPDFText_GetUnicode(self.text, at)
        if code == 2:  # noqa: PLR2004 - how PDFium tells a hyphen at a line's end
            return "-"
        if code in _MADE and raw.FPDFText_IsGenerated(self.text, at):
            return " "
        self.signs += 1
        sign = chr(code) if 0 < code < 0xD800 or 0xDFFF < code < 0x110000 else "\ufffd"  # noqa: PLR2004 - surrogates
        if sign == "\ufffd" or raw.FPDFText_HasUnicodeMapError(self.text, at) == 1:
            self.unread += 1
            return "\ufffd"
        return LIGATURES.get(sign, sign)

    def _corners(self, at: int) -> tuple[float, float, float, float, float]:
        """Left, top, right and bottom of a sign, and its baseline; plain numbers, as this runs for every sign."""
        raw.FPDFText_GetLooseCharBox(self.text, at, self.at_rect)
        raw.FPDFText_GetCharOrigin(self.text, at, self.at_x, self.at_y)
        rect, point = self.rect, self.view.point
        (a, b), (c, d) = point(rect.left, rect.bottom), point(rect.right, rect.top)
        left, right = (a, c) if a <= c else (c, a)
        top, bottom = (b, d) if b <= d else (d, b)
        return left, top, right, bottom, point(self.x.value, self.y.value)[1]

    def _em(self, at: int) -> float:
        """The size of a sign's font as it is drawn, in points."""
        raw.FPDFText_GetMatrix(self.text, at, self.matrix)
        return float(raw.FPDFText_GetFontSize(self.text, at)) * hypot(self.matrix.c, self.matrix.d)

    def _is_bold(self, at: int) -> bool:
        weight = raw.FPDFText_GetFontWeight(self.text, at)
        return weight >= BOLD if weight > 0 and weight != 400 else "bold" in _font(self.text, at).casefold()  # noqa: PLR2004 - the weight told when none is known


LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "\u00a0": " "}


def _font(text: object, at: int) -> str:
    buffer = _buffer()
    raw.FPDFText_GetFontInfo(text, at, buffer, len(buffer), None)
    return buffer.value.decode("utf-8", errors="replace")


@cache
def _buffer() -> "ctypes.Array[ctypes.c_char]":
    return ctypes.create_string_buffer(128)


def _continues(word: Word, left: float, base: float, size: float) -> bool:
    height = max(size, word.size)
    return abs(base - word.base) <= SHIFT * height and -height < left - word.right <= GAP * height
