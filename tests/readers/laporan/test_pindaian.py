"""Real scans through the real Tesseract, where it is installed: a page drawn, turned a little, and made grainy."""

import io

import pypdfium2
import pytest
from PIL import Image, ImageFilter

from siklus.readers.laporan import read_report
from siklus.readers.laporan.pdf import scan
from tests.readers.laporan.buatan import at, lines, pdf
from tests.readers.laporan.ringkas import told

DOTS_PER_INCH, POINTS = 200, 72
PROSE = (
    "Survei kepuasan masyarakat dilaksanakan oleh seluruh unit pelayanan di kota",
    "ini pada semester pertama, dan hasilnya disampaikan kepada pimpinan untuk",
    "ditindaklanjuti.",
)
PAGE = (
    at(200, 740, "BAB II HASIL SURVEI", 16)
    + lines(72, 690, *PROSE)
    + at(72, 600, "Tabel 2.1 Nilai unsur Semester I Tahun 2025")
    + lines(72, 570, "1    Persyaratan              3,27    B", "2    Waktu Penyelesaian       3,25    B")
    + at(72, 480, "Sukamaju, 12 Juli 2025")
)


@pytest.fixture(autouse=True)
def _tesseract() -> None:
    scan.is_installed.cache_clear()
    if not scan.is_installed():
        pytest.skip("Tesseract dengan bahasa Indonesia tidak terpasang")


def scanned(content: bytes, degrees: float) -> bytes:
    """The page as a scanner gives it: a grey picture in a PDF."""
    page = pypdfium2.PdfDocument(pdf([content]))[0]
    picture = page.render(scale=DOTS_PER_INCH / POINTS, grayscale=True).to_pil()
    turned = picture.rotate(degrees, fillcolor=255, resample=Image.Resampling.BICUBIC)
    grainy = Image.blend(turned, Image.effect_noise(turned.size, 28), 0.1).filter(ImageFilter.GaussianBlur(0.5))
    out = io.BytesIO()
    grainy.save(out, "PDF", resolution=DOTS_PER_INCH)
    return out.getvalue()


@pytest.mark.parametrize("degrees", [0, 1, -1])
def test_a_real_scan_keeps_its_headings_words_and_dates(degrees: float) -> None:
    reading = read_report(scanned(PAGE, degrees), "pindaian.pdf", apart=False)
    blocks = told(reading)
    assert (reading.kind, reading.readable.pages_read) == ("ocr", 1)
    assert ("h1", "BAB II", "HASIL SURVEI") in blocks
    assert ("p", "", " ".join(PROSE)) in blocks
    assert ("p", "", "Sukamaju, 12 Juli 2025") in blocks
    (table,) = reading.tables
    assert (table.number, table.text.replace("|", "I")) == ("Tabel 2.1", "Nilai unsur Semester I Tahun 2025")
    assert table.confidence < 1
