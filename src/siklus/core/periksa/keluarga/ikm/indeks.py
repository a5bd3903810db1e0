"""The index against the values that it comes from, and against itself."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from siklus.core.aturan import Aturan
from siklus.core.indeks.skala import CONVERSION
from siklus.core.indeks.tercetak import Jendela
from siklus.core.periksa.kaidah import kaidah
from siklus.core.periksa.klaim.laporan import Klaim
from siklus.core.periksa.klaim.nilai import KlaimIndeks
from siklus.core.periksa.nilai_laporan import NilaiUtama, batas_of, indeks_unit, nilai_utama, same_print, sum_window
from siklus.core.periksa.temuan import IsiTemuan, Lokasi, Tingkat
from siklus.core.rounding import TWO_DECIMALS, print_number

BOBOT_DIBULATKAN = ("0.11", "0.111", "0.1111", "0.12", "0.125", "0.14", "0.143")
"""Weights that offices print instead of 1/9, 1/8 and 1/7."""

_NAMES_MUTU = re.compile(r"\b(?:mutu|kategori|predikat|kinerja)\b[^.;]{0,60}\b(?:[A-D]\b|baik)", re.IGNORECASE)

NEAR = Fraction(1, 200)
"""A rounded weight is not farther than this from the right one."""


@dataclass(frozen=True, slots=True)
class _Outside:
    """A printed index that the table rules out: all its claims, what it can be, and what the table allows."""

    claims: tuple[KlaimIndeks, ...]
    batas: Jendela
    window: Jendela
    nilai: NilaiUtama

    @property
    def printed(self) -> str:
        return self.claims[0].angka.teks

    @property
    def allowed(self) -> str:
        """As a person reads it: 87,21 sampai 87,46."""
        return " sampai ".join(print_number(end) for end in self.window.printable(TWO_DECIMALS))

    @property
    def weight(self) -> str:
        """The rounded weight that explains it, "" when none does."""
        exact = Fraction(1, len(self.nilai.rows))
        near = (text for text in BOBOT_DIBULATKAN if abs(Fraction(text) - exact) < NEAR)
        return next((text for text in near if _window(self.nilai, Fraction(text)).meets(self.batas)), "")

    @property
    def places(self) -> tuple[Lokasi, ...]:
        """Where it is printed, then where its values are."""
        return (*(claim.angka.lokasi for claim in self.claims), self.nilai.lokasi)


@kaidah("IKM-03", "ikm-tidak-cocok-dengan-tabel", Tingkat.KESALAHAN)
def ikm_tidak_cocok(klaim: Klaim, aturan: Aturan) -> Iterator[IsiTemuan]:
    """IKM tidak mungkin berasal dari nilai unsur yang tercetak.

    Mengapa: IKM adalah rata-rata NRR semua unsur dikali 25. Dari NRR dua desimal, IKM dapat meleset paling banyak 0,125
    karena pembulatan. Di luar itu salah satu angka keliru.

    Contoh: Sembilan NRR yang rata-ratanya 3,50 memberi IKM sekitar 87,50; tercetak 78,50.

    Sebaiknya: Hitung ulang dari jawaban, lalu pakai angka yang sama di semua tempat.

    Rujukan: PermenPANRB 14/2017, cara pengolahan: nilai SKM = Σ (NRR × 1/N), IKM = nilai SKM × 25.
    """
    for found in _outside(klaim, aturan):
        if not found.weight:
            yield IsiTemuan(
                f"IKM tercetak {found.printed}.",
                f"Dari tabel unsur, IKM hanya dapat bernilai {found.allowed}.",
                "Angka itu di luar jendela pembulatan NRR yang tercetak.",
                found.places,
            )


@kaidah("IKM-04", "bobot-dibulatkan", Tingkat.KESALAHAN)
def bobot_dibulatkan(klaim: Klaim, aturan: Aturan) -> Iterator[IsiTemuan]:
    """IKM dihitung dengan bobot yang dibulatkan.

    Mengapa: Bobot tiap unsur adalah 1/N. Bobot 0,11 membuat nilai sempurna menjadi 99,00 dan dapat menurunkan mutu.

    Contoh: Tabel memberi 87,33, tercetak 86,46; angka itu cocok dengan bobot 0,11.

    Sebaiknya: Bagi jumlah NRR dengan banyaknya unsur, baru dikali 25.

    Rujukan: PermenPANRB 14/2017, rumus bobot nilai rata-rata tertimbang: jumlah bobot dibagi jumlah unsur.
    """
    for found in _outside(klaim, aturan):
        if found.weight:
            yield IsiTemuan(
                f"IKM tercetak {found.printed}.",
                f"Dengan bobot yang benar, IKM bernilai {found.allowed}.",
                f"Angka itu cocok dengan bobot {found.weight.replace('.', ',')}, bukan 1/{len(found.nilai.rows)}.",
                found.places,
            )


@kaidah("IKM-05", "ikm-lebih-dari-satu", Tingkat.KESALAHAN)
def ikm_lebih_dari_satu(klaim: Klaim, aturan: Aturan) -> Iterator[IsiTemuan]:
    """Laporan menyebut lebih dari satu IKM untuk survei yang sama.

    Mengapa: Satu survei punya satu IKM. Angka yang berbeda membuat pembaca tidak tahu mana yang berlaku.

    Contoh: Latar belakang menyebut 87,36, tabel menyebut 87,63.

    Sebaiknya: Pakai satu angka di seluruh laporan. Nilai periode lain atau satu layanan disebut sebagai itu.

    Rujukan: PermenPANRB 14/2017: hasil survei dinyatakan sebagai satu indeks unit pelayanan.
    """
    claims = [claim for claim in indeks_unit(klaim) if not claim.angka.rusak]
    refuted = {_key(claim) for found in _outside(klaim, aturan) for claim in found.claims}
    left = [claim for claim in claims if _key(claim) not in refuted]
    different = [claim for claim in left if not same_print(claim.angka, left[0].angka)]
    if different:
        first, other = left[0], different[0]
        yield IsiTemuan(
            f"IKM tercetak {other.angka.teks}, sedangkan di tempat lain {first.angka.teks}.",
            "Pakai satu angka yang benar.",
            "Keduanya disebut sebagai hasil survei yang sama.",
            (other.angka.lokasi, first.angka.lokasi),
        )


@kaidah("IKM-06", "ikm-disebut-persen", Tingkat.PERINGATAN)
def ikm_disebut_persen(klaim: Klaim, aturan: Aturan) -> Iterator[IsiTemuan]:  # noqa: ARG001 - every rule is given the law
    """IKM ditulis sebagai persen.

    Mengapa: IKM adalah nilai pada skala 25–100, bukan bagian dari seratus. Nilai terendahnya 25, bukan 0.

    Contoh: “IKM sebesar 87,36%”.

    Sebaiknya: Tulis “IKM 87,36” tanpa tanda persen.

    Rujukan: PermenPANRB 14/2017, nilai interval konversi 25–100.
    """
    for claim in klaim.hasil.indeks:
        if claim.persen:
            bare = claim.angka.teks.rstrip("% ").split()[0]
            yield IsiTemuan(
                f"IKM tercetak {claim.angka.teks}.",
                f"Tulis {bare} tanpa persen.",
                "IKM adalah nilai pada skala 25–100.",
                (claim.angka.lokasi,),
            )


@kaidah("IKM-14", "ikm-tanpa-mutu", Tingkat.SARAN)
def ikm_tanpa_mutu(klaim: Klaim, aturan: Aturan) -> Iterator[IsiTemuan]:  # noqa: ARG001 - every rule is given the law
    """IKM disebut tanpa huruf mutu atau kinerjanya.

    Mengapa: Pembaca mengenal hasil survei dari mutu dan kinerjanya, bukan dari angkanya saja.

    Contoh: Tabel mencetak “IKM 82,16” dan tidak ada bagian lain yang menyebut B atau Baik.

    Sebaiknya: Tulis “IKM 82,16, mutu B, kinerja Baik”.

    Rujukan: PermenPANRB 14/2017, tabel nilai persepsi, nilai interval, mutu pelayanan, dan kinerja unit pelayanan.
    """
    claims = [claim for claim in indeks_unit(klaim) if not claim.angka.rusak]
    told = any(claim.mutu and (claim.mutu.huruf or claim.mutu.kinerja) for claim in claims)
    if claims and not told and not any(_NAMES_MUTU.search(item.teks) for item in klaim.susunan.kalimat):
        yield IsiTemuan(
            f"IKM tercetak {claims[0].angka.teks}.",
            "Sebutkan mutu dan kinerjanya.",
            "Tidak ada bagian laporan yang menyebut mutunya.",
            (claims[0].angka.lokasi,),
        )


def _outside(klaim: Klaim, aturan: Aturan) -> Iterator[_Outside]:
    """Each printed index that the main table rules out."""
    nilai = nilai_utama(klaim, aturan)
    if nilai is None:
        return
    window = _window(nilai, Fraction(1, len(nilai.rows)))
    for key in dict.fromkeys(map(_key, indeks_unit(klaim))):
        claims = tuple(claim for claim in indeks_unit(klaim) if _key(claim) == key)
        batas = claims[0].angka.batas
        if batas is not None and not batas.meets(window):
            yield _Outside(claims, batas, window, nilai)


def _key(claim: KlaimIndeks) -> tuple[Fraction | None, str]:
    return claim.angka.nilai, "" if claim.angka.nilai is not None else claim.angka.teks


def _window(nilai: NilaiUtama, weight: Fraction) -> Jendela:
    """The index that the values allow with a weight."""
    return sum_window(tuple(map(batas_of, nilai.rows.values())), CONVERSION * weight)
