"""Which blocks stay on the page of the one that follows: the same answer for every writer."""

from collections.abc import Sequence
from itertools import pairwise

from siklus.document.blocks import Block, ListBlock, Paragraph, SignatureBlock
from siklus.document.inline import plain

ONE_LINE = 70
"""A paragraph with fewer characters may be a single line, and a signature asks for two above it."""
SHORT = 700
"""A longer paragraph is not pulled over whole for the sake of a signature."""


def kept(blocks: Sequence[Block]) -> tuple[bool, ...]:
    """For each block whether it stays with the next: it asks so, it announces a list, or a signature follows."""
    keep = [_asks(block) or _announces(block, follower) for block, follower in pairwise((*blocks, None))]
    for place, block in enumerate(blocks):
        if isinstance(block, SignatureBlock):
            for above in _needed_above(blocks, place):
                keep[above] = True
    return tuple(keep)


def _asks(block: Block | None) -> bool:
    return isinstance(block, Paragraph) and block.keep_with_next


def _announces(block: Block | None, follower: Block | None) -> bool:
    return isinstance(follower, ListBlock) and isinstance(block, Paragraph) and 0 < _length(block) < SHORT


def _needed_above(blocks: Sequence[Block], place: int) -> tuple[int, ...]:
    if place == 0 or not isinstance(blocks[place - 1], Paragraph | ListBlock):
        return ()
    if place > 1 and _length(blocks[place - 1]) < ONE_LINE and 0 < _length(blocks[place - 2]) < SHORT:
        return place - 2, place - 1
    return (place - 1,)


def _length(block: Block) -> int:
    """Characters of a paragraph; 0 for any other block."""
    return len(plain(block.runs)) if isinstance(block, Paragraph) else 0
