"""Evidence: a file named by its SHA-256, or a link with a dated screenshot."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Halaman:
    """One picture to print: the photo itself, or one page of a PDF (1-based `nomor`, 0 for a photo).

    `sha256` names the picture's bytes in the asset store; `width` and `height` are its pixels.
    """

    sha256: str
    width: int
    height: int
    nomor: int = 0
    phash: str = ""


@dataclass(frozen=True, slots=True)
class Bukti:
    """One piece of evidence as received. `kode` is the office's own name for it; `halaman` is what is printed.

    `keterangan` says what is seen, `tempat` where, `tanggal` when; `tautan` is an address when the evidence is a link.
    `terlampir` is whether the original may be attached, which only a PDF is.
    """

    kode: str
    nama_berkas: str
    sha256: str
    ukuran: int
    media_type: str
    halaman: tuple[Halaman, ...]
    keterangan: str
    tanggal: date | None = None
    tempat: str = ""
    tautan: str = ""
    terlampir: bool = True

    @property
    def kunci(self) -> str:
        """What makes it the same file: its content, or its name where there is none to compare."""
        return self.sha256 or self.nama_berkas

    @property
    def terbaca(self) -> bool:
        """Whether it can be shown: it has a picture to print, and a link's screenshot says of which day it is."""
        return bool(self.halaman) and (not self.tautan or self.tanggal is not None)
