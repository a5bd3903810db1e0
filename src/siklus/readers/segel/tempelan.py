"""What was laid over a page of a PDF since it was made: notes and fields, and what a signature's field shows there.

No report of ours has a field. A signature may show itself where nothing stands: that is told. One that shows itself on
the report's own words or lines is an alteration, as is everything else that lies over a page.
"""

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass

import pypdfium2
from PIL import Image, ImageChops
from pypdfium2 import raw

from siklus.readers.segel.baca import squeezed

DPI_OF_LOOKS = 1
"""Pixels per point at which a page's looks are taken: a changed digit is several of them."""
SEEN, INK = 24, 160
"""Of 255: by how much a pixel must differ to be seen, and below which it is ink."""
OURS = frozenset({raw.FPDF_ANNOT_LINK, raw.FPDF_ANNOT_POPUP})
"""What a report of ours, or a reader's program, has on a page without drawing anything."""
COVERS = "tampilan tanda tangan menutupi isi halaman"


@dataclass(frozen=True, slots=True)
class Tempelan:
    """`asing` is what alters the page, `tampilan` what a signature shows beside its content ("" where nothing)."""

    asing: tuple[str, ...] = ()
    tampilan: str = ""


def picture_of(page: pypdfium2.PdfPage) -> Image.Image:
    """How a page's own content looks, in grey."""
    bitmap = page.render(scale=DPI_OF_LOOKS, grayscale=True, may_draw_forms=False, draw_annots=False)
    looks: Image.Image = bitmap.to_pil().convert("L")
    return looks


def tempelan_of(pdf: pypdfium2.PdfDocument, data: bytes, number: int) -> Tempelan:
    """What lies over a page (0-based); `data` is the whole file."""
    page, asing, signed = pdf[number], [], False
    for annotation in _annotations(page):
        told = _told(pdf, annotation)
        asing += [told] if told else []
        signed |= not told and _is_widget(annotation) and bool(raw.FPDFAnnot_HasKey(annotation, b"AP"))
    shown = _shown(page, data, number) if signed else ""
    return Tempelan((*asing, COVERS)) if shown is None else Tempelan(tuple(asing), shown)


def _annotations(page: pypdfium2.PdfPage) -> Iterator[object]:
    for number in range(raw.FPDFPage_GetAnnotCount(page)):
        annotation = raw.FPDFPage_GetAnnot(page, number)
        yield annotation
        raw.FPDFPage_CloseAnnot(annotation)


def _is_widget(annotation: object) -> bool:
    return bool(raw.FPDFAnnot_GetSubtype(annotation) == raw.FPDF_ANNOT_WIDGET)


def _told(pdf: pypdfium2.PdfDocument, annotation: object) -> str:
    """What is said of an annotation that alters the page; "" for one that does not, by its kind."""
    if _is_widget(annotation):
        kind = raw.FPDFAnnot_GetFormFieldType(pdf.formenv, annotation) if pdf.formenv else None
        return "" if kind == raw.FPDF_FORMFIELD_SIGNATURE else "kolom isian"
    if raw.FPDFAnnot_GetSubtype(annotation) in OURS:
        return "tautan bergambar" if raw.FPDFAnnot_HasKey(annotation, b"AP") else ""
    return _contents(annotation) or "tanpa teks"


def _contents(annotation: object) -> str:
    size = raw.FPDFAnnot_GetStringValue(annotation, b"Contents", None, 0)
    buffer = ctypes.create_string_buffer(size)
    raw.FPDFAnnot_GetStringValue(annotation, b"Contents", ctypes.cast(buffer, ctypes.POINTER(raw.FPDF_WCHAR)), size)
    return squeezed(buffer.raw.decode("utf-16-le", errors="replace").rstrip("\0"))


def _shown(page: pypdfium2.PdfPage, data: bytes, number: int) -> str | None:
    """What fields show on a page, on the screen or on paper, in words; None when it lies on the page's own content."""
    said = ""
    for mode in (raw.FLAT_NORMALDISPLAY, raw.FLAT_PRINT):
        look, words = _flattened(data, number, mode)
        seen = ImageChops.difference(picture_of(page), look).point(lambda value: 255 * (value > SEEN))
        if seen.getbbox() is None:
            continue
        if _on_content(page, seen):
            return None
        said = said or _added(page.get_textpage().get_text_range(), words)
    return said


def _flattened(data: bytes, number: int, mode: int) -> tuple[Image.Image, str]:
    """The page with what its fields show made part of it: how it looks, and its words."""
    with pypdfium2.PdfDocument(data) as copy:
        raw.FPDFPage_Flatten(copy[number], mode)
        page = copy[number]
        return picture_of(page), page.get_textpage().get_text_range()


def _on_content(page: pypdfium2.PdfPage, seen: Image.Image) -> bool:
    """Whether what is seen lies on a line of words, or on anything that was drawn."""
    ink = picture_of(page).point(lambda value: 255 * (value < INK))
    if ImageChops.darker(seen, ink).getbbox() is not None:
        return True
    height = seen.height
    words = page.get_textpage()
    boxes = (words.get_rect(place) for place in range(words.count_rects()))
    return any(
        seen.crop((int(left), int(height - top), int(right) + 1, int(height - bottom) + 1)).getbbox() is not None
        for left, bottom, right, top in boxes
    )


def _added(before: str, after: str) -> str:
    """The words that came; a picture has none."""
    first, second = squeezed(before), squeezed(after)
    return second.removeprefix(first).strip() or "gambar tanpa teks"
