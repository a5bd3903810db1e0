"""Claims about values: NRR of an unsur, the index, their letters, and which unsur are lowest and highest."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from siklus.core.periksa.klaim.bilangan import Bilangan, Ucapan
from siklus.core.periksa.temuan import Lokasi

Asal = Literal["tabel", "prosa"]
Arah = Literal["terendah", "tertinggi"]
Kolom = Literal["jumlah", "nrr", "tertimbang", "konversi"]


@dataclass(frozen=True, slots=True)
class KlaimMutu:
    """A letter and its word as printed beside a value; "" where one of them is not printed or not legible."""

    huruf: str
    kinerja: str
    lokasi: Lokasi


@dataclass(frozen=True, slots=True)
class KlaimNilai:
    """The value of one unsur: `angka` its NRR on the scale 1–4, or None where only other columns are printed.

    `nama` is the name that the report uses, `unsur` the key that it means. `kolom` has all its numbers by meaning: the
    sum of the answers, the NRR, the weighted NRR, and the value converted to 25–100. `kini` is false for a value that
    the report gives for another period (a trend) and `layanan` is "" unless it is one service's alone.
    """

    unsur: str
    nama: Ucapan
    angka: Bilangan | None
    mutu: KlaimMutu | None
    asal: Asal
    kolom: Mapping[Kolom, Bilangan] = field(default_factory=dict)
    kini: bool = True
    layanan: str = ""


@dataclass(frozen=True, slots=True)
class KlaimIndeks:
    """An IKM (25–100) as printed; `persen` when printed as a percentage. `kini` and `layanan` as for KlaimNilai."""

    angka: Bilangan
    mutu: KlaimMutu | None
    asal: Asal
    persen: bool = False
    kini: bool = True
    layanan: str = ""


@dataclass(frozen=True, slots=True)
class TabelUnsur:
    """A table of values by unsur. `indeks` is its own IKM row; `jumlah` what else is printed below: sums, averages."""

    judul: str
    lokasi: Lokasi
    nilai: tuple[KlaimNilai, ...]
    indeks: KlaimIndeks | None = None
    jumlah: tuple[Bilangan, ...] = ()
    kepala: Mapping[Kolom, Ucapan] = field(default_factory=dict)
    """The heads of its columns, as printed."""
    kini: bool = True
    layanan: str = ""


@dataclass(frozen=True, slots=True)
class KlaimPrioritas:
    """A statement that these unsur are the lowest or the highest, in the printed order, each with its place."""

    arah: Arah
    unsur: tuple[str, ...]
    tempat: tuple[Lokasi, ...]
    asal: Asal
