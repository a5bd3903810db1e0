"""Plain text as people and programs make it from a report: orderly, tabbed, in columns, and through a bad scan."""

import re
import textwrap
from collections.abc import Iterator, Sequence
from itertools import zip_longest
from random import Random

from bench.periksa.blocks import Block, Heading, PageBreak, Paragraph, Picture, Report, Table
from bench.periksa.marks import plain

WIDTH = 92
NARROW = 8
NOISE = 0.012
LETTERS = {"l": "1", "O": "0", "0": "O", "1": "l", "B": "8", "S": "5", "rn": "m", "I": "l"}


def orderly(report: Report, draw: Random) -> str:
    """One block a line, cells parted by tabs, each page ended by its number and a form feed."""
    del draw
    lines, page = list[str](), 1
    for block in report.blocks:
        if isinstance(block, PageBreak):
            lines += [str(page), "\f"]
            page += 1
        else:
            lines += [*_whole(block), ""]
    return "\n".join(lines) + "\n"


def flat(report: Report, draw: Random) -> str:
    """Sentences broken at the width of a page, cells parted by tabs or by single spaces, no empty lines in tables."""
    gap = draw.choice(("\t", "\t", "  "))
    lines = [line for block in report.blocks for line in _flat(block, gap)]
    return "\n".join(lines) + "\n"


def columns(report: Report, draw: Random) -> str:
    """Tables as a PDF's text shows them: cells broken in their columns, line by line."""
    del draw
    return "\n".join(line for block in report.blocks for line in _columned(block)) + "\n"


def scanned(report: Report, draw: Random) -> str:
    """Columns read by a machine that confuses letters, loses decimal commas and joins words now and then."""
    return "\n".join(_noisy(line, draw) for line in columns(report, draw).split("\n"))


def _whole(block: Block) -> Iterator[str]:
    match block:
        case Heading():
            yield plain(f"{block.number} {block.words}".strip())
        case Paragraph():
            yield plain(block.words)
        case Table():
            yield from ("\t".join(plain(cell) for cell in cells) for cells in _rows(block))
        case Picture():
            yield "[gambar]"
        case _:
            return


def _rows(table: Table) -> Iterator[Sequence[str]]:
    """Head and rows; merged neighbours printed once."""
    if table.head:
        yield table.head
    before: Sequence[str] = ()
    for row in table.rows:
        shown, same = list(row.cells), True
        for at in range(table.merged):
            same = same and bool(before) and plain(before[at]) == plain(row.cells[at]) and bool(plain(row.cells[at]))
            shown[at] = "" if same else row.cells[at]
        before = row.cells
        yield shown


def _flat(block: Block, gap: str) -> Iterator[str]:
    match block:
        case Heading():
            yield from ("", plain(f"{block.number} {block.words}".strip()), "")
        case Paragraph():
            yield from (*(textwrap.wrap(plain(block.words), WIDTH) or [""]), "")
        case Table():
            yield from (gap.join(plain(cell) for cell in cells) for cells in _rows(block))
            yield ""
        case _:
            return


def _columned(block: Block) -> Iterator[str]:
    if isinstance(block, Table):
        widths = _widths(block)
        for cells in _rows(block):
            broken = [textwrap.wrap(plain(cell), width) or [""] for cell, width in zip(cells, widths, strict=True)]
            for pieces in zip_longest(*broken, fillvalue=""):
                padded = (piece.ljust(width) for piece, width in zip(pieces, widths, strict=True))
                yield "  ".join(padded).rstrip()
        yield ""
    else:
        yield from _flat(block, "\t")


def _widths(table: Table) -> list[int]:
    """Widths that share the page by the longest words of each column."""
    columns = list(zip(*_rows(table), strict=True))
    longest = [max(len(plain(cell)) for cell in column) for column in columns]
    room = max(NARROW * len(columns), WIDTH + 30)
    total = sum(min(length, 40) for length in longest) or 1
    return [max(4, min(length, max(NARROW, min(length, 40) * room // total))) for length in longest]


def _noisy(line: str, draw: Random) -> str:
    words = [_noisy_word(word, draw) for word in re.split(r"(\s+)", line)]
    return "".join(words)


def _noisy_word(word: str, draw: Random) -> str:
    if draw.random() > NOISE * 3 or not word.strip():
        return "" if word == " " and draw.random() < NOISE / 3 else word
    if re.fullmatch(r"\d[,.]\d\d+", word):
        return draw.choice((word.replace(",", "").replace(".", ""), word[0] + " " + word[2:], word[:2] + word[3:]))
    able = [old for old in LETTERS if old in word]
    old = draw.choice(able) if able else ""
    return word.replace(old, LETTERS[old], 1) if old else word
