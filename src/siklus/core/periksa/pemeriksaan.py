"""One report checked: its claims extracted, every rule asked, and what was set aside kept with its reason."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from siklus.core.aturan import Aturan
from siklus.core.periksa.banding import KAIDAH_BANDING, Pasangan
from siklus.core.periksa.kaidah import Kaidah
from siklus.core.periksa.klaim.baca import extract
from siklus.core.periksa.pilihan import Pilihan, select, set_aside
from siklus.core.periksa.temuan import Temuan, Tingkat
from siklus.document.reading import Reading

CUKUP_TERBACA = Fraction(4, 5)
"""Below this share of legible numbers, tables or pages, the result says first that much could not be read."""


_RECOGNISED = "Teksnya dikenali dari pindaian: cocokkan dahulu dengan halaman aslinya."


@dataclass(frozen=True, slots=True)
class Diabaikan:
    """A finding that was set aside, and why."""

    temuan: Temuan
    alasan: str


@dataclass(frozen=True, slots=True)
class Pemeriksaan:
    """The result for one file: findings as one reads the file, those set aside, and the reading they rest on."""

    reading: Reading
    temuan: tuple[Temuan, ...]
    diabaikan: tuple[Diabaikan, ...] = ()

    @property
    def cukup_terbaca(self) -> bool:
        """Whether enough was legible for silence to mean something."""
        readable = self.reading.readable
        return min(readable.numbers, readable.tables, readable.pages) >= CUKUP_TERBACA

    def count(self, tingkat: Tingkat) -> int:
        """How many findings of a severity."""
        return sum(temuan.tingkat is tingkat for temuan in self.temuan)


def check_report(
    reading: Reading, aturan: Aturan, kaidah_list: Sequence[Kaidah], pilihan: Pilihan | None = None
) -> Pemeriksaan:
    """Ask the chosen rules about a report; SiklusError PERIKSA-01 for a code that no rule has."""
    pilihan = pilihan or Pilihan()
    klaim = extract(reading, aturan)
    found = sorted(
        (
            doubted(temuan) if klaim.pindaian else temuan
            for kaidah in select(kaidah_list, pilihan)
            for temuan in kaidah.check(klaim, aturan)
        ),
        key=lambda temuan: temuan.order,
    )
    kept = tuple(temuan for temuan in found if set_aside(temuan.kode, pilihan.kecuali) is None)
    diabaikan = tuple(
        Diabaikan(temuan, item.alasan) for temuan in found if (item := set_aside(temuan.kode, pilihan.kecuali))
    )
    return Pemeriksaan(reading, kept, diabaikan)


def doubted(temuan: Temuan) -> Temuan:
    """A finding in words that were recognised from a picture, where a digit may be another: nothing there is proven."""
    if temuan.tingkat is not Tingkat.KESALAHAN:
        return temuan
    isi = replace(temuan.isi, seharusnya=f"{temuan.isi.seharusnya} {_RECOGNISED}")
    return replace(temuan, tingkat=Tingkat.PERINGATAN, isi=isi)


def compare_reports(lama: Reading, baru: Reading, aturan: Aturan) -> tuple[Temuan, ...]:
    """What a later report took over, left out or changed from an earlier one; places name their file."""
    pasangan = Pasangan(extract(lama, aturan), extract(baru, aturan))
    found = (temuan for kaidah in KAIDAH_BANDING for temuan in kaidah.check(pasangan, aturan))
    return tuple(sorted(found, key=lambda temuan: temuan.order))
