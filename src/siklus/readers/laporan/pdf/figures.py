"""The pictures of a PDF page, with the SHA-256 of what the file holds and a hash of what it shows."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, field

import pypdfium2
from pypdfium2 import raw

from siklus.document.blocks import Picture
from siklus.document.placed import Box, Place
from siklus.readers.laporan.items import Image
from siklus.readers.laporan.pdf.words import View
from siklus.readers.laporan.pictures import MOST_PIXELS, picture_from, picture_of

SMALLEST, MOST_PICTURES, MOST_ON_A_PAGE = 24.0, 1_500, 200
WHOLE_PAGE = 0.6
JPEG = "DCTDecode"
BROKEN = (pypdfium2.PdfiumError, ValueError, OSError)
"""What a broken picture may raise; a name that is no UTF-8 is a ValueError too."""


@dataclass(slots=True)
class Gallery:
    """The pictures of a file that were looked at already, by what the file holds of them."""

    known: dict[str, Picture] = field(default_factory=dict)
    left_out: int = 0

    def images(self, page: pypdfium2.PdfPage, number: int, view: View) -> Iterator[Image]:
        """Pictures of a page that are large enough to show something, in the order of the file."""
        count = 0
        for item in page.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE], max_depth=3):
            box = _box(item, view)
            if min(box.right - box.left, box.bottom - box.top) < SMALLEST:
                continue
            count += 1
            if count > MOST_ON_A_PAGE or len(self.known) > MOST_PICTURES:
                self.left_out += 1
                continue
            picture = self._picture(item, is_page=covers(box, view))
            if picture is not None:
                yield Image(picture, Place(number, 1, box))

    def _picture(self, item: pypdfium2.PdfImage, *, is_page: bool) -> Picture | None:
        try:
            data = bytes(item.get_data())
        except BROKEN:
            return None
        key = hashlib.sha256(data).hexdigest()
        if key not in self.known:
            self.known[key] = _looked_at(item, data, key, is_page=is_page)
        return self.known[key]


def _looked_at(item: pypdfium2.PdfImage, data: bytes, sha256: str, *, is_page: bool) -> Picture:
    try:
        width, height = item.get_px_size()
        if is_page or width * height > MOST_PIXELS:
            return Picture(sha256, width, height, "", document=is_page)
        if item.get_filters() == [JPEG]:
            return picture_from(data)
        return picture_of(item.get_bitmap().to_pil(), sha256)
    except BROKEN:
        return Picture(sha256, 0, 0, "")


def _box(item: pypdfium2.PdfObject, view: View) -> Box:
    left, bottom, right, top = item.get_bounds()
    if item.level and item.container is not None:
        matrix = item.container.get_matrix()
        (left, bottom), (right, top) = matrix.on_point(left, bottom), matrix.on_point(right, top)
    return view.box(left, bottom, right, top)


def covers(box: Box, view: View) -> bool:
    """Whether a picture is as good as the whole page."""
    width, height = view.size
    return (box.right - box.left) * (box.bottom - box.top) >= WHOLE_PAGE * width * height
