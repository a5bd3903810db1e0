"""Sheets as data: what becomes a workbook. Formulas are written in English, as XLSX stores them."""

from dataclasses import dataclass
from typing import Literal

from siklus.document.charts import Amount

CellStyle = Literal[
    "plain",
    "title",
    "head",
    "note",
    "input",
    "required",
    "example",
    "cell",
    "letter",
    "number2",
    "number3",
    "integer",
    "date",
    "locked",
    "link",
    "lacking",
]


@dataclass(frozen=True, slots=True)
class Formula:
    """A live formula and the value that it has now, for viewers that do not compute."""

    text: str
    value: str | Amount


@dataclass(frozen=True, slots=True)
class Link:
    """Words that lead to a web address, a file beside the workbook ("folder/a.pdf"), or a sheet of it ("#Daftar")."""

    text: str
    target: str


@dataclass(frozen=True, slots=True)
class SheetCell:
    """One cell. A date is an ISO string with style "date". Text that begins with = + - @ stays text."""

    value: str | Amount | Formula | Link | None
    style: CellStyle = "plain"
    comment: str = ""


@dataclass(frozen=True, slots=True)
class Validation:
    """What may be typed into a block of cells (0-based, inclusive), with the words shown when it is wrong."""

    first_row: int
    last_row: int
    column: int
    kind: Literal["list", "integer", "decimal", "date", "any"]
    choices: tuple[str, ...] = ()
    source: str = ""
    """A range that holds the choices ("=Layanan!$A$5:$A$60"), when they are not fixed."""
    low: float | None = None
    high: float | None = None
    prompt: str = ""
    error: str = ""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet: rows of cells from A1; column widths in characters; rows frozen at the top."""

    name: str
    rows: tuple[tuple[SheetCell, ...], ...]
    widths: tuple[float, ...] = ()
    frozen_rows: int = 0
    validations: tuple[Validation, ...] = ()
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class Workbook:
    """A workbook: its sheets in order."""

    title: str
    sheets: tuple[Sheet, ...]
