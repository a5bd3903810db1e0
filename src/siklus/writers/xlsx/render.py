"""Writes a workbook: cells, formulas, comments, validations, frozen heads, page set-up."""

import io
from collections.abc import Mapping
from datetime import datetime

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from siklus.document.sheets import CellStyle, Formula, Link, Sheet, SheetCell, Workbook
from siklus.writers.xlsx.styles import STYLES
from siklus.writers.xlsx.validations import validation_options

CREATED = datetime(1980, 1, 1)  # noqa: DTZ001 - a fixed date makes the bytes reproducible; XLSX knows no time zone
LONGEST_TEXT = 32_767
HEAD_HEIGHT, TITLE_HEIGHT, LINE_HEIGHT, HIGHEST_ROW = 30.0, 24.0, 15.0, 400.0
LETTERS_PER_UNIT = 0.95
A4 = 9
Formats = Mapping[CellStyle, Format]


def render_xlsx(workbook: Workbook) -> bytes:
    """The workbook as the bytes of an .xlsx file; the same workbook always gives the same bytes.

    Raises:
        ValueError: a text is longer than the 32,767 characters that a cell can hold.
    """
    buffer = io.BytesIO()
    book = xlsxwriter.Workbook(buffer, {"in_memory": True})
    book.set_properties({"title": workbook.title, "created": CREATED})
    formats: Formats = {style: book.add_format(dict(options)) for style, options in STYLES.items()}
    for sheet in workbook.sheets:
        _write_sheet(book.add_worksheet(sheet.name), sheet, formats)
    book.close()
    return buffer.getvalue()


def _write_sheet(page: Worksheet, sheet: Sheet, formats: Formats) -> None:
    _set_up(page, sheet)
    for row, cells in enumerate(sheet.rows):
        for column, cell in enumerate(cells):
            _write_cell(page, row, column, cell, formats[cell.style])
            if cell.comment:
                page.write_comment(row, column, cell.comment, {"author": "Siklus", "x_scale": 2.2, "y_scale": 1.3})
        page.set_row(row, _height(cells, sheet.widths))
    for rule in sheet.validations:
        page.data_validation(rule.first_row, rule.column, rule.last_row, rule.column, validation_options(rule))


def _height(cells: tuple[SheetCell, ...], widths: tuple[float, ...]) -> float:
    """Room for the longest wrapped text: viewers other than Excel do not fit rows by themselves."""
    lines = max((_lines(cell, width) for cell, width in zip(cells, widths, strict=False)), default=1)
    least = HEAD_HEIGHT if any(cell.style == "head" for cell in cells) else TITLE_HEIGHT if _is_title(cells) else 0
    return min(max(lines * LINE_HEIGHT, least), HIGHEST_ROW)


def _is_title(cells: tuple[SheetCell, ...]) -> bool:
    return any(cell.style == "title" for cell in cells)


def _lines(cell: SheetCell, width: float) -> int:
    text = cell.value.text if isinstance(cell.value, Link) else cell.value
    if not isinstance(text, str) or not STYLES[cell.style].get("text_wrap"):
        return 1
    return sum(-(-len(line) // max(1, int(width * LETTERS_PER_UNIT))) or 1 for line in text.split("\n"))


def _set_up(page: Worksheet, sheet: Sheet) -> None:
    page.hide_gridlines(2)
    page.set_landscape()
    page.set_paper(A4)
    page.fit_to_pages(1, 0)
    for column, width in enumerate(sheet.widths):
        page.set_column(column, column, width)
    if sheet.frozen_rows:
        page.freeze_panes(sheet.frozen_rows, 0)
        page.repeat_rows(0, sheet.frozen_rows - 1)
    if sheet.hidden:
        page.hide()


def _write_cell(page: Worksheet, row: int, column: int, cell: SheetCell, style: Format) -> None:
    match cell.value:
        case None:
            page.write_blank(row, column, None, style)
        case Formula(text, value):
            page.write_formula(
                row, column, "=" + text.removeprefix("="), style, value if isinstance(value, str) else float(value)
            )
        case Link(text, target):
            page.write_url(row, column, _url(target), style, text)
        case str(text) if cell.style == "date":
            page.write_datetime(row, column, datetime.fromisoformat(text), style)
        case str(text) if len(text) > LONGEST_TEXT:
            raise ValueError(text[:60])
        case str(text):
            page.write_string(row, column, text, style)
        case number:
            page.write_number(row, column, float(number), style)


def _url(target: str) -> str:
    """As XlsxWriter tells the three kinds of target apart."""
    if target.startswith("#"):
        return f"internal:'{target.removeprefix('#')}'!A1"
    return target if target.startswith(("https://", "http://")) else f"external:{target}"
