"""The report through our own writers, which number headings, tables, figures and pages by themselves."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from hashlib import sha256
from pathlib import Path
from random import Random

from bench.periksa.blocks import Block, Heading, PageBreak, Paragraph, Picture, Report, Table
from bench.periksa.marks import plain
from bench.periksa.render.pictures import SIZE, picture
from bench.periksa.render.spans import spans_of
from siklus.document import blocks as own
from siklus.document.inline import Ref, Runs, Text, runs
from siklus.document.report import Document

CHAPTER = re.compile(r"^BAB ")
SECTION = re.compile(r"^\d+\.\d+\.?$")
CAPTION = re.compile(r"^Tabel [\w.]+?\.? (?=\D)")
FIGURE = re.compile(r"^Gambar \d+\.? ?")
PAGE = re.compile(r"^(Gambar (\d+)(?: dan Gambar (\d+))?, halaman )\d+(?:–\d+)?$")
DATE = date(2026, 1, 15)


def our_document(report: Report) -> tuple[Document, dict[str, bytes]]:
    """The document, and its pictures by SHA-256."""
    chaptered = all(
        CHAPTER.match(b.number) or not b.number for b in report.blocks if isinstance(b, Heading) and b.level == 1
    )
    pictures: dict[str, bytes] = {}
    body = tuple(_blocks(report, pictures, chaptered=chaptered))
    title = next((plain(block.words) for block in report.blocks if isinstance(block, Paragraph)), "Laporan")
    return Document(title, "Kantor contoh", DATE.isoformat(), title[:60], body), pictures


def our_pdf(report: Report, folder: Path) -> bytes:
    """The bytes of our PDF."""
    from siklus.writers.pdf import render_pdf  # noqa: PLC0415 - writers take long to load

    document, assets = _saved(report, folder)
    return render_pdf(document, assets).data


def our_word(report: Report, folder: Path, draw: Random) -> bytes:
    """The bytes of our DOCX."""
    from siklus.writers.docx import render_docx  # noqa: PLC0415 - as above
    from siklus.writers.pdf import render_pdf  # noqa: PLC0415 - as above

    del draw
    document, assets = _saved(report, folder)
    return render_docx(document, assets, render_pdf(document, assets).layout)


def _saved(report: Report, folder: Path) -> tuple[Document, dict[str, Path]]:
    document, pictures = our_document(report)
    for name, data in pictures.items():
        (folder / f"{name}.jpg").write_bytes(data)
    return document, {name: folder / f"{name}.jpg" for name in pictures}


def _blocks(report: Report, pictures: dict[str, bytes], *, chaptered: bool) -> Iterator[own.Block]:
    waiting = _joined(report)
    listed = False
    while waiting:
        block = waiting.pop(0)
        if isinstance(block, Paragraph) and block.style == "isi":
            if not listed:
                yield own.Contents("headings")
            listed = True
        elif isinstance(block, Picture):
            yield _figure(block, waiting.pop(0), pictures)
        elif isinstance(block, Table) or _is_caption(block):
            yield from _with_caption(block, waiting, chaptered=chaptered)
        else:
            yield _simple(block, chaptered=chaptered)


def _joined(report: Report) -> list[Block]:
    """The blocks without page breaks, the parts of a table that went on overleaf made one."""
    joined: list[Block] = []
    for block in report.blocks:
        last = joined[-1] if joined else None
        if isinstance(block, Table) and isinstance(last, Table) and last.key == block.key:
            joined[-1] = replace(last, rows=(*last.rows, *block.rows))
        elif not isinstance(block, PageBreak):
            joined.append(block)
    return joined


def _is_caption(block: Block) -> bool:
    return isinstance(block, Paragraph) and block.key.startswith("ket.")


def _figure(block: Picture, caption: Block, pictures: dict[str, bytes]) -> own.Figure:
    data = picture(block.seed)
    name = sha256(data).hexdigest()
    pictures[name] = data
    words = plain(caption.words) if isinstance(caption, Paragraph) else ""
    content = own.Picture(name, *SIZE, alt=block.alt)
    return own.Figure(block.key, content, runs(FIGURE.sub("", words)))


def _with_caption(block: Block, waiting: list[Block], *, chaptered: bool) -> Iterator[own.Block]:
    """A table with the caption that stands above or below it; a caption without table stays a line."""
    pair = [block, waiting[0]] if waiting else [block]
    table = next((item for item in pair if isinstance(item, Table)), None)
    caption = next((item for item in pair if _is_caption(item)), None)
    if table and caption and len(pair) > 1 and caption.key.removeprefix("ket.") == table.key.removeprefix("t."):
        waiting.pop(0)
        yield from _table(table, caption, chaptered=chaptered)
    elif isinstance(block, Table):
        yield from _table(block, None, chaptered=chaptered)
    else:
        yield _simple(block, chaptered=chaptered)


def _table(table: Table, caption: Block | None, *, chaptered: bool) -> Iterator[own.Block]:
    words = plain(caption.words) if isinstance(caption, Paragraph) else ""
    if words and not chaptered:
        yield own.Paragraph(runs(words), "center")
    head = (own.Row(tuple(own.Cell((runs(plain(cell)),), tone="head") for cell in table.head)),) if table.head else ()
    body = tuple(
        own.Row(
            tuple(own.Cell((_cell(cell),), rowspan=span) for cell, span in zip(row.cells, spans, strict=True) if span)
        )
        for row, spans in zip(table.rows, spans_of(table), strict=True)
    )
    columns = tuple(own.Column(width) for width in _widths(table))
    numbered = runs(CAPTION.sub("", words)) if chaptered and words else ()
    yield own.Table(table.key, numbered, columns, head, body, landscape=len(columns) > 9)  # noqa: PLR2004 - twelve months


def _widths(table: Table) -> list[int]:
    rows = [table.head, *(row.cells for row in table.rows)] if table.head else [row.cells for row in table.rows]
    return [max(9, min(40, max(len(plain(cell)) for cell in column))) for column in zip(*rows, strict=True)]


def _cell(cell: str) -> Runs:
    found = PAGE.match(plain(cell))
    if not found:
        return runs(plain(cell))
    return Text(found[1]), Ref(f"gambar.{found[2]}", "page", until=f"gambar.{found[3]}" if found[3] else "")


def _simple(block: Block, *, chaptered: bool) -> own.Block:
    if isinstance(block, Heading):
        return _heading(block, chaptered=chaptered)
    words = plain(block.words) if isinstance(block, Paragraph) else ""
    style = block.style if isinstance(block, Paragraph) else "biasa"
    if style in {"sampul", "tengah"}:
        return own.Paragraph(runs(words), "center")
    return own.Paragraph(runs(words), "body" if style == "biasa" else "plain")


def _heading(block: Heading, *, chaptered: bool) -> own.Heading:
    level = min(3, block.level)
    if chaptered and CHAPTER.match(block.number):
        return own.Heading(1, plain(block.words), block.key, "chapter")
    if chaptered and SECTION.match(block.number):
        return own.Heading(2, plain(block.words), block.key, "section")
    return own.Heading(level, plain(f"{block.number} {block.words}".strip()), block.key, "none")  # type: ignore[arg-type] # 1 to 3
