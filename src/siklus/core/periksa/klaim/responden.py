"""Claims about people: how many answered, of how many, and who they were."""

from dataclasses import dataclass
from typing import Literal

from siklus.core.periksa.klaim.bilangan import Bilangan, Ucapan
from siklus.core.periksa.temuan import Lokasi

Peran = Literal["responden", "populasi", "sampel", "target", "terkumpul", "sah", "dibagikan", "tidak_sah"]


@dataclass(frozen=True, slots=True)
class KlaimJumlah:
    """A number of people or forms. `huruf` is the same number in words where the report writes both ("lima puluh")."""

    peran: Peran
    angka: Bilangan
    huruf: Ucapan | None = None
    layanan: str = ""
    kini: bool = True


@dataclass(frozen=True, slots=True)
class BarisProfil:
    """One category of a profile table: its name, how many people and which share (percent), as far as printed."""

    nama: Ucapan
    jumlah: Bilangan | None
    persen: Bilangan | None


@dataclass(frozen=True, slots=True)
class TabelProfil:
    """Who the respondents were in one dimension: `dimensi` is a key of the law's profile ("jenis_kelamin"), or "".

    `total` is the printed total row, None where there is none.
    """

    dimensi: str
    judul: str
    lokasi: Lokasi
    baris: tuple[BarisProfil, ...]
    total: BarisProfil | None = None
