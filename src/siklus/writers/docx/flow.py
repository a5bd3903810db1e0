"""What stands below one another in the file: paragraphs and tables, and the one gap between two neighbours."""

from dataclasses import dataclass, field
from typing import Literal, TypeGuard

from siklus.writers.docx.styles import ALIGNMENTS, BY_ID
from siklus.writers.docx.units import eighths, twips
from siklus.writers.docx.xml import Element, w
from siklus.writers.style import RULE_STRONG


@dataclass(slots=True)
class Para:
    """A paragraph still to be written. Gaps are points; `None` means as its style says."""

    style: str
    content: list[Element] = field(default_factory=list)
    before: float | None = None
    after: float | None = None
    keep_next: bool = False
    keep_lines: bool = False
    page_break: bool = False
    number: tuple[int, int] | None = None
    """Number definition and depth of a list item."""
    left: float = 0
    right: float = 0
    hanging: float = 0
    align: str = ""
    line: float | None = None
    """Exact height of its lines."""
    tabs: tuple[tuple[str, str, float], ...] = ()
    """Kind, leader and place of tab stops."""
    rule: str = ""
    """Colour of a strong rule below it."""
    ends_field: bool = False
    """Whether a list made by a field ends in it: LibreOffice loses the page's foot when a section ends there too."""
    section: Element | None = None

    @property
    def gap_before(self) -> float:
        """Points wanted above."""
        return BY_ID[self.style].text.before if self.before is None else self.before

    @property
    def gap_after(self) -> float:
        """Points wanted below."""
        return BY_ID[self.style].text.after if self.after is None else self.after

    def element(self) -> Element:
        """The paragraph as `w:p`, its properties in the order of the schema."""
        return w("p", self._properties(), *self.content)

    def _properties(self) -> Element:
        properties = w("pPr", w("pStyle", val=self.style))
        flags = ("keepNext", self.keep_next), ("keepLines", self.keep_lines), ("pageBreakBefore", self.page_break)
        properties.extend(w(name) for name, wanted in flags if wanted)
        if self.number:
            properties.append(w("numPr", w("ilvl", val=self.number[1]), w("numId", val=self.number[0])))
        if self.rule:
            properties.append(w("pBdr", border("bottom", RULE_STRONG, self.rule)))
        if self.tabs:
            properties.append(w("tabs", *(_tab(*tab) for tab in self.tabs)))
        properties.extend(part for part in (self._spacing(), self._indent()) if part is not None)
        if self.align:
            properties.append(w("jc", val=ALIGNMENTS[self.align]))
        if self.section is not None:
            properties.append(self.section)
        return properties

    def _spacing(self) -> Element | None:
        look = BY_ID[self.style].text
        gaps = {
            name: twips(gap)
            for name, gap, usual in (
                ("before", self.gap_before, look.before),
                ("after", self.gap_after, look.after),
            )
            if gap != usual
        }
        line: dict[str, int | str] = {} if self.line is None else {"line": twips(self.line), "lineRule": "exact"}
        return w("spacing", **gaps, **line) if gaps or line else None

    def _indent(self) -> Element | None:
        wanted = {"left": self.left, "right": self.right, "hanging": self.hanging}
        indents = {name: twips(value) for name, value in wanted.items() if value}
        if not indents:
            return None
        if not self.hanging and BY_ID[self.style].text.first_line:
            indents["firstLine"] = 0
        return w("ind", **indents)


def border(side: str, thickness: float, color: str, space: int = 0) -> Element:
    """One border of a table, a cell or a paragraph; the colour is #rrggbb."""
    hue = color.removeprefix("#")
    return w(side, val="single", sz=eighths(thickness), space=space, color=hue)


def _tab(kind: str, leader: str, place: float) -> Element:
    return w("tab", val=kind, leader=leader, pos=twips(place)) if leader else w("tab", val=kind, pos=twips(place))


@dataclass(slots=True)
class Grid:
    """A table in the flow. A table carries no gaps of its own: its neighbours do."""

    table: Element
    before: float = 0
    after: float = 0
    keep_next: bool = False
    """Whether its last row stays with what follows, and so the gap between them."""

    @property
    def gap_before(self) -> float:
        """Points wanted above."""
        return self.before

    @property
    def gap_after(self) -> float:
        """Points wanted below."""
        return self.after

    def element(self) -> Element:
        """The table as `w:tbl`."""
        return self.table


@dataclass(frozen=True, slots=True)
class Break:
    """What follows begins a page, of the same section or of one that lies across or stands upright again."""

    turn: Literal["none", "landscape", "portrait"] = "none"


Piece = Para | Grid
Flow = list[Para | Grid | Break]


def settle(pieces: list[Piece]) -> list[Piece]:
    """Give every pair of neighbours one gap, the larger wanted, and keep tables apart from one another."""
    settled: list[Piece] = []
    for piece in pieces:
        if settled:
            _join(settled, piece)
        settled.append(piece)
    return settled


def _join(settled: list[Piece], lower: Piece) -> None:
    upper = settled[-1]
    gap = max(upper.gap_after, lower.gap_before)
    if _begins_page(lower):
        upper.after = lower.before = 0
    elif isinstance(upper, Grid) and isinstance(lower, Grid):
        settled.append(Para("Mark", line=max(gap, 1), keep_next=upper.keep_next))
    elif isinstance(lower, Grid):
        upper.after = 0 if _begins_page(upper) and upper.style == "Mark" else gap
    elif isinstance(upper, Grid):
        lower.before = gap
    elif upper.gap_after and lower.gap_before:
        upper.after, lower.before = (0, gap) if lower.gap_before >= upper.gap_after else (gap, 0)


def _begins_page(piece: Piece) -> TypeGuard[Para]:
    return isinstance(piece, Para) and piece.page_break
