"""A report's file → a Reading: the kind by its content, then its items, then its blocks, and how much could be read."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from siklus.document.blocks import Table
from siklus.document.placed import Placed
from siklus.document.reading import Note, Page, Readable, Reading, ReadingKind
from siklus.readers.laporan import faults, numerals
from siklus.readers.laporan.assemble import assemble
from siklus.readers.laporan.items import Item
from siklus.readers.laporan.kinds import Kind, kind_of

SURE_ENOUGH = 0.45
"""A table of which less is certain counts as not read."""


@dataclass(frozen=True, slots=True)
class Found:
    """What a format's module gives: what the file is, its items in reading order, its pages, what there is to tell."""

    kind: ReadingKind
    items: Sequence[Item]
    pages: tuple[Page, ...]
    notes: tuple[Note, ...] = ()


def read_report(source: Path | bytes, name: str = "", *, apart: bool = True) -> Reading:
    """Read any office's report. `name` is how the Reading calls the file (the path's own name when left out).

    PDFs and pictures are read in a process of their own with bounded time and memory, because C libraries read them and
    anybody may have made them; `apart=False` reads here, for a process that is one itself.

    Raises:
        SiklusError: BACA-01 no report, 02 too large, 03 encrypted, 04 corrupt, 05 not finished, 06 no such file,
            07 without words.
    """
    data = _bytes_of(source)
    name = name or (source.name if isinstance(source, Path) else "")
    kind = kind_of(data)
    if apart and kind in {"pdf", "picture"}:
        from siklus.readers.laporan.apart import read_apart  # noqa: PLC0415 - only these kinds need a process

        return read_apart(data, name)
    return read_here(data, name, kind)


def read_here(data: bytes, name: str, kind: Kind) -> Reading:
    """Read in this process; errors as `read_report`."""
    found = _found(data, kind)
    blocks, outline = assemble(found.items)
    if not any(page.lines for page in found.pages):
        raise faults.without_words(found.notes)
    lost = tuple(faults.table_lost(table.number, table.place) for table in blocks if _is_lost(table))
    return Reading(
        source=name,
        kind=found.kind,
        sha256=hashlib.sha256(data).hexdigest(),
        pages=found.pages,
        blocks=blocks,
        readable=_readable(found.pages, blocks),
        notes=(*found.notes, *lost),
        outline=outline,
    )


def _bytes_of(source: Path | bytes) -> bytes:
    data = source if isinstance(source, bytes) else _from_disk(source)
    if len(data) > faults.LARGEST_FILE:
        raise faults.larger_than_any()
    return data


def _from_disk(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(faults.LARGEST_FILE + 1)
    except OSError as error:
        raise faults.not_found() from error


def _found(data: bytes, kind: Kind) -> Found:
    match kind:
        case "text":
            from siklus.readers.laporan.text import decoded, read_text  # noqa: PLC0415 - each kind's own libraries

            return Found("text", *read_text(decoded(data)))
        case "html":
            from siklus.readers.laporan.html import read_html  # noqa: PLC0415 - as above

            return Found("html", *read_html(data))
        case "docx":
            from siklus.readers.laporan.docx import read_docx  # noqa: PLC0415 - as above

            return Found("docx", *read_docx(data))
        case "pdf":
            from siklus.readers.laporan.pdf import read_pdf  # noqa: PLC0415 - as above

            return Found(*read_pdf(data))
        case "picture":
            from siklus.readers.laporan.pdf import read_picture  # noqa: PLC0415 - as above

            return Found(*read_picture(data))


def _is_lost(placed: Placed) -> bool:
    return isinstance(placed.block, Table) and not placed.rows


def _readable(pages: Sequence[Page], blocks: Sequence[Placed]) -> Readable:
    tables = [placed for placed in blocks if isinstance(placed.block, Table)]
    read, seen = numerals.count(line.text for page in pages for line in page.lines)
    return Readable(
        numbers_read=max(0, read - sum(map(numerals.doubtful, tables))),
        numbers_seen=seen,
        tables_read=sum(bool(table.rows) and table.confidence >= SURE_ENOUGH for table in tables),
        tables_seen=len(tables),
        pages_read=sum(page.read for page in pages),
        pages_seen=len(pages),
    )
