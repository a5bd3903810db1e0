"""How every finished document looks: one table of measures, read by the PDF and the DOCX writer alike.

All lengths are points unless a name says mm. Line heights are exact, never "at least", so both writers fill a page
with the same lines. Between two neighbours stands one gap: the larger of the first's `after` and the second's `before`;
at the top of a page it vanishes.
"""

from dataclasses import dataclass
from typing import Literal

from siklus.writers.fonts import SANS, SERIF

MM = 72 / 25.4


@dataclass(frozen=True, slots=True)
class Page:
    """Paper and margins in millimetres; head and foot lines stand that far from the edge of the paper."""

    width: float = 210
    height: float = 297
    left: float = 30
    right: float = 25
    top: float = 25
    bottom: float = 25
    head_from_edge: float = 13
    foot_from_edge: float = 13


@dataclass(frozen=True, slots=True)
class TextStyle:
    """How one kind of line is set."""

    font: str
    size: float
    line: float
    before: float = 0
    after: float = 0
    bold: bool = False
    italic: bool = False
    align: Literal["left", "center", "right", "justify"] = "left"
    first_line: float = 0
    muted: bool = False


PAGE = Page()

BODY = TextStyle(SERIF, 11, 16, align="justify", first_line=28)
PLAIN = TextStyle(SERIF, 11, 16, before=6, after=6, align="justify")
LEAD = TextStyle(SERIF, 11, 16, after=6, align="justify")
CENTER = TextStyle(SERIF, 11, 16, before=8, after=8, align="center")
NOTE = TextStyle(SANS, 8.5, 11, before=4, after=14, muted=True)
"""The note line under a table, and a Paragraph of style "note"."""

CHAPTER = TextStyle(SERIF, 14, 20, after=20, bold=True, align="center")
"""Heading 1: "BAB I" and its title are two lines of one centred heading."""
SECTION = TextStyle(SERIF, 11.5, 16, before=18, after=6, bold=True)
SUBSECTION = TextStyle(SERIF, 11, 16, before=12, after=4, bold=True)

TABLE_CAPTION = TextStyle(SANS, 9.5, 12.5, before=14, after=5)
"""Number bold, words regular; keeps with the table."""
FIGURE_CAPTION = TextStyle(SANS, 9.5, 12.5, before=6, after=14, align="center")
GRID_CAPTION = TextStyle(SANS, 8.5, 11, before=4, after=10, align="center")
TABLE_HEAD = TextStyle(SANS, 9, 12, bold=True, align="center")
TABLE_CELL = TextStyle(SANS, 9, 12)
TABLE_SMALL = TextStyle(SANS, 6.5, 12)

CONTENTS_LINE = TextStyle(SERIF, 11, 16, after=2)
CONTENTS_CHAPTER = TextStyle(SERIF, 11, 16, before=6, after=2, bold=True)
RUNNING_HEAD = TextStyle(SANS, 8, 10, muted=True)
FOOT = TextStyle(SANS, 9, 11, align="center")
SIGNATURE = TextStyle(SERIF, 11, 16)

COVER_TITLE = TextStyle(SERIF, 20, 27, bold=True, align="center")
COVER_PERIOD = TextStyle(SERIF, 13, 19, align="center")
COVER_OFFICE = TextStyle(SERIF, 13, 19, bold=True, align="center")
COVER_TAGLINE = TextStyle(SANS, 9.5, 13, align="center", muted=True)
BACK_LINE = TextStyle(SANS, 9.5, 14, align="center")

CONTENTS_NUMBER = {1: 56, 2: 40, 3: 46}
CONTENTS_INDENT = {1: 0, 2: 16, 3: 56}
"""In the contents: width of the number's column and indent by level; titles of levels 1 and 2 stand on one edge.
A level-1 line without a number has no such column."""
CONTENTS_LABEL = 70
"""Width of "Tabel 2.1" and "Gambar 25" in their lists."""
CONTENTS_PAGE = 30

LIST_INDENT = 20
"""A list's marker stands at the left, its words this far in; nested lists add the same again."""
LIST_BEFORE, LIST_AFTER, LIST_BETWEEN = 4, 6, 2

CELL_PAD_X, CELL_PAD_Y = 4, 3
CELL_LINE_GAP = 2
"""Between the lines (paragraphs) of one cell."""
RULE, RULE_STRONG, RULE_HAIR = 0.5, 0.9, 0.35
"""Rules under the head, above and below a table, and between rows."""
TABLE_AFTER = 14
"""The gap below a table without a note; a note brings its own."""
BAR_HEIGHT = 3
"""The bar in a cell: a line of this height under its figure."""

FIGURE_BEFORE = 12
FIGURE_WIDTH_MM = 155
FIGURE_MAX_HEIGHT_MM = 95
SIGNATURE_BEFORE = 24
GRID_GUTTER = 10
GRID_ROW_MAX_HEIGHT_MM = {1: 185, 2: 62, 3: 72, 4: 72}
"""Greatest height of the pictures in a grid row by its columns: one page of a document, two landscape photographs…"""
GRID_PAGE_RATIO = 1.3
"""A page of a document that is so much higher than wide stands alone in its row."""
GRID_WHOLE_UP_TO = 4
"""So many photographs stay on one page."""
FRAME = 0.5
MARK_SPACE_MM = 25
SIGNATURE_LEFT_SHARE = 0.5


@dataclass(frozen=True, slots=True)
class Palette:
    """Colour tokens as #rrggbb. The mutu colours never stand without their letter."""

    ink: str
    muted: str
    paper: str
    line: str
    soft: str
    accent: str
    on_accent: str
    mutu_a: str
    mutu_b: str
    mutu_c: str
    mutu_d: str


PRINT = Palette(
    ink="#15191c",
    muted="#4f5b63",
    paper="#ffffff",
    line="#aeb8be",
    soft="#eef2f3",
    accent="#0b5a5c",
    on_accent="#ffffff",
    mutu_a="#2c7a4b",
    mutu_b="#2a62a8",
    mutu_c="#b97a16",
    mutu_d="#ad342c",
)
LIGHT = Palette(
    ink="#17212a",
    muted="#54626d",
    paper="#ffffff",
    line="#c9d2d8",
    soft="#f1f5f6",
    accent="#0b6466",
    on_accent="#ffffff",
    mutu_a="#2c7a4b",
    mutu_b="#2a62a8",
    mutu_c="#94600a",
    mutu_d="#b2352d",
)
DARK = Palette(
    ink="#e7edf0",
    muted="#9fb0ba",
    paper="#11181c",
    line="#3a474f",
    soft="#1a2328",
    accent="#4db6b2",
    on_accent="#0b1416",
    mutu_a="#63c08a",
    mutu_b="#7fb0ea",
    mutu_c="#e3b25a",
    mutu_d="#ee857c",
)
TINTS = {"mutu_a": "#dcefe2", "mutu_b": "#e0eaf7", "mutu_c": "#f8e8c8", "mutu_d": "#f6d9d6"}
"""Behind the ink of a cell by its band, pale enough for print and for grey."""
PALETTES = {"print": PRINT, "light": LIGHT, "dark": DARK}
