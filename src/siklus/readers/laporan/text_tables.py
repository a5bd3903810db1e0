"""Tables that were flattened into text: by tabs, by bars, by columns of blanks; and what a scanner left of them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from siklus.document.placed import SURE
from siklus.readers.laporan import marks
from siklus.readers.laporan.items import Grid, Piece
from siklus.readers.laporan.printed import Printed
from siklus.readers.laporan.text_grids import Rows, grid_of
from siklus.readers.laporan.text_scraps import scraps_at

EVEN, ALIGNED, RAGGED = 0.95, 0.8, 0.6
DENSE = 0.55
WIDEST, MOST_COLUMNS = 500, 200
_RULE = re.compile(r"[\s|:+=_-]*-{2,}[\s|:+=_-]*")
_EMPHASIS = re.compile(r"\*\*|__|</?(?:b|i|u|em|strong)>|^\*(?=\S)|(?<=\S)\*$")
_BREAK = re.compile(r"<br\s*/?>")
_INDEX = re.compile(r"\(?\d{1,3}[.)]?")
_GUTTER = re.compile(r"\S {2,}\S")
_VALUE = re.compile(r"\d+(?:[.,]\d+)*%?")
_SPAN = re.compile("1+(?:01+)*")


def grid_at(lines: Sequence[Printed], at: int, *, below: bool) -> tuple[Grid, int] | None:
    """The table that begins at `at`, and the index after its last line; None when none begins there.

    `below`: the lines just before are the caption of a table above them, and say nothing of what follows.
    """
    line = lines[at]
    if max(line.raw.count("\t"), line.raw.count("|")) > MOST_COLUMNS:
        return None
    if "\t" in line.raw.strip():
        return _tabs(lines, at)
    if line.raw.count("|") > 1 and (found := _bars(lines, at)):
        return found
    if _GUTTER.search(line.raw) and (found := _aligned(lines, at)):
        return found
    return scraps_at(lines, at, below=below)


def bare(text: str) -> str:
    """A cell's words without marks of emphasis."""
    return _EMPHASIS.sub("", _BREAK.sub(" ", text).strip()).strip()


def grid_from(rows: Rows, confidence: float, *, even: bool = True) -> Grid:
    """A grid of rows of cells of pieces; a row that is shorter than the others is less sure, unless `even` says why."""
    columns = max(len(row) for row in rows)
    sure = [SURE if even or len(row) == columns else RAGGED for row in rows]
    return replace(grid_of(rows, confidence, sure), fills=True)


def _split(line: Printed, parts: Sequence[str]) -> list[list[Piece]]:
    return [[Piece(line.place, line.raw, bare(part))] for part in parts]


def _tabs(lines: Sequence[Printed], at: int) -> tuple[Grid, int]:
    """Rows of cells between tabs; a line that a cell's own line break cut off goes on in the row before."""
    rows: Rows = []
    end = at
    width = lines[at].raw.rstrip("\t ").count("\t") + 1
    for end in range(at, len(lines) + 1):
        if end == len(lines) or (end > at and lines[end].gap) or not _is_tabbed(lines, end, rows, width):
            break
        cells = _split(lines[end], lines[end].raw.rstrip("\n").split("\t"))
        if rows and _goes_on(rows[-1], cells, width):
            rows[-1][-1].extend(cells[0])
            rows[-1].extend(cells[1:])
        else:
            rows.append(cells)
    return grid_from(_trimmed(rows, width), SURE, even=False), end


def _is_tabbed(lines: Sequence[Printed], at: int, rows: Rows, width: int) -> bool:
    if "\t" in lines[at].raw:
        return lines[at].raw.count("\t") <= MOST_COLUMNS
    return len(rows) > 1 and len(rows[-1]) < width and not marks.caption(lines[at].text)


def _goes_on(row: list[list[Piece]], cells: list[list[Piece]], width: int) -> bool:
    """The row before is not full yet, and these cells fill it without beginning a row themselves."""
    first = cells[0][0].text
    return len(row) < width and len(row) + len(cells) - 1 <= width and bool(first) and not _INDEX.fullmatch(first)


def _trimmed(rows: Rows, width: int) -> Rows:
    """Rows without empty cells beyond the widest that has words."""
    widest = max(width, *(max((n for n, cell in enumerate(row, 1) if cell[0].text), default=1) for row in rows))
    return [row[:widest] for row in rows]


def _bars(lines: Sequence[Printed], at: int) -> tuple[Grid, int] | None:
    """Rows between bars as Markdown writes them: as many cells in each, or a rule under the head."""
    end = at
    while end < len(lines) and (end == at or not lines[end].gap) and lines[end].raw.count("|") > 1:
        end += 1
    block = lines[at:end]
    ruled = any(_RULE.fullmatch(line.raw) for line in block)
    rows = [_split(line, line.raw.strip().strip("|").split("|")) for line in block if not _RULE.fullmatch(line.raw)]
    if len(rows) < 2 or not (ruled or len({len(row) for row in rows}) == 1):  # noqa: PLR2004 - no table has one row
        return None
    return grid_from(rows, SURE if ruled else EVEN, even=False), end


def _aligned(lines: Sequence[Printed], at: int) -> tuple[Grid, int] | None:
    """Columns that at least three lines keep apart with two blanks or more at the same places."""
    end, taken = at, 0
    while end < len(lines) and len(lines[end].raw) <= WIDEST:
        more = taken | _filled(lines[end].raw)
        if end > at and not _keeps_columns(taken, more, lines[end]):
            break
        end, taken = end + 1, more
    block, columns = lines[at:end], _columns(taken)
    if sum(_GUTTER.search(line.raw) is not None for line in block) < 3 or len(columns) < 2:  # noqa: PLR2004 - as said
        return None
    rows = list(_stacked(block, columns))
    return (grid_from(_narrowed(rows), ALIGNED), end) if _is_dense(rows) and not _is_list(rows) else None


def _narrowed(rows: Rows) -> Rows:
    """Without columns that only stand beside their head: a head set left of its values, say."""
    column = 0
    while column + 1 < len(rows[0]):
        pairs = [(_has_words(row[column]), _has_words(row[column + 1])) for row in rows]
        if not all(pairs[0]) and not any(left and right for left, right in pairs):
            rows = [[*row[:column], [*row[column], *row[column + 1]], *row[column + 2 :]] for row in rows]
        else:
            column += 1
    return rows


def _has_words(cell: list[Piece]) -> bool:
    return any(piece.text for piece in cell)


def _is_dense(rows: Rows) -> bool:
    """Most cells have words: a drawing's words stand anywhere."""
    cells = [cell for row in rows for cell in row]
    return sum(map(_has_words, cells)) > DENSE * len(cells) and len(rows) > 1


def _is_list(rows: Rows) -> bool:
    """List items whose words are set far from their markers."""
    return len(rows[0]) == 2 and all(marks.item(f"{row[0][0].text} x") or not row[0][0].text for row in rows)  # noqa: PLR2004 - marker and words


def _keeps_columns(taken: int, more: int, line: Printed) -> bool:
    before, after = len(_columns(taken)), len(_columns(more))
    if marks.caption(line.text) or after < 2 or (line.gap and not _GUTTER.search(line.raw)):  # noqa: PLR2004 - no table has one column
        return False
    return after >= before or before - after < before // 2


def _filled(raw: str) -> int:
    """The places of a line that hold a sign, as bits; the first is the lowest."""
    return int("".join("0" if sign == " " else "1" for sign in reversed(raw)) or "0", 2)


def _columns(taken: int) -> list[tuple[int, int]]:
    """Spans of places between gutters: two or more that are blank in every line."""
    return [found.span() for found in _SPAN.finditer(f"{taken:b}"[::-1])]


def _stacked(block: Sequence[Printed], columns: Sequence[tuple[int, int]]) -> Iterator[list[list[Piece]]]:
    """Rows; a line without a first cell belongs to the row above, and so does one whose only words go on."""
    row: list[list[Piece]] | None = None
    for line in block:
        cells = _split(line, [line.raw[start:end] for start, end in columns])
        if row is not None and not cells[0][0].text and not _starts_over(cells):
            row = [[*above, *below] for above, below in zip(row, cells, strict=True)]
            continue
        if row is not None:
            yield row
        row = cells
    if row is not None:
        yield row


def _starts_over(cells: list[list[Piece]]) -> bool:
    """A row under a merged cell: it has a value, or most of its other cells have words of their own."""
    texts = [cell[0].text for cell in cells[1:]]
    if any(_VALUE.fullmatch(text) for text in texts):
        return True
    return sum(bool(text) and not text[0].islower() for text in texts) > len(texts) // 2 > 0
