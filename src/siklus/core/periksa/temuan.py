"""A finding: what is printed, what it should be and why, with every place that shows it."""

from dataclasses import dataclass
from enum import StrEnum

from siklus.document.placed import Box, Line


class Tingkat(StrEnum):
    """How grave: a kesalahan is proven, a peringatan needs a look, a saran would make the report better."""

    KESALAHAN = "kesalahan"
    PERINGATAN = "peringatan"
    SARAN = "saran"


@dataclass(frozen=True, slots=True)
class Lokasi:
    """One place in the file.

    `halaman` is the physical page from 1, None where the file has no pages; `baris` is the line, from 1, of the file
    for text and of the page otherwise; `teks` is that line as printed, `kutipan` the words in it that are meant.
    """

    halaman: int | None
    baris: int
    teks: str
    kutipan: str = ""
    kotak: Box | None = None
    berkas: str = ""
    """Which file, where two are compared; "" where there is only one."""

    def __str__(self) -> str:
        """As it is read out: halaman 4, baris 12."""
        file = f"{self.berkas}, " if self.berkas else ""
        page = f"halaman {self.halaman}, " if self.halaman is not None else ""
        return f"{file}{page}baris {self.baris}"


def lokasi_of(line: Line, kutipan: str = "") -> Lokasi:
    """A printed line as a place that a finding can show."""
    return Lokasi(line.place.page, line.place.line, line.text, kutipan, line.place.box)


@dataclass(frozen=True, slots=True)
class IsiTemuan:
    """What a rule found, before the registry signs it with the rule's code.

    Sentences in Indonesian that stand by themselves: `tercetak` what the report prints, `seharusnya` what it should
    be (or what to ask, where the layout hides the answer), `sebab` why. The first place is the one to mend.
    """

    tercetak: str
    seharusnya: str
    sebab: str
    lokasi: tuple[Lokasi, ...]


@dataclass(frozen=True, slots=True)
class Temuan:
    """A finding under a rule's code ("IKM-01"), name ("mutu-tidak-cocok") and severity."""

    kode: str
    nama: str
    tingkat: Tingkat
    isi: IsiTemuan

    @property
    def pesan(self) -> str:
        """The three sentences as one message."""
        return " ".join(part for part in (self.isi.tercetak, self.isi.sebab, self.isi.seharusnya) if part)

    @property
    def lokasi(self) -> tuple[Lokasi, ...]:
        """Every place, the one to mend first."""
        return self.isi.lokasi

    @property
    def order(self) -> tuple[int, int, str]:
        """Where it stands among others: as one reads the file, then by code."""
        first = self.isi.lokasi[0] if self.isi.lokasi else Lokasi(None, 0, "")
        return (first.halaman or 0, first.baris, self.kode)
