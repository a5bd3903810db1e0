"""Claims about whose report it is: office, period, legal bases, and the signature."""

from dataclasses import dataclass
from typing import Literal

from siklus.core.periksa.klaim.bilangan import Ucapan
from siklus.core.periksa.klaim.masa import Satuan

PeranPeriode = Literal["survei", "pelaksanaan", "lalu", "berikut", ""]


@dataclass(frozen=True, slots=True)
class KlaimKantor:
    """An office's full name as printed. `sendiri` where only the own name may stand (cover, signature).

    `di_judul` where it stands in a heading or a caption; `kalimat` is the whole sentence, title or cell around it.
    """

    nama: Ucapan
    sendiri: bool = False
    di_judul: bool = False
    kalimat: str = ""


@dataclass(frozen=True, slots=True)
class KlaimPeriode:
    """A period as printed: Semester `nomor` of `tahun` (None when the year is not said).

    `bulan` are its months, first and last. `peran` is what the sentence says that it is: the period surveyed, the one
    in which the plan is carried out, an earlier or the next one; "" when the words do not tell.
    """

    teks: Ucapan
    satuan: Satuan
    nomor: int
    tahun: int | None
    bulan: tuple[int, int]
    peran: PeranPeriode = ""
    di_judul: bool = False
    """Whether it stands in a title, a heading or a caption rather than in a sentence."""
    kalimat: str = ""
    """The whole sentence, title or cell around it."""
    bagian: str = ""
    """The heading above it."""


@dataclass(frozen=True, slots=True)
class KlaimHukum:
    """A law that the report cites: kind by one short name ("permenpanrb", "uu", "pp", "perpres", …), number, year.

    `judul` is what follows "tentang", "" where the report does not name it. `di_daftar` when it stands in a list of
    legal bases, `kalimat` the whole sentence or item around it.
    """

    teks: Ucapan
    jenis: str
    nomor: str
    tahun: int | None
    judul: str = ""
    di_daftar: bool = False
    kalimat: str = ""


@dataclass(frozen=True, slots=True)
class TandaTangan:
    """A signature block. `nama` and `nip` say only whether they are printed: the checker keeps no names.

    `hari`, `bulan` and `tahun` are parts of its date, None where not printed.
    """

    lokasi: Ucapan
    tempat: str
    hari: int | None
    bulan: int | None
    tahun: int | None
    jabatan: str = ""
    nama: bool = False
    nip: bool = False
    di_pengantar: bool = False
    tanggal: Ucapan | None = None
    """Where its date is printed, when that is not in the block itself but in the head of the letter."""
    kosong: bool = False
    """Whether a blank stands where its date belongs."""
    elektronik: bool = False
    pembuka: Ucapan | None = None
    """Its first line, when that is not the one with the date."""
    sah: bool = True
    """False for a place and date under which nobody signs."""
