"""What a paragraph's style says: whether it is a heading, an entry of contents, bold, numbered."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from lxml import etree

from siklus.readers.laporan.docx.package import W, is_on, val, whole

_HEADING = re.compile(r"(?:heading|judul) ?([1-9])")
BODY_LEVEL = 9
MOST_ANCESTORS = 12


@dataclass(frozen=True, slots=True)
class Style:
    """`level` is a heading's (1 is the highest, 0 none); `number` the id of its list and the depth in it."""

    name: str = ""
    level: int = 0
    bold: bool = False
    number: tuple[str, int] | None = None

    @property
    def is_contents(self) -> bool:
        """An entry of a list of contents, tables or figures."""
        return self.name.startswith("toc ") or self.name == "table of figures"


def styles_of(root: etree._Element | None) -> Mapping[str, Style]:
    """Style id → what it says, with what it has from those it is based on."""
    elements = {e.get(f"{W}styleId", ""): e for e in root.iter(f"{W}style")} if root is not None else {}
    return {key: _resolved(key, elements) for key in elements}


def _resolved(key: str, elements: Mapping[str, etree._Element]) -> Style:
    chain: list[etree._Element] = []
    at = key
    while at in elements and len(chain) < MOST_ANCESTORS:
        chain.append(elements[at])
        at = val(chain[-1], "basedOn") or ""
    style = Style()
    for element in reversed(chain):
        style = _with(style, element)
    return replace(style, name=(val(chain[0], "name") or "").casefold())


def _with(style: Style, element: etree._Element) -> Style:
    properties = element.find(f"{W}pPr")
    named = _HEADING.fullmatch((val(element, "name") or "").casefold())
    level = level_of(properties)
    if level is None:
        level = int(named[1]) if named else style.level
    runs = element.find(f"{W}rPr")
    bold = is_on(runs, "b") if val(runs, "b") is not None else style.bold
    return Style("", level, bold, number_of(properties) or style.number)


def level_of(properties: etree._Element | None) -> int | None:
    """The outline level, 1 to 9, 0 for running text, None when nothing is said."""
    found = val(properties, "outlineLvl")
    if found is None:
        return None
    level = whole(found, BODY_LEVEL)
    return 0 if level >= BODY_LEVEL else level + 1


def number_of(properties: etree._Element | None) -> tuple[str, int] | None:
    """The list's id and the depth in it (0 is the outermost)."""
    numbers = properties.find(f"{W}numPr") if properties is not None else None
    identity = val(numbers, "numId")
    return None if identity is None else (identity, whole(val(numbers, "ilvl"), 0))
