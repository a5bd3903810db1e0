"""Comparing a file that somebody has with what was sealed."""

import re
from dataclasses import dataclass

from siklus.readers.segel import Beda, IsiBerkas, compare, shown_beside
from siklus.readers.segel.baca import Bidang
from siklus.web.queries.laporan.periksa import Segel, segel_of
from siklus.web.services.laporan.pembaca import read_apart

ADDRESS = re.compile(r"/periksa/([2-9a-hjkmnp-z]{12})\b")


@dataclass(frozen=True, slots=True)
class HasilPeriksa:
    """What came of it. `persis` is whether it is the very file; `beda` is everything in which it is another.

    `tanda_tangan` is how many electronic signatures were put into it since, `tampilan` where they show themselves.
    """

    segel: Segel
    beda: tuple[Beda, ...]
    persis: bool
    tanda_tangan: int = 0
    tampilan: tuple[Bidang, ...] = ()

    @property
    def asli(self) -> bool:
        """Whether it says exactly what was sealed."""
        return self.segel.sah and not self.beda


def verify(segel: Segel, data: bytes) -> HasilPeriksa:
    """Compare; SiklusError SEGEL-01, SEGEL-02 or LAPORAN-01 for a file that cannot be read."""
    return judged(segel, read_apart(data))


def judged(segel: Segel, isi: IsiBerkas) -> HasilPeriksa:
    """The same of a file that was read."""
    exact = isi.sha256 == segel.isi["berkas"][isi.bentuk]["sha256"]
    return HasilPeriksa(segel, compare(segel.isi, isi), exact, isi.tanda_tangan, shown_beside(isi))


def segel_named_in(isi: IsiBerkas) -> Segel | None:
    """The seal whose address the file prints; None when it prints none that is known."""
    for bidang in reversed(isi.bidang):
        for kode in ADDRESS.findall(bidang.teks.replace(" ", "")):
            if found := segel_of(kode):
                return found
    return None
