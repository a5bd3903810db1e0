"""A copy of somebody's own file with remarks at their places: comments in DOCX, notes and marked lines in PDF."""

from collections.abc import Sequence

from siklus.document.reading import Reading
from siklus.document.remark import Catatan
from siklus.writers.tinjauan.docx import comment_docx
from siklus.writers.tinjauan.pdf import annotate_pdf

__all__ = ["Catatan", "annotate_pdf", "annotated", "comment_docx"]

PDF = b"%PDF-"


def annotated(data: bytes, reading: Reading, catatan: Sequence[Catatan]) -> bytes | None:
    """The file that was read so, with its remarks; None for a kind of file that carries none (text, a picture)."""
    if reading.kind == "docx":
        lines = tuple(line for page in reading.pages for line in page.lines)
        return comment_docx(data, lines, catatan)
    return annotate_pdf(data, catatan) if PDF in data[:1024] else None
