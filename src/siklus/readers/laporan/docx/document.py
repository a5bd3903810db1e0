"""A DOCX → items, pages and what has to be told."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from lxml import etree

from siklus.document.placed import Line, Place
from siklus.document.reading import Note, Page
from siklus.readers.laporan import faults
from siklus.readers.laporan.docx.body import Body
from siklus.readers.laporan.docx.numbering import numbering_of
from siklus.readers.laporan.docx.package import BROKEN, Package, W, opened
from siklus.readers.laporan.docx.runs import DELETED, INSERTED, NOTE_MARKS, PAGE_BREAK
from siklus.readers.laporan.docx.styles import Style, styles_of
from siklus.readers.laporan.items import Item, Words
from siklus.readers.laporan.printed import with_contents

EDGES = ("/header", "/footer")
FOOTNOTES = {"/footnotes": NOTE_MARKS[0], "/endnotes": NOTE_MARKS[1]}


def read_docx(data: bytes) -> tuple[Sequence[Item], tuple[Page, ...], tuple[Note, ...]]:
    """The items, the pages as far as the file knows them, and notes.

    Raises:
        SiklusError: BACA-02 too large or too deeply nested, 03 encrypted, 04 broken.
    """
    try:
        return _read(opened(data))
    except BROKEN as error:
        raise faults.corrupt(faults.DOCX) from error


def _read(package: Package) -> tuple[Sequence[Item], tuple[Page, ...], tuple[Note, ...]]:
    main = package.main()
    root = package.xml(main)
    inside = root.find(f"{W}body") if root is not None else None
    if root is None or inside is None:
        raise faults.corrupt(faults.DOCX)
    body = _body(package, main, root)
    items = list(body.blocks(inside))
    items = [*items, *_footnotes(body)]
    notes = tuple(dict.fromkeys((*_changes(root), *body.notes)))
    return with_contents(items, body.contents), _pages(body), notes


def _body(package: Package, main: str, root: etree._Element) -> Body:
    relations = package.relations(main)

    def part(kind: str) -> etree._Element | None:
        return next((package.xml(name) for key, name in relations.values() if key.endswith(kind)), None)

    sheet = part("/styles")
    styles = dict(styles_of(sheet))
    standard = _standard(sheet)
    styles[""] = styles.get(standard, Style())
    page = 1 if next(root.iter(PAGE_BREAK), None) is not None else None
    return Body(package, main, styles, numbering_of(part("/numbering")), page)


def _standard(sheet: etree._Element | None) -> str:
    """The style of paragraphs that name none."""
    for style in sheet.iter(f"{W}style") if sheet is not None else ():
        if style.get(f"{W}default") in {"1", "true"} and style.get(f"{W}type") == "paragraph":
            return style.get(f"{W}styleId", "")
    return "Normal"


def _footnotes(body: Body) -> Iterator[Item]:
    """Footnotes in the order of their marks, after everything else: a file without pages knows no foot of a page."""
    relations = body.package.relations(body.part)
    for kind, mark in FOOTNOTES.items():
        root = next((body.package.xml(name) for key, name in relations.values() if key.endswith(kind)), None)
        by_id = {e.get(f"{W}id", ""): e for e in root} if root is not None else {}
        cited = dict.fromkeys(
            key for key in body.footnotes if key.startswith(mark)
        )  # each once: a note may cite itself
        for number, key in enumerate(cited, 1):
            element = by_id.get(key.removeprefix(mark))
            for item in body.blocks(element) if element is not None else ():
                yield replace(item, note=True, number=item.number or str(number)) if isinstance(item, Words) else item


def _changes(root: etree._Element) -> Iterator[Note]:
    inserted = sum(1 for _ in root.iter(*INSERTED))
    deleted = sum(1 for _ in root.iter(*DELETED))
    if inserted or deleted:
        yield faults.tracked_changes(inserted, deleted)


def _pages(body: Body) -> tuple[Page, ...]:
    pages: dict[int | None, list[Line]] = {body.page if body.page is None else 1: []}
    for line in body.lines:
        pages.setdefault(line.place.page, []).append(line)
    first = next(iter(pages))
    running = tuple(_running(body, first, len(pages[first])))
    return tuple(
        Page(number, (*lines, *(running if number == first else ())), running if number == first else ())
        for number, lines in pages.items()
    )


def _running(body: Body, page: int | None, count: int) -> Iterator[Line]:
    """Running heads and feet: told once, after the lines of the first page."""
    seen: set[str] = set()
    for key, name in body.package.relations(body.part).values():
        root = body.package.xml(name) if key.endswith(EDGES) else None
        if root is None:
            continue
        edge = Body(body.package, name, body.styles, numbering_of(None))
        for item in edge.blocks(root):
            if isinstance(item, Words) and item.text not in seen:
                seen.add(item.text)
                yield Line(Place(page, count + len(seen)), item.text)
