"""Comments in a DOCX, each on the paragraph that prints the line that it is about."""

from collections.abc import Sequence
from io import BytesIO
from typing import cast

from docx import Document
from docx.document import Document as DocxDocument
from docx.oxml.ns import qn
from docx.oxml.text.paragraph import CT_P
from docx.oxml.text.run import CT_R
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from siklus.document.placed import Line
from siklus.document.remark import Catatan
from siklus.writers.tinjauan.catatan import AUTHOR, INITIALS

Key = tuple[int | None, int]

NEXT = 40
"""Paragraphs that may lie between two lines that follow each other; a match farther on is by chance."""
MOST = 3
"""A paragraph and a line of it share at least this part, one in so many, of the longer one."""


def comment_docx(data: bytes, lines: Sequence[Line], catatan: Sequence[Catatan]) -> bytes:
    """The file with a comment for each remark. `lines` are all its lines in order, as they were read.

    A remark whose line is not found again stands on the first paragraph and says so; none is dropped.
    """
    document = Document(BytesIO(data))
    printed = [element for element in document.element.body.iter(qn("w:p")) if _words(element)]
    place = _places(lines, printed)
    for item in catatan:
        found = place.get((item.place.page, item.place.line))
        _comment(document, printed[0] if found is None else found, item, lost=found is None)
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def _comment(document: DocxDocument, paragraph: CT_P, item: Catatan, *, lost: bool) -> None:
    text = f"(Letaknya tidak ditemukan lagi.) {item.text}" if lost else item.text
    runs = cast("list[CT_R]", paragraph.findall(qn("w:r")) or list(paragraph.iter(qn("w:r"))))
    ends = [Run(run, Paragraph(paragraph, document._body)) for run in (runs[0], runs[-1])]  # noqa: SLF001 - also inside tables
    document.add_comment(runs=ends, text=text, author=AUTHOR, initials=INITIALS)


def _places(lines: Sequence[Line], paragraphs: Sequence[CT_P]) -> dict[Key, CT_P]:
    """Each line's paragraph: both are in the file's order, so the next one with the same words is meant, else any."""
    words = [_letters(_words(paragraph)) for paragraph in paragraphs]
    found: dict[Key, CT_P] = {}
    at = 0
    for line in lines:
        wanted = _letters(line.text)
        numbers = (*range(at, len(words)), *range(at))
        number = next((number for number in numbers if _same(words[number], wanted)), None)
        if number is not None:
            at = max(at, number) if number - at < NEXT else at
            found[line.place.page, line.place.line] = paragraphs[number]
    return found


def _words(paragraph: CT_P) -> str:
    """All that a paragraph prints, also inside links and content controls, where it has a run to hang a comment on."""
    return "".join(run.text or "" for run in paragraph.iter(qn("w:t")))


def _same(paragraph: str, line: str) -> bool:
    """Whether one is the other, or most of it: a line lacks what stands on the next, a paragraph lacks its number."""
    short, long = sorted((paragraph, line), key=len)
    return bool(short) and short in long and len(short) * MOST > len(long)


def _letters(text: str) -> str:
    return "".join(sign for sign in text.casefold() if sign.isalnum())
