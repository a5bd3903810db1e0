"""The trend as a drawing: points on a fixed ground, and the lines on which the letters begin."""

from dataclasses import dataclass
from fractions import Fraction

from siklus.core.indeks.skala import HIGHEST_IKM
from siklus.web.queries.hasil import aturan_of
from siklus.web.queries.papan.isi import Papan, Titik

WIDTH, HEIGHT = 340, 150
LEFT, RIGHT, TOP, BOTTOM = 48, 30, 26, 12
FLOOR = Fraction(55)
"""The drawing begins here unless a value is lower: nearly all offices stand above it."""
STEP = 10


@dataclass(frozen=True, slots=True)
class TitikGambar:
    """One result: where it stands in the drawing, in whole units."""

    titik: Titik
    x: int
    y: int


@dataclass(frozen=True, slots=True)
class Garis:
    """Where a letter begins."""

    huruf: str
    y: int


@dataclass(frozen=True, slots=True)
class Tren:
    """Everything that the drawing shows."""

    titik: tuple[TitikGambar, ...]
    garis: tuple[Garis, ...]

    @property
    def jalan(self) -> str:
        """The line through all points, as an SVG polyline takes it."""
        return " ".join(f"{item.x},{item.y}" for item in self.titik)


def tren_of(papan: Papan) -> Tren | None:
    """The drawing; None for a single result, which has no trend."""
    if papan.lalu is None or papan.kini is None:
        return None
    lowest = min(item.indeks.ikm for item in papan.titik)
    floor = min(FLOOR, Fraction(int(lowest) // STEP * STEP))
    bands = aturan_of(papan.kini.survei).pita
    return Tren(
        tuple(_point(number, item, len(papan.titik), floor) for number, item in enumerate(papan.titik)),
        tuple(Garis(band.huruf, _height(band.bawah, floor)) for band in bands if band.bawah > floor),
    )


def _point(number: int, titik: Titik, count: int, floor: Fraction) -> TitikGambar:
    room = WIDTH - LEFT - RIGHT
    return TitikGambar(titik, LEFT + room * number // (count - 1), _height(titik.indeks.ikm, floor))


def _height(ikm: Fraction, floor: Fraction) -> int:
    room = HEIGHT - TOP - BOTTOM
    return HEIGHT - BOTTOM - int((ikm - floor) * room / (HIGHEST_IKM - floor))
