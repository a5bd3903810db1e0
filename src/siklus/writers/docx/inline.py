"""Lines of text: words with soft hyphens, figures as content controls, references as fields already filled."""

import hashlib
from collections.abc import Iterator
from typing import Final

from siklus.document.inline import Angka, Inline, LineBreak, Link, Ref, Runs, Slot, Text
from siklus.writers.binding import NO_BREAK
from siklus.writers.docx.context import Context
from siklus.writers.docx.units import twips
from siklus.writers.docx.xml import Element, build, clean, text_element, w
from siklus.writers.hyphens import SOFT_HYPHEN

TAG_LIMIT: Final = 64
"""Word refuses longer tags and titles of content controls."""


def write_runs(context: Context, line: Runs, *, bold: bool = False) -> list[Element]:
    """The elements of a line; ValueError for a Slot that nobody filled."""
    return [element for part in line for element in _inline(context, part, bold=bold)]


def _inline(context: Context, part: Inline, *, bold: bool) -> list[Element]:
    match part:
        case Text():
            return [run(part.text, bold=bold or part.bold, italic=part.italic)]
        case Angka():
            return [_angka(context, part, bold=bold)]
        case Ref():
            return reference(context, part, bold=bold)
        case Link():
            words = run(part.text, bold=bold)
            return [build("w:hyperlink", words, r_id=context.link(part.url), w_history="1")]
        case LineBreak():
            return [w("r", w("br"))]
        case Slot():
            message = f"slot {part.name!r} was never filled"
            raise ValueError(message)


def run(text: str, *, bold: bool = False, italic: bool = False) -> Element:
    """A run of words; U+00AD becomes Word's own optional hyphen."""
    element = w("r", *properties(bold=bold, italic=italic))
    element.extend(_words(clean(text)))
    return element


def properties(*, bold: bool = False, italic: bool = False) -> list[Element]:
    """Run properties in the order of the schema, or nothing."""
    marks = [w(name) for name, wanted in (("b", bold), ("bCs", bold), ("i", italic), ("iCs", italic)) if wanted]
    return [w("rPr", *marks)] if marks else []


def spaced(width: float) -> Element:
    """A blank about `width` points wider than usual, so that copied text still reads as words."""
    return w("r", w("rPr", w("spacing", val=twips(width))), text_element("t", " "))


def _words(text: str) -> Iterator[Element]:
    for place, piece in enumerate(text.split(SOFT_HYPHEN)):
        if place:
            yield w("softHyphen")
        if piece:
            yield text_element("t", piece)


def _angka(context: Context, angka: Angka, *, bold: bool) -> Element:
    fact = context.document.facts.get(angka.fact)
    meaning = clean(fact.meaning if fact else angka.fact)[:TAG_LIMIT]
    control = w("sdtPr", w("alias", val=meaning), w("tag", val=tag_of(angka.fact)), w("id", val=context.next_id()))
    control.extend((build("w15:appearance", w15_val="hidden"), w("richText")))
    words = run(angka.text, bold=bold or angka.bold, italic=angka.italic)
    return w("sdt", control, w("sdtContent", words))


def tag_of(fact: str) -> str:
    """The tag of a fact's content controls: its id, shortened with its hash when Word would refuse it."""
    if len(fact) <= TAG_LIMIT:
        return fact
    return f"{fact[:47]}~{hashlib.sha256(fact.encode()).hexdigest()[:16]}"


def reference(context: Context, ref: Ref, *, bold: bool = False) -> list[Element]:
    """A field that leads to the target, filled with its number or its page; two fields for a range of pages."""
    bold = bold or ref.bold
    if ref.show == "number":
        code = f" REF {context.bookmark(ref.target)} \\h \\* MERGEFORMAT "
        return filled_field(code, context.number(ref.target).replace(" ", NO_BREAK), bold=bold, italic=ref.italic)
    first = _page(context, ref.target, bold=bold, italic=ref.italic)
    if not ref.until or context.page(ref.until) == context.page(ref.target):
        return first
    return [*first, run("–", bold=bold, italic=ref.italic), *_page(context, ref.until, bold=bold, italic=ref.italic)]


def _page(context: Context, label: str, *, bold: bool, italic: bool) -> list[Element]:
    code = f" PAGEREF {context.bookmark(label)} \\h "
    return filled_field(code, context.page(label), bold=bold, italic=italic)


def filled_field(code: str, result: str, *, bold: bool = False, italic: bool = False) -> list[Element]:
    """A complex field that stands with its result and does not ask to be updated."""

    def part(element: Element) -> Element:
        return w("r", *properties(bold=bold, italic=italic), element)

    return [
        part(w("fldChar", fldCharType="begin")),
        part(text_element("instrText", code)),
        part(w("fldChar", fldCharType="separate")),
        part(text_element("t", result)),
        part(w("fldChar", fldCharType="end")),
    ]


def bookmarked(context: Context, label: str, content: list[Element]) -> list[Element]:
    """The elements as the target of the label's references."""
    number = context.next_id()
    start = w("bookmarkStart", id=number, name=context.bookmark(label))
    return [start, *content, w("bookmarkEnd", id=number)]
