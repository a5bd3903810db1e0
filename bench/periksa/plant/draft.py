"""A report into which a mistake is to be put: finding marked words, changing them, leaving rows and sections out."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from bench.periksa.blocks import Block, Heading, Paragraph, Report, Row, Table
from bench.periksa.documents import Clean
from bench.periksa.marks import PIECE, mark, pieces

PROSE = r"^(?!t\.|ket\.|ketgambar|isi|tanda_tangan|awal)"
"""Keys of lines that are sentences."""


EMPTY = Table((), (), "")


@dataclass(frozen=True, slots=True)
class Spot:
    """A marked piece: the key of its line, its own key, its words."""

    line: str
    key: str
    words: str

    @property
    def group(self) -> str:
        """unsur, rtl, … or "" for a scalar."""
        return self.key.split("/", maxsplit=1)[0] if "/" in self.key else ""

    @property
    def id(self) -> str:
        """The record that it belongs to: waktu, 3."""
        return self.key.split("/")[1].split(".")[0] if "/" in self.key else ""


@dataclass(frozen=True, slots=True)
class Draft:
    """The clean report that everything began with, and the report as it stands."""

    clean: Clean
    report: Report

    def spots(self, key: str, line: str = "") -> list[Spot]:
        """The marked pieces whose key begins as the pattern `key` says, in lines whose key the pattern `line` finds."""
        wanted = re.compile(f"(?:{key})#")
        return [spot for spot in self._all() if wanted.match(spot.key) and re.search(line, spot.line)]

    def _all(self) -> Iterator[Spot]:
        for key, text in strings_of(self.report):
            yield from (Spot(key, piece, words) for piece, words in pieces(text))

    def change(self, changes: Mapping[str, str]) -> Report:
        """The report with other words in the marked pieces of these keys."""

        def rewrite(_: str, text: str) -> str:
            return PIECE.sub(lambda found: mark(found[1], changes.get(found[1], found[2])), text)

        return self.report.rewritten(rewrite)

    def lines_with(self, *keys: str) -> tuple[str, ...]:
        """Keys of the lines that print any of these."""
        return tuple(dict.fromkeys(spot.line for key in keys for spot in self.spots(key)))

    def without_lines(self, pattern: str) -> Report:
        """The report without the rows and paragraphs whose key the pattern finds; an emptied table goes whole."""
        gone = re.compile(pattern)
        blocks = (_without_rows(block, gone) for block in self.report.blocks)
        return Report(tuple(block for block in blocks if not gone.search(block.key) and block != EMPTY))

    def without_section(self, key: str) -> Report:
        """The report without a heading, all that stands under it, and its line in the contents."""
        return Report(tuple(_without_section(self.report.blocks, key)))

    def edit_line(self, key: str, edit: Callable[[str], str]) -> Report:
        """The report with one line's words edited, marks and all."""
        return self.report.rewritten(lambda line, text: edit(text) if line == key else text)

    def has(self, section: str) -> bool:
        """Whether there is such a section."""
        return any(isinstance(block, Heading) and block.key == section for block in self.report.blocks)


def strings_of(report: Report) -> Iterator[tuple[str, str]]:
    """Every string with the key of its line, marks and all."""
    for block in report.blocks:
        match block:
            case Heading() | Paragraph():
                yield block.key, block.words
            case Table():
                yield from ((f"{block.key}.kepala", cell) for cell in block.head)
                yield from ((row.key, cell) for row in block.rows for cell in row.cells)
            case _:
                pass


def all_of(spots: Iterable[Spot], words: str) -> dict[str, str]:
    """The same words for all of them."""
    return dict.fromkeys((spot.key for spot in spots), words)


def line_keys(spots: Iterable[Spot]) -> tuple[str, ...]:
    """Their lines, each once."""
    return tuple(dict.fromkeys(spot.line for spot in spots))


def _without_rows(block: Block, gone: re.Pattern[str]) -> Block:
    if not isinstance(block, Table):
        return block
    rows = tuple(row for row in block.rows if not gone.search(row.key))
    return replace(block, rows=rows) if rows else EMPTY


def _without_section(blocks: tuple[Block, ...], key: str) -> Iterator[Block]:
    level = 0
    for block in blocks:
        if isinstance(block, Heading):
            if level and block.level <= level:
                level = 0
            if block.key == key:
                level = block.level
        signature = isinstance(block, Paragraph) and block.key.startswith("tanda_tangan")
        if (not level or signature) and block.key != f"isi.{key}":
            yield block


def drop_cells(report: Report, table: str, is_gone: Callable[[int, tuple[Row, ...]], bool]) -> Report:
    """The report with columns of one table left out: those for which `is_gone(column, rows)`."""
    return Report(
        tuple(
            _drop_columns(block, is_gone) if isinstance(block, Table) and block.key == table else block
            for block in report.blocks
        )
    )


def _drop_columns(table: Table, is_gone: Callable[[int, tuple[Row, ...]], bool]) -> Table:
    kept = [at for at in range(len(table.rows[0].cells)) if not is_gone(at, table.rows)]
    rows = tuple(Row(tuple(row.cells[at] for at in kept), row.key) for row in table.rows)
    return replace(table, head=tuple(table.head[at] for at in kept), rows=rows)
