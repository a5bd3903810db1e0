"""Contents and lists of tables and figures: Word's own fields, standing with the lines that the layout found."""

from collections.abc import Iterator
from typing import Final

from siklus.document.blocks import ContentsKind
from siklus.document.inline import Angka, Runs, Text
from siklus.document.numbering import Entry
from siklus.writers import style
from siklus.writers.binding import with_whole_times
from siklus.writers.docx.context import Context
from siklus.writers.docx.flow import Para
from siklus.writers.docx.inline import filled_field, run, write_runs
from siklus.writers.docx.measure import broken
from siklus.writers.docx.styles import BY_ID
from siklus.writers.docx.xml import Element, build, text_element, w

FIELD_CODES: Final = {
    "headings": ' TOC \\o "1-3" \\h \\z ',
    "tables": ' TOC \\h \\z \\c "Tabel" ',
    "figures": ' TOC \\h \\z \\c "Gambar" ',
}


def contents_pieces(context: Context, kind: ContentsKind) -> Iterator[Para]:
    """One paragraph for each entry; the field begins in the first and ends in the last."""
    entries = {
        "headings": context.numbers.headings,
        "tables": context.numbers.tables,
        "figures": context.numbers.figures,
    }[kind]
    lines = [_line(context, kind, entry) for entry in entries]
    if lines:
        lines[0].content[:0] = _field_begin(FIELD_CODES[kind])
        lines[-1].content.append(w("r", w("fldChar", fldCharType="end")))
        lines[-1].ends_field = True
    yield from lines


def _field_begin(code: str) -> list[Element]:
    return [
        w("r", w("fldChar", fldCharType="begin")),
        w("r", text_element("instrText", code)),
        w("r", w("fldChar", fldCharType="separate")),
    ]


def _line(context: Context, kind: ContentsKind, entry: Entry) -> Para:
    left, column = _measures(kind, entry)
    name = f"TOC{entry.level}" if kind == "headings" else "TableofFigures"
    room = context.text_width - left - style.CONTENTS_PAGE
    title = write_runs(context, broken(with_whole_times(_plain(entry.title)), BY_ID[name].text, room))
    number = [run(entry.number), w("r", w("tab"))] if entry.number else []
    bookmark = context.bookmark(entry.label)
    page = filled_field(f" PAGEREF {bookmark} \\h ", context.page(entry.label))
    link = build("w:hyperlink", *number, *title, w("r", w("tab")), run(" "), *page, w_anchor=bookmark, w_history="1")
    tabs = (("left", "", left),) if column else ()
    right = ("right", "dot", context.text_width)
    return Para(name, [link], left=left, hanging=column, tabs=(*tabs, right), keep_lines=True)


def _plain(title: Runs) -> Runs:
    """The words without their facts: a figure has one content control, where it stands in the text."""
    return tuple(Text(part.text, part.bold, part.italic) if isinstance(part, Angka) else part for part in title)


def _measures(kind: ContentsKind, entry: Entry) -> tuple[float, float]:
    """Where the words stand, and how far left of them the number does."""
    if kind != "headings":
        return style.CONTENTS_LABEL, style.CONTENTS_LABEL
    column = style.CONTENTS_NUMBER[entry.level] if entry.number else 0
    return style.CONTENTS_INDENT[entry.level] + column, column
