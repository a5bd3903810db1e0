"""Items in reading order → placed blocks: headings, lists, captions at their tables and figures, tables joined."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from siklus.document.blocks import Figure, Heading, Paragraph, Picture, Table
from siklus.document.inline import Text
from siklus.document.placed import SURE, Line, Placed
from siklus.document.reading import OutlineEntry
from siklus.readers.laporan import marks
from siklus.readers.laporan.items import ContentsList, Grid, Image, Item, Words
from siklus.readers.laporan.joining import join
from siklus.readers.laporan.sequences import find_titles
from siklus.readers.laporan.tables import filled_down, part_of, sureness, table_of, with_heads, with_number

TITLE_GUESS, JOINED = 0.7, 0.9
LONG, MIDDLING = 100, 40
MOST_BARE_WORDS = 9
NO_PICTURE = Picture("", 0, 0, "")
_NEVER_LAST = frozenset(
    {"dan", "yang", "di", "ke", "dari", "pada", "dengan", "untuk", "oleh", "atau", "serta", "dalam", "sebagai"}
)
_MARKER_KINDS = (
    ("digit", re.compile(r"\d+\.")),
    ("digit)", re.compile(r"\d+\)")),
    ("(digit)", re.compile(r"\(\d+\)")),
    ("letter", re.compile(r"[a-z]\.")),
    ("capital", re.compile(r"[A-Z]\.")),
    ("letter)", re.compile(r"[a-z]\)")),
    ("(letter)", re.compile(r"\([a-z]\)")),
)


def assemble(items: Sequence[Item]) -> tuple[tuple[Placed, ...], tuple[OutlineEntry, ...]]:
    """The blocks, and the entries of the lists of contents."""
    whole = _rejoined(items)
    chaptered = any(isinstance(item, Words) and marks.chapter(item.text) for item in whole)
    sectioned = any(isinstance(item, Words) and _has_parts(item) for item in whole)
    first = 1 + chaptered + (chaptered and sectioned)
    titles = {at: min(3, first + depth) for at, depth in find_titles(whole).items()}
    maker = _Assembler(whole, covered=chaptered, titles=titles)
    for at in range(len(maker.items)):
        maker.take(at)
    maker.close()
    return tuple(maker.out), tuple(maker.outline)


def _has_parts(words: Words) -> bool:
    """Whether a line is a section with a number of two parts, "2.1 Hasil"."""
    mark = None if words.number else marks.section(words.text)
    return mark is not None and mark.number[0].isdigit()


def _rejoined(items: Sequence[Item]) -> list[Item]:
    """Paragraphs that a page or an empty line cut in two are one again."""
    out: list[Item] = []
    for item in items:
        before = out[-1] if out else None
        if isinstance(item, Words) and isinstance(before, Words) and _is_rest(before, item):
            pieces = (*before.pieces, *item.pieces)
            text, lines = join(pieces)
            sure = min(before.confidence, JOINED if marks.goes_on(item.text) else TITLE_GUESS)
            out[-1] = replace(before, text=text, lines=lines, pieces=pieces, confidence=sure)
        else:
            out.append(item)
    return out


def _is_rest(before: Words, words: Words) -> bool:
    return (
        not (
            before.settled or words.settled or words.number or words.level or before.level or before.note or words.note
        )
        and marks.ends_open(before.text)
        and (marks.goes_on(words.text) or (_is_over_page(before, words) and _is_cut(before.text, words.text)))
        and marks.item(words.text) is None
        and len(before.text) > MIDDLING
        and marks.caption(before.text) is None
    )


def _is_over_page(before: Words, words: Words) -> bool:
    """Whether a page may end between two paragraphs: another page, or more than one empty line where none is told."""
    last, first = before.lines[-1].place, words.place
    return last.page != first.page or first.line - last.line > 2  # noqa: PLR2004 - one empty line parts any paragraphs


def _is_cut(before: str, after: str) -> bool:
    """A long paragraph that stops at a word that never ends one, and goes on with a capital."""
    last = before.rsplit(maxsplit=1)[-1]
    stops = last.casefold() in _NEVER_LAST or (last.istitle() and len(last) > 2)  # noqa: PLR2004 - no abbreviation
    return len(before) > LONG and len(after) > MIDDLING and stops and after[:1].isupper() and not marks.section(after)


@dataclass(slots=True)
class _Assembler:
    items: list[Item]
    out: list[Placed] = field(default_factory=list)
    outline: list[OutlineEntry] = field(default_factory=list)
    counts: Counter[str] = field(default_factory=Counter)
    chapter: tuple[Words, marks.Mark] | None = None
    """A chapter's number that still waits for its title."""
    caption: tuple[Words, marks.Mark] | None = None
    """A table's caption whose table comes next."""
    markers: list[str] = field(default_factory=list)
    captions_above: bool = True
    covered: bool = False
    """No heading has come yet of a report that has chapters: what is short and bold stands on its cover."""
    titles: Mapping[int, int] = field(default_factory=dict)
    """Items that are headings because their numbers run on, with their levels."""

    def take(self, at: int) -> None:
        """The item at `at`."""
        item = self.items[at]
        if self.chapter and not isinstance(item, Words):
            self._end_chapter()
        match item:
            case Words() if item.text:
                self._words(item, at)
            case Grid():
                self._grid(item)
            case Image():
                self._figure(item.picture, item)
            case Words():
                pass  # taken already
            case ContentsList():
                self.out.append(Placed(item.block, item.place))
                self.outline.extend(item.entries)

    def close(self) -> None:
        """What still waits."""
        self._end_chapter()
        self._end_caption()

    def _label(self, kind: str) -> str:
        self.counts[kind] += 1
        return f"{kind}:{self.counts[kind]}"

    # words

    def _words(self, words: Words, at: int) -> None:
        if self.chapter and self._takes_title(words):
            return
        self._end_chapter()
        if words.settled or words.note:
            self._paragraph(words, words.text, words.number)
        elif mark := self._chapter_of(words):
            self._begin_chapter(words, mark)
        elif mark := marks.front(words.text):
            self._heading(words, 1, "", mark.rest, "none")
        elif mark := marks.caption(words.text):
            self._take_caption(words, mark, at)
        elif words.level or at in self.titles or self._is_section(words, at):
            self._section(words, self.titles.get(at, 0))
        elif not words.number and self._is_bare_title(words, at):
            self._heading(words, 2, "", words.text, "none", TITLE_GUESS)
        else:
            self._running(words)

    def _chapter_of(self, words: Words) -> marks.Mark | None:
        if words.number and (mark := marks.chapter(f"{words.number} {words.text}")):
            return mark
        return None if words.number else marks.chapter(words.text)

    def _begin_chapter(self, words: Words, mark: marks.Mark) -> None:
        if mark.rest:
            self._heading(words, 1, mark.number, mark.rest, "chapter")
        else:
            self.chapter = words, mark

    def _takes_title(self, words: Words) -> bool:
        """A chapter's title stands on the line below its number."""
        assert self.chapter  # noqa: S101 - asked only then
        number, mark = self.chapter
        known = marks.caption(words.text) or marks.section(words.text) or marks.chapter(words.text)
        if words.number or known or not (words.level or marks.is_title(words.text)):
            return False
        lines = (*number.lines, *words.lines)
        starts = (*(replace(line, start=0) for line in number.lines), *words.lines)
        self.chapter = None
        both = replace(
            words, lines=starts if len(lines) > 1 else lines, confidence=min(number.confidence, words.confidence)
        )
        self._heading(both, 1, mark.number, words.text, "chapter")
        return True

    def _end_chapter(self) -> None:
        if self.chapter:
            (words, mark), self.chapter = self.chapter, None
            self._heading(words, 1, mark.number, "", "chapter")

    def _is_section(self, words: Words, at: int) -> bool:
        mark = None if words.number else marks.section(words.text)
        if mark is None or len(words.lines) > 3:  # noqa: PLR2004 - no title is longer
            return False
        return any(map(str.isdigit, mark.number)) or words.strong or mark.rest.isupper() or self._precedes_prose(at)

    def _section(self, words: Words, running: int = 0) -> None:
        mark = None if words.number else marks.section(words.text) or marks.item(words.text) or marks.bare(words.text)
        number, text = (mark.number, mark.rest) if mark else (words.number, words.text)
        level = words.level or running or (mark.level if mark else 2) or 2
        self._heading(words, level, number, text, "section" if number else "none")

    def _is_bare_title(self, words: Words, at: int) -> bool:
        """A short line alone that no sentence is: bold, or followed by a long paragraph."""
        if (
            self.covered
            or len(words.lines) != 1
            or len(words.text.split()) > MOST_BARE_WORDS
            or not marks.is_title(words.text)
        ):
            return False
        if any(sign.isdigit() for sign in words.text) or marks.item(words.text) or "@" in words.text:
            return False
        return self._precedes_prose(at, MIDDLING if words.strong else LONG)

    def _precedes_prose(self, at: int, length: int = LONG) -> bool:
        after = self.items[at + 1] if at + 1 < len(self.items) else None
        return isinstance(after, Words) and len(after.text) >= length and after.text[:1].isupper()

    def _running(self, words: Words) -> None:
        mark = None if words.number else marks.item(words.text)
        if mark:
            self._paragraph(words, mark.rest, mark.number)
        else:
            self._paragraph(words, words.text, words.number)

    def _heading(  # noqa: PLR0913, PLR0917 - what a heading is
        self,
        words: Words,
        level: int,
        number: str,
        text: str,
        numbering: Literal["chapter", "section", "none"],
        confidence: float = SURE,
    ) -> None:
        self.markers.clear()
        self._end_caption()
        self.covered = False
        depth: Literal[1, 2, 3] = 1 if level <= 1 else 2 if level == 2 else 3  # noqa: PLR2004 - three levels
        block = Heading(depth, text, self._label("judul"), numbering)
        lines = shifted(words.lines, words.text, text)
        self.out.append(Placed(block, words.place, text, lines, min(confidence, words.confidence), number))

    def _paragraph(self, words: Words, text: str, number: str) -> None:
        self._end_caption()
        depth = (words.depth or self._depth(number)) if number and not words.note else 0
        style: Literal["note", "body"] = "note" if words.note else "body"
        block = Paragraph((Text(text, bold=words.strong),), style)
        lines = shifted(words.lines, words.text, text)
        self.out.append(Placed(block, words.place, text, lines, words.confidence, number, depth))

    def _depth(self, number: str) -> int:
        """How deep a printed marker stands: as deep as its kind did since the last heading, else one deeper."""
        kind = next((name for name, form in _MARKER_KINDS if form.fullmatch(number)), "bullet")
        if kind in self.markers and not (number[0] == "1" and number[1:] == "." and self.markers[0] == kind):
            del self.markers[self.markers.index(kind) + 1 :]
        elif kind in self.markers:
            self.markers[:] = [kind]
        else:
            self.markers.append(kind)
        return len(self.markers)

    # captions, tables and figures

    def _take_caption(self, words: Words, mark: marks.Mark, at: int) -> None:
        self._end_caption()
        if mark.kind == "figure":
            self._caption_figure(words, mark, at)
            return
        following = self.items[at + 1] if at + 1 < len(self.items) else None
        above = self._open_table()
        if above is not None and (not isinstance(following, Grid) or not self.captions_above):
            self.captions_above = False
            lines = shifted(words.lines, words.text, mark.rest)
            self.out[above] = with_number(self.out[above], mark.number, mark.rest, lines)
        else:
            self.caption = words, mark

    def _open_table(self) -> int | None:
        """Where the table stands that was placed last, when it has no caption; its pictures may follow it."""
        at = len(self.out) - 1
        while at >= 0 and isinstance(self.out[at].block, Figure) and not self.out[at].number:
            at -= 1
        return at if at >= 0 and isinstance(self.out[at].block, Table) and not self.out[at].number else None

    def _end_caption(self) -> None:
        """A caption under which no table could be found is told as a table of which nothing was recovered."""
        if self.caption:
            (words, mark), self.caption = self.caption, None
            lines = shifted(words.lines, words.text, mark.rest)
            table = table_of(self._label("tabel"), (), mark.rest)
            self.out.append(Placed(table, words.place, mark.rest, lines, 0, mark.number))

    def _grid(self, grid: Grid) -> None:
        grid = with_heads(grid)
        if not self.caption and self._extends_last(grid):
            pass
        else:
            self._new_table(grid)
        for image in grid.pictures:
            self._figure(image.picture, image)

    def _extends_last(self, grid: Grid) -> bool:
        last = self.out[-1] if self.out else None
        if last is None or not isinstance(last.block, Table) or not last.rows or last.depth != grid.depth:
            return False
        rows = part_of(last.rows, grid)
        if rows is None:
            return False
        rows = filled_down(rows) if grid.fills else rows
        block = table_of(last.block.label, rows, last.text)
        sure = sureness(rows, min(last.confidence, grid.confidence))
        self.out[-1] = replace(last, block=block, rows=rows, confidence=sure)
        return True

    def _new_table(self, grid: Grid) -> None:
        words, mark = self.caption or (None, None)
        self.caption = None
        rows = filled_down(grid.rows) if grid.fills else grid.rows
        text = mark.rest if mark else ""
        self.out.append(
            Placed(
                table_of(self._label("tabel"), rows, text),
                words.place if words else grid.place,
                text,
                shifted(words.lines, words.text, text) if words else (),
                sureness(rows, grid.confidence),
                mark.number if mark else "",
                grid.depth,
                rows,
            )
        )

    def _figure(self, picture: Picture, image: Image) -> None:
        self.out.append(Placed(Figure(self._label("gambar"), picture, ()), image.place))

    def _caption_figure(self, words: Words, mark: marks.Mark, at: int) -> None:
        """At the picture before it, else at the picture after it, else at none that the file has."""
        lines = shifted(words.lines, words.text, mark.rest)
        following = self.items[at + 1] if at + 1 < len(self.items) else None
        if self._is_open_figure():
            self.out[-1] = captioned(self.out[-1], mark, lines)
        elif isinstance(following, Image):
            image = captioned(
                Placed(Figure(self._label("gambar"), following.picture, ()), following.place), mark, lines
            )
            self.out.append(image)
            self.items[at + 1] = Words("", ())
        else:
            empty = Placed(Figure(self._label("gambar"), NO_PICTURE, ()), words.place)
            self.out.append(captioned(empty, mark, lines))

    def _is_open_figure(self) -> bool:
        return bool(self.out) and isinstance(self.out[-1].block, Figure) and not self.out[-1].number


def captioned(placed: Placed, mark: marks.Mark, lines: tuple[Line, ...]) -> Placed:
    """A figure with its caption."""
    assert isinstance(placed.block, Figure)  # noqa: S101 - only asked for figures
    block = replace(placed.block, caption=(Text(mark.rest),) if mark.rest else ())
    return replace(placed, block=block, number=mark.number, text=mark.rest, lines=lines)


def shifted(lines: tuple[Line, ...], whole: str, text: str) -> tuple[Line, ...]:
    """The lines of `whole` with the offsets that they have in `text`, which is its end."""
    by = len(whole) - len(text)
    return tuple(replace(line, start=max(0, line.start - by)) for line in lines)
