"""Reads a sheet's XML once, in a stream, for what a table of values does not tell: size, formulas, errors, hidden rows.

It also bounds the work: a sheet that claims a cell far away would otherwise be unrolled into gigabytes of blanks.
"""

import re
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from xml.parsers import expat

from lxml import etree

MOST_ROWS, MOST_COLUMNS, MOST_CELLS = 200_000, 600, 6_000_000
_CELL = re.compile(r"([A-Z]{1,4})([0-9]{1,8})")
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"


class TooLargeError(Exception):
    """A sheet reaches further than any buku kerja does."""


class DoctypeError(Exception):
    """A sheet carries a document type, which no spreadsheet program writes."""


@dataclass(slots=True)
class SheetScan:
    """What one sheet holds besides values; cells are (row, column), both 0-based."""

    formulas_without_value: list[tuple[int, int]] = field(default_factory=list)
    errors: dict[tuple[int, int], str] = field(default_factory=dict)
    hidden_rows: set[int] = field(default_factory=set)
    rows: int = 0
    columns: int = 0


@dataclass(slots=True)
class _Target:
    """Receives the XML's events; keeps only the cell that it is in."""

    scan: SheetScan
    row: int = -1
    column: int = -1
    kind: str = ""
    formula: bool = False
    value: bool = False
    text: list[str] | None = None

    def doctype(self, *_: object) -> None:
        """OOXML has no document type; one is an attack."""
        raise DoctypeError

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Note rows, cells, formulas and values as they begin."""
        match tag.rpartition(":")[2]:
            case "row":
                self._row(attributes)
            case "c":
                self._cell(attributes)
            case "f":
                self.formula = True
            case "v" | "is":
                self.text = []

    def data(self, text: str) -> None:
        """Collect the value's text."""
        if self.text is not None:
            self.text.append(text)

    def end(self, tag: str) -> None:
        """Judge a value and a cell as they end."""
        match tag.rpartition(":")[2]:
            case "v" | "is":
                self._value()
            case "c" if self.formula and not self.value:
                self.scan.formulas_without_value.append((self.row, self.column))

    def _row(self, attributes: Mapping[str, str]) -> None:
        number = attributes.get("r", "")
        self.row = int(number) - 1 if number.isdecimal() else self.row + 1
        self.column = -1
        if attributes.get("hidden") in {"1", "true"}:
            self.scan.hidden_rows.add(self.row)

    def _cell(self, attributes: Mapping[str, str]) -> None:
        found = _CELL.fullmatch(attributes.get("r", ""))
        self.row, self.column = (int(found[2]) - 1, column_index(found[1])) if found else (self.row, self.column + 1)
        self.kind, self.formula, self.value = attributes.get("t", ""), False, False

    def _value(self) -> None:
        text = "".join(self.text or ())
        self.text = None
        if not text and self.kind != "str":
            return
        self.value = True
        self._bound()
        if self.kind == "e":
            self.scan.errors[self.row, self.column] = text

    def _bound(self) -> None:
        scan = self.scan
        scan.rows, scan.columns = max(scan.rows, self.row + 1), max(scan.columns, self.column + 1)
        if scan.rows > MOST_ROWS or scan.columns > MOST_COLUMNS or scan.rows * scan.columns > MOST_CELLS:
            raise TooLargeError


def scan_sheets(path: Path) -> Mapping[str, SheetScan]:
    """Sheet name → what its XML holds besides values.

    Raises:
        TooLargeError: a value stands beyond row 200,000 or column 600, rows × columns exceed six million.
        DoctypeError: the XML carries a document type.
        etree.XMLSyntaxError, KeyError, ValueError: the workbook is broken.
    """
    with zipfile.ZipFile(path) as archive:
        return {name: _scan(archive, part) for name, part in _sheet_parts(archive).items()}


def _scan(archive: zipfile.ZipFile, part: str) -> SheetScan:
    """Expat calls Python half as dearly as lxml does, and there are several calls for each cell."""
    target = _Target(SheetScan())
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = target.doctype
    parser.StartElementHandler, parser.EndElementHandler = target.start, target.end
    parser.CharacterDataHandler = target.data
    try:
        with archive.open(part) as file:
            parser.ParseFile(file)
    except expat.ExpatError as error:
        raise ValueError(str(error)) from error
    return target.scan


def _sheet_parts(archive: zipfile.ZipFile) -> Mapping[str, str]:
    targets = {
        item.get("Id"): _part_name(str(item.get("Target"))) for item in _tree(archive, "xl/_rels/workbook.xml.rels")
    }
    sheets = _tree(archive, "xl/workbook.xml").iterfind("{*}sheets/{*}sheet")
    return {str(item.get("name")): targets[item.get(_RELATION)] for item in sheets}


def _part_name(target: str) -> str:
    return target.removeprefix("/") if target.startswith("/") else str(PurePosixPath("xl", target))


def _tree(archive: zipfile.ZipFile, name: str) -> etree._Element:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    return etree.fromstring(archive.read(name), parser)


def column_index(letters: str) -> int:
    """0-based column: "A" is 0, "AA" is 26."""
    index = 0
    for letter in letters:
        index = index * 26 + ord(letter) - 64
    return index - 1


def column_letters(index: int) -> str:
    """A 0-based column as a spreadsheet heads it."""
    letters, left = "", index + 1
    while left:
        left, digit = divmod(left - 1, 26)
        letters = chr(65 + digit) + letters
    return letters
