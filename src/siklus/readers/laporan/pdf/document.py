"""A PDF → items, pages and what has to be told."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median

import pypdfium2

from siklus.document.placed import Box
from siklus.document.reading import Note, Page, ReadingKind
from siklus.readers.bukti.shrink import pdfium_lock
from siklus.readers.laporan import faults, marks
from siklus.readers.laporan.items import Image, Item
from siklus.readers.laporan.pdf.drawings import charts_of
from siklus.readers.laporan.pdf.figures import Gallery, covers
from siklus.readers.laporan.pdf.lines import Row, in_reading_order, rows_of_words
from siklus.readers.laporan.pdf.page import Usual, items_of_page
from siklus.readers.laporan.pdf.rules import lattices, rules_of
from siklus.readers.laporan.pdf.running import tell_running
from siklus.readers.laporan.pdf.scan import Recogniser
from siklus.readers.laporan.pdf.sheet import Sheet
from siklus.readers.laporan.pdf.words import PageText, page_text
from siklus.readers.laporan.printed import with_whole_contents

FEW_WORDS, MUCH_UNREAD, SOME_UNREAD = 8, 0.3, 0.02
SHORT_WORD = 5
HALF_A_LINE, NEARLY, MOST_STEP = 50, 0.93, 3
Result = tuple[ReadingKind, Sequence[Item], tuple[Page, ...], tuple[Note, ...]]


def read_pdf(data: bytes) -> Result:
    """The items, pages and notes of a PDF.

    Raises:
        SiklusError: BACA-02 too many pages, 03 encrypted, 04 broken.
    """
    with pdfium_lock:
        try:
            with pypdfium2.PdfDocument(data) as pdf:
                return _read(pdf)
        except pypdfium2.PdfiumError as error:
            if error.err_code == pypdfium2.raw.FPDF_ERR_PASSWORD:
                raise faults.locked() from error
            raise faults.corrupt(faults.PDF) from error


def _read(pdf: pypdfium2.PdfDocument) -> Result:
    if len(pdf) > faults.MOST_PAGES:
        raise faults.too_large(faults.PAGES)
    reader = _Reader()
    sheets = [reader.sheet(pdf, number) for number in range(1, len(pdf) + 1)]
    tell_running(sheets)
    usual = usual_of(sheets)
    vocabulary = _vocabulary(sheets)
    items: list[Item] = []
    for sheet in sheets:
        sheet.vocabulary = vocabulary
        items.extend(items_of_page(sheet, usual, items[-1] if items else None))
    if reader.gallery.left_out:
        reader.notes.append(faults.left_out(f"{reader.gallery.left_out} gambar"))
    recognised = sum(sheet.recognised for sheet in sheets) * 2 > len(sheets)
    items = with_whole_contents(items)
    return "ocr" if recognised else "pdf", items, tuple(map(_page, sheets)), tuple(reader.notes)


class _Reader:
    """Goes through the pages of a file."""

    def __init__(self) -> None:
        self.notes: list[Note] = []
        self.gallery = Gallery()
        self.recogniser = Recogniser()

    def sheet(self, pdf: pypdfium2.PdfDocument, number: int) -> Sheet:
        try:
            page = pdf[number - 1]
        except pypdfium2.PdfiumError:
            self.notes.append(faults.unread_page(number, faults.BROKEN))
            return Sheet(number, 0, 0, [], read=False)
        try:
            return self._sheet(page, number)
        finally:
            page.close()

    def _sheet(self, page: pypdfium2.PdfPage, number: int) -> Sheet:
        text = page_text(page)
        images = list(self.gallery.images(page, number, text.view))
        width, height = text.view.size
        if self._is_scan(text, images):
            words = self.recogniser.words(page, text.view)
            if words:
                rows = in_reading_order(rows_of_words(words), width)
                return Sheet(number, width, height, rows, images=[], recognised=True)
            self.notes.append(faults.unread_page(number, self.recogniser.why))
        unread = text.unread / text.signs if text.signs else 0
        if unread > SOME_UNREAD:
            self.notes.append(faults.unreadable_signs(number, int(100 * unread)))
        rules, drawn = rules_of(page, text.view) if text.words else ([], [])
        tables = lattices(rules)
        rows = in_reading_order(rows_of_words(text.words), width, [table.box for table in tables])
        sheet = Sheet(number, width, height, rows, tables, rules, images, read=bool(rows) or not images)
        charts = charts_of(page, sheet, drawn, text.view)
        sheet.images = _framed([*images, *charts])
        sheet.charts = [image.place.box for image in charts if image.place.box]
        return sheet

    @staticmethod
    def _is_scan(text: PageText, images: Sequence[Image]) -> bool:
        """A page that is a picture with next to no words, or whose letters have no meaning."""
        if text.signs and text.unread / text.signs > MUCH_UNREAD:
            return True
        whole = any(image.place.box and covers(image.place.box, text.view) for image in images)
        return whole and len(text.words) < FEW_WORDS


def _framed(images: Sequence[Image]) -> list[Image]:
    """Pictures from top to bottom, those of one height from left to right."""

    def order(image: Image) -> tuple[float, float]:
        box = image.place.box or Box(0, 0, 0, 0)
        return round(box.bottom / 20), box.left

    return sorted(images, key=order)


def _vocabulary(sheets: Sequence[Sheet]) -> frozenset[str]:
    texts = (word.text.strip(".,;:()“”\"'/") for sheet in sheets for row in sheet.rows for word in row.words)
    return frozenset(text.casefold() for text in texts if len(text) > SHORT_WORD and text.isalpha())


def usual_of(sheets: Sequence[Sheet]) -> Usual:
    """What running text looks like in a file."""
    rows = list(_running_text(sheets))
    ends = sorted(row.box.right for row in rows)
    if not ends:
        return Usual()
    right = ends[len(ends) * 3 // 4]
    steps = list(_steps(sheets, right))
    return Usual(right, median(row.em for row in rows), median(steps) if steps else Usual().step)


def _steps(sheets: Sequence[Sheet], right: float) -> Iterator[float]:
    """From a full line, which does not end its paragraph, to the line below it, in letter heights."""
    for sheet in sheets:
        for above, below in pairwise(sheet.rows):
            step = (below.base - above.base) / above.em
            if above.box.right > NEARLY * right and 0 < step < MOST_STEP and len(above.text) > HALF_A_LINE:
                yield step


def _running_text(sheets: Sequence[Sheet]) -> Iterator[Row]:
    """Long lines outside of tables."""
    for sheet in sheets:
        for at, row in enumerate(sheet.rows):
            if (
                at not in sheet.running
                and len(row.text) > HALF_A_LINE
                and not marks.contents_entry(row.text, loose=False)
            ):
                yield row


def _page(sheet: Sheet) -> Page:
    lines = tuple(sheet.line(at) for at in range(len(sheet.rows)))
    running = tuple(lines[at] for at in sorted(sheet.running))
    return Page(sheet.number, lines, running, sheet.label, sheet.width, sheet.height, sheet.read)
