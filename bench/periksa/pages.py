"""Breaks a typed report into pages that no program fills past their end, so that the page numbers in it are true."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from bench.periksa.blocks import Block, Heading, PageBreak, Paragraph, Picture, Report, Row, Table
from bench.periksa.marks import mark, plain

CHARACTERS, LINES, PICTURE_LINES = 76, 36, 13
LIST_DEPTH = 2
ONE_PAGE = re.compile(r"halaman (\d+)–\1\b")
FIGURE = re.compile(r"§(\d+)")


@dataclass
class _Sheet:
    """Where the walk stands."""

    page: int = 1
    used: int = 0
    blocks: list[Block] = field(default_factory=list)
    places: dict[str, int] = field(default_factory=dict)


def paginate(report: Report) -> Report:
    """The report with page breaks, its contents list and its page references filled."""
    listed = _with_contents(report)
    sheet = _Sheet()
    for at, block in enumerate(listed.blocks):
        _place(sheet, block, _together(listed.blocks, at), kept=at > 0 and _stays(listed.blocks, at - 1))
    return Report(tuple(sheet.blocks)).rewritten(lambda _, words: _fill(words, sheet.places))


def _with_contents(report: Report) -> Report:
    blocks: list[Block] = []
    for block in report.blocks:
        is_list = isinstance(block, Paragraph) and block.style == "daftarisi"
        blocks += _entries(report) if is_list else [block]
    return Report(tuple(blocks))


def _entries(report: Report) -> list[Block]:
    headings = [block for block in report.blocks if isinstance(block, Heading) and block.key != "daftar"]
    return [
        Paragraph(
            mark(f"isi/{item.key}#1", plain(f"{item.number} {item.words}".strip()))
            + " "
            + "." * (50 - len(plain(item.words)) % 40)
            + " "
            + mark(f"isihal/{item.key}#1", f"§{item.key}§"),
            f"isi.{item.key}",
            "isi",
        )
        for item in headings
        if item.level <= LIST_DEPTH
    ]


def _place(sheet: _Sheet, block: Block, together: int, *, kept: bool) -> None:
    """Put a block on the page at hand or the next one; what is kept with the block before it breaks no page."""
    if isinstance(block, PageBreak) or (not kept and sheet.used and sheet.used + together > LINES):
        _turn(sheet)
    if isinstance(block, PageBreak):
        return
    if isinstance(block, Heading | Picture):
        sheet.places[block.key] = sheet.page
    if isinstance(block, Table):
        _place_rows(sheet, block)
        return
    sheet.used += _height(block)
    sheet.blocks.append(block)


def _turn(sheet: _Sheet) -> None:
    sheet.page, sheet.used = sheet.page + 1, 0
    sheet.blocks.append(PageBreak())


def _place_rows(sheet: _Sheet, table: Table) -> None:
    """A table that is too long goes on overleaf, its head repeated."""
    head, rows = _row_height(table.head) if table.head else 0, list[Row]()
    sheet.used += 1 + head
    for row in table.rows:
        height = _row_height(row.cells)
        if rows and sheet.used + height > LINES:
            sheet.blocks.append(replace(table, rows=tuple(rows)))
            _turn(sheet)
            sheet.used, rows = 1 + head, []
        rows.append(row)
        sheet.used += height
    sheet.blocks.append(replace(table, rows=tuple(rows)))


def _stays(blocks: tuple[Block, ...], at: int) -> bool:
    """Whether a block stays with the next one: a heading, a picture, and a caption above its table."""
    block = blocks[at]
    if isinstance(block, Heading | Picture):
        return True
    return block.key.startswith("ket.") and at + 1 < len(blocks) and isinstance(blocks[at + 1], Table)


def _together(blocks: tuple[Block, ...], at: int) -> int:
    """The lines of a block and of all that it stays with; of a table, its first row."""
    block = blocks[at]
    if isinstance(block, Table):
        return 1 + _row_height(block.head or ("",)) + _row_height(block.rows[0].cells)
    after = at + 1
    if not _stays(blocks, at) or after == len(blocks) or isinstance(blocks[after], PageBreak):
        return _height(block)
    return _height(block) + _together(blocks, after)


def _height(block: Block) -> int:
    match block:
        case Heading():
            return 4
        case Paragraph():
            return 2 + len(plain(block.words)) // CHARACTERS
        case Picture():
            return PICTURE_LINES
        case _:
            return 0


def _row_height(cells: tuple[str, ...]) -> int:
    """Lines of a row whose cells share the width of the page."""
    width = max(4, 92 // len(cells) - 3)
    return max(1 + len(plain(cell)) // width for cell in cells) + 1


def _fill(words: str, places: Mapping[str, int]) -> str:
    words = FIGURE.sub(lambda found: str(places.get(f"gambar.{found[1]}", 0)), words)
    words = ONE_PAGE.sub(r"halaman \1", words)
    return re.sub(r"§(\w+)§", lambda found: str(places.get(found[1], 0)), words)
