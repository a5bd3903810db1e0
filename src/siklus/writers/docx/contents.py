"""Contents and lists of tables and figures: Word's own fields, standing with the lines that the layout found."""

from collections.abc import Iterator
from typing import Final

from siklus.document.blocks import ContentsKind
from siklus.document.numbering import Entry
from siklus.writers import style
from siklus.writers.docx.context import Context
from siklus.writers.docx.flow import Para
from siklus.writers.docx.inline import filled_field, run, write_runs
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
    yield from lines


def _field_begin(code: str) -> list[Element]:
    return [
        w("r", w("fldChar", fldCharType="begin")),
        w("r", text_element("instrText", code)),
        w("r", w("fldChar", fldCharType="separate")),
    ]


def _line(context: Context, kind: ContentsKind, entry: Entry) -> Para:
    indent, column = _measures(kind, entry)
    name = f"TOC{entry.level}" if kind == "headings" else "TableofFigures"
    number = [run(entry.number), w("r", w("tab"))] if entry.number else []
    page = filled_field(f" PAGEREF {context.bookmark(entry.label)} \\h ", [run(context.page(entry.label))])
    words = [*number, *write_runs(context, entry.title), w("r", w("tab")), *page]
    link = build("w:hyperlink", *words, w_anchor=context.bookmark(entry.label), w_history="1")
    tabs = (("left", "", indent + column),) if entry.number else ()
    right = ("right", "dot", context.text_width)
    left = indent + column
    return Para(
        name, [link], left=left, right=style.CONTENTS_PAGE, hanging=column, tabs=(*tabs, right), keep_lines=True
    )


def _measures(kind: ContentsKind, entry: Entry) -> tuple[float, float]:
    if kind != "headings":
        return 0, style.CONTENTS_LABEL
    return style.CONTENTS_INDENT[entry.level], style.CONTENTS_NUMBER[entry.level] if entry.number else 0
