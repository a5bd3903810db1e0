"""The invented report as DOCX, opened once."""

from io import BytesIO
from zipfile import ZipFile

import pytest
from lxml import etree

from siklus.document.assets import Assets
from siklus.document.report import Document
from siklus.writers.docx import render_docx
from siklus.writers.pdf import RenderedPdf


@pytest.fixture(scope="session")
def docx(document: Document, assets: Assets, rendered: RenderedPdf) -> bytes:
    return render_docx(document, assets, rendered.layout)


@pytest.fixture(scope="session")
def parts(docx: bytes) -> dict[str, bytes]:
    with ZipFile(BytesIO(docx)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


@pytest.fixture(scope="session")
def root(parts: dict[str, bytes]) -> etree._Element:
    return etree.fromstring(parts["word/document.xml"])
