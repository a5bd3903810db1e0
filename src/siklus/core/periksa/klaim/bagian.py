"""Claims about the report's own parts: headings, tables, figures, groups of evidence, and references to them."""

from dataclasses import dataclass
from typing import Literal

from siklus.core.periksa.klaim.bilangan import Ucapan

NEAR_PICTURE = 3
"""Hashes of 64 bits that differ in at most so many are of one picture."""


@dataclass(frozen=True, slots=True)
class JudulBagian:
    """A heading. `nomor` as it counts ("II", "2.1", ""), `teks` its title; `halaman` the number printed on its page."""

    tingkat: int
    nomor: str
    teks: Ucapan
    halaman: str = ""


@dataclass(frozen=True, slots=True)
class KlaimTabel:
    """A table by its printed number without blanks ("2.1"; "" when it has none) and its caption."""

    nomor: str
    judul: Ucapan
    halaman: str = ""


@dataclass(frozen=True, slots=True)
class KlaimGambar:
    """A figure by its printed number ("7", "4.2"), its caption ("" when none), its picture and its page's number.

    `sha256` and `phash` are "" where the picture is not in the file.
    """

    nomor: str
    judul: Ucapan
    sha256: str = ""
    phash: str = ""
    halaman: str = ""

    def shows_the_same_as(self, other: "KlaimGambar") -> bool:
        """Whether two files are copies of one picture, shrunk or saved again; one without structure is like none."""
        if not (self.phash.strip("0") and other.phash.strip("0")) or self.sha256 == other.sha256:
            return False
        return (int(self.phash, 16) ^ int(other.phash, 16)).bit_count() <= NEAR_PICTURE


@dataclass(frozen=True, slots=True)
class GrupBukti:
    """For which row ("Bukti Dukung Tabel 3.1 Nomor 1 Poin b") the annex shows which figures, and what it says."""

    teks: Ucapan
    tabel: str
    nomor: str
    poin: str
    gambar: tuple[str, ...]
    uraian: Ucapan | None = None
    halaman: str = ""


@dataclass(frozen=True, slots=True)
class Acuan:
    """The text points at a table, figure, page, chapter or annex by number; `dari` is a table row's label or ""."""

    teks: Ucapan
    jenis: Literal["tabel", "gambar", "halaman", "bab", "lampiran"]
    nomor: str
    dari: str = ""
