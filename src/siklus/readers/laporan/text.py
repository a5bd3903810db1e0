"""Plain and OCR text → items: pages by their marks, lists of contents, tables that were flattened, paragraphs."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from siklus.document.placed import Line, Place
from siklus.document.reading import Page
from siklus.readers.laporan import faults, marks
from siklus.readers.laporan.items import Grid, Item
from siklus.readers.laporan.joining import squeezed
from siklus.readers.laporan.printed import Printed, contents_at, full_width, paragraphs
from siklus.readers.laporan.text_tables import grid_at

_EMPHASIS = re.compile(r"\*\*|__|</?(?:b|i|u|em|strong|br)\s*/?>|(?<![\w*])\*(?=[^\s*])|(?<=[^\s*])\*(?![\w*])")
_HASHES = re.compile(r"#{1,6}\s+")
_BOLD = re.compile(r"\*\*.+\*\*|#{1,6}\s.+")
LARGEST, MOST_TABS = 8_000_000, 200_000
REPEATED = 3
_NUMBERS = re.compile(r"\d+")
PAGE_AT_LEAST = 2
"""So many numbers of pages that count up are taken for page marks."""


def decoded(data: bytes) -> str:
    """The text, in the encoding that its first bytes or its bytes as a whole tell; never an error."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", errors="replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")


def read_text(text: str) -> tuple[list[Item], tuple[Page, ...]]:
    """The items and the pages of a text; lines count as an editor counts them.

    Raises:
        SiklusError: BACA-02 longer than any report.
    """
    if len(text) > LARGEST:
        raise faults.too_large(faults.WORDS)
    if text.count("\n") > faults.MOST_LINES or text.count("\t") > MOST_TABS:
        raise faults.too_large(faults.LINES)
    raws = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    numbers, labels = _pages(raws)
    running = set(labels)
    lines = list(_printed(raws, numbers, running))
    full = full_width([line for line in lines if "\t" not in line.raw])
    return list(items_of_lines(lines, full)), _page_values(raws, numbers, labels)


def _pages(raws: Sequence[str]) -> tuple[list[int | None], dict[int, str]]:
    """The page of each line, None where the file has no page marks; and the lines that are such marks."""
    found = {at: label for at, raw in enumerate(raws) if (label := marks.page_mark(raw))}
    feeds = sum(raw.count("\f") for raw in raws)
    if not feeds and len(found) < PAGE_AT_LEAST:
        return [None] * len(raws), found
    return (_by_feeds(raws), found | _lone(raws)) if feeds else (_by_marks(raws, found), found)


def _by_feeds(raws: Sequence[str]) -> list[int | None]:
    pages: list[int | None] = []
    page = 1
    for raw in raws:
        page += raw.split("\f")[0] == "" and raw.count("\f")
        pages.append(page)
        page += raw.split("\f")[0] != "" and raw.count("\f")
    return pages


def _lone(raws: Sequence[str]) -> dict[int, str]:
    """The marks of pages that form feeds end: lines that are only a number, and lines that stand on many pages."""
    ends = [at for at, raw in enumerate(raws) if "\f" in raw]
    edges = [
        at
        for first, last in zip([0, *ends], [*ends, len(raws)], strict=False)
        for at in _edges([at for at in range(first, last) if raws[at].strip(" \f")])
    ]
    seen = Counter(_masked(raws[at]) for at in edges)
    lone = {at: marks.lone_number(raws[at].strip("\f")) for at in edges}
    return {at: label for at, label in lone.items() if label or seen[_masked(raws[at])] >= REPEATED}


def _edges(filled: Sequence[int]) -> set[int]:
    """The first and the last line of a page."""
    return {*filled[:1], *filled[-1:]}


def _masked(raw: str) -> str:
    """A line without its numbers, which count the pages."""
    return _NUMBERS.sub("#", squeezed(raw.strip("\f")).casefold())


def _by_marks(raws: Sequence[str], found: dict[int, str]) -> list[int | None]:
    """Pages counted by their marks: at the head when the file begins with one, else at the foot."""
    at_head = not any(raw.strip() for raw in raws[: min(found)])
    pages: list[int | None] = []
    page = 0 if at_head else 1
    for at in range(len(raws)):
        page += at_head and at in found
        pages.append(max(1, page))
        page += not at_head and at in found
    return pages


def _page_values(raws: Sequence[str], numbers: Sequence[int | None], labels: dict[int, str]) -> tuple[Page, ...]:
    pages: dict[int | None, list[Line]] = {}
    marked: dict[int | None, list[int]] = {}
    for at, (raw, number) in enumerate(zip(raws, numbers, strict=True)):
        if words := squeezed(raw):
            pages.setdefault(number, []).append(Line(Place(number, at + 1), words))
            if at in labels:
                marked.setdefault(number, []).append(at)
    return tuple(
        Page(
            number,
            tuple(lines),
            tuple(line for line in lines if line.place.line - 1 in marked.get(number, ())),
            next((labels[at] for at in reversed(marked.get(number, ())) if labels[at]), ""),
        )
        for number, lines in pages.items()
    )


def _printed(raws: Sequence[str], numbers: Sequence[int | None], running: set[int]) -> Iterator[Printed]:
    gap = False
    for at, (raw, number) in enumerate(zip(raws, numbers, strict=True)):
        line = printed_line(raw.strip("\f\r"), Place(number, at + 1), gap=gap)
        gap = not line.text or at in running  # a line of signs that nobody sees, or of marks of emphasis alone
        if not gap:
            yield line


def printed_line(raw: str, place: Place, *, gap: bool) -> Printed:
    """A line of text without marks of emphasis: a scanner that writes Markdown puts them, no office printed them."""
    bare = _HASHES.sub("", raw.strip()) if raw.lstrip().startswith("#") else raw
    text = squeezed(_EMPHASIS.sub("", bare))
    strong = _BOLD.fullmatch(raw.strip()) is not None
    indent = len(raw) - len(raw.lstrip())
    return Printed(place, raw, text, len(text), gap=gap, strong=strong, indent=indent)


def items_of_lines(lines: Sequence[Printed], full: float) -> Iterator[Item]:
    """The items of printed lines; `full` is how wide a line is that was broken because it was full."""
    waiting: list[Printed] = []
    at, is_grid = 0, False
    while at < len(lines):
        below = is_grid and len(waiting) == 1
        found = contents_at(lines, at) or grid_at(lines, at, below=below)
        if found is None:
            waiting.append(lines[at])
            at += 1
            continue
        item, end = found
        if marks.contents_kind(lines[at].text):
            waiting.append(lines[at])
        yield from paragraphs(waiting, full)
        yield item
        waiting, at, is_grid = [], end, isinstance(item, Grid)
    yield from paragraphs(waiting, full)
