"""A number as a report prints it: exact where it can be read, bounded where the print is damaged, never mended."""

from dataclasses import dataclass
from fractions import Fraction

from siklus.core.indeks.tercetak import Jendela, Tercetak
from siklus.core.periksa.temuan import Lokasi


@dataclass(frozen=True, slots=True)
class Bilangan:
    """A printed number.

    `teks` is the print ("3,27", "85,7%", "31|"). `nilai` is what it says, None when it is damaged; `places` its
    decimals. `batas` holds every value that it can stand for: the rounding window of a legible number, all that the
    legible signs of a damaged one allow, None where nothing can be said.
    """

    teks: str
    lokasi: Lokasi
    nilai: Fraction | None
    places: int = 0
    batas: Jendela | None = None

    @property
    def rusak(self) -> bool:
        """Whether the print cannot be read as one number."""
        return self.nilai is None

    @property
    def tercetak(self) -> Tercetak | None:
        """The number as core's arithmetic of printed values takes it; None when it is damaged."""
        return None if self.nilai is None else Tercetak(self.nilai, self.places)


@dataclass(frozen=True, slots=True)
class Ucapan:
    """Some words of the report and where they stand."""

    teks: str
    lokasi: Lokasi
