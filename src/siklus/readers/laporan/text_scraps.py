"""What a scanner left of a table without its lines: rows told by their numbers, or one cell on each line."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from siklus.document.placed import SURE
from siklus.readers.laporan import marks
from siklus.readers.laporan.items import Grid, Piece
from siklus.readers.laporan.printed import Printed
from siklus.readers.laporan.text_grids import Rows, grid_of

ONE_LINE_EACH, MERGED, VALUES, CHUNKS, NUMBERED = 0.9, 0.5, 0.5, 0.4, 0.2
NEAR, MOST_HEAD_LINES, LEAST_ROWS = 8, 14, 3
SHORT_WORDS, SHORT = 2, 24
LONGEST_LINE = 160
_NO = re.compile(r"(?:no|nomor|no\.? urut)\.?", re.IGNORECASE)
_INDEX = re.compile(r"\(?(\d{1,3})[.)]?")
_VALUE_ROW = re.compile(
    r"[|(\s\[]*(?P<no>\d{1,2}|[A-Za-z])?[|).\]\s]+(?P<name>[A-Za-z][^\d|]*[A-Za-z)])\s*[|\s]\s*(?P<value>(?=[lIO]*\d)[\dlIO]{1,3}(?:[.,][\dlIO]+)?)"
    r"\s*[|\s]*(?P<letter>[^\s\d|]{1,3}|\d)?[\s|]*"
)
_TOTAL_ROW = re.compile(r"(?P<name>[A-Z][A-Z (),/]{12,})\s+(?P<value>\d{1,3}(?:[.,]\d+)?)")
_POINT = re.compile(r"(?:\(?\d{1,2}[.)]?\s+)?(?:\S+ ){0,4}?(?P<number>\d{1,2}\.\d{1,2}\.?)\s+(?P<text>\D.*)")
_POINT_FIRST = re.compile(r"\d{1,2}\.\d{1,2}\.?\s+\D.*")


def scraps_at(lines: Sequence[Printed], at: int, *, below: bool) -> tuple[Grid, int] | None:
    """The table that begins at `at`, and the index after it; every such table is less sure than one with lines."""
    captioned = not below and _follows_caption(lines, at)
    if captioned or _NO.fullmatch(lines[at].text):
        found = _cell_a_line(lines, at)
        if found:
            return found
    if captioned:
        return _value_rows(lines, at) or _numbered_rows(lines, at)
    return _chunks(lines, at) if _POINT_FIRST.fullmatch(lines[at].text) else None


def _follows_caption(lines: Sequence[Printed], at: int) -> bool:
    """The line before is a table's caption, or the last of two lines of one."""
    if at > 0 and _is_caption(lines[at - 1]):
        return True
    return at > 1 and _is_caption(lines[at - 2]) and not lines[at - 1].gap


def _is_caption(line: Printed) -> bool:
    mark = marks.caption(line.text)
    return mark is not None and mark.kind == "table"


def _piece(line: Printed, text: str | None = None) -> Piece:
    return Piece(line.place, line.raw, line.text if text is None else text)


def _made(rows: Rows, confidence: float, sure: Sequence[float] | None = None, heads: int = 0) -> Grid:
    """A grid of scraps: a row of one cell stands over all columns."""
    return grid_of(rows, confidence, sure or [SURE] * len(rows), heads=heads, spread=True)


# one cell on each line: No, Unsur, Nilai, 1, Persyaratan, 3,27, 2, …


def _cell_a_line(lines: Sequence[Printed], at: int) -> tuple[Grid, int] | None:
    first = next((n for n in range(at, min(len(lines), at + MOST_HEAD_LINES)) if _index(lines[n]) == 1), None)
    if first is None:
        return None
    head = first - at
    starts = list(_starts(lines, first, head))
    if len(starts) < 2:  # noqa: PLR2004 - a single row proves nothing
        return None
    steps = {b - a for a, b in pairwise(starts)}
    columns = head if head in range(2, min(steps) + 1) else min(steps)
    if columns < 2:  # noqa: PLR2004 - a list, no table
        return None
    end = _end(lines, starts[-1], columns)
    spans = list(zip(starts, [*starts[1:], end], strict=True))
    rows = [_fitted(lines[start:stop], columns) for start, stop in spans]
    sure = [SURE if stop - start == columns else MERGED for start, stop in spans]
    headed = [_fitted(lines[at:first], columns)] if head else []
    return _made(
        [*headed, *rows], ONE_LINE_EACH, [*([SURE if head == columns else MERGED] * len(headed)), *sure], len(headed)
    ), end


def _index(line: Printed) -> int | None:
    found = _INDEX.fullmatch(line.text)
    return int(found[1]) if found else None


def _starts(lines: Sequence[Printed], first: int, step: int) -> Iterator[int]:
    """Where 1, 2, 3 … stand alone: at an even step when there is one, else at the next such line."""
    at, number = first, 1
    while True:
        yield at
        number += 1
        even = at + step
        if step > 1 and even < len(lines) and _index(lines[even]) == number:
            at = even
            continue
        near = range(at + 2, min(len(lines), at + 60))
        found = next((n for n in near if _index(lines[n]) == number), None)
        if found is None or any(marks.caption(line.text) or marks.chapter(line.text) for line in lines[at:found]):
            return
        at = found


def _end(lines: Sequence[Printed], last: int, columns: int) -> int:
    """After as many lines as the last row has columns, or before what is plainly no cell."""
    end = last + 1
    while end < min(len(lines), last + columns) and not (
        marks.caption(lines[end].text) or marks.chapter(lines[end].text)
    ):
        end += 1
    while end < len(lines) and not lines[end].gap and marks.goes_on(lines[end].text):
        end += 1
    return end


def _fitted(lines: Sequence[Printed], columns: int) -> list[list[Piece]]:
    """The lines as so many cells: by the gaps between them when those fit, else what goes on joins the cell before."""
    cells: list[list[Printed]] = [[line] for line in lines]
    if len(cells) > columns:
        by_gap = _grouped(lines, lambda line: line.gap)
        cells = by_gap if len(by_gap) == columns else _grouped(lines, lambda line: not marks.goes_on(line.text))
    while len(cells) > columns:
        at = max(range(1, len(cells)), key=lambda n: len(cells[n][0].text) + len(cells[n - 1][-1].text))
        cells[at - 1 : at + 1] = [[*cells[at - 1], *cells[at]]]
    return [[_piece(line) for line in cell] for cell in cells]


def _grouped(lines: Sequence[Printed], begins: object) -> list[list[Printed]]:
    groups: list[list[Printed]] = []
    for line in lines:
        if not groups or begins(line):  # type: ignore[operator]  # a predicate
            groups.append([line])
        else:
            groups[-1].append(line)
    return groups


# rows that end in a value and a letter, their lines lost or turned into bars


def _value_rows(lines: Sequence[Printed], at: int) -> tuple[Grid, int] | None:
    rows: Rows = []
    head: list[Piece] = []
    end = at
    for end in range(at, len(lines) + 1):
        if end == len(lines) or _ends_scraps(lines, end):
            break
        line = lines[end]
        if cells := _value_cells(line):
            rows.append(cells)
        elif not rows and len(head) < NEAR:
            head.append(_piece(line))
        elif rows and not line.gap and len(line.text) <= SHORT:
            rows[-1][1].append(_piece(line))
        else:
            break
    if len(rows) < LEAST_ROWS:
        return None
    return _made([*([[head]] if head else []), *rows], VALUES, heads=1 if head else 0), end


def _value_cells(line: Printed) -> list[list[Piece]] | None:
    found = _VALUE_ROW.fullmatch(" " + line.text) or _TOTAL_ROW.fullmatch(line.text)
    if found is None:
        return None
    parts = {"no": "", "letter": ""} | {key: value or "" for key, value in found.groupdict().items()}
    return [[_piece(line, parts[key])] for key in ("no", "name", "value", "letter")]


def _ends_scraps(lines: Sequence[Printed], at: int) -> bool:
    line = lines[at]
    return bool(marks.caption(line.text) or marks.chapter(line.text) or marks.front(line.text))


# rows told only by the numbers 1.1, 1.2 of their points: no columns can be told


def _numbered_rows(lines: Sequence[Printed], at: int) -> tuple[Grid, int] | None:
    rows: Rows = []
    head: list[Piece] = []
    end = at
    for end in range(at, len(lines) + 1):
        if end == len(lines) or _ends_scraps(lines, end) or (rows and lines[end].gap and _chunks(lines, end)):
            break
        line = lines[end]
        if len(line.text) > LONGEST_LINE:
            return None
        found = _POINT.fullmatch(line.text)
        if found:
            rows.append([[_piece(line, found["number"])], [_piece(line, line.text.replace(found["number"], "", 1))]])
        elif rows:
            rows[-1][1].append(_piece(line))
        elif len(head) < NEAR:
            head.append(_piece(line))
        else:
            return None
    if len(rows) < 2:  # noqa: PLR2004 - a single point proves nothing
        return None
    return _made([*([[head]] if head else []), *rows], NUMBERED, heads=1 if head else 0), end


# cells as paragraphs of their own: "1.3 Kegiatan", "Sudah", a description, an obstacle


def _chunks(lines: Sequence[Printed], at: int) -> tuple[Grid, int] | None:
    rows: list[list[list[Printed]]] = []
    end = at
    for chunk in _chunks_from(lines, at):
        if _POINT_FIRST.fullmatch(chunk[0].text):
            rows.append([chunk])
        elif _ends_scraps(lines, end) or not rows:
            break
        elif len(rows[-1]) == 1 and marks.goes_on(chunk[0].text):
            rows[-1][0].extend(chunk)
        else:
            rows[-1].append(chunk)
        end += len(chunk)
    while rows and not _is_row(rows[-1]):
        end -= sum(map(len, rows.pop()))
    if len(rows) < 2 or not all(map(_is_row, rows)):  # noqa: PLR2004 - as above
        return None
    widest = max(map(len, rows))
    sure = [SURE if len(row) == widest else MERGED for row in rows]
    return _made([[[_piece(line) for line in cell] for cell in row] for row in rows], CHUNKS, sure), end


def _chunks_from(lines: Sequence[Printed], at: int) -> Iterator[list[Printed]]:
    chunk: list[Printed] = []
    for line in lines[at:]:
        if chunk and line.gap:
            yield chunk
            chunk = []
        chunk.append(line)
    yield chunk


def _is_row(row: Sequence[Sequence[Printed]]) -> bool:
    """A point, then a word or two (a status), then at most a few cells more."""
    if len(row) < 2 or len(row) > NEAR or len(row[1]) > 1:  # noqa: PLR2004 - as said
        return False
    return len(row[1][0].text) <= SHORT and len(row[1][0].text.split()) <= SHORT_WORDS
