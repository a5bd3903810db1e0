import ctypes
import zipfile
from io import BytesIO
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium
from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from lxml import etree

from siklus.document.placed import Box, Line, Place
from siklus.writers.tinjauan import Catatan, annotate_pdf, comment_docx

SDT = "<w:sdt {}><w:sdtContent><w:r><w:t>87,36</w:t></w:r></w:sdtContent></w:sdt>"


def word() -> bytes:
    document = Document()
    document.add_paragraph("Nilai setiap unsur", style="Heading 1")
    document.add_paragraph()
    table = document.add_table(1, 2)
    table.cell(0, 0).text = "Biaya/Tarif"
    table.cell(0, 1).text = "4,00"
    document.add_paragraph()
    document.element.body.xpath("w:p")[-1].append(parse_xml(SDT.format(nsdecls("w"))))
    document.add_paragraph("Nilai setiap unsur")
    out = BytesIO()
    document.save(out)
    return out.getvalue()


LINES = tuple(
    Line(Place(None, number), text)
    for number, text in enumerate(
        ("2.1 Nilai setiap unsur", "Biaya/Tarif", "4,00", "87,36", "Nilai setiap unsur", "–"), 1
    )
)


def commented(data: bytes) -> list[tuple[int, str]]:
    """For each comment in its order, the number of its paragraph in the file and what that prints."""
    with zipfile.ZipFile(BytesIO(data)) as package:
        root: Any = etree.fromstring(package.read("word/document.xml"))
    ns = {"w": root.nsmap["w"]}
    paragraphs = root.xpath("//w:p", namespaces=ns)
    starts = sorted(root.xpath("//w:commentRangeStart", namespaces=ns), key=lambda start: int(start.values()[0]))
    found = [start.xpath("ancestor::w:p[1]", namespaces=ns)[0] for start in starts]
    return [(paragraphs.index(item), "".join(item.xpath(".//w:t/text()", namespaces=ns))) for item in found]


def test_comments_stand_on_their_paragraphs() -> None:
    notes = [Catatan(Place(None, number), f"Catatan {number}") for number in (5, 2, 4, 1, 6)]
    data = comment_docx(word(), LINES, notes)
    assert [(comment.author, comment.text) for comment in Document(BytesIO(data)).comments] == [
        ("Siklus", "Catatan 5"),
        ("Siklus", "Catatan 2"),
        ("Siklus", "Catatan 4"),
        ("Siklus", "Catatan 1"),
        ("Siklus", "(Letaknya tidak ditemukan lagi.) Catatan 6"),
    ]
    assert commented(data) == [
        (5, "Nilai setiap unsur"),
        (2, "Biaya/Tarif"),
        (4, "87,36"),
        (0, "Nilai setiap unsur"),
        (0, "Nilai setiap unsur"),
    ]


def sheet(rotation: int = 0) -> bytes:
    document = pypdfium2.PdfDocument.new()
    for _ in range(2):
        document.new_page(600, 800).set_rotation(rotation)
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def annotations(data: bytes) -> list[tuple[int, int, tuple[float, ...], str]]:
    document = pypdfium2.PdfDocument(data)
    found: list[tuple[int, int, tuple[float, ...], str]] = []
    for number, page in enumerate(document, 1):
        for index in range(pdfium.FPDFPage_GetAnnotCount(page)):
            annotation = pdfium.FPDFPage_GetAnnot(page, index)
            rect = pdfium.FS_RECTF()
            pdfium.FPDFAnnot_GetRect(annotation, rect)
            words = ctypes.create_string_buffer(2000)
            length = pdfium.FPDFAnnot_GetStringValue(
                annotation, b"Contents", ctypes.cast(words, ctypes.POINTER(ctypes.c_ushort)), 2000
            )
            text = words.raw[: length - 2].decode("utf-16-le")
            box = tuple(round(float(side)) for side in (rect.left, rect.bottom, rect.right, rect.top))
            found.append((number, pdfium.FPDFAnnot_GetSubtype(annotation), box, text))
    return found


def test_a_line_is_marked_and_a_note_stands_beside_it() -> None:
    copy = annotate_pdf(sheet(), [Catatan(Place(2, 4, Box(100, 50, 300, 62)), "IKM-01: “B” → A")])
    assert annotations(copy) == [
        (2, pdfium.FPDF_ANNOT_HIGHLIGHT, (100, 738, 300, 750), "IKM-01: “B” → A"),
        (2, pdfium.FPDF_ANNOT_TEXT, (10, 734, 26, 750), "IKM-01: “B” → A"),
    ]


def test_a_line_without_a_box_or_on_a_turned_page_has_its_note_in_the_corner() -> None:
    assert [item[:2] for item in annotations(annotate_pdf(sheet(), [Catatan(Place(None, 4), "x")]))] == [
        (1, pdfium.FPDF_ANNOT_TEXT)
    ]
    turned = annotate_pdf(sheet(90), [Catatan(Place(9, 4, Box(1, 1, 2, 2)), "x")])
    assert [item[:2] for item in annotations(turned)] == [(2, pdfium.FPDF_ANNOT_TEXT)]
