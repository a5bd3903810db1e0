"""Where the lines of a paragraph end: greedy, by the shipped fonts' own measures.

A soft hyphen is put only where a word is really broken. One in every syllable would hide the words from a reader's
search: PDF viewers do not find "pelayanan" in "pe-la-yanan".
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache
from itertools import pairwise

from siklus.document.inline import Angka, Inline, LineBreak, Link, Ref, Runs, Slot, Text
from siklus.writers.fonts import font_metrics
from siklus.writers.hyphens import SOFT_HYPHEN, soften
from siklus.writers.style import TextStyle

_UNIT = re.compile(r" *[^ ]*? *(?:(?<= )(?! )|(?<=[-–—/])(?=[^\W\d_])|$)")
"""Words up to the places where a line may end: after spaces, dashes, a hyphen or stroke before a letter."""
_ADDRESS = re.compile(r"(?<![^ ])[^ ]*?(?:https?://|www\.)[^ ]* *", re.IGNORECASE)
"""A word that holds an address of the web: one unit, which ends its line only where we say so."""
_SCHEME = re.compile(r"[^ ]*?://")
_CUTS = (re.compile(r"/(?=[^/ ]{2})"), re.compile(r"[-_.@?&=#](?=[\w]{2})"), re.compile(r"(?<=\w)(?=\w)"))
"""Where an address or a file's name is cut: after a stroke, else after another sign, else anywhere."""
_NAME = re.compile(r"(?=\S{12}).*\w[_@.&=]\w")
"""A word that may be cut though it is no address of the web: a file, a host, a mailbox."""
_PAGE = "00"
"""A page number is not known before layout; two figures are the usual width."""
_NEVER = 1_000
"""No word has so many letters."""


@dataclass(frozen=True, slots=True)
class _Fragment:
    """Part of a unit: the words, their face, and where in which inline they stand."""

    text: str
    face: str
    inline: int
    start: int
    breakable: bool
    is_address: bool = False


@dataclass(slots=True)
class _Breaker:
    """Fills one line after another and remembers where it had to break a word."""

    width: float
    size: float
    shortest: int
    x: float
    breaks: dict[int, list[int]] = field(default_factory=dict)
    ends: dict[int, list[int]] = field(default_factory=dict)
    """Where a line ends inside or before an address or a long name, as `breaks` tells it."""

    def end(self, unit: list[_Fragment]) -> None:
        """Set a paragraph's last unit: what is left of a broken word would be a line of its own, so none is broken."""
        if self.x > 0:
            self.shortest = _NEVER
        self.put(unit)

    def put(self, unit: list[_Fragment]) -> None:
        """Set one unit on this line, or break it, or begin a line with it."""
        solid = sum(_measure(one.text, one.face) for one in _without_spaces(unit)) * self.size
        if self.x + solid <= self.width:
            self.x += sum(_measure(one.text, one.face) for one in unit) * self.size
        elif self.x > 0 and any(one.is_address for one in unit):
            self.ends.setdefault(unit[0].inline, []).append(unit[0].start)
            self.x = 0
            self.put(unit)
        elif rest := self._broken(unit) or self._cut(unit):
            self.x = 0
            self.put(rest)
        elif self.x > 0:
            self.x = 0
            self.put(unit)
        else:
            self.x = solid

    def _cut(self, unit: list[_Fragment]) -> list[_Fragment]:
        """End the line inside a long name that would not fit a whole line; what remains, nothing when none does."""
        if self.x > 0:
            return []
        for pattern in _CUTS:
            for place, point in reversed(tuple(_cut_points(unit, pattern))):
                head = [*unit[:place], replace(unit[place], text=unit[place].text[:point])]
                if sum(_measure(one.text, one.face) for one in head) * self.size <= self.width:
                    one = unit[place]
                    self.ends.setdefault(one.inline, []).append(one.start + point)
                    return [replace(one, text=one.text[point:], start=one.start + point), *unit[place + 1 :]]
        return []

    def _broken(self, unit: list[_Fragment]) -> list[_Fragment]:
        """Break the unit as late as the line allows; what remains for the next line, nothing when it cannot be.

        A word too wide for a line of its own breaks however short it is: over a cell's edge it could not be read.
        """
        shortest = self.shortest if self.x > 0 else 0
        for place, point in reversed(tuple(_points(unit, shortest))):
            head = [*unit[:place], replace(unit[place], text=unit[place].text[:point] + "-")]
            if self.x + sum(_measure(one.text, one.face) for one in head) * self.size <= self.width:
                one = unit[place]
                self.breaks.setdefault(one.inline, []).append(one.start + point)
                rest = replace(one, text=one.text[point:], start=one.start + point)
                return [rest, *unit[place + 1 :]]
        return []


def hyphenate(  # noqa: PLR0913 - a paragraph's measures
    line: Runs, look: TextStyle, width: float, *, shortest: int, printed: Mapping[str, str], first_line: float = 0
) -> Runs:
    """The line with a soft hyphen in each word that must be broken to fill lines `width` points wide.

    An address goes to a new line whole; one that is longer than a line, or a file's name, is cut by a LineBreak.
    Words under `shortest` letters are never broken; `printed` tells the words of a reference by its label.
    """
    breaker = _Breaker(width, look.size / 1000, shortest, first_line)
    unit: list[_Fragment] = []
    for fragment in _fragments(line, look, printed):
        if fragment is None:
            breaker.put(unit)
            unit, breaker.x = [], 0
        else:
            unit.append(fragment)
            if fragment.text[-1:] in {" ", "-", "–", "—", "/"}:
                breaker.put(unit)
                unit = []
    breaker.end(unit)
    pairs = ((part, breaker.breaks.get(place, []), breaker.ends.get(place, [])) for place, part in enumerate(line))
    return tuple(piece for part, breaks, ends in pairs for piece in _with_ends(part, breaks, ends))


def holds_address(line: Runs) -> bool:
    """Whether an address of the web is printed in the line: justified, it would tear holes into the text."""
    return any(isinstance(part, Text | Link) and _ADDRESS.search(part.text) for part in line)


def width_of(text: str, look: TextStyle, *, bold: bool = False, italic: bool = False) -> float:
    """Width in points of words on one line."""
    return _measure(text, _face(look, bold=bold, italic=italic)) * look.size / 1000


def _fragments(line: Runs, look: TextStyle, printed: Mapping[str, str]) -> Iterator[_Fragment | None]:
    for place, part in enumerate(line):
        if isinstance(part, LineBreak):
            yield None
            continue
        bold, italic = getattr(part, "bold", False), getattr(part, "italic", False)
        face = _face(look, bold=bold, italic=italic)
        for start, words, is_address in _units(_words(part, printed)):
            yield _Fragment(words, face, place, start, isinstance(part, Text) and not is_address, is_address)


def _units(words: str) -> Iterator[tuple[int, str, bool]]:
    """Units of the words with their places, and whether each is an address."""
    reached = 0
    for address in _ADDRESS.finditer(words):
        yield from _plain_units(words[reached : address.start()], reached)
        yield address.start(), address[0], True
        reached = address.end()
    yield from _plain_units(words[reached:], reached)


def _plain_units(words: str, start: int) -> Iterator[tuple[int, str, bool]]:
    yield from ((start + found.start(), found[0], False) for found in _UNIT.finditer(words) if found[0])


def _words(part: Inline, printed: Mapping[str, str]) -> str:
    match part:
        case Text() | Angka() | Link():
            return part.text
        case Ref():
            return _pages(part) if part.show == "page" else printed.get(part.target, "")
        case Slot() | LineBreak():
            return ""


def _pages(ref: Ref) -> str:
    return f"{_PAGE}–{_PAGE}" if ref.until else _PAGE


def _without_spaces(unit: list[_Fragment]) -> Iterator[_Fragment]:
    yield from unit[:-1]
    for last in unit[-1:]:
        yield replace(last, text=last.text.rstrip(" "))


def _points(unit: list[_Fragment], shortest: int) -> Iterator[tuple[int, int]]:
    for place, one in enumerate(unit):
        if one.breakable:
            pieces = soften(one.text, shortest).split(SOFT_HYPHEN)
            reached = 0
            for piece in pieces[:-1]:
                reached += len(piece)
                yield place, reached


def _cut_points(unit: list[_Fragment], pattern: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    for place, one in enumerate(unit):
        if one.is_address or (one.breakable and _NAME.match(one.text)):
            scheme = _SCHEME.match(one.text)
            yield from ((place, found.end()) for found in pattern.finditer(one.text, scheme.end() if scheme else 1))


def _with_ends(part: Inline, breaks: list[int], ends: list[int]) -> Iterator[Inline]:
    """The part with its soft hyphens, in pieces where a line ends inside or before it."""
    if not isinstance(part, Text | Link) or not (breaks or ends):
        yield from (LineBreak(),) * bool(ends)
        yield part
        return
    for start, end in pairwise((None, *ends, len(part.text))):
        if start is not None:
            yield LineBreak()
        words = part.text[start or 0 : end]
        points = sorted((point - (start or 0) for point in breaks if (start or 0) < point < (end or 0)), reverse=True)
        for point in points:
            words = words[:point] + SOFT_HYPHEN + words[point:]
        if words:
            yield replace(part, text=words)


def _face(look: TextStyle, *, bold: bool, italic: bool) -> str:
    style = ("Bold" if bold or look.bold else "") + ("Italic" if italic or look.italic else "")
    return f"{look.font.replace(' ', '')}-{style or 'Regular'}"


@lru_cache(maxsize=50_000)
def _measure(text: str, face: str) -> int:
    """Width in thousandths of the size."""
    advance, kern = font_metrics()[face]["advance"], font_metrics()[face]["kern"]
    plain = sum(advance.get(letter, 500) for letter in text)
    return plain + sum(kern.get(first + second, 0) for first, second in pairwise(text))
