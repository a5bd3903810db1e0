"""Sections: which pages carry a running head and a number, in which numerals, upright or across."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final, Literal

from siklus.writers import style
from siklus.writers.docx.flow import Break, Flow, Grid, Para, Piece, settle
from siklus.writers.docx.units import twips
from siklus.writers.docx.xml import Element, build, w

TEXT_WIDTH: Final = (style.PAGE.width - style.PAGE.left - style.PAGE.right) * style.MM
LANDSCAPE_WIDTH: Final = (style.PAGE.height - style.PAGE.left - style.PAGE.right) * style.MM
HEAD_FROM_EDGE: Final = style.PAGE.head_from_edge * style.MM - 1
SLACK: Final = 0.7
"""Points by which the page holds more than the PDF's, so that a rounding never pushes a line over."""
Numerals = Literal["lowerRoman", "decimal", "none"]


@dataclass(slots=True)
class Section:
    """Pieces on pages of one kind. `start` restarts the page numbers at 1."""

    numerals: Numerals
    start: bool = False
    landscape: bool = False
    pieces: list[Piece] = field(default_factory=list)

    def properties(self, head: str, foot: str) -> Element:
        """The section's `w:sectPr`; head and foot are relationships, left out where the page stays bare."""
        parts = w("sectPr")
        if self.numerals != "none":
            parts.append(build("w:headerReference", w_type="default", r_id=head))
            parts.append(build("w:footerReference", w_type="default", r_id=foot))
        parts.extend((w("type", val="nextPage"), self._size(), _margins()))
        if self.numerals == "none":
            parts.append(w("titlePg"))
        else:
            parts.append(w("pgNumType", fmt=self.numerals, **({"start": 1} if self.start else {})))
        return parts

    def _size(self) -> Element:
        width, height = (twips(length * style.MM) for length in (style.PAGE.width, style.PAGE.height))
        return w("pgSz", w=height, h=width, orient="landscape") if self.landscape else w("pgSz", w=width, h=height)


def _margins() -> Element:
    page = style.PAGE
    edges = {name: twips(getattr(page, name) * style.MM) for name in ("top", "right", "bottom", "left")}
    edges["bottom"] -= twips(SLACK)
    foot = twips(page.foot_from_edge * style.MM)
    return w("pgMar", **edges, header=twips(HEAD_FROM_EDGE), footer=foot, gutter=0)


def divide(flow: Flow, numerals: Numerals) -> Iterator[Section]:
    """The flow cut at its turns of the page; sections without a piece are left out."""
    section = Section(numerals, start=True)
    breaks = False
    for piece in flow:
        if isinstance(piece, Break) and piece.turn != "none":
            yield from _filled(section)
            section = Section(numerals, start=section.start and not section.pieces, landscape=piece.turn == "landscape")
            breaks = False
        elif isinstance(piece, Break):
            breaks = bool(section.pieces)
        else:
            section.pieces.extend(_on_new_page(piece) if breaks else (piece,))
            breaks = False
    yield from _filled(section)


def _filled(section: Section) -> Iterator[Section]:
    if section.pieces:
        section.pieces[0].before = 0
        section.pieces = settle(section.pieces)
        yield section


def _on_new_page(piece: Piece) -> Iterator[Piece]:
    if isinstance(piece, Grid):
        yield Para("Mark", page_break=True)
    else:
        piece.page_break, piece.before = True, 0
    yield piece


def body_element(sections: list[Section], head: str, foot: str) -> Element:
    """The sections one after another as `w:body`; each but the last ends in the paragraph that holds its properties."""
    body = w("body")
    for section in sections:
        properties = section.properties(head, foot)
        is_last = section is sections[-1]
        if not is_last:
            _close(section, properties)
        body.extend(piece.element() for piece in section.pieces)
        if is_last:
            body.extend(_tail(section))
            body.append(properties)
    return body


def _close(section: Section, properties: Element) -> None:
    last = section.pieces[-1]
    if isinstance(last, Para) and not last.ends_field:
        last.section = properties
    else:
        section.pieces.append(Para("Mark", section=properties))


def _tail(section: Section) -> Iterator[Element]:
    """A table must not be the last thing in the file."""
    if isinstance(section.pieces[-1], Grid):
        yield Para("Mark").element()
