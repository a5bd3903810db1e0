"""Tables set upright: rows for activities and columns for what is said of them, however they were printed.

A table may lie on its side (one column for each activity), or be dealt out as cards (one small table for each). Cells
keep the lines on which they are printed; only their places in the grid change.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from siklus.core.periksa.klaim.rtl.leksikon import Makna, is_field, meaning_of
from siklus.document.placed import Line, Placed, PlacedCell, PlacedRow

_FEWEST_FIELDS = 3
_CARD = 2
_SHARE = 2


def upright(tables: Sequence[Placed]) -> Iterator[Placed]:
    """The tables in order, those on their side turned, neighbouring cards of one kind laid together."""
    hand: list[Placed] = []
    for table in tables:
        if hand and not (_is_card(table) and _same_fields(hand[0], table)):
            yield _laid(hand)
            hand = []
        if _is_card(table):
            hand.append(table)
        else:
            yield _turned(table) if _lies(table) else table
    if hand:
        yield _laid(hand)


def _cells(row: PlacedRow) -> tuple[PlacedCell, ...]:
    """The cells that say something, each once; a colon between a field and its words says nothing."""
    return tuple(cell for cell in dict.fromkeys(row.cells) if cell.text.strip(" :-•"))


def _field(row: PlacedRow) -> Makna | None:
    cells = [cell for cell in dict.fromkeys(row.cells) if cell.text.strip() not in {"", ":", "-", "•"}]
    return meaning_of(cells[0].text) if cells and is_field(cells[0].text) else None


def _is_card(table: Placed) -> bool:
    """Whether every row is a field and its words, and one of the fields is the activity."""
    fields = [_field(row) for row in table.rows if _cells(row)]
    narrow = all(len(_cells(row)) <= _CARD and len(row.cells) > 1 for row in table.rows)
    return narrow and len(fields) > 1 and None not in fields and "kegiatan" in fields and len(set(fields)) > 1


def _same_fields(one: Placed, other: Placed) -> bool:
    first, second = (set(map(_field, table.rows)) for table in (one, other))
    return len(first & second) * _SHARE > len(first | second)


def _laid(cards: Sequence[Placed]) -> Placed:
    """Cards as one table: a head of their fields, a row for each card."""
    heads: dict[Makna, PlacedCell] = {}
    records: list[dict[Makna, PlacedCell]] = []
    for row in (row for card in cards for row in card.rows):
        makna = _field(row)
        if makna is None:
            continue
        if not records or makna in records[-1] or row is cards[0].rows[0]:
            records.append({})
        name, *words = _cells(row)
        heads.setdefault(makna, name)
        records[-1][makna] = words[0] if words else replace(name, text="", lines=())
    rows = (
        PlacedRow(tuple(heads.values()), cards[0].place, head=True),
        *(_record(record, tuple(heads)) for record in records),
    )
    return replace(cards[0], rows=rows, confidence=min(card.confidence for card in cards))


def _record(record: dict[Makna, PlacedCell], fields: Sequence[Makna]) -> PlacedRow:
    first = next(iter(record.values()))
    blank = replace(first, text="", lines=())
    cells = tuple(record.get(field, replace(blank, column=at)) for at, field in enumerate(fields))
    return PlacedRow(cells, first.place)


def _lies(table: Placed) -> bool:
    """Whether the heads stand in the first column: more of its cells mean something than of the first row's."""
    if not table.rows or len(table.rows[0].cells) <= _CARD:
        return False
    down = {meaning_of(row.cells[0].text) for row in _whole(table.rows) if is_field(row.cells[0].text)}
    across = {meaning_of(cell.text) for cell in table.rows[0].cells} - {None}
    return len(down) >= _FEWEST_FIELDS and len(down) > len(across) and "kegiatan" in down


def _turned(table: Placed) -> Placed:
    columns = list(zip(*(row.cells for row in _whole(table.rows)), strict=False))
    rows = (PlacedRow(cells, cells[0].place, head=at == 0) for at, cells in enumerate(columns))
    return replace(table, rows=tuple(rows))


def _whole(rows: Sequence[PlacedRow]) -> tuple[PlacedRow, ...]:
    """The rows of a table on its side; one whose first cell is empty or the rest of a word goes on the one above."""
    found: list[PlacedRow] = []
    for row in rows:
        first = row.cells[0].text
        if found and (not first or (first[0].islower() and meaning_of(first) is None)):
            found[-1] = _more(found[-1], row)
        else:
            found.append(row)
    return tuple(found)


def _more(above: PlacedRow, row: PlacedRow) -> PlacedRow:
    first, *others = above.cells
    name = f"{first.text}{row.cells[0].text}"
    head = replace(first, text=name if meaning_of(name) else f"{first.text} {row.cells[0].text}".strip())
    pairs = zip(others, row.cells[1:], strict=False)
    return replace(above, cells=(head, *(_joined(one, other) for one, other in pairs)))


def _joined(one: PlacedCell, other: PlacedCell) -> PlacedCell:
    if not other.text or one is other:
        return one
    if not one.text:
        return other
    lines = (Line(line.place, line.text, line.start + len(one.text) + 1) for line in other.lines)
    return replace(one, text=f"{one.text} {other.text}", lines=(*one.lines, *lines))
