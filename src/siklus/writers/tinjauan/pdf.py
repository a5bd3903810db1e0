"""Notes in a PDF: the line is marked, and a note beside it says what is wrong."""

import ctypes
from collections.abc import Sequence
from io import BytesIO

import pypdfium2
import pypdfium2.raw as pdfium

from siklus.document.placed import Box
from siklus.document.remark import Catatan
from siklus.writers.tinjauan.catatan import AUTHOR

CORNER = Box(20, 20, 36, 36)
"""Where a note stands whose line has no box, or on a page that is turned."""
ICON = 16.0
MARGIN = 10.0
"""Notes stand in the margin, where they cover no word."""
CLEAR = 90
"""Opacity of a mark, of 255: the words under it stay legible."""


def annotate_pdf(data: bytes, catatan: Sequence[Catatan]) -> bytes:
    """The file with a marked line and a note for each remark; a remark on no page stands on the first."""
    with pypdfium2.PdfDocument(data) as document:
        for item in catatan:
            page = document[min((item.place.page or 1) - 1, len(document) - 1)]
            _annotate(page, item)
        out = BytesIO()
        document.save(out)
    return out.getvalue()


def _annotate(page: pypdfium2.PdfPage, item: Catatan) -> None:
    box = item.place.box if item.place.box is not None and not page.get_rotation() else None
    if box is not None:
        _mark(page, box, item)
    _note(page, box or CORNER, item)


def _mark(page: pypdfium2.PdfPage, box: Box, item: Catatan) -> None:
    annotation = pdfium.FPDFPage_CreateAnnot(page, pdfium.FPDF_ANNOT_HIGHLIGHT)
    rect = _rect(page, box)
    quad = pdfium.FS_QUADPOINTSF(
        rect.left, rect.top, rect.right, rect.top, rect.left, rect.bottom, rect.right, rect.bottom
    )
    pdfium.FPDFAnnot_AppendAttachmentPoints(annotation, quad)
    _finish(annotation, rect, item)


def _note(page: pypdfium2.PdfPage, box: Box, item: Catatan) -> None:
    annotation = pdfium.FPDFPage_CreateAnnot(page, pdfium.FPDF_ANNOT_TEXT)
    _finish(annotation, _rect(page, Box(MARGIN, box.top, MARGIN + ICON, box.top + ICON)), item)


def _finish(annotation: pdfium.FPDF_ANNOTATION, rect: pdfium.FS_RECTF, item: Catatan) -> None:
    """Place, colour and words; the annotation's handle is given back."""
    pdfium.FPDFAnnot_SetRect(annotation, rect)
    pdfium.FPDFAnnot_SetColor(annotation, pdfium.FPDFANNOT_COLORTYPE_Color, *item.tone, CLEAR)
    _set_words(annotation, b"Contents", item.text)
    _set_words(annotation, b"T", AUTHOR)
    pdfium.FPDFPage_CloseAnnot(annotation)


def _set_words(annotation: pdfium.FPDF_ANNOTATION, key: bytes, words: str) -> None:
    wide = words.encode("utf-16-le") + b"\0\0"
    buffer = ctypes.create_string_buffer(wide, len(wide))
    pdfium.FPDFAnnot_SetStringValue(annotation, key, ctypes.cast(buffer, pdfium.FPDF_WIDESTRING))


def _rect(page: pypdfium2.PdfPage, box: Box) -> pdfium.FS_RECTF:
    """A box from the upper left corner as PDF counts it, from the lower left of the page's box."""
    left, _, _, top = page.get_cropbox()
    return pdfium.FS_RECTF(left + box.left, top - box.top, left + box.right, top - box.bottom)
