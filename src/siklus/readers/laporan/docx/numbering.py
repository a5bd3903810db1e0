"""The numbers that Word prints in front of paragraphs and does not store: counted again, list by list."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from lxml import etree

from siklus.readers.laporan.docx.package import W, val, whole
from siklus.readers.laporan.marks import BULLETS

DEPTHS, LARGEST_ROMAN = 9, 4000
ROMAN = (
    (1000, "M"),
    (900, "CM"),
    (500, "D"),
    (400, "CD"),
    (100, "C"),
    (90, "XC"),
    (50, "L"),
    (40, "XL"),
    (10, "X"),
    (9, "IX"),
    (5, "V"),
    (4, "IV"),
    (1, "I"),
)
_PLACEHOLDER = re.compile(r"%([1-9])")
ALPHABET = 26


@dataclass(frozen=True, slots=True)
class Level:
    """One depth of a list: where it starts, how a number is written, and the words around it ("BAB %1")."""

    start: int = 1
    form: str = "decimal"
    text: str = ""
    restart: int | None = None
    arabic: bool = False


@dataclass(slots=True)
class Numbering:
    """The lists of a file, and how far each has been counted."""

    lists: Mapping[str, tuple[str, Mapping[int, Level]]] = field(default_factory=dict)
    counts: dict[str, list[int | None]] = field(default_factory=dict)
    started: set[str] = field(default_factory=set)

    def next(self, identity: str, depth: int) -> str:
        """The number printed before the next paragraph of this list; "" for a list that prints none."""
        if identity not in self.lists or not 0 <= depth < DEPTHS:
            return ""
        abstract, levels = self.lists[identity]
        counts = self.counts.setdefault(abstract, [None] * DEPTHS)
        now = counts[depth]
        level = levels.get(depth, Level())
        counts[depth] = level.start if now is None else now + 1
        counts[depth + 1 :] = [None] * (DEPTHS - depth - 1)
        return self._printed(levels, level, counts)

    def _printed(self, levels: Mapping[int, Level], level: Level, counts: list[int | None]) -> str:
        if level.form == "bullet":
            return BULLETS.get(level.text, level.text if level.text.isprintable() and level.text else "•")

        def one(found: re.Match[str]) -> str:
            at = int(found[1]) - 1
            other = levels.get(at, Level())
            count = counts[at] if counts[at] is not None else other.start
            return written(count, "decimal" if level.arabic else other.form)  # type: ignore[arg-type]  # never None here

        return _PLACEHOLDER.sub(one, level.text).strip()


def numbering_of(root: etree._Element | None) -> Numbering:
    """The lists of numbering.xml."""
    if root is None:
        return Numbering()
    abstract = {e.get(f"{W}abstractNumId", ""): _levels(e) for e in root.iter(f"{W}abstractNum")}
    lists = {}
    for element in root.iter(f"{W}num"):
        key = val(element, "abstractNumId") or ""
        identity = element.get(f"{W}numId", "")
        own = _overridden(element)
        lists[identity] = (
            f"{key}/{identity}" if own else key,
            {**abstract.get(key, {}), **_merged(abstract.get(key, {}), own)},
        )
    return Numbering(lists)


def _levels(element: etree._Element) -> dict[int, Level]:
    return {whole(e.get(f"{W}ilvl"), 0): _level(e) for e in element.iterchildren(f"{W}lvl")}


def _level(element: etree._Element) -> Level:
    return Level(
        whole(val(element, "start"), 1),
        val(element, "numFmt") or "decimal",
        val(element, "lvlText") or "",
        arabic=element.find(f"{W}isLgl") is not None,
    )


def _overridden(element: etree._Element) -> dict[int, Level | int]:
    """What a list changes of the one it is made after: a whole depth, or only where it starts."""
    found: dict[int, Level | int] = {}
    for item in element.iterchildren(f"{W}lvlOverride"):
        depth = whole(item.get(f"{W}ilvl"), 0)
        level = item.find(f"{W}lvl")
        start = val(item, "startOverride")
        if level is not None:
            found[depth] = _level(level)
        elif start is not None:
            found[depth] = whole(start, 1)
    return found


def _merged(levels: Mapping[int, Level], own: Mapping[int, Level | int]) -> dict[int, Level]:
    merged = {}
    for depth, change in own.items():
        old = levels.get(depth, Level())
        merged[depth] = change if isinstance(change, Level) else Level(change, old.form, old.text, arabic=old.arabic)
    return merged


def written(number: int, form: str) -> str:
    """A count as a list writes it."""
    match form:
        case "none":
            return ""
        case "upperRoman" | "lowerRoman" if 0 < number < LARGEST_ROMAN:
            return roman(number) if form == "upperRoman" else roman(number).lower()
        case "upperLetter" | "lowerLetter" if number > 0:
            letters = chr(ord("A") + (number - 1) % ALPHABET) * min(9, (number - 1) // ALPHABET + 1)
            return letters if form == "upperLetter" else letters.lower()
        case "decimalZero":
            return f"{number:02}"
        case _:
            return str(number)


def roman(number: int) -> str:
    """In roman capitals."""
    out = ""
    for value, sign in ROMAN:
        out += sign * (number // value)
        number %= value
    return out
