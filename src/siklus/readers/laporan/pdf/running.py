"""Running heads, feet and page numbers: what comes again at the same place of many pages."""

import re
from collections import Counter
from collections.abc import Sequence

from siklus.readers.laporan import marks
from siklus.readers.laporan.pdf.sheet import Sheet

ZONE, EDGE_LINES = 0.11, 3
OFTEN, AT_LEAST = 0.3, 2
YEAR_DIGITS = 4
_NUMBERS = re.compile(r"\d+")
_LABEL = re.compile(r"(?:^|[\s|–—-])(\d{1,4}|[ivxlc]{1,6})(?:[\s|–—-]*$)|^(\d{1,4}|[ivxlc]{1,6})(?=[\s|–—-])")


def tell_running(sheets: Sequence[Sheet]) -> None:
    """Mark the lines of every page that are heads or feet, and give each page the number printed on it."""
    edges = [_edges(sheet) for sheet in sheets]
    counts = Counter(key for sheet, edge in zip(sheets, edges, strict=True) for key in {_key(sheet, at) for at in edge})
    often = max(AT_LEAST, OFTEN * len(sheets) if len(sheets) < 10 else 3)  # noqa: PLR2004 - a short report
    for sheet, edge in zip(sheets, edges, strict=True):
        for at in edge:
            text = sheet.rows[at].text
            number = marks.page_mark(text) or _lone(text)
            if number or counts[_key(sheet, at)] >= often:
                sheet.running.add(at)
                sheet.label = number or sheet.label or _label(text)


def _lone(text: str) -> str:
    """A page number alone on its line: no year."""
    number = marks.lone_number(text)
    return number if len(number) < YEAR_DIGITS or not number.isdecimal() else ""


def _edges(sheet: Sheet) -> list[int]:
    """The first and last lines of a page that stand in its margins."""
    free = [(at, row.box) for at, row in enumerate(sheet.rows) if not _is_in_table(sheet, row.base)]
    zone = ZONE * max(sheet.width, sheet.height)
    upper = [at for at, box in free if box.bottom < zone]
    lower = [at for at, box in free if box.top > sheet.height - zone]
    return [*upper[:EDGE_LINES], *lower[-EDGE_LINES:]]


def _is_in_table(sheet: Sheet, base: float) -> bool:
    return any(table.box.top < base < table.box.bottom for table in sheet.tables)


def _key(sheet: Sheet, at: int) -> tuple[str, bool]:
    row = sheet.rows[at]
    return _NUMBERS.sub("#", row.text.casefold()), row.base < sheet.height / 2


def _label(text: str) -> str:
    found = _LABEL.search(text)
    return (found[1] or found[2] or "") if found else ""
