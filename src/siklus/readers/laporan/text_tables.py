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

EVEN, REGULAR, ALIGNED, RAGGED = 0.95, 0.85, 0.8, 0.6
DENSE, UNBROKEN = 0.55, 0.9
WIDEST, MOST_COLUMNS = 500, 200
_RULE = re.compile(r"[\s|:+=_-]*-{2,}[\s|:+=_-]*")
_EMPHASIS = re.compile(r"\*\*|__|</?(?:b|i|u|em|strong)>|^\*(?=\S)|(?<=\S)\*$")
_BREAK = re.compile(r"<br\s*/?>")
_INDEX = re.compile(r"\(?\d{1,3}[.)]?")
_GUTTER = re.compile(r"\S {2,}\S")
_VALUE = re.compile(r"(?!(?:19|20)\d\d$)\d+(?:[.,]\d+)*%?")
"""A number that stands alone; a year may be the rest of a date."""
_YEAR = re.compile(r"(?:19|20)\d\d")
_SIGN = re.compile(r"[-–—✓✔√xXvV*]")
"""What stands alone in a cell of ticks: it is never the rest of another."""
_LABEL = re.compile(r"\d{1,2}\.\d{1,2}\.?\s|(?:[a-z]|\d{1,2})[.)]\s")
_ATOM = re.compile(
    r"\d{1,2}\.\d{1,2}\.?|\d{1,3}[.)]?|\d{1,3}(?:[.,]\d+)+|\d{1,3}(?:[.,]\d+)?\s?%|[-–—✓✔√xXvV*]|[A-D]"
    r"|(?:sudah|belum|telah|tidak|dalam|on|selesai|tuntas|ya|ok|proses|terlaksana|tercapai|terealisasi)"
    r"(?:\s+(?:100\s?%|[a-z]\S*))?",
    re.IGNORECASE,
)
"""What stands alone in a cell that is never broken."""
_STATUS_ENDS = re.compile(r"[a-z]{2,14}")
"""The rest of a status, also of a word that was broken: "Sudah dilak", "sanakan"."""
_SPAN = re.compile("1+(?:01+)*")
_ENDS = re.compile(r"\w[.!?]$")
"""How a sentence ends: two blanks behind it part sentences, not cells."""


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
    if _GUTTER.search(line.raw) and (found := _parted(lines, at) or _aligned(lines, at)):
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


def _parted(lines: Sequence[Printed], at: int) -> tuple[Grid, int] | None:
    """Rows whose cells are parted by two blanks each, as a program does that writes no tabs: as many in every row.

    An empty cell leaves four blanks. Two columns prove less than three, and need more rows.
    """
    end = at
    while end < len(lines) and (end == at or not lines[end].gap) and len(lines[end].raw) <= WIDEST:
        if len(_by_blanks(lines[end])) < 2 or marks.caption(lines[end].text):  # noqa: PLR2004 - no table has one column
            break
        end += 1
    rows = [_by_blanks(line) for line in lines[at:end]]
    if len(rows) < 2 or len({len(row) for row in rows}) > 1 or len(rows) + len(rows[0]) < 5:  # noqa: PLR2004 - as said
        return None
    if _has_ragged(rows) or any(_ENDS.search(row[0]) for row in rows):
        return None
    return grid_from([_split(line, row) for line, row in zip(lines[at:end], rows, strict=True)], EVEN), end


def _by_blanks(line: Printed) -> list[str]:
    return line.raw.split("  ")


def _has_ragged(rows: Sequence[Sequence[str]]) -> bool:
    """Whether a cell begins or ends with a blank, so that an odd number of them set columns apart, not cells."""
    return any(cell != cell.strip() for row in rows for cell in row)


def _aligned(lines: Sequence[Printed], at: int) -> tuple[Grid, int] | None:
    """Columns that at least three lines keep apart with two blanks or more at the same places."""
    end, taken = at, 0
    while end < len(lines) and len(lines[end].raw) <= WIDEST:
        more = taken | _filled(lines[end].raw)
        if end > at and (not _keeps_columns(taken, more, lines[end]) or _is_head_again(lines[at], lines[end])):
            break
        end, taken = end + 1, more
    block, columns = lines[at:end], _columns(taken)
    if sum(_GUTTER.search(line.raw) is not None for line in block) < 3 or len(columns) < 2:  # noqa: PLR2004 - as said
        return None
    rows = list(_stacked(block, columns))
    if not _is_dense(rows) or _is_list(rows):
        return None
    narrow = _narrowed(rows)
    return grid_from(narrow, REGULAR if narrow == rows and _is_regular(rows) else ALIGNED), end


def _is_head_again(head: Printed, line: Printed) -> bool:
    """Whether a table begins anew on the next page, where its columns may be as wide as they like."""
    return line.gap and line.text.casefold() == head.text.casefold()


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


def _is_regular(rows: Rows) -> bool:
    """Whether every column has a head and words below it, so that none was lost or split."""
    columns = list(zip(*rows, strict=True))
    return len(columns) > 2 and all(_has_words(head) and any(map(_has_words, body)) for head, *body in columns)  # noqa: PLR2004 - two columns prove little


def _has_words(cell: list[Piece]) -> bool:
    return any(piece.text for piece in cell)


def _is_dense(rows: Rows) -> bool:
    """Most cells have words: a drawing's words stand anywhere. Columns of ticks may be as empty as they like."""
    columns = [column for column in zip(*rows, strict=True) if not _is_ticked(column[1:])]
    cells = [cell for column in columns for cell in column]
    return sum(map(_has_words, cells)) > DENSE * len(cells) and len(rows) > 1 and len(columns) > 1


def _is_ticked(cells: Sequence[list[Piece]]) -> bool:
    """Whether a column below its head has nothing but ticks, or nothing at all."""
    return all(_SIGN.fullmatch(piece.text) for cell in cells for piece in cell if piece.text)


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
    lines = [_split(line, [line.raw[start:end] for start, end in columns]) for line in block]
    anchors = _anchors(lines)
    row: list[list[Piece]] | None = None
    for line, cells in zip(block, lines, strict=True):
        apart = line.gap and sum(map(_has_words, cells)) > 1
        if row is not None and not apart and _is_rest(cells, row, anchors):
            row = [[*above, *below] for above, below in zip(row, cells, strict=True)]
            continue
        if row is not None:
            yield row
        row = cells
    if row is not None:
        yield row


def _anchors(lines: Sequence[list[list[Piece]]]) -> frozenset[int]:
    """The columns whose cells are never broken: numbers, letters, ticks, a status. Each true row fills one of them."""
    body = [[cell[0].text for cell in cells] for cells in lines[1:]]
    columns = ([text for text in column if text] for column in zip(*body, strict=True))
    return frozenset(
        at
        for at, texts in enumerate(columns)
        if at and sum(map(_is_atom, texts)) > 1 and sum(map(_is_status, texts)) >= UNBROKEN * len(texts)
    )


def _is_atom(text: str) -> bool:
    return _ATOM.fullmatch(text) is not None


def _is_status(text: str) -> bool:
    """An unbroken cell, or the second line of a status of two words."""
    return _is_atom(text) or _STATUS_ENDS.fullmatch(text) is not None


def _is_rest(cells: list[list[Piece]], row: list[list[Piece]], anchors: frozenset[int]) -> bool:
    """Whether a line only goes on with the row above it."""
    if any(_is_atom(cells[at][0].text) for at in anchors):
        return False
    if any(row[at][0].text for at in anchors) and _is_thinner(cells, row):
        return not _is_labelled(cells, row)
    return not cells[0][0].text and not _starts_over(cells, row)


def _is_thinner(cells: list[list[Piece]], row: list[list[Piece]]) -> bool:
    """Whether a line fills no column that the row's own first line leaves empty."""
    return all(above[0].text or not below[0].text for above, below in zip(row, cells, strict=True))


def _is_labelled(cells: list[list[Piece]], row: list[list[Piece]]) -> bool:
    """Whether a cell begins with a label, as the one above it does."""
    return any(
        _LABEL.match(below[0].text) and _LABEL.match(above[0].text) for below, above in zip(cells, row, strict=True)
    )


def _starts_over(cells: list[list[Piece]], above: list[list[Piece]]) -> bool:
    """A row under a merged cell: it has a value, a tick, a label like the one above, or words in most other cells."""
    texts = [cell[0].text for cell in cells[1:]]
    if any(_VALUE.fullmatch(text) or _SIGN.fullmatch(text) for text in texts):
        return True
    if _is_labelled(cells, above):
        return True
    begun = (text for text in texts if text and not text[0].islower() and not _YEAR.fullmatch(text))
    return sum(1 for _ in begun) > len(texts) // 2 > 0
