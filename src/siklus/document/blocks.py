"""The blocks of a report: frozen data that knows no survey and no file format."""

from dataclasses import dataclass, field
from typing import Literal

from siklus.document.charts import Amount, Chart
from siklus.document.inline import Runs

Align = Literal["left", "center", "right", "decimal"]
VAlign = Literal["top", "middle"]
ParagraphStyle = Literal["body", "plain", "center", "note", "lead"]
ContentsKind = Literal["headings", "tables", "figures"]
Numbering = Literal["chapter", "section", "none"]
Tone = Literal["none", "head", "total", "soft", "mutu_a", "mutu_b", "mutu_c", "mutu_d"]
"""What a cell is, or the band of its value; the letter or the value is always printed in it too."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading. `label` is unique in the document and is what a Ref names.

    Level 1 with numbering "chapter" prints "BAB II" and the title on two centred lines and begins a page;
    level 1 with "none" is a front-matter or annex heading (KATA PENGANTAR, LAMPIRAN) and begins a page too;
    level 2 with "section" prints "2.1 …", level 3 "2.1.1 …".
    """

    level: Literal[1, 2, 3]
    text: str
    label: str
    numbering: Numbering = "section"
    in_contents: bool = True


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph. "body" is running text; "plain" has no first-line indent; "note" is small, under a table."""

    runs: Runs
    style: ParagraphStyle = "body"
    keep_with_next: bool = False


@dataclass(frozen=True, slots=True)
class ListBlock:
    """A numbered ("1.", "a.") or bulleted list. Each item is one or more blocks; lists nest."""

    items: "tuple[tuple[Block, ...], ...]"
    marker: Literal["1.", "a.", "bullet"] = "1."


@dataclass(frozen=True, slots=True)
class Column:
    """A table column: share of the table's width (any unit, they are added up) and how its cells are aligned."""

    width: float
    align: Align = "left"


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell: its lines are paragraphs of runs. Spans count columns and rows; covered places have no cell."""

    lines: tuple[Runs, ...] = ()
    colspan: int = 1
    rowspan: int = 1
    align: Align | None = None
    valign: VAlign = "top"
    bold: bool = False
    tone: Tone = "none"
    bar: float | None = None
    """A bar behind the cell's figure, 0 to 1 of the column's width; decoration, never the only carrier."""
    small: bool = False
    """Set smaller: a fingerprint that is compared, not read."""


@dataclass(frozen=True, slots=True)
class Row:
    """A table row; it is not broken over pages when that can be helped."""

    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table with caption above, head rows repeated on each page, and a note line below.

    A caption of () makes an unnumbered table (a layout of identity lines, say), which no list mentions.
    """

    label: str
    caption: Runs
    columns: tuple[Column, ...]
    head: tuple[Row, ...]
    body: tuple[Row, ...]
    foot: tuple[Row, ...] = ()
    note: Runs = ()
    landscape: bool = False


@dataclass(frozen=True, slots=True)
class Picture:
    """A raster picture, named by the SHA-256 of its original; the bytes are in the writer's `Assets`.

    `width` and `height` are pixels of the public copy, after EXIF rotation. `phash` is 16 hex digits or "".
    """

    sha256: str
    width: int
    height: int
    alt: str
    phash: str = ""
    document: bool = False
    """A page to be read, not a scene to be seen: an upright one is printed large."""
    bare: bool = False
    """A sign on the paper of the page, as a QR code is: it is printed without the frame of a photograph."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A numbered figure ("Gambar 7") with its caption below: a picture or a chart."""

    label: str
    content: Picture | Chart
    caption: Runs


@dataclass(frozen=True, slots=True)
class FigureGrid:
    """Figures side by side in an even grid, same height in a row, never stretched; may break between rows.

    `shared` is a description of the whole group, printed under it; each figure still prints its number.
    """

    figures: tuple[Figure, ...]
    shared: Runs = ()


@dataclass(frozen=True, slots=True)
class Contents:
    """A list made by the writer after layout: of headings, tables or figures, with dotted leaders and pages."""

    kind: ContentsKind


@dataclass(frozen=True, slots=True)
class SignatureBlock:
    """Place and date, office lines, space for a mark of 25 mm, name in bold, NIP; kept whole on a page."""

    place_date: Runs
    role: tuple[str, ...]
    name: str
    nip: str = ""
    mark: Picture | None = None


@dataclass(frozen=True, slots=True)
class FileList:
    """The annex's list of evidence files: (figure label or "", file name, SHA-256, size in bytes)."""

    entries: "tuple[FileEntry, ...]"


@dataclass(frozen=True, slots=True)
class FileEntry:
    """One file of evidence as it was received."""

    name: str
    sha256: str
    size: int
    figures: tuple[str, ...] = ()
    """Labels of the figures that show it."""


@dataclass(frozen=True, slots=True)
class PageBreak:
    """What follows begins a new page."""


Block = Heading | Paragraph | ListBlock | Table | Figure | FigureGrid | Contents | SignatureBlock | FileList | PageBreak


@dataclass(frozen=True, slots=True)
class Stage:
    """One stage of the ring of six: its name and how full it is, 0 to 1."""

    name: str
    share: Amount


@dataclass(frozen=True, slots=True)
class Cover:
    """The first page. `ring` is the quiet ornament, empty when the office switched it off."""

    title: tuple[str, ...]
    period: str
    office: tuple[str, ...]
    year: str
    logo: Picture | None = None
    tagline: str = ""
    ring: tuple[Stage, ...] = ()
    note: str = ""
    """A small line at the foot: that the data are synthetic, say."""


@dataclass(frozen=True, slots=True)
class BackCover:
    """The last page: address, site, accounts."""

    office: tuple[str, ...]
    lines: tuple[str, ...] = field(default=())
