"""The proof: LibreOffice lays the file out, and every printed page reference is where it says."""

import ctypes
import re
import shutil
import subprocess
from collections import Counter
from pathlib import Path

import pypdfium2
import pytest
from lxml import etree
from pypdfium2 import raw

from siklus.writers.pdf import RenderedPdf

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
SOFFICE = shutil.which("soffice")
FOOT = 60
EXPORT = 'pdf:writer_pdf_Export:{"ExportBookmarksToPDFDestination":{"type":"boolean","value":"true"}}'

pytestmark = pytest.mark.skipif(SOFFICE is None, reason="LibreOffice (soffice) is not installed")


@pytest.fixture(scope="module")
def laid_out(docx: bytes, tmp_path_factory: pytest.TempPathFactory) -> pypdfium2.PdfDocument:
    folder = tmp_path_factory.mktemp("libreoffice")
    (folder / "laporan.docx").write_bytes(docx)
    profile = f"-env:UserInstallation={(folder / 'profil').as_uri()}"
    command = [str(SOFFICE), profile, "--headless", "--convert-to", EXPORT, "--outdir", str(folder)]
    subprocess.run([*command, str(folder / "laporan.docx")], check=True, capture_output=True, timeout=180)  # noqa: S603 - a fixed command
    return pypdfium2.PdfDocument(Path(folder / "laporan.pdf"))


@pytest.fixture(scope="module")
def feet(laid_out: pypdfium2.PdfDocument) -> list[str]:
    """What is printed at the foot of each page."""
    return [page.get_textpage().get_text_bounded(0, 0, page.get_width(), FOOT).strip() for page in laid_out]


def test_libreoffice_makes_as_many_pages_as_the_pdf(laid_out: pypdfium2.PdfDocument, rendered: RenderedPdf) -> None:
    assert len(laid_out) == rendered.layout.page_count == len(pypdfium2.PdfDocument(rendered.data))


def test_every_page_reference_is_true(root: etree._Element, laid_out: pypdfium2.PdfDocument, feet: list[str]) -> None:
    places = destinations(laid_out)
    references = list(page_references(root))

    assert len(references) == 72
    assert [(name, feet[places[name]]) for name, _ in references] == references


def test_every_word_stands_on_the_page_of_the_pdf(laid_out: pypdfium2.PdfDocument, rendered: RenderedPdf) -> None:
    """The PDF has the words of the charts besides, which are pictures here."""
    ours = pypdfium2.PdfDocument(rendered.data)
    astray = [words_of(theirs) - words_of(page) for theirs, page in zip(laid_out, ours, strict=True)]

    assert astray == [Counter()] * len(ours)


def words_of(page: pypdfium2.PdfPage) -> "Counter[str]":
    """The words of a page in whatever order; hyphens at line ends and leaders do not count."""
    text = re.sub(r"[\ufffe\u00ad\u0002-]\s*", "", page.get_textpage().get_text_range())
    return Counter(re.findall(r"[^\W_]+", text))


def page_references(root: etree._Element) -> list[tuple[str, str]]:
    """The bookmark and the filled page of every reference in the file."""
    found, name = [], ""
    for run in root.iter(f"{W}instrText", f"{W}t"):
        code = re.match(r" PAGEREF (\S+)", run.text or "") if run.tag == f"{W}instrText" else None
        if run.tag == f"{W}t" and name:
            found.append((name, str(run.text)))
        name = code[1] if code else ""
    return found


def destinations(pdf: pypdfium2.PdfDocument) -> dict[str, int]:
    """Where each bookmark of the file stands: the index of its page."""
    found = {}
    for place in range(raw.FPDF_CountNamedDests(pdf)):
        size = ctypes.c_long()
        raw.FPDF_GetNamedDest(pdf, place, None, ctypes.byref(size))
        buffer = ctypes.create_string_buffer(size.value)
        target = raw.FPDF_GetNamedDest(pdf, place, buffer, ctypes.byref(size))
        name = buffer.raw.decode("utf-16-le").rstrip("\0").replace("5F", "_", 1)
        found[name] = raw.FPDFDest_GetDestPageIndex(pdf, target)
    return found
