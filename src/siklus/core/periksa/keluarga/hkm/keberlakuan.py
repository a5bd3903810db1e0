"""Numbers and years of laws, and whether they are still in force."""

import re
from collections.abc import Iterator

from siklus.core.aturan import Aturan
from siklus.core.aturan.model import DasarHukum
from siklus.core.periksa.hukum_dikenal import find_dikenal, first_number, has_title, same_title
from siklus.core.periksa.kaidah import kaidah
from siklus.core.periksa.klaim.identitas import KlaimHukum
from siklus.core.periksa.klaim.laporan import Klaim
from siklus.core.periksa.periode_laporan import own_periode
from siklus.core.periksa.temuan import IsiTemuan, Tingkat

_HISTORY = re.compile(
    r"\bdicabut|\b(?:mencabut|digantikan|diganti|menggantikan|mengganti|pengganti|sebelumnya|semula|dahulu|dulu|"
    r"tidak\s+berlaku|disempurnakan|penyempurnaan|perubahan|diubah|sejak|pada\s+tahun|kemudian|lama)\b",
    re.IGNORECASE,
)
_REPEALED = re.compile(r"(?:telah|sudah)\s+dicabut|digantikan|tidak\s+berlaku|diganti\s+dengan", re.IGNORECASE)
_SKM = re.compile(r"\b(?:SKM|survei\s+kepuasan|survey\s+kepuasan|indeks\s+kepuasan)\b", re.IGNORECASE)


@kaidah("HKM-03", "peraturan-sudah-dicabut", Tingkat.KESALAHAN)
def peraturan_sudah_dicabut(klaim: Klaim, aturan: Aturan) -> Iterator[IsiTemuan]:
    """Peraturan yang sudah dicabut dipakai sebagai dasar.

    Mengapa: Dasar hukum yang sudah dicabut tidak memberi dasar apa pun. Biasanya tersalin dari laporan lama, sering
    bersama selang mutu yang lama.

    Contoh: “berdasarkan Keputusan MenPAN Nomor KEP/25/M.PAN/2/2004” dalam laporan tahun 2025.

    Sebaiknya: Ganti dengan peraturan yang berlaku pada periode survei.

    Rujukan: PermenPANRB 14/2017 menggantikan PermenPANRB 16/2014, yang menggantikan KEP/25/M.PAN/2/2004.
    """
    year = _year_of(klaim)
    for found in find_dikenal(klaim, aturan):
        ended = found.hukum.berlaku_sampai
        if ended is not None and year is not None and ended.year < year and not _is_history(found.klaim):
            yield IsiTemuan(
                f"Tercetak {' '.join(found.klaim.teks.teks.split())}.",
                "Pakai peraturan yang berlaku pada periode survei.",
                f"Peraturan itu tidak berlaku lagi sesudah {ended.year}; laporan ini tentang tahun {year}.",
                (found.klaim.teks.lokasi,),
            )


@kaidah("HKM-04", "nomor-peraturan-salah", Tingkat.KESALAHAN)
def nomor_peraturan_salah(klaim: Klaim, aturan: Aturan) -> Iterator[IsiTemuan]:
    """Judul peraturan benar, tetapi bentuk, nomor, atau tahunnya salah.

    Mengapa: Nomor dan tahun adalah alamat peraturan. Satu angka yang salah menunjuk peraturan lain.

    Contoh: “PermenPANRB Nomor 14 Tahun 2018 tentang Pedoman Penyusunan Survei Kepuasan Masyarakat …”.

    Sebaiknya: Tulis nomor dan tahun menurut naskah peraturan.

    Rujukan: Judul peraturan dalam data Siklus (perintah “siklus aturan dasar-hukum” dan rujukan Aturan).
    """
    for claim in klaim.identitas.hukum:
        laws = same_title(claim, aturan)
        if laws and claim.jenis in _known_kinds(aturan) and not _is_right(claim, laws, aturan):
            yield _wrong(claim, laws)


@kaidah("HKM-05", "peraturan-tidak-dikenal", Tingkat.PERINGATAN)
def peraturan_tidak_dikenal(klaim: Klaim, aturan: Aturan) -> Iterator[IsiTemuan]:
    """Nomor atau tahun peraturan tentang SKM tidak dikenal.

    Mengapa: Nomor yang hampir sama dengan pedoman SKM biasanya salah ketik.

    Contoh: “PermenPANRB Nomor 14 Tahun 2018” dalam kalimat tentang SKM; pedomannya Nomor 14 Tahun 2017.

    Sebaiknya: Cocokkan nomor dan tahunnya dengan naskah peraturan.

    Rujukan: PermenPANRB 14/2017.
    """
    known = {(law.jenis, law.nomor, law.tahun): law for law in aturan.peraturan}
    for claim in klaim.identitas.hukum:
        if claim.judul or (claim.jenis, first_number(claim), claim.tahun) in known or not _SKM.search(claim.kalimat):
            continue
        near = [law for law in aturan.peraturan if _is_near(claim, law) and _SKM.search(law.tentang)]
        if near:
            yield _wrong(claim, tuple(near))


def _is_right(claim: KlaimHukum, laws: tuple[DasarHukum, ...], aturan: Aturan) -> bool:
    """Whether number and year are those of a law with this title, or of a known one whose title is only misquoted."""
    misquoted = any(_is(claim, law) for law in aturan.peraturan) and not any(has_title(claim, law) for law in laws)
    return misquoted or any(_is(claim, law) for law in laws)


def _is(claim: KlaimHukum, law: DasarHukum) -> bool:
    return (claim.jenis, first_number(claim), claim.tahun) == (law.jenis, law.nomor, law.tahun)


def _is_near(claim: KlaimHukum, law: DasarHukum) -> bool:
    """Whether only the number or only the year differs, and the law still holds."""
    in_force = law.berlaku_sampai is None
    return claim.jenis == law.jenis and in_force and (first_number(claim) == law.nomor or claim.tahun == law.tahun)


def _known_kinds(aturan: Aturan) -> frozenset[str]:
    """Kinds of which the titles are known; a regional regulation may bear the same title as a national one."""
    return frozenset(law.jenis for law in aturan.peraturan)


def _wrong(claim: KlaimHukum, laws: tuple[DasarHukum, ...]) -> IsiTemuan:
    right = " atau ".join(law.judul for law in laws)
    return IsiTemuan(
        f"Tercetak {' '.join(claim.teks.teks.split())}.",
        f"Tulis {right}.",
        f"{laws[0].tentang} diatur dengan {right}." if claim.judul else "Peraturan dengan nomor itu tidak dikenal.",
        (claim.teks.lokasi,),
    )


def _is_history(claim: KlaimHukum) -> bool:
    words = _REPEALED if claim.di_daftar else _HISTORY
    return words.search(claim.kalimat) is not None


def _year_of(klaim: Klaim) -> int | None:
    """The year that the report is about; else the year of its signature."""
    own = own_periode(klaim)
    signed = [block.tahun for block in klaim.identitas.tanda_tangan if block.tahun]
    return own.tahun if own else max(signed, default=None)
