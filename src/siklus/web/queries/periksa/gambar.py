"""The pages that a finding stands on, with a box at each place: its own thick, those of its neighbours thin."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from siklus.document.placed import Box
from siklus.document.printing import ONE_DECIMAL, machine_number
from siklus.web.queries.periksa.butir import Butir, Tampilan

MOST_PAGES = 3
"""Pages shown for one finding; a finding of more places names the others in words."""
ROOM = 2.0
"""Points between a line's letters and its box."""


@dataclass(frozen=True, slots=True)
class Kotak:
    """A box in points from the page's upper left corner; `ini` belongs to the finding that was chosen."""

    x: str
    y: str
    lebar: str
    tinggi: str
    ini: bool
    nomor: int


@dataclass(frozen=True, slots=True)
class Lembar:
    """One page: its number from 1, its size in points, its boxes, the chosen finding's last so that they lie on top."""

    nomor: int
    lebar: str
    tinggi: str
    kotak: tuple[Kotak, ...]

    @property
    def ditandai(self) -> int:
        """How many places of the chosen finding it has."""
        return sum(kotak.ini for kotak in self.kotak)


def lembar_of(tampilan: Tampilan, dipilih: Butir, butir: Sequence[Butir]) -> tuple[Lembar, ...]:
    """The pages of the chosen finding; none where they cannot be drawn."""
    sizes = tampilan.bacaan.ukuran
    pages = [page for page in dipilih.halaman if 1 <= page <= len(sizes)][:MOST_PAGES]
    return tuple(
        Lembar(page, _point(sizes[page - 1][0]), _point(sizes[page - 1][1]), _boxes(page, dipilih, butir))
        for page in pages
    )


def _boxes(page: int, dipilih: Butir, butir: Sequence[Butir]) -> tuple[Kotak, ...]:
    others = [kotak for item in butir if item.nomor != dipilih.nomor for kotak in _of(item, page, ini=False)]
    return tuple(dict.fromkeys((*others, *_of(dipilih, page, ini=True))))


def _of(item: Butir, page: int, *, ini: bool) -> Iterator[Kotak]:
    for lokasi in item.temuan.lokasi:
        if lokasi.halaman == page and lokasi.kotak is not None:
            yield _kotak(lokasi.kotak, item.nomor, ini=ini)


def _kotak(box: Box, nomor: int, *, ini: bool) -> Kotak:
    corner = (_point(box.left - ROOM), _point(box.top - ROOM))
    size = (_point(max(0, box.right - box.left) + 2 * ROOM), _point(max(0, box.bottom - box.top) + 2 * ROOM))
    return Kotak(*corner, *size, ini, nomor)


def _point(value: float) -> str:
    """With a point, whatever the language of the page."""
    return machine_number(Fraction(value), ONE_DECIMAL)
