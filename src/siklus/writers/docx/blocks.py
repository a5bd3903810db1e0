"""Every kind of block as pieces of the flow."""

from collections.abc import Iterable, Iterator

from siklus.document.blocks import (
    Block,
    Contents,
    Figure,
    FigureGrid,
    FileList,
    Heading,
    ListBlock,
    PageBreak,
    Paragraph,
    SignatureBlock,
    Table,
)
from siklus.writers import style
from siklus.writers.binding import with_whole_times
from siklus.writers.docx.contents import contents_pieces
from siklus.writers.docx.context import Context
from siklus.writers.docx.figures import figure_pieces, grid_pieces, numbered
from siklus.writers.docx.flow import Break, Flow, Grid, Para, Piece
from siklus.writers.docx.inline import bookmarked, run, spaced, write_runs
from siklus.writers.docx.sections import LANDSCAPE_WIDTH
from siklus.writers.docx.signature import signature_pieces
from siklus.writers.docx.styles import BY_ID
from siklus.writers.docx.tables import table_element
from siklus.writers.docx.xml import w
from siklus.writers.filelist import file_table
from siklus.writers.keeping import kept
from siklus.writers.linebreak import Setting, balanced, set_paragraph
from siklus.writers.style import TextStyle

NUMBER_GAP = 4
"""Beside the blank itself, between a section's number and its words."""
PARAGRAPH_STYLES = {"body": "BodyText", "plain": "Plain", "center": "Center", "note": "Note", "lead": "Lead"}


def pieces_of(context: Context, blocks: Iterable[Block]) -> Flow:
    """The blocks in order, each kept with the next where every writer does so."""
    blocks = tuple(blocks)
    flow: Flow = []
    for block, keep in zip(blocks, kept(blocks), strict=True):
        if _label(block) in context.layout.starts:
            flow.append(Break())
        pieces = list(_pieces(context, block))
        if keep and pieces and isinstance(pieces[-1], Para):
            pieces[-1].keep_next = True
        flow.extend(pieces)
    return flow


def _label(block: Block) -> str:
    """The label of what the block begins with."""
    return block.figures[0].label if isinstance(block, FigureGrid) else getattr(block, "label", "")


def _pieces(context: Context, block: Block) -> Iterator[Piece | Break]:  # noqa: C901 - one branch for each kind of block
    match block:
        case Heading():
            yield _heading(context, block)
        case Paragraph():
            name = PARAGRAPH_STYLES[block.style]
            words = _words(context, block, BY_ID[name].text, 0)
            yield Para(name, write_runs(context, words.runs), align="left" if words.ragged else "")
        case ListBlock():
            yield from _list(context, block, 0)
        case Table():
            yield from _table(context, block)
        case Figure():
            yield from figure_pieces(context, block)
        case FigureGrid():
            yield from grid_pieces(context, block)
        case Contents():
            yield from contents_pieces(context, block.kind)
        case SignatureBlock():
            yield from signature_pieces(context, block)
        case FileList():
            yield from _table(context, file_table(block))
        case PageBreak():
            yield Break()


def _words(context: Context, block: Paragraph, look: TextStyle, left: float) -> Setting:
    """The line with a soft hyphen in every word that the PDF breaks."""
    room, printed = context.text_width - left, context.numbers.printed
    return set_paragraph(block.runs, look, room, in_list=left > 0, printed=printed)


def _heading(context: Context, block: Heading) -> Para:
    name = f"{'Heading' if block.in_contents else 'Unlisted'}{block.level}"
    lines = [run(line) for line in balanced(block.text, BY_ID[name].text, context.text_width)]
    words = [part for line in lines for part in (w("r", w("br")), line)][1:]
    if block.numbering == "none":
        return Para(name, bookmarked(context, block.label, words))
    number = bookmarked(context, block.label, [run(context.number(block.label))])
    gap = w("r", w("br")) if block.level == 1 else spaced(NUMBER_GAP)
    return Para(name, [*number, gap, *words])


def _list(context: Context, block: ListBlock, depth: int) -> Iterator[Piece]:
    number = context.lists.add(block.marker, depth)
    pieces = [piece for item in block.items for piece in _item(context, item, number, depth)]
    if pieces:
        pieces[0].before = max(pieces[0].gap_before, style.LIST_BEFORE)
        pieces[-1].after = max(pieces[-1].gap_after, 0 if depth else style.LIST_AFTER)
    yield from pieces


def _item(context: Context, item: tuple[Block, ...], number: int, depth: int) -> Iterator[Piece]:
    """The blocks of an item; the first paragraph carries the marker, an empty one where there is none."""
    pieces = [piece for block in item for piece in _inside(context, block, depth)]
    if not pieces or not isinstance(pieces[0], Para) or pieces[0].style != "ListParagraph" or pieces[0].number:
        pieces.insert(0, _list_paragraph(context, Paragraph(()), depth))
    first = pieces[0]
    if isinstance(first, Para):
        first.number, first.left = (number, depth), 0
    pieces[-1].after = max(pieces[-1].gap_after, style.LIST_BETWEEN)
    yield from pieces


def _inside(context: Context, block: Block, depth: int) -> Iterator[Piece]:
    if isinstance(block, ListBlock):
        yield from _list(context, block, depth + 1)
    elif isinstance(block, Paragraph):
        yield _list_paragraph(context, block, depth)
    else:
        yield from (piece for piece in _pieces(context, block) if not isinstance(piece, Break))


def _list_paragraph(context: Context, block: Paragraph, depth: int) -> Para:
    left = style.LIST_INDENT * (depth + 1)
    look = BY_ID["ListParagraph"].text
    words = _words(context, block, look, left)
    align = "left" if words.ragged else ""
    return Para("ListParagraph", write_runs(context, words.runs), left=left, before=0, after=0, align=align)


def _table(context: Context, block: Table) -> Iterator[Piece | Break]:
    if block.landscape:
        yield Break("landscape")
    if block.caption:
        words = [*numbered(context, block.label), run(" "), *write_runs(context, with_whole_times(block.caption))]
        yield Para("TableCaption", words)
    before = 0 if block.caption else style.TABLE_CAPTION.before
    width = LANDSCAPE_WIDTH if block.landscape else context.text_width
    yield Grid(table_element(context, block, width), before, 0 if block.note else style.TABLE_AFTER)
    if block.note:
        yield Para("Note", write_runs(context, block.note), keep_lines=True)
    if block.landscape:
        yield Break("portrait")
