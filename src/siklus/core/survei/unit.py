"""The office that is surveyed, the services it gives, and who signs for it."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class UnitLayanan:
    """The office. `nama` is its full name ("Komisi Pemilihan Umum Kabupaten …"), `sebutan` its short one ("KPU …").

    `logo` is the SHA-256 of a picture or "", `logo_ukuran` its width and height in pixels.
    """

    nama: str
    sebutan: str
    kota: str
    alamat: str = ""
    telepon: str = ""
    situs: str = ""
    surel: str = ""
    akun: tuple[str, ...] = ()
    logo: str = ""
    slogan: str = ""
    logo_ukuran: tuple[int, int] = (0, 0)


@dataclass(frozen=True, slots=True)
class Layanan:
    """One service: its key, its name, and how many people used it in the period (the population), if known."""

    kode: str
    nama: str
    pengguna: int | None = None


def layanan_of(names: Iterable[str]) -> tuple[Layanan, ...]:
    """The services that answers name, where there is no list of them: each once, in alphabetical order."""
    return tuple(Layanan(name, name) for name in sorted(set(names) - {""}))


@dataclass(frozen=True, slots=True)
class Penandatangan:
    """Who signs. `sebutan` is "", "Plt.", "Plh." or "a.n."; with "a.n." `atas_nama` is the office signed for."""

    jabatan: str
    nama: str
    nip: str = ""
    sebutan: Literal["", "Plt.", "Plh.", "a.n."] = ""
    atas_nama: str = ""
