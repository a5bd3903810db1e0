"""The lowest and the highest against the values that the report itself prints."""

import re
from collections.abc import Iterator
from fractions import Fraction

from siklus.core.aturan import Aturan
from siklus.core.periksa.kaidah import kaidah
from siklus.core.periksa.klaim.laporan import Klaim
from siklus.core.periksa.klaim.nilai import KlaimNilai, KlaimPrioritas
from siklus.core.periksa.klaim.unsur import find_sebutan
from siklus.core.periksa.nilai_laporan import batas_of, nilai_utama
from siklus.core.periksa.temuan import IsiTemuan, Lokasi, Tingkat

Nilai = dict[str, KlaimNilai]

_SEVERAL = 3
"""Unsur in a list from which on it is a list of the lowest or the highest, not one unsur told by itself."""

_EQUAL = re.compile(
    r"\b(?:sama|seri|seimbang|imbang|kembar|setara|identik|serupa|bersamaan|berbagi|bersama|pun)\b", re.IGNORECASE
)
"""A sentence that says so of an unsur explains the tie."""


@kaidah("PRI-01", "terendah-keliru", Tingkat.KESALAHAN)
def terendah_keliru(klaim: Klaim, aturan: Aturan) -> Iterator[IsiTemuan]:
    """Unsur yang disebut terendah bukan yang terendah menurut nilainya.

    Mengapa: Tiga unsur terendah menjadi prioritas. Bila salah pilih, perbaikan mengenai unsur yang keliru.

    Contoh: Kompetensi (3,30) disebut terendah ketiga, padahal Produk bernilai 3,21.

    Sebaiknya: Urutkan nilai semua unsur, ambil yang terendah. Bila nilainya seri, tulis alasan memilihnya.

    Rujukan: PermenPANRB 14/2017, unsur dengan nilai rendah diprioritaskan untuk diperbaiki.
    """
    yield from _misplaced(klaim, aturan, "terendah")


@kaidah("PRI-02", "tertinggi-keliru", Tingkat.KESALAHAN)
def tertinggi_keliru(klaim: Klaim, aturan: Aturan) -> Iterator[IsiTemuan]:
    """Unsur yang disebut tertinggi bukan yang tertinggi menurut nilainya.

    Mengapa: Unsur tertinggi dipertahankan. Bila salah sebut, pemeliharaan diarahkan ke unsur yang keliru.

    Contoh: Perilaku (3,33) disebut tertinggi ketiga, padahal Sarana bernilai 3,76.

    Sebaiknya: Urutkan nilai semua unsur, ambil yang tertinggi.

    Rujukan: PermenPANRB 14/2017, unsur dengan nilai tinggi dipertahankan.
    """
    yield from _misplaced(klaim, aturan, "tertinggi")


@kaidah("PRI-03", "prioritas-berbeda-antarbagian", Tingkat.KESALAHAN)
def prioritas_berbeda(klaim: Klaim, aturan: Aturan) -> Iterator[IsiTemuan]:
    """Unsur prioritas di satu bagian berbeda dengan di bagian lain.

    Mengapa: Rencana harus mengenai unsur yang ditetapkan sebagai prioritas.

    Contoh: Kalimat menyebut Waktu, Persyaratan, dan Kompetensi; tabel rencana memuat Waktu, Persyaratan, dan Produk.

    Sebaiknya: Pakai tiga unsur yang sama di kalimat, tabel rencana, dan kesimpulan.

    Rujukan: PermenPANRB 14/2017, rencana tindak lanjut disusun menurut unsur yang diprioritaskan.
    """
    nilai = _nilai(klaim, aturan)
    wrong = {id(claim) for claim in klaim.hasil.prioritas if any(_mistakes(claim, nilai))}
    for arah in ("terendah", "tertinggi"):
        claims = [
            claim
            for claim in klaim.hasil.prioritas
            if claim.arah == arah and len(claim.unsur) == aturan.jumlah_prioritas and id(claim) not in wrong
        ]
        other = next((claim for claim in claims if set(claim.unsur) != set(claims[0].unsur)), None)
        if other is not None:
            yield _disagreement(claims[0], other, aturan)


@kaidah("PRI-04", "seri-tidak-dijelaskan", Tingkat.SARAN)
def seri_tidak_dijelaskan(klaim: Klaim, aturan: Aturan) -> Iterator[IsiTemuan]:
    """Nilai seri di batas prioritas tidak dijelaskan.

    Mengapa: Bila unsur ketiga dan keempat terendah bernilai sama, pilihan di antara keduanya adalah keputusan orang.
    Tanpa alasan, pembaca mengira ada yang terlewat.

    Contoh: Prosedur dan Perilaku sama-sama 3,33 di urutan ketiga; laporan hanya menyebut Prosedur.

    Sebaiknya: Sebutkan bahwa nilainya seri dan tulis alasan memilih salah satu.

    Rujukan: PermenPANRB 14/2017, tiga unsur terendah; pilihan pada nilai seri diserahkan kepada penyelenggara.
    """
    nilai = _nilai(klaim, aturan)
    if any(_EQUAL.search(satu.teks) and find_sebutan(satu.teks, aturan) for satu in klaim.susunan.kalimat):
        return
    for claim in klaim.hasil.prioritas:
        if claim.arah == "terendah" and len(claim.unsur) == aturan.jumlah_prioritas:
            yield from _ties(claim, nilai)
            return


def _ties(claim: KlaimPrioritas, nilai: Nilai) -> Iterator[IsiTemuan]:
    chosen = {key: _printed(nilai[key]) for key in claim.unsur if key in nilai}
    legible = [value for value in chosen.values() if value is not None]
    for key, row in nilai.items():
        value = _printed(row)
        if key not in chosen and legible and value is not None and value == max(legible):
            same = next(other for other, its in chosen.items() if its == value)
            yield IsiTemuan(
                f"{_said(row)} dan {_said(nilai[same])} bernilai sama.",
                "Tulis mengapa yang satu dipilih dan yang lain tidak.",
                "Nilainya seri di batas prioritas.",
                (claim.tempat[claim.unsur.index(same)], row.nama.lokasi),
            )


def _misplaced(klaim: Klaim, aturan: Aturan, arah: str) -> Iterator[IsiTemuan]:
    """One finding for each statement of that direction that the values refute."""
    nilai = _nilai(klaim, aturan)
    for claim in klaim.hasil.prioritas:
        mistakes = tuple(_mistakes(claim, nilai)) if _is_whole(claim, aturan) else ()
        if claim.arah == arah and mistakes:
            named, place, left_out = mistakes[0]
            yield IsiTemuan(
                f"{_said(nilai[named])} disebut {arah}.",
                f"{_said(nilai[left_out])} lebih {'rendah' if arah == 'terendah' else 'tinggi'} dan tidak disebut.",
                "Nilai pada tabel unsur menunjukkan urutan lain.",
                (place, nilai[left_out].nama.lokasi),
            )


def _mistakes(claim: KlaimPrioritas, nilai: Nilai) -> Iterator[tuple[str, Lokasi, str]]:
    """Each unsur named although another is certainly more extreme: its key, its place, and the other's key."""
    lowest = claim.arah == "terendah"
    outside = [key for key in nilai if key not in claim.unsur and not key.startswith("?")]
    if _all_elsewhere(claim, nilai):
        return
    for key, place in zip(claim.unsur, claim.tempat, strict=True):
        for other in outside if key in nilai else ():
            one, two = (nilai[other], nilai[key]) if lowest else (nilai[key], nilai[other])
            if _below(one, two):
                yield key, place, other


def _is_whole(claim: KlaimPrioritas, aturan: Aturan) -> bool:
    """Whether a table names as many unsur as are chosen; of one that names fewer, rows were lost in reading."""
    return claim.asal != "tabel" or len(claim.unsur) >= aturan.jumlah_prioritas


def _all_elsewhere(claim: KlaimPrioritas, nilai: Nilai) -> bool:
    """Whether none of a long list is where it is said to be: then the words about the list were misread."""
    known = sorted((value, key) for key, row in nilai.items() if (value := _printed(row)) is not None)
    count = len(claim.unsur)
    if count < _SEVERAL or len(known) <= count:
        return False
    edge = known[count - 1][0] if claim.arah == "terendah" else known[-count][0]
    ends = {key for value, key in known if (value <= edge if claim.arah == "terendah" else value >= edge)}
    return not ends & set(claim.unsur)


def _below(one: KlaimNilai, other: KlaimNilai) -> bool:
    """Whether the first value is certainly smaller: by what is printed, or by all that a damaged print can be."""
    first, second = _printed(one), _printed(other)
    if first is not None and second is not None:
        return first < second
    return batas_of(one).atas < batas_of(other).bawah


def _printed(row: KlaimNilai) -> Fraction | None:
    number = row.angka or row.kolom.get("konversi")
    return number.nilai if number else None


def _nilai(klaim: Klaim, aturan: Aturan) -> Nilai:
    """The values by unsur when the report gives all that was measured; none otherwise."""
    found = nilai_utama(klaim, aturan)
    return found.rows if found else {}


def _said(row: KlaimNilai) -> str:
    number = row.angka or row.kolom.get("konversi")
    return f"{row.nama.teks} ({number.teks})" if number else row.nama.teks


def _disagreement(first: KlaimPrioritas, other: KlaimPrioritas, aturan: Aturan) -> IsiTemuan:
    new = next(key for key in other.unsur if key not in first.unsur)
    missing = next(key for key in first.unsur if key not in other.unsur)
    names = {unsur.key: unsur.nama for unsur in aturan.unsur}
    return IsiTemuan(
        f"{names[new]} disebut {first.arah} di sini, sedangkan di tempat lain {names[missing]}.",
        "Pakai unsur yang sama di semua bagian.",
        "Prioritas sebuah survei hanya satu daftar.",
        (other.tempat[other.unsur.index(new)], first.tempat[first.unsur.index(missing)]),
    )
