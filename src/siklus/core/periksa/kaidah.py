"""A rule of the checker: its code, its name, how grave it is, and the page that its docstring makes."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from inspect import cleandoc
from typing import Generic, Literal, TypeVar

from siklus.core.aturan import Aturan
from siklus.core.periksa.klaim.laporan import Klaim
from siklus.core.periksa.temuan import IsiTemuan, Temuan, Tingkat

Diperiksa = TypeVar("Diperiksa")
"""What a rule looks at: one report's claims, or those of two periods."""
Status = Literal["stabil", "pratinjau"]

KELUARGA = {
    "IKM": "Indeks, nilai, dan mutu",
    "RSP": "Responden dan sampel",
    "PRI": "Unsur prioritas",
    "RTL": "Rencana dan realisasi tindak lanjut",
    "BKT": "Bukti dukung",
    "STS": "Status dan uraiannya",
    "LAP": "Bagian dan susunan laporan",
    "HKM": "Dasar hukum",
    "NSK": "Naskah",
    "PUB": "Publikasi",
    "BND": "Dua laporan yang dibandingkan",
}
"""The families, in the order in which they are read, with what each looks at."""

BAGIAN = ("Mengapa", "Contoh", "Sebaiknya", "Rujukan")
"""What the docstring of every rule tells after its first line."""

_SECTION = re.compile(rf"^({'|'.join(BAGIAN)}): ", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class KaidahUmum(Generic[Diperiksa]):
    """One rule. `judul` is its docstring's first line; `penjelasan` its four parts by name."""

    kode: str
    nama: str
    tingkat: Tingkat
    status: Status
    judul: str
    penjelasan: dict[str, str]
    periksa: Callable[[Diperiksa, Aturan], Iterator[IsiTemuan]]

    @property
    def keluarga(self) -> str:
        """The family's code: IKM of IKM-01."""
        return self.kode.partition("-")[0]

    def check(self, klaim: Diperiksa, aturan: Aturan) -> Iterator[Temuan]:
        """Everything that it finds, signed with its code."""
        for isi in self.periksa(klaim, aturan):
            yield Temuan(self.kode, self.nama, self.tingkat, isi)


Kaidah = KaidahUmum[Klaim]
"""A rule about one report."""


def kaidah(
    kode: str, nama: str, tingkat: Tingkat, *, status: Status = "stabil"
) -> Callable[[Callable[[Diperiksa, Aturan], Iterator[IsiTemuan]]], KaidahUmum[Diperiksa]]:
    """Make a rule of a function. Its docstring has a title and the four parts, in Indonesian: offices read its page."""

    def make(periksa: Callable[[Diperiksa, Aturan], Iterator[IsiTemuan]]) -> KaidahUmum[Diperiksa]:
        judul, _, rest = cleandoc(periksa.__doc__ or "").partition("\n")
        return KaidahUmum(kode, nama, tingkat, status, judul.rstrip("."), _sections(rest), periksa)

    return make


def _sections(text: str) -> dict[str, str]:
    _, *parts = _SECTION.split(text)
    return {name: " ".join(body.split()) for name, body in zip(parts[::2], parts[1::2], strict=True)}
