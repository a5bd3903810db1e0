"""Numbered and bulleted lists as Word's own: one abstract list for each marker, one instance for each list."""

from dataclasses import dataclass, field
from typing import Final

from siklus.writers import style
from siklus.writers.docx.units import half_points, twips
from siklus.writers.docx.xml import Element, serialize, w

MARKERS: Final = {"1.": ("decimal", "%{}."), "a.": ("lowerLetter", "%{}."), "bullet": ("bullet", "•")}
DEPTHS: Final = 9


@dataclass(slots=True)
class ListNumbers:
    """The lists of one file, in order; each starts anew at 1."""

    instances: list[tuple[str, int]] = field(default_factory=list)

    def add(self, marker: str, depth: int) -> int:
        """A new list's number id."""
        self.instances.append((marker, depth))
        return len(self.instances)

    def xml(self) -> bytes:
        """The part /word/numbering.xml."""
        abstract = (_abstract(place, marker) for place, marker in enumerate(MARKERS))
        instances = (_instance(number, *instance) for number, instance in enumerate(self.instances, 1))
        return serialize(w("numbering", *abstract, *instances))


def _abstract(place: int, marker: str) -> Element:
    levels = (_level(depth, *MARKERS[marker]) for depth in range(DEPTHS))
    kind = w("multiLevelType", val="hybridMultilevel")
    return w("abstractNum", w("nsid", val=f"51C105{place:02}"), kind, *levels, abstractNumId=place)


def _level(depth: int, numeral: str, pattern: str) -> Element:
    left = style.LIST_INDENT * (depth + 1)
    font = w("rFonts", ascii=style.PLAIN.font, hAnsi=style.PLAIN.font, cs=style.PLAIN.font)
    return w(
        "lvl",
        w("start", val=1),
        w("numFmt", val=numeral),
        w("lvlText", val=pattern.format(depth + 1)),
        w("lvlJc", val="left"),
        w("pPr", w("ind", left=twips(left), hanging=twips(style.LIST_INDENT))),
        w("rPr", font, w("sz", val=half_points(style.PLAIN.size))),
        ilvl=depth,
    )


def _instance(number: int, marker: str, depth: int) -> Element:
    restart = w("lvlOverride", w("startOverride", val=1), ilvl=depth)
    return w("num", w("abstractNumId", val=tuple(MARKERS).index(marker)), restart, numId=number)
