"""How a report is put together: its headings and its tables with their printed numbers, and where they stand."""

import re
from collections.abc import Iterator

from siklus.core.periksa.klaim.bagian import JudulBagian, KlaimTabel
from siklus.core.periksa.klaim.bilangan import Ucapan
from siklus.core.periksa.temuan import lokasi_of
from siklus.document.blocks import Heading
from siklus.document.placed import Placed, locate
from siklus.document.reading import Reading

_KIND = re.compile(
    r"^\W*(?:B\s?A\s?B|Tabel|Gambar|Grafik|Diagram|Bagan|Foto|Dokumentasi|Lampiran)(?![a-z])\.?\s*", re.IGNORECASE
)
_LABEL = re.compile(r"^\W*(?:nomor|no\.?)\s*\d", re.IGNORECASE)
"""What follows a table's number where evidence is said to belong to one of its rows: that is no caption."""
_BLANKS = re.compile(r"\s+")


def bare_number(number: str) -> str:
    """A printed number without its kind, blanks and closing stop: "BAB II" is "II", "Tabel 2. 1" is "2.1"."""
    return _BLANKS.sub("", _KIND.sub("", number)).strip(".:-–)")


def find_judul(reading: Reading) -> tuple[JudulBagian, ...]:
    """Every heading, in order, with its level, number and the number printed on its page."""
    return tuple(
        JudulBagian(placed.block.level, bare_number(placed.number), _words(placed), _label(reading, placed))
        for placed in reading.headings
        if isinstance(placed.block, Heading)
    )


def find_tabel(reading: Reading) -> tuple[KlaimTabel, ...]:
    """Every table that has a number or a caption, in order."""
    return tuple(_tables(reading))


def _tables(reading: Reading) -> Iterator[KlaimTabel]:
    for placed in reading.tables:
        if (placed.number or placed.text) and not _LABEL.match(placed.text):
            yield KlaimTabel(bare_number(placed.number), _words(placed), _label(reading, placed))


def _words(placed: Placed) -> Ucapan:
    return Ucapan(placed.text, lokasi_of(locate(placed, 0), f"{placed.number} {placed.text}".strip()))


def _label(reading: Reading, placed: Placed) -> str:
    """The number printed on the page on which a block stands, "" where none is."""
    return next((page.label for page in reading.pages if page.number and page.number == placed.place.page), "")
