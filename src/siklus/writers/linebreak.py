"""Where the lines of a paragraph end: greedy, by the shipped fonts' own measures.

A soft hyphen is put only where a word is really broken. One in every syllable would hide the words from a reader's
search: PDF viewers do not find "pelayanan" in "pe-la-yanan". Likewise a blank, or the dash of a range of months, is
bound only where a line would end that must not: a bound blank is stiff in some word processors, and a joiner hides
"Juli–Desember" from a search.
"""

import re
from bisect import bisect
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache
from itertools import accumulate, pairwise

from siklus.document.inline import Angka, Inline, LineBreak, Link, Ref, Runs, Slot, Text
from siklus.writers.binding import JOINER, NO_BREAK, Blank, bind, blanks_to_bind
from siklus.writers.fonts import font_metrics
from siklus.writers.hyphens import SHORTEST, SOFT_HYPHEN, soften
from siklus.writers.style import TextStyle

_FIGURE = re.compile(r"\d")
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
_LONELY = 40
"""A last line of one word asks for so many points; a shorter word takes the one before it along."""
_TEXT_FROM = 200
"""Lines so wide are running text; in a narrower cell every line is short."""
_TORN = 1.3
"""A line tears when its blanks are wider than usual by so many blanks; none gives words away until it does."""
_TORN_FOR_RANGE = 2
"""A range of months parted after its dash reads worse than a somewhat looser line."""


@dataclass(frozen=True, slots=True)
class _Fragment:
    """Part of a unit: the words, their face, and where in which inline they stand."""

    text: str
    face: str
    inline: int
    start: int
    breakable: bool
    is_address: bool = False


@dataclass(frozen=True, slots=True)
class _Line:
    """A line that another follows: where its words end, its blanks, and what follows.

    `follower` is the inline and the letter with which the next line begins; None where a word or a mark was parted.
    """

    filled: float
    blanks: int
    follower: tuple[int, int] | None


@dataclass(frozen=True, slots=True)
class Setting:
    """Words as they are to be set: their runs, and whether justified lines would tear holes into them."""

    runs: Runs
    ragged: bool


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
    lines: list[_Line] = field(default_factory=list)
    filled: float = 0
    blanks: int = 0

    @property
    def tear(self) -> float:
        """Points by which the blanks of the worst line are stretched."""
        gaps = ((self.width - one.filled) / one.blanks for one in self.lines if one.blanks)
        return max(gaps, default=0)

    def end(self, unit: list[_Fragment]) -> None:
        """Set a paragraph's last unit: what is left of a broken word would be a line of its own, so none is broken."""
        if self.x > 0:
            self.shortest = _NEVER
        self.put(unit)

    def put(self, unit: list[_Fragment]) -> None:
        """Set one unit on this line, or break it, or begin a line with it."""
        solid = sum(_measure(text, face) for text, face in _without_spaces(unit)) * self.size
        if self.x + solid <= self.width:
            self._add(unit, solid)
        elif self.x > 0 and any(one.is_address for one in unit):
            self.ends.setdefault(unit[0].inline, []).append(unit[0].start)
            self._close(None)
            self.put(unit)
        elif rest := self._broken(unit) or self._cut(unit):
            self._close(None)
            self.put(rest)
        elif self.x > 0:
            self._close((unit[0].inline, unit[0].start))
            self.put(unit)
        else:
            self.x = self.filled = solid

    def _add(self, unit: list[_Fragment], solid: float) -> None:
        self.filled = self.x + solid
        self.x += sum(_measure(one.text, one.face) for one in unit) * self.size
        self.blanks += sum(one.text.count(" ") for one in unit)

    def _close(self, follower: tuple[int, int] | None) -> None:
        self.lines.append(_Line(self.filled, self.blanks - (follower is not None), follower))
        self.x, self.blanks = 0, 0

    def force_end(self) -> None:
        """Begin a line because the words say so: the one before is not justified."""
        self.x, self.blanks = 0, 0

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
            reached = self.x + sum(_measure(one.text, one.face) for one in head) * self.size
            if reached <= self.width:
                one = unit[place]
                self.filled = reached
                self.breaks.setdefault(one.inline, []).append(one.start + point)
                rest = replace(one, text=one.text[point:], start=one.start + point)
                return [rest, *unit[place + 1 :]]
        return []


def set_paragraph(line: Runs, look: TextStyle, width: float, *, in_list: bool, printed: Mapping[str, str]) -> Setting:
    """A paragraph of running text; a short item of a list that fills its lines badly is ragged, as addresses are."""
    address = holds_address(line)
    if look.align != "justify" and not address:
        return Setting(line, ragged=False)
    first = 0 if in_list else look.first_line
    setting = _set(line, look, width, shortest=SHORTEST, printed=printed, first_line=first)
    justified = look.align == "justify"
    return Setting(setting.runs, ragged=justified and (address or (in_list and setting.ragged)))


def hyphenate(  # noqa: PLR0913 - a paragraph's measures
    line: Runs, look: TextStyle, width: float, *, shortest: int, printed: Mapping[str, str], first_line: float = 0
) -> Runs:
    """The line with a soft hyphen in each word that must be broken to fill lines `width` points wide.

    An address goes to a new line whole; one that is longer than a line, or a file's name, is cut by a LineBreak.
    Words under `shortest` letters are never broken; `printed` tells the words of a reference by its label.
    No line ends inside a date or before the number that its last word announces, and no short word is left alone.
    """
    return _set(line, look, width, shortest=shortest, printed=printed, first_line=first_line).runs


def _set(  # noqa: PLR0913 - a paragraph's measures
    line: Runs, look: TextStyle, width: float, *, shortest: int, printed: Mapping[str, str], first_line: float
) -> Setting:
    """Set once for both writers, which ask for the same lines one after the other."""
    targets = tuple((part.target, printed.get(part.target, "")) for part in line if isinstance(part, Ref))
    return _set_once(line, look, width, shortest, targets, first_line)


@lru_cache(maxsize=8192)
def _set_once(  # noqa: PLR0913, PLR0917 - as above
    line: Runs, look: TextStyle, width: float, shortest: int, targets: tuple[tuple[str, str], ...], first_line: float
) -> Setting:
    printed = dict(targets)

    def filled(bound: frozenset[Blank]) -> _Breaker:
        return _fill(bind(line, bound), _Breaker(width, look.size / 1000, shortest, first_line), look, printed)

    blank = width_of(" ", look)
    bound, refused = frozenset[Blank](), set[frozenset[Blank]]()
    breaker = filled(bound)
    while parted := next(
        (one for one in _partings(line, breaker, printed) if one not in refused | {bound & one}), None
    ):
        tried, torn = filled(bound | parted), _TORN_FOR_RANGE if _is_range(line, parted) else _TORN
        if tried.tear > max(torn * blank, breaker.tear) or tried.ends != breaker.ends:
            refused.add(parted)
        else:
            bound, breaker = bound | parted, tried
    words = bind(line, bound)
    pairs = ((part, breaker.breaks.get(place, []), breaker.ends.get(place, [])) for place, part in enumerate(words))
    runs = tuple(piece for part, breaks, ends in pairs for piece in _with_ends(part, breaks, ends))
    return Setting(runs, breaker.tear > _TORN * blank)


def _is_range(line: Runs, parted: frozenset[Blank]) -> bool:
    return any(_words(line[place], {})[letter : letter + 1] == "–" for place, letter in parted)


def _fill(line: Runs, breaker: _Breaker, look: TextStyle, printed: Mapping[str, str]) -> _Breaker:
    unit: list[_Fragment] = []
    for fragment in _fragments(line, look, printed):
        if fragment is None:
            breaker.put(unit)
            breaker.force_end()
            unit = []
        else:
            unit.append(fragment)
            if fragment.text[-1:] in {" ", "-", "–", "—", "/"}:
                breaker.put(unit)
                unit = []
    breaker.end(unit)
    return breaker


def _partings(line: Runs, breaker: _Breaker, printed: Mapping[str, str]) -> Iterator[frozenset[Blank]]:
    """What should stand on one line and does not, as the blanks to be bound."""
    if breaker.width < _TEXT_FROM:
        return
    words = ["\n" if isinstance(part, LineBreak) else _words(part, printed) for part in line]
    starts = list(accumulate(map(len, words), initial=0))
    text = "".join(words)
    for one in breaker.lines:
        if one.follower is not None:
            reached = starts[one.follower[0]] + one.follower[1]
            lonely = breaker.filled < _LONELY and not re.search(r"\s", text[reached:])
            for blanks in blanks_to_bind(text, reached, lonely=lonely):
                yield frozenset((place := bisect(starts, at) - 1, at - starts[place]) for at in blanks)


def holds_address(line: Runs) -> bool:
    """Whether an address of the web is printed in the line: justified, it would tear holes into the text."""
    return any(isinstance(part, Text | Link) and _ADDRESS.search(part.text) for part in line)


def balanced(text: str, look: TextStyle, width: float) -> tuple[str, ...]:
    """The lines of a centred heading: one where it fits, else two as even as its words allow."""
    if look.align != "center" or width_of(text, look) <= width:
        return (text,)
    words = text.split(" ")
    pairs = ((" ".join(words[:cut]), " ".join(words[cut:])) for cut in range(1, len(words)))
    return min(pairs, key=lambda pair: max(width_of(line, look) for line in pair), default=(text,))


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
        breakable = isinstance(part, Text) or (isinstance(part, Angka) and not _FIGURE.search(part.text))
        for start, words, is_address in _units(_words(part, printed)):
            may_break = breakable and not is_address and JOINER not in words
            yield _Fragment(words, face, place, start, may_break, is_address)


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
            return _pages(part) if part.show == "page" else printed.get(part.target, "").replace(" ", NO_BREAK)
        case Slot() | LineBreak():
            return ""


def _pages(ref: Ref) -> str:
    return f"{_PAGE}–{_PAGE}" if ref.until else _PAGE


def _without_spaces(unit: list[_Fragment]) -> Iterator[tuple[str, str]]:
    """The words of a unit and their faces, without the blank at its end."""
    yield from ((one.text, one.face) for one in unit[:-1])
    yield from ((last.text.rstrip(" "), last.face) for last in unit[-1:])


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
    if not isinstance(part, Text | Angka | Link) or not (breaks or ends):
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
    plain = sum(advance.get(letter, 500) for letter in text if letter != JOINER)
    return plain + sum(kern.get(first + second, 0) for first, second in pairwise(text))
