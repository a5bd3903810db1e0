"""The ruling lines of a page → cells: a lattice of them, joined where no line parts two fields."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import pypdfium2
from pypdfium2 import raw

from siklus.document.placed import Box
from siklus.readers.laporan.pdf.words import View

THIN, SHORTEST, NEAR = 3.0, 6.0, 3.0
"""In points: a line is no thicker, no shorter; lines nearer than this are one."""
MOST_OBJECTS, MOST_LINES, MOST_FIELDS = 30_000, 3_000, 20_000
UPRIGHT, LEVEL = True, False
WALL = 0.6
"""What share of a field's side a line must cover to part it from its neighbour."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A straight line: `at` is its place across, `start` and `end` its ends along."""

    upright: bool
    at: float
    start: float
    end: float


@dataclass(frozen=True, slots=True)
class Field:
    """A cell: where it begins in its table, what it covers, and its box."""

    row: int
    column: int
    rowspan: int
    colspan: int
    box: Box


@dataclass(frozen=True, slots=True)
class Lattice:
    """A ruled table: its box, its rows' and columns' borders, its cells."""

    box: Box
    xs: tuple[float, ...]
    ys: tuple[float, ...]
    fields: tuple[Field, ...]


def rules_of(page: pypdfium2.PdfPage, view: View) -> tuple[list[Rule], list[Box]]:
    """The lines that are drawn on a page, those of filled and framed boxes too, and the boxes of all strokes.

    Of a page that is one large drawing there are none.
    """
    found: list[Rule] = []
    drawn: list[Box] = []
    for count, item in enumerate(page.get_objects(filter=[raw.FPDF_PAGEOBJ_PATH], max_depth=3)):
        if count > MOST_OBJECTS or len(found) > MOST_LINES * 4:
            return [], []
        boxes = list(_boxes(item, view))
        drawn.extend(boxes)
        found.extend(_from_box(side) for box in boxes for side in _sides(box))
    merged = _merged([rule for rule in found if rule.end - rule.start >= SHORTEST])
    return (merged, drawn) if len(merged) <= MOST_LINES else ([], [])


def _boxes(item: pypdfium2.PdfObject, view: View) -> Iterator[Box]:
    """The box of a path, or of each straight part of one that draws a whole table at once."""
    left, bottom, right, top = item.get_bounds()
    if item.level and item.container is not None:
        matrix = item.container.get_matrix()
        (left, bottom), (right, top) = matrix.on_point(left, bottom), matrix.on_point(right, top)
    box = view.box(left, bottom, right, top)
    count = raw.FPDFPath_CountSegments(item)
    if count <= 5 or min(box.right - box.left, box.bottom - box.top) <= THIN:  # noqa: PLR2004 - a rectangle
        yield box
    elif not item.level and count < MOST_LINES:
        yield from _parts(item, count, view)


def _parts(item: pypdfium2.PdfObject, count: int, view: View) -> Iterator[Box]:
    import ctypes  # noqa: PLC0415 - seldom needed

    x, y = ctypes.c_float(), ctypes.c_float()
    matrix = item.get_matrix()
    points: list[tuple[float, float]] = []
    for at in range(count):
        segment = raw.FPDFPath_GetPathSegment(item, at)
        if raw.FPDFPathSegment_GetType(segment) == raw.FPDF_SEGMENT_MOVETO and points:
            yield _around(points, view)
            points = []
        raw.FPDFPathSegment_GetPoint(segment, x, y)
        points.append(matrix.on_point(x.value, y.value))
    if points:
        yield _around(points, view)


def _around(points: Sequence[tuple[float, float]], view: View) -> Box:
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return view.box(min(xs), min(ys), max(xs), max(ys))


def _sides(box: Box) -> Iterator[Box]:
    if box.right - box.left <= THIN or box.bottom - box.top <= THIN:
        yield box
        return
    yield Box(box.left, box.top, box.right, box.top)
    yield Box(box.left, box.bottom, box.right, box.bottom)
    yield Box(box.left, box.top, box.left, box.bottom)
    yield Box(box.right, box.top, box.right, box.bottom)


def _from_box(box: Box) -> Rule:
    if box.right - box.left < box.bottom - box.top:
        return Rule(UPRIGHT, (box.left + box.right) / 2, box.top, box.bottom)
    return Rule(LEVEL, (box.top + box.bottom) / 2, box.left, box.right)


def _merged(rules: Sequence[Rule]) -> list[Rule]:
    """Lines on one line that touch are one."""
    out: list[Rule] = []
    for rule in sorted(rules, key=lambda rule: (rule.upright, round(rule.at / NEAR), rule.start)):
        last = out[-1] if out else None
        if (
            last
            and last.upright == rule.upright
            and abs(last.at - rule.at) <= NEAR
            and rule.start <= last.end + NEAR
            and last.start - NEAR <= rule.end
        ):
            out[-1] = Rule(rule.upright, last.at, min(last.start, rule.start), max(last.end, rule.end))
        else:
            out.append(rule)
    return out


def lattices(rules: Sequence[Rule]) -> list[Lattice]:
    """Every group of lines that cross, as a table with at least two cells."""
    tables = (_lattice(group) for group in _groups(rules))
    return sorted((table for table in tables if table and len(table.fields) > 1), key=lambda table: table.box.top)


def _groups(rules: Sequence[Rule]) -> list[list[Rule]]:
    """Lines that touch each other, together."""
    parent = list(range(len(rules)))

    def root(at: int) -> int:
        while parent[at] != at:
            parent[at] = parent[parent[at]]
            at = parent[at]
        return at

    upright = [at for at, rule in enumerate(rules) if rule.upright]
    level = [at for at, rule in enumerate(rules) if not rule.upright]
    for a in upright:
        for b in level:
            if _touch(rules[a], rules[b]):
                parent[root(a)] = root(b)
    groups: dict[int, list[Rule]] = {}
    for at, rule in enumerate(rules):
        groups.setdefault(root(at), []).append(rule)
    return [group for group in groups.values() if len({rule.upright for rule in group}) > 1]


def _touch(upright: Rule, level: Rule) -> bool:
    return (
        upright.start - NEAR <= level.at <= upright.end + NEAR and level.start - NEAR <= upright.at <= level.end + NEAR
    )


def _lattice(group: Sequence[Rule]) -> Lattice | None:
    upright = [rule for rule in group if rule.upright]
    level = [rule for rule in group if not rule.upright]
    left, right = _reach(level, upright)
    top, bottom = _reach(upright, level)
    xs = _places([*(rule.at for rule in upright), left, right])
    ys = _places([*(rule.at for rule in level), top, bottom])
    if len(xs) < 2 or len(ys) < 2 or len(xs) * len(ys) > MOST_FIELDS:  # noqa: PLR2004 - two borders make one field
        return None
    return Lattice(Box(xs[0], ys[0], xs[-1], ys[-1]), xs, ys, tuple(_fields(xs, ys, upright, level)))


def _reach(along: Sequence[Rule], across: Sequence[Rule]) -> tuple[float, float]:
    """How far a table goes: tables are often open at their sides, where only the cross lines end."""
    return min(*(rule.start for rule in along), *(rule.at for rule in across)), max(
        *(rule.end for rule in along), *(rule.at for rule in across)
    )


def _places(values: Sequence[float]) -> tuple[float, ...]:
    out: list[float] = []
    for value in sorted(values):
        if not out or value - out[-1] > NEAR:
            out.append(value)
    return tuple(out)


def _fields(
    xs: Sequence[float], ys: Sequence[float], upright: Sequence[Rule], level: Sequence[Rule]
) -> Iterator[Field]:
    """Fields of the lattice joined to cells: first along the row, then rows whose joined fields agree."""
    taken: set[tuple[int, int]] = set()
    for row in range(len(ys) - 1):
        for column in range(len(xs) - 1):
            if (row, column) in taken:
                continue
            across = 1
            while (
                column + across < len(xs) - 1
                and (row, column + across) not in taken
                and not _has_wall(upright, xs[column + across], ys[row], ys[row + 1])
            ):
                across += 1
            down = 1
            while row + down < len(ys) - 1 and _opens_below(
                row + down, column, across, xs=xs, ys=ys, upright=upright, level=level
            ):
                down += 1
            taken.update((row + y, column + x) for y in range(down) for x in range(across))
            yield Field(row, column, down, across, Box(xs[column], ys[row], xs[column + across], ys[row + down]))


def _opens_below(  # noqa: PLR0913 - the lattice and its lines
    row: int,
    column: int,
    across: int,
    *,
    xs: Sequence[float],
    ys: Sequence[float],
    upright: Sequence[Rule],
    level: Sequence[Rule],
) -> bool:
    """Whether the fields of a row belong to the cell above: no line parts them from it, nor from each other."""
    fields = range(column, column + across)
    if any(_has_wall(level, ys[row], xs[at], xs[at + 1]) for at in fields):
        return False
    return not any(_has_wall(upright, xs[at], ys[row], ys[row + 1]) for at in range(column + 1, column + across))


def _has_wall(rules: Sequence[Rule], at: float, start: float, end: float) -> bool:
    covered = sum(max(0.0, min(rule.end, end) - max(rule.start, start)) for rule in rules if abs(rule.at - at) <= NEAR)
    return covered >= WALL * (end - start)
