"""Ruled tables of a page: the words of each cell, with the lines on which they are printed."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from siklus.document.placed import SURE, Box, Place
from siklus.readers.laporan import marks
from siklus.readers.laporan.boxes import is_album, is_frame, unframed
from siklus.readers.laporan.items import Draft, Grid, Image, Item, Piece, rows_of
from siklus.readers.laporan.joining import cell_from, words_from
from siklus.readers.laporan.pdf.lines import Row
from siklus.readers.laporan.pdf.rules import NEAR, Field, Lattice, Rule
from siklus.readers.laporan.pdf.sheet import Sheet
from siklus.readers.laporan.pdf.words import Word

OPEN = 0.8
"""How sure a table is of which only some lines are drawn across."""
LEAST_ROWS, LEAST_RULES = 3, 3
GUTTER = 0.55
SOFT_HYPHEN = "\u00ad"
_INDEX = re.compile(r"\(?(\d{1,3})[.)]?")


def items_of(sheet: Sheet, table: Lattice) -> tuple[list[Item], set[int]]:
    """What a ruled table is, and the indexes of the lines that it takes: a Grid, or what stands in a frame."""
    taken = _lines_in(sheet, table.box)
    words = [word for at in taken for word in sheet.rows[at].words]
    if len(taken) == 0 and not _images_in(sheet, table.box):
        return [], set()
    nested = _nested(sheet, table, taken)
    if is_frame(nested) or is_album(nested):
        return list(unframed(nested)), set(taken)
    fields = _split(table, words)
    return [_grid(sheet, fields, taken, table)], set(taken)


def _lines_in(sheet: Sheet, box: Box) -> list[int]:
    """Lines most of whose words stand in the box."""
    return [
        at
        for at, row in enumerate(sheet.rows)
        if at not in sheet.running and sum(is_in(word, box) for word in row.words) * 2 > len(row.words)
    ]


def is_in(word: Word, box: Box) -> bool:
    """Whether a word's middle is in a box."""
    x, y = word.middle
    return box.left - NEAR <= x <= box.right + NEAR and box.top - NEAR <= y <= box.bottom + NEAR


def _images_in(sheet: Sheet, box: Box) -> list[Image]:
    return [image for image in sheet.images if image.place.box and _middle_in(image.place.box, box)]


def _middle_in(inner: Box, box: Box) -> bool:
    x, y = (inner.left + inner.right) / 2, (inner.top + inner.bottom) / 2
    return box.left <= x <= box.right and box.top <= y <= box.bottom


def _pieces(sheet: Sheet, box: Box, taken: Sequence[int]) -> tuple[Piece, ...]:
    """The words in a cell, line by line."""
    parts = [(at, [word for word in sheet.rows[at].words if is_in(word, box)]) for at in taken]
    found = [(at, Row(words)) for at, words in parts if words]
    pieces = [sheet.piece(at, row) for at, row in found]
    for n, ((_, upper), (_, lower)) in enumerate(pairwise(found)):
        if _is_broken(sheet, upper, lower, box):
            pieces[n] = replace(pieces[n], text=f"{pieces[n].text}{SOFT_HYPHEN}")
    return tuple(pieces)


def _is_broken(sheet: Sheet, upper: Row, lower: Row, box: Box) -> bool:
    """A word that a narrow cell broke without a hyphen: it fills the cell, and whole it stands elsewhere."""
    last, first = upper.words[-1], lower.words[0]
    whole = "".join(sign for sign in f"{last.text}{first.text}" if sign.isalpha()).casefold()
    tight = len(upper.words) == 1 and box.right - last.right < last.size
    return tight and first.text[:1].islower() and whole in sheet.vocabulary


def _nested(sheet: Sheet, table: Lattice, taken: Sequence[int]) -> list[list[list[Item]]]:
    rows: list[list[list[Item]]] = [[] for _ in table.ys[1:]]
    for field in table.fields:
        items: list[Item] = list(_images_in(sheet, field.box))
        pieces = _pieces(sheet, field.box, taken)
        if pieces:
            words = words_from(pieces)
            above = items and words.place.box and items[0].place.box and words.place.box.top < items[0].place.box.top
            items.insert(0 if above else len(items), words)
        rows[field.row].append(items)
    return [row for row in rows if row]


def _split(table: Lattice, words: Sequence[Word]) -> list[Field]:
    """The cells; a row without lines inside whose first cell counts 1, 2, 3 is as many rows."""
    out: list[Field] = []
    shift = 0
    for row in range(len(table.ys) - 1):
        fields = [field for field in table.fields if field.row == row]
        cuts = _cuts(table, fields, words) if fields and all(field.rowspan == 1 for field in fields) else []
        borders = [table.ys[row], *cuts, table.ys[row + 1]]
        for down, (top, bottom) in enumerate(pairwise(borders)):
            for field in fields:
                box = Box(field.box.left, top, field.box.right, bottom if cuts else field.box.bottom)
                out.append(Field(row + shift + down, field.column, field.rowspan, field.colspan, box))
        shift += len(cuts)
    return out


def _cuts(table: Lattice, fields: Sequence[Field], words: Sequence[Word]) -> list[float]:
    """Just above each index in the first cell, from the second on."""
    first = min(fields, key=lambda field: field.column)
    if first.column or len(fields) < 2:  # noqa: PLR2004 - a table has two columns
        return []
    inside = [word for word in words if is_in(word, first.box)]
    found = [(int(match[1]), word) for word in inside if (match := _INDEX.fullmatch(word.text))]
    numbers = [number for number, _ in found]
    if len(found) < LEAST_ROWS - 1 or numbers != list(range(numbers[0], numbers[0] + len(numbers))):
        return []
    del table
    return [word.base - word.size for _, word in found[1:]]


def _grid(sheet: Sheet, fields: Sequence[Field], taken: Sequence[int], table: Lattice) -> Grid:
    drafts = []
    for field in fields:
        shown = _images_in(sheet, field.box)
        pieces = _pieces(sheet, field.box, taken)
        place = Place(sheet.number, _line_at(sheet, taken, field.box), field.box)
        pictures = tuple(image.picture.sha256 for image in shown)
        drafts.append(Draft(field.row, field.column, place, pieces, field.rowspan, field.colspan, SURE, pictures))
    drafts, places = _without_empty_rows(drafts)
    return Grid(
        rows_of(map(cell_from, drafts), places, len(table.xs) - 1), pictures=tuple(_images_in(sheet, table.box))
    )


def _line_at(sheet: Sheet, taken: Sequence[int], box: Box) -> int:
    """The first line of a box, or the one just above it."""
    inside = [at for at in taken if sheet.rows[at].base >= box.top - NEAR]
    return (inside[0] if inside else taken[-1] if taken else 0) + 1


def _without_empty_rows(drafts: list[Draft]) -> tuple[list[Draft], list[Place]]:
    """Rows of which no cell begins with words are lines drawn twice; they are dropped when nothing is in them."""
    kept = sorted({d.row for d in drafts if d.pieces or d.pictures})
    if not kept:
        kept = sorted({d.row for d in drafts})
    index = {row: at for at, row in enumerate(kept)}
    out, places = [], dict[int, Place]()
    for draft in drafts:
        covered = [index[row] for row in range(draft.row, draft.row + draft.rowspan) if row in index]
        if covered:
            draft.row, draft.rowspan = covered[0], len(covered)
            out.append(draft)
            if draft.pieces or draft.row not in places:
                first = draft.pieces[0].place if draft.pieces else draft.place
                places[draft.row] = min(places.get(draft.row, first), first, key=lambda place: place.line)
    return out, [places[at] for at in sorted(places)]


# tables of which only horizontal lines are drawn


def open_tables(sheet: Sheet, crossed: Sequence[Lattice]) -> Iterator[tuple[Grid, set[int]]]:
    """Tables between at least three horizontal lines of one length, with the indexes of the lines they take."""
    for rules in _bands(sheet.rules, crossed):
        box = Box(rules[0].start, rules[0].at, rules[0].end, rules[-1].at)
        taken = _lines_in(sheet, box)
        grid = _open_grid(sheet, rules, taken) if len(taken) >= LEAST_ROWS else None
        if grid is not None:
            yield grid, set(taken)


def _bands(rules: Sequence[Rule], crossed: Sequence[Lattice]) -> Iterator[list[Rule]]:
    level = sorted(
        (rule for rule in rules if not rule.upright and not _inside(rule, crossed)), key=lambda rule: rule.at
    )
    group: list[Rule] = []
    for rule in level:
        if group and not (abs(group[-1].start - rule.start) <= 2 * NEAR and abs(group[-1].end - rule.end) <= 2 * NEAR):
            if len(group) >= LEAST_RULES:
                yield group
            group = []
        group.append(rule)
    if len(group) >= LEAST_RULES:
        yield group


def _inside(rule: Rule, crossed: Sequence[Lattice]) -> bool:
    return any(table.box.top - NEAR <= rule.at <= table.box.bottom + NEAR for table in crossed)


def _open_grid(sheet: Sheet, rules: Sequence[Rule], taken: Sequence[int]) -> Grid | None:
    rows = [sheet.rows[at] for at in taken]
    xs = _columns(rows, rules[0].start, rules[0].end)
    if len(xs) < 3 or any(marks.caption(row.text) for row in rows):  # noqa: PLR2004 - two columns have three borders
        return None
    ys = list(_borders(rows, rules, xs[1]))
    drafts, places = [], []
    for at, (top, bottom) in enumerate(pairwise(ys)):
        inside = [n for n in taken if top <= sheet.rows[n].base < bottom]
        if not inside:
            return None
        places.append(sheet.place(inside[0]))
        for column, (left, right) in enumerate(pairwise(xs)):
            words = ((n, [word for word in sheet.rows[n].words if left <= word.middle[0] < right]) for n in inside)
            pieces = tuple(sheet.piece(n, Row(found)) for n, found in words if found)
            drafts.append(Draft(at, column, places[at], pieces, confidence=OPEN))
    return Grid(rows_of(map(cell_from, drafts), places, len(xs) - 1), OPEN)


def _columns(rows: Sequence[Row], left: float, right: float) -> list[float]:
    """Borders in the gaps that no word crosses."""
    size = sum(row.size for row in rows) / len(rows)
    spans = sorted((word.left, word.right) for row in rows for word in row.words)
    xs, reach = [left], spans[0][1]
    for start, end in spans:
        if start - reach > GUTTER * size:
            xs.append((start + reach) / 2)
        reach = max(reach, end)
    return [*xs, max(right, reach)]


def _borders(rows: Sequence[Row], rules: Sequence[Rule], first: float) -> Iterator[float]:
    """At each line that is drawn, and above each further line of words that begins in the first column."""
    for upper, lower in pairwise(rules):
        yield upper.at
        inside = [row for row in rows if upper.at <= row.base < lower.at]
        for row in inside[1:]:
            if row.words[0].left < first and inside[0].words[0].left < first:
                yield row.base - row.size
    yield rules[-1].at
