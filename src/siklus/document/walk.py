"""Walks over a document: every block, and every line of words with the label it stands under."""

from collections.abc import Iterable, Iterator

from siklus.document.blocks import (
    Block,
    Figure,
    FigureGrid,
    FileList,
    Heading,
    ListBlock,
    Paragraph,
    SignatureBlock,
    Table,
)
from siklus.document.inline import Ref, Runs, Text
from siklus.document.report import Document


def blocks_of(document: Document) -> Iterator[Block]:
    """Every block of front, body and annex in order; what stands inside lists follows its list."""
    for part in (document.front, document.body, document.annex):
        yield from _descend(part)


def _descend(blocks: Iterable[Block]) -> Iterator[Block]:
    for block in blocks:
        yield block
        if isinstance(block, ListBlock):
            for item in block.items:
                yield from _descend(item)


def lines_of(document: Document) -> Iterator[tuple[str, Runs]]:
    """Every line with the label of the heading, table or figure that it stands in or under, in printed order."""
    near = ""
    for block in blocks_of(document):
        near = getattr(block, "label", "") or near
        if isinstance(block, FigureGrid):
            yield from ((figure.label, figure.caption) for figure in block.figures)
        yield from ((near, line) for line in lines_of_block(block))


def lines_of_block(block: Block) -> Iterator[Runs]:
    """The lines of one block in printed order, without the figures inside a grid or the blocks inside a list."""
    match block:
        case Paragraph():
            yield block.runs
        case Table():
            yield from _lines_of_table(block)
        case Figure():
            yield block.caption
        case FigureGrid():
            yield block.shared
        case SignatureBlock():
            yield block.place_date
        case FileList():
            yield tuple(Ref(label) for entry in block.entries for label in entry.figures)
        case Heading():
            yield (Text(block.text),)
        case _:
            pass  # lists, contents and page breaks have no line of their own


def _lines_of_table(table: Table) -> Iterator[Runs]:
    yield table.caption
    for row in (*table.head, *table.body, *table.foot):
        for cell in row.cells:
            yield from cell.lines
    yield table.note
