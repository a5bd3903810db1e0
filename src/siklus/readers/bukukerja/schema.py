"""What a column and a sheet of the buku kerja are; the reader, the template and the manual all follow these."""

from dataclasses import dataclass
from typing import Literal

Jenis = Literal[
    "teks",
    "bulat",
    "angka",
    "tanggal",
    "bulan",
    "pilihan",
    "daftar",
    "unsur",
    "daftar unsur",
    "layanan",
    "rtl",
    "bukti",
]

JENIS_TERBACA: dict[Jenis, str] = {
    "teks": "teks",
    "bulat": "bilangan bulat",
    "angka": "bilangan dengan koma, misalnya 3,27",
    "tanggal": "tanggal, misalnya 3 Juli 2025 atau 03/07/2025",
    "bulan": "nama bulan; beberapa bulan dipisahkan titik koma, atau rentang, misalnya Jul–Des",
    "pilihan": "salah satu pilihan",
    "daftar": "teks; beberapa isian dipisahkan titik koma",
    "unsur": "nama unsur",
    "daftar unsur": "nama unsur; beberapa isian dipisahkan titik koma",
    "layanan": "kode dari lembar Layanan",
    "rtl": "ID dari lembar RTL",
    "bukti": "kode atau nama berkas bukti; beberapa isian dipisahkan titik koma",
}
"""How the manual and the template describe each kind to the person who fills it in."""


@dataclass(frozen=True, slots=True)
class Kolom:
    """One column (or one row of Identitas): its head, what it means, how it is filled in."""

    nama: str
    arti: str
    jenis: Jenis = "teks"
    contoh: str = ""
    pilihan: tuple[str, ...] = ()
    lebar: float = 18.0
    kelompok: str = ""
    """In Identitas: the heading under which the row stands."""
    wajib: bool = False


def wajib(  # noqa: PLR0913 - the columns of a table read best as one line each
    nama: str,
    arti: str,
    jenis: Jenis = "teks",
    contoh: str = "",
    pilihan: tuple[str, ...] = (),
    *,
    lebar: float = 18.0,
    kelompok: str = "",
) -> Kolom:
    """A column that must be filled in."""
    return Kolom(nama, arti, jenis, contoh, pilihan, lebar, kelompok, wajib=True)


@dataclass(frozen=True, slots=True)
class Lembar:
    """One sheet: its name, what it is for, its columns in order."""

    nama: str
    penjelasan: str
    kolom: tuple[Kolom, ...]
    wajib: bool = False
    kapan: str = "Boleh dikosongkan."
    """When it must be filled in, as the Petunjuk sheet says it."""
    baris: int = 200
    """How many rows the template prepares."""

    def column(self, nama: str) -> Kolom:
        """One column by its head; KeyError when the sheet has none of that name."""
        for kolom in self.kolom:
            if kolom.nama == nama:
                return kolom
        raise KeyError(nama)
