"""The titles of laws."""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from siklus.core.aturan import Aturan
from siklus.core.periksa.hukum_dikenal import Dikenal, find_dikenal, has_title
from siklus.core.periksa.kaidah import kaidah
from siklus.core.periksa.klaim.laporan import Klaim
from siklus.core.periksa.pindaian import fold
from siklus.core.periksa.temuan import IsiTemuan, Tingkat

_READ_WRONG = 0.8
_DAMAGED = re.compile(r"[A-Za-z][\d|!]|[\d|!][A-Za-z]")
"""A digit or a stroke in the place of a letter."""


@kaidah("HKM-01", "judul-peraturan-salah", Tingkat.KESALAHAN)
def judul_peraturan_salah(klaim: Klaim, aturan: Aturan) -> Iterator[IsiTemuan]:
    """Judul peraturan tidak tepat.

    Mengapa: Judul peraturan dikutip apa adanya. Judul yang keliru menunjukkan bahwa peraturannya tidak dibuka.

    Contoh: PermenPANRB 14/2017 ditulis “… Unit Penyelenggaraan Pelayanan Publik”; yang benar “Unit Penyelenggara”.

    Sebaiknya: Salin judul dari naskah peraturan.

    Rujukan: Judul peraturan dalam data Siklus (perintah “siklus aturan dasar-hukum” dan rujukan Aturan).
    """
    for found in find_dikenal(klaim, aturan):
        other = any(has_title(found.klaim, law) for law in aturan.peraturan)
        if found.klaim.judul and found.banding == "beda" and not other and not _misread(found, klaim):
            yield IsiTemuan(
                f"Judul {found.hukum.judul} tercetak “{found.klaim.judul}”.",
                f"Tulis “{found.hukum.tentang}”.",
                f"Yang berbeda: {_difference(found)}.",
                (found.klaim.teks.lokasi,),
            )


@kaidah("HKM-02", "judul-peraturan-dipendekkan", Tingkat.SARAN)
def judul_peraturan_dipendekkan(klaim: Klaim, aturan: Aturan) -> Iterator[IsiTemuan]:
    """Judul peraturan dalam daftar dasar hukum tidak lengkap.

    Mengapa: Daftar dasar hukum memuat judul lengkap agar peraturannya dapat dicari.

    Contoh: “PermenPANRB Nomor 14 Tahun 2017 tentang Pedoman Penyusunan Survei Kepuasan Masyarakat”.

    Sebaiknya: Tulis judul sampai selesai.

    Rujukan: Judul peraturan dalam data Siklus (perintah “siklus aturan dasar-hukum” dan rujukan Aturan).
    """
    for found in find_dikenal(klaim, aturan):
        if found.klaim.di_daftar and found.klaim.judul and found.banding == "pendek":
            yield IsiTemuan(
                f"Judul {found.hukum.judul} tercetak “{found.klaim.judul}”.",
                f"Lengkapi menjadi “{found.hukum.tentang}”.",
                "Judulnya terpotong.",
                (found.klaim.teks.lokasi,),
            )


def _misread(found: Dikenal, klaim: Klaim) -> bool:
    """Whether a scan may have misread a letter or two; then nothing is proven."""
    alike = SequenceMatcher(None, found.klaim.judul.casefold(), found.hukum.tentang.casefold()).ratio()
    damaged = any(_DAMAGED.search(word) for word in found.klaim.judul.split())
    same_signs = fold(found.klaim.judul) == fold(found.hukum.tentang)
    return same_signs or ((klaim.pindaian or damaged) and alike >= _READ_WRONG)


def _difference(found: Dikenal) -> str:
    """The printed words that differ, and those that belong there."""
    printed, known = found.klaim.judul.split(), found.hukum.tentang.split()
    matcher = SequenceMatcher(None, [word.casefold() for word in printed], [word.casefold() for word in known])
    parts = [code for code in matcher.get_opcodes() if code[0] != "equal"]
    _, first, last, begin, end = parts[0]
    wrong, right = " ".join(printed[first:last]), " ".join(known[begin:end])
    return f"“{wrong or '…'}” seharusnya “{right or '…'}”"
