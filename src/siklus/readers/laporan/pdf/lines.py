"""Words of a page → printed lines in reading order: by baseline, down one column and then the next."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from statistics import median

from siklus.document.placed import Box
from siklus.readers.laporan.pdf.words import Word

SAME_LINE, WIDE = 0.35, 1.1
"""Shares of a letter's height: how far baselines of one line differ, and from what gap on blanks are kept."""
COLUMN_LINES, NARROWEST = 6, 0.22
MOST_SIGNS = 400
PITCH = 0.42
"""The width of a sign where a line is laid out with blanks, as a share of its height."""


@dataclass
class Row:
    """A printed line: its words from left to right, which stay as they are: what is asked of them is kept."""

    words: list[Word]

    @cached_property
    def base(self) -> float:
        """The baseline of most of it."""
        return median(word.base for word in self.words)

    @cached_property
    def size(self) -> float:
        """The height of its letters."""
        return median(word.size for word in self.words)

    @cached_property
    def em(self) -> float:
        """The size of its font, as far as the file says it, else the height of its letters."""
        return median(word.em or word.size for word in self.words)

    @cached_property
    def box(self) -> Box:
        """The box around all words."""
        words = self.words
        return Box(
            min(word.left for word in words),
            min(word.top for word in words),
            max(word.right for word in words),
            max(word.bottom for word in words),
        )

    @cached_property
    def text(self) -> str:
        """The words with one blank between."""
        return " ".join(word.text for word in self.words)

    @cached_property
    def strong(self) -> bool:
        """Whether every word is bold."""
        return all(word.strong for word in self.words)

    def laid_out(self, left: float) -> str:
        """The words with as many blanks between them as the page has room there, counted from its left edge."""
        text, pitch, wide_from = "", PITCH * self.size, WIDE * self.size
        before: Word | None = None
        for word in self.words:
            wide = before is None or word.left - before.right > wide_from
            at = min(MOST_SIGNS, round((word.left - left) / pitch)) if wide else 0
            text = text.ljust(max(at, len(text) + (0 if before is None else 2 if wide else 1))) + word.text
            before = word
        return text

    def segments(self, gap: float) -> list["Row"]:
        """The line cut at gaps wider than `gap` times its height."""
        parts: list[list[Word]] = []
        for word in self.words:
            if parts and word.left - parts[-1][-1].right <= gap * self.size:
                parts[-1].append(word)
            else:
                parts.append([word])
        return [Row(words) for words in parts]


def rows_of_words(words: Sequence[Word]) -> list[Row]:
    """Lines by baseline, from top to bottom."""
    rows: list[list[Word]] = []
    for word in sorted(words, key=lambda word: (word.base, word.left)):
        near = next((row for row in reversed(rows[-3:]) if _same(row, word)), None)
        if near is None:
            rows.append([word])
        else:
            near.append(word)
    return sorted((Row(sorted(row, key=lambda word: word.left)) for row in rows), key=lambda row: row.base)


def _same(row: list[Word], word: Word) -> bool:
    """On one baseline, or a small raised sign beside it."""
    base, size = row[0].base, max(row[0].size, word.size)
    if abs(base - word.base) <= SAME_LINE * min(row[0].size, word.size):
        return True
    return word.size < 0.8 * row[0].size and abs(base - word.base) < 0.5 * size


def in_reading_order(rows: list[Row], width: float, tables: Sequence[Box] = ()) -> list[Row]:
    """The lines; where the page has two columns, those of the left before those of the right. Tables have none."""
    whole = {id(row) for row in rows if any(box.top < row.base < box.bottom for box in tables)}
    gutter = _gutter([row for row in rows if id(row) not in whole], width)
    if gutter is None:
        return rows
    out: list[Row] = []
    left: list[Row] = []
    right: list[Row] = []
    for row in rows:
        if id(row) in whole or not _is_parted(row, gutter):
            out += [*left, *right, row]
            left, right = [], []
            continue
        for side, words in (
            (left, [word for word in row.words if word.right <= gutter]),
            (right, [word for word in row.words if word.left >= gutter]),
        ):
            if words:
                side.append(Row(words))
    return [*out, *left, *right]


def _is_parted(row: Row, gutter: float) -> bool:
    """Whether a line stands in one column, or in both with a wide gap between them."""
    before = [word for word in row.words if word.right <= gutter]
    after = [word for word in row.words if word.left >= gutter]
    if len(before) + len(after) < len(row.words):
        return False
    return not before or not after or after[0].left - before[-1].right > WIDE * row.size


def _gutter(rows: Sequence[Row], width: float) -> float | None:
    """The middle of a gap that at least six lines in a row keep, with a column on both sides; None without one."""
    best: tuple[int, float] = (0, 0)
    for at in range(30, 71, 2):
        x = width * at / 100
        longest = max(_runs(rows, x, width), default=0)
        best = max(best, (longest, x), key=lambda found: found[0])
    return best[1] if best[0] >= COLUMN_LINES else None


def _runs(rows: Sequence[Row], x: float, width: float) -> Iterator[int]:
    """How many lines one after the other leave x free and are long on both sides of it."""
    run = 0
    for row in rows:
        before = [word for word in row.words if word.right < x]
        after = [word for word in row.words if word.left > x]
        free = len(before) + len(after) == len(row.words)
        if free and before and after and after[0].left - before[-1].right > WIDE * row.size:
            wide = min(before[-1].right - before[0].left, after[-1].right - after[0].left) > NARROWEST * width
            run = run + 1 if wide else 0
        elif not free:
            yield run
            run = 0
    yield run
