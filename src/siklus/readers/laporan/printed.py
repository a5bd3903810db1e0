"""Printed lines, whatever they came from, and their paragraphs: shared by text, OCR and PDF."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from statistics import median

from siklus.document.blocks import Contents, ContentsKind
from siklus.document.placed import SURE, Line, Place
from siklus.document.reading import OutlineEntry
from siklus.readers.laporan import marks
from siklus.readers.laporan.items import ContentsList, Item, Piece, Words
from siklus.readers.laporan.joining import squeezed, words_from

FULL, UNWRAPPED = 0.72, 160
SHORTEST_FULL = 40
HALF, NEARLY = 0.5, 0.9
OTHER_SIZE, FAR = 0.15, 6
MOST_CAPTION_LINES = 5


@dataclass(frozen=True, slots=True)
class Printed:
    """One printed line: where, as it stands in the file, and whether space stands above it.

    `text` is `raw` without marks of emphasis. `width` is its length in whatever unit all lines of a file share.
    """

    place: Place
    raw: str
    text: str
    width: float = 0
    gap: bool = False
    strong: bool = False
    size: float = 0
    indent: float = 0
    page_break: bool = False
    confidence: float = SURE

    @property
    def piece(self) -> Piece:
        """As a part of a paragraph."""
        return Piece(self.place, self.raw, self.text)

    @property
    def line(self) -> Line:
        """As a line to quote."""
        return Line(self.place, squeezed(self.raw))


def full_width(lines: Sequence[Printed]) -> float:
    """How long a line is that was broken because it was full; 0 where no line was (one paragraph a line)."""
    widths = sorted(line.width for line in lines if len(line.text) >= SHORTEST_FULL)
    if not widths or median(len(line.text) for line in lines if len(line.text) >= SHORTEST_FULL) > UNWRAPPED:
        return 0
    return widths[len(widths) * 3 // 4]


def paragraphs(lines: Sequence[Printed], full: float) -> Iterator[Words]:
    """The paragraphs of lines among which are no tables and no lists of contents."""
    block: list[Printed] = []
    for line in lines:
        if block and _begins(block, line, full):
            yield _words(block)
            block = []
        block.append(line)
    if block:
        yield _words(block)


def _words(block: Sequence[Printed]) -> Words:
    sure = min(line.confidence for line in block)
    return words_from([line.piece for line in block], strong=all(line.strong for line in block), confidence=sure)


def _begins(block: Sequence[Printed], line: Printed, full: float) -> bool:
    """Whether a line begins a paragraph of its own."""
    before = block[-1]
    if line.gap or line.page_break or not full or before.width > 2 * full:
        return True
    within = _is_within(before, line, full)
    if (is_marked(line.text) and not within) or _looks_other(block, line):
        return True
    if len(block) == 1 and not within and _is_title_above(before, line, full):
        return True
    if is_marked(block[0].text) == "line":
        return len(block) > MOST_CAPTION_LINES or not (before.width >= FULL * full or _is_centred_alike(before, line))
    if marks.goes_on(line.text):
        return False
    return (before.width < FULL * full and not marks.ends_open(before.text)) or _is_short_line(before, line, full)


def _is_short_line(before: Printed, line: Printed, full: float) -> bool:
    """A line not half as long as full ones, which therefore ended there: of a cover, a letter's foot, a form."""
    length = before.width - before.indent if before.size else before.width
    return length < HALF * full and not (before.strong and line.strong) and not is_marked(before.text)


def _is_title_above(before: Printed, line: Printed, full: float) -> bool:
    """A section's line, or a numbered one that ended long before the margin, and a line below it that begins anew."""
    if marks.goes_on(line.text):
        return False
    if marks.section(before.text):
        return before.width < NEARLY * full
    return before.width < HALF * full and marks.item(before.text) is not None and marks.ends_open(before.text)


def _looks_other(block: Sequence[Printed], line: Printed) -> bool:
    """Bolder or larger than the lines before it, or set in as a first line is."""
    before = block[-1]
    if line.strong != before.strong and not (before.strong and marks.goes_on(line.text)) and _is_short(block):
        return True
    if line.size and before.size and abs(line.size - before.size) > OTHER_SIZE * before.size:
        return True
    far = line.indent - before.indent > FAR * line.size and not _is_centred_alike(before, line)
    return line.size > 0 and (_is_indented(block, line) or far)


def _is_centred_alike(before: Printed, line: Printed) -> bool:
    """Lines of one caption, centred under a narrow picture; only a page tells."""
    middles = (before.indent + before.width) / 2, (line.indent + line.width) / 2
    return line.size > 0 and abs(middles[0] - middles[1]) < line.size and before.strong == line.strong


def _is_within(before: Printed, line: Printed, full: float) -> bool:
    """A sentence that happens to be broken before "Gambar 2" or "2.1 …": the line above is full and stops in it."""
    broken = before.width >= FULL * full and marks.ends_open(before.text) and is_marked(before.text) != "line"
    if broken and marks.spans(before.text, line.text):
        return True
    return broken and not line.strong and marks.chapter(line.text) is None and marks.item(line.text) is None


def _is_indented(block: Sequence[Printed], line: Printed) -> bool:
    """A first line set in, below lines that are not: where paragraphs are parted by that alone."""
    begins = line.indent - block[-1].indent > line.size and line.text[:1].isupper()
    return begins and not is_marked(block[0].text) and not line.strong and len(line.text) > SHORTEST_FULL


def _is_short(block: Sequence[Printed]) -> bool:
    return len(block) <= 3  # noqa: PLR2004 - a heading


def is_marked(text: str) -> str:
    """Tell "line" where a heading or caption begins, "item" where a list item does, else ""."""
    if marks.chapter(text) or marks.front(text) or marks.section(text) or marks.caption(text):
        return "line"
    return "item" if marks.item(text) else ""


def contents_at(lines: Sequence[Printed], at: int) -> tuple[ContentsList, int] | None:
    """The list of contents under the heading at `at`, and the index after its last line; None when none begins there.

    An entry may go on over two lines; the list ends where two lines in a row have no page, or none follows at all.
    """
    kind = marks.contents_kind(lines[at].text)
    return None if kind is None else contents_from(lines, at + 1, kind)


def contents_from(lines: Sequence[Printed], start: int, kind: ContentsKind) -> tuple[ContentsList, int] | None:
    """The list of contents whose first entry stands at `start`, and the index after its last line."""
    entries: list[OutlineEntry] = []
    waiting: list[Printed] = []
    end = start
    for index in range(start, len(lines)):
        line = lines[index]
        found = marks.contents_entry(line.raw) if not marks.contents_kind(line.text) else None
        if found is None:
            waiting.append(line)
            if len(waiting) > 2 or marks.contents_kind(line.text):  # noqa: PLR2004 - an entry has three lines at most
                break
            continue
        entries.extend(_entry(kind, [*waiting, line], found))
        waiting, end = [], index + 1
    block = Contents(kind)
    return (ContentsList(block, tuple(entries), entries[0].line.place), end) if entries else None


def contents_further(lines: Sequence[Printed], before: ContentsList) -> tuple[ContentsList, int] | None:
    """What goes on of a list of contents at the head of the next page: lines with leaders, from the first on."""
    first = [marks.contents_entry(line.raw, loose=False) for line in lines[:3]]
    return contents_from(lines, 0, before.block.kind) if any(first) else None


def _entry(kind: ContentsKind, lines: Sequence[Printed], found: tuple[str, str]) -> Iterator[OutlineEntry]:
    """The entry on these lines; none where nothing but leaders and a page is printed."""
    words = words_from([*(line.piece for line in lines[:-1]), Piece(lines[-1].place, lines[-1].raw, found[0])])
    if not words.text:
        return
    mark = marks.chapter(words.text) or marks.caption(words.text) or marks.section(words.text) or marks.item(words.text)
    number, text = (mark.number, mark.rest) if mark else ("", words.text)
    yield OutlineEntry(kind, number, text, found[1], (mark.level if mark else 0) or 1, words.lines[0])


def with_contents(items: Sequence[Item], styled: Sequence[Words] = ()) -> list[Item]:
    """Items among which lists of contents are told: under their headings, and where a style says so (`styled`)."""
    out: list[Item] = []
    styles = {id(words) for words in styled}
    at = 0
    while at < len(items):
        item = items[at]
        heading = isinstance(item, Words) and marks.contents_kind(item.text) is not None
        found = None
        if heading or id(item) in styles:
            run = list(words_from_on(items, at))
            found = _listed(run, styles) if heading else _unheaded(run, styles)
        if found is None:
            out.append(item)
            at += 1
        else:
            out.extend([item, found[0]] if heading else [found[0]])
            at += found[1]
    return out


def with_whole_contents(items: Sequence[Item]) -> list[Item]:
    """Items among which a list of contents that goes on over its page's end is one."""
    out: list[Item] = []
    for item in items:
        before = out[-1] if out else None
        if isinstance(item, ContentsList) and isinstance(before, ContentsList) and before.block == item.block:
            out[-1] = replace(before, entries=(*before.entries, *item.entries))
        else:
            out.append(item)
    return out


def words_from_on(items: Sequence[Item], at: int) -> Iterator[Words]:
    """The paragraphs from `at` on, up to what is none."""
    for item in items[at:]:
        if not isinstance(item, Words):
            return
        yield item


def _as_printed(words: Words) -> Printed:
    raw = " ".join(piece.text for piece in words.pieces)
    raw = f"{words.number} {raw}" if words.number else raw
    return Printed(words.place, raw, squeezed(raw))


def _listed(run: Sequence[Words], styles: set[int]) -> tuple[ContentsList, int] | None:
    """The list under a heading: as far as the style goes, where a style says what its entries are."""
    styled = next((n for n, words in enumerate(run[1:], 1) if id(words) not in styles), len(run))
    return contents_at([_as_printed(words) for words in (run[:styled] if styled > 1 else run)], 0)


def _unheaded(run: Sequence[Words], styles: set[int]) -> tuple[ContentsList, int] | None:
    """A list without a heading that says of what: of tables or figures when its entries say so."""
    count = next((n for n, words in enumerate(run) if id(words) not in styles), len(run))
    mark = marks.caption(run[0].text)
    name = {"table": "DAFTAR TABEL", "figure": "DAFTAR GAMBAR"}[mark.kind] if mark else "DAFTAR ISI"
    heading = Printed(run[0].place, name, name)
    found = contents_at([heading, *map(_as_printed, run[:count])], 0)
    return (found[0], found[1] - 1) if found else None
