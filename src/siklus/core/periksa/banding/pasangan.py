"""Two reports of one office, an earlier and a later one, and how a place in either is told."""

from dataclasses import dataclass, replace

from siklus.core.periksa.klaim.laporan import Klaim
from siklus.core.periksa.temuan import Lokasi


@dataclass(frozen=True, slots=True)
class Pasangan:
    """The claims of the earlier report and of the later."""

    lama: Klaim
    baru: Klaim

    def in_lama(self, lokasi: Lokasi) -> Lokasi:
        """A place of the earlier report, with its file's name."""
        return replace(lokasi, berkas=self.lama.reading.source)

    def in_baru(self, lokasi: Lokasi) -> Lokasi:
        """A place of the later report, with its file's name."""
        return replace(lokasi, berkas=self.baru.reading.source)
