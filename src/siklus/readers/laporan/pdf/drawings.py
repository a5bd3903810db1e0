"""Charts that a page draws line by line: found above their captions, kept as pictures of what they show."""

import hashlib
from collections.abc import Sequence
from dataclasses import replace

import pypdfium2

from siklus.document.placed import Box, Place
from siklus.readers.laporan import marks
from siklus.readers.laporan.items import Image
from siklus.readers.laporan.joining import squeezed
from siklus.readers.laporan.pdf.lines import Row
from siklus.readers.laporan.pdf.sheet import Sheet
from siklus.readers.laporan.pdf.words import View
from siklus.readers.laporan.pictures import picture_of

LEAST_STROKES, GAP, FARTHEST = 12, 40.0, 70.0
"""Fewer strokes are no chart; strokes farther apart are not one; a caption farther below is not its own. In points."""
LARGEST = 0.7
LEGEND = 14.0
"""Room above the strokes for a line of words that belongs to them; below them all is theirs down to the caption."""


def charts_of(page: pypdfium2.PdfPage, sheet: Sheet, drawn: Sequence[Box], view: View) -> list[Image]:
    """A picture for each caption of a figure that stands under strokes, and under no picture."""
    captions = [row for row in sheet.rows if _is_caption(row)]
    areas = [area for row in captions if (area := _area_above(row, sheet, drawn)) is not None]
    if not areas:
        return []
    shown = page.render(scale=1, grayscale=True, may_draw_forms=False, rotation=0).to_pil()
    if (shown.width > shown.height) != (view.size[0] > view.size[1]):
        return []
    images = []
    for area in areas:
        part = shown.crop((int(area.left), int(area.top), int(area.right) + 1, int(area.bottom) + 1))
        picture = picture_of(part, hashlib.sha256(part.tobytes()).hexdigest())
        images.append(Image(replace(picture, document=False), Place(sheet.number, 1, area)))
    return images


def _is_caption(row: Row) -> bool:
    mark = marks.caption(squeezed(row.text))
    return mark is not None and mark.kind == "figure"


def _area_above(row: Row, sheet: Sheet, drawn: Sequence[Box]) -> Box | None:
    """The box around the strokes that end just above a caption and hang together; None when a picture stands there."""
    above = sorted((box for box in drawn if box.bottom <= row.box.top + GAP / 4), key=lambda box: -box.bottom)
    area: list[Box] = []
    top = row.box.top
    for box in above:
        if top - box.bottom > (GAP if area else FARTHEST):
            break
        area.append(box)
        top = min(top, box.top)
    if len(area) < LEAST_STROKES:
        return None
    whole = Box(min(b.left for b in area), top - LEGEND, max(b.right for b in area), row.box.top - 1)
    tall = (whole.bottom - whole.top) > LARGEST * sheet.height
    pictured = any(image.place.box and _overlap(image.place.box, whole) for image in sheet.images)
    return None if tall or pictured or _is_table(whole, sheet) else whole


def _overlap(one: Box, other: Box) -> bool:
    return one.top < other.bottom and one.bottom > other.top and one.left < other.right and one.right > other.left


def _is_table(area: Box, sheet: Sheet) -> bool:
    """A ruled table with words in most of its cells, under which a figure's caption happens to stand."""
    for table in sheet.tables:
        if not _overlap(table.box, area):
            continue
        middles = [word.middle for row in sheet.rows for word in row.words]
        filled = sum(
            any(f.box.left <= x <= f.box.right and f.box.top <= y <= f.box.bottom for x, y in middles)
            for f in table.fields
        )
        if filled * 2 > len(table.fields) and table.box.bottom - table.box.top > (area.bottom - area.top) / 2:
            return True
    return False
