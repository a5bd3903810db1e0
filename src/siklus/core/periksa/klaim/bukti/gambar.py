"""The figures of a report: number, caption, picture, and the number printed on their page."""

from siklus.core.periksa.klaim.bagian import KlaimGambar
from siklus.core.periksa.klaim.bilangan import Ucapan
from siklus.core.periksa.klaim.susunan import bare_number
from siklus.core.periksa.temuan import lokasi_of
from siklus.document.blocks import Figure, Picture
from siklus.document.placed import Placed, locate
from siklus.document.reading import Reading


def find_gambar(reading: Reading) -> tuple[KlaimGambar, ...]:
    """Every figure that has a number, a caption or a picture, in order."""
    return tuple(gambar_of(placed, reading) for placed in reading.figures)


def gambar_of(placed: Placed, reading: Reading) -> KlaimGambar:
    """One figure block as a claim."""
    content = placed.block.content if isinstance(placed.block, Figure) else None
    picture = content if isinstance(content, Picture) else None
    return KlaimGambar(
        bare_number(placed.number),
        Ucapan(placed.text, lokasi_of(locate(placed, 0), f"{placed.number} {placed.text}".strip())),
        picture.sha256 if picture else "",
        picture.phash if picture else "",
        page_label(reading, placed),
    )


def page_label(reading: Reading, placed: Placed) -> str:
    """The number printed on the page on which a block begins; "" where none is printed or the file has no pages."""
    return next((page.label for page in reading.pages if page.number and page.number == placed.place.page), "")
