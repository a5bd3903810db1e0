"""A picture of one page: read as a scan."""

from io import BytesIO

from PIL import Image as Pillow
from PIL import ImageOps

from siklus.document.reading import Page
from siklus.readers.laporan import faults
from siklus.readers.laporan.pdf.document import Result, usual_of
from siklus.readers.laporan.pdf.lines import in_reading_order, rows_of_words
from siklus.readers.laporan.pdf.page import items_of_page
from siklus.readers.laporan.pdf.scan import DPI, POINTS, Recogniser
from siklus.readers.laporan.pdf.sheet import Sheet
from siklus.readers.laporan.pictures import MOST_PIXELS, UNREADABLE


def read_picture(data: bytes) -> Result:
    """The items of a photographed or scanned page.

    Raises:
        SiklusError: BACA-02 too many pixels, 04 broken.
    """
    try:
        with Pillow.open(BytesIO(data)) as image:
            if image.width * image.height > MOST_PIXELS:
                raise faults.too_large(faults.PIXELS)
            upright = ImageOps.exif_transpose(image).convert("L")
    except UNREADABLE as error:
        raise faults.corrupt(faults.PICTURE) from error
    scale = POINTS / DPI
    recogniser = Recogniser()
    words = recogniser.picture_words(upright, scale)
    width, height = upright.width * scale, upright.height * scale
    sheet = Sheet(1, width, height, in_reading_order(rows_of_words(words), width), recognised=True, read=bool(words))
    notes = () if words else (faults.unread_page(1, recogniser.why),)
    lines = tuple(sheet.line(at) for at in range(len(sheet.rows)))
    page = Page(1, lines, width=width, height=height, read=bool(words))
    return "ocr", items_of_page(sheet, usual_of([sheet])), (page,), notes
