"""Periods: copied from another report, or at odds with the months beside them."""

import re
from collections.abc import Iterator
from itertools import pairwise

from siklus.core.aturan import Aturan
from siklus.core.periksa.kaidah import kaidah
from siklus.core.periksa.klaim.cari_periode import periode_in
from siklus.core.periksa.klaim.identitas import KlaimPeriode
from siklus.core.periksa.klaim.laporan import Klaim
from siklus.core.periksa.klaim.masa import Masa
from siklus.core.periksa.periode_laporan import PeriodeLaporan, periode_of, told_periode
from siklus.core.periksa.temuan import IsiTemuan, Tingkat

_COMPARES = re.compile(
    r"\b(?:tren|perbandingan|perkembangan|dibanding\w*|sebelum\w*|lalu|terdahulu|naik|turun|meningkat|menurun|"
    r"peningkatan|penurunan|kenaikan|dari|sampai\s+dengan|s\.?d|sejak|antara|selama\s+(?:dua|tiga|empat|lima)|"
    r"berturut\W?turut|riwayat|historis|menjadi)\b",
    re.IGNORECASE,
)
_FOLLOW_UP = re.compile(
    r"\b(?:tindak\s+lanjut|RTL|rencana|realisasi|jadwal|strategi|masa\s+pelaksanaan)\b", re.IGNORECASE
)
_RESULT = re.compile(r"\b(?:hasil|nilai|IKM|SKM|survei|NRR|responden|karakteristik|profil|indeks)\b", re.IGNORECASE)
_OPENS = re.compile(r"^\s*[(,/–-]?\s*(?:bulan\s+|yaitu\s+|periode\s+|yakni\s+)?$")


@kaidah("NSK-04", "periode-lain-di-judul", Tingkat.KESALAHAN)
def periode_lain_di_judul(klaim: Klaim, aturan: Aturan) -> Iterator[IsiTemuan]:  # noqa: ARG001 - every rule is given the law
    """Judul atau keterangan menyebut periode lain.

    Mengapa: Keterangan tabel yang menyebut periode lain membuat pembaca mengira isinya hasil periode itu. Biasanya
    keterangan tersalin dari laporan sebelumnya.

    Contoh: Laporan Semester I Tahun 2025, judul tabel “Hasil SKM Semester II Tahun 2024”.

    Sebaiknya: Ganti periodenya. Bila isinya memang hasil periode lalu, sebut sebagai pembanding.

    Rujukan: PermenPANRB 14/2017: hasil survei dilaporkan menurut periode survei.
    """
    for claim, own in _others(klaim):
        near = abs(_urutan(claim, own) - own.urutan) == 1
        if claim.di_judul and _RESULT.search(claim.kalimat) and not (near and _FOLLOW_UP.search(claim.kalimat)):
            yield _found(claim, own, klaim, "")


@kaidah("NSK-05", "periode-lain-dalam-kalimat", Tingkat.PERINGATAN)
def periode_lain_dalam_kalimat(klaim: Klaim, aturan: Aturan) -> Iterator[IsiTemuan]:  # noqa: ARG001 - as above
    """Kalimat tentang hasil menyebut periode yang lebih lama.

    Mengapa: Kalimat tentang hasil survei yang menyebut periode lama, tanpa kata pembanding, biasanya tersalin.

    Contoh: “Hasil SKM Semester II Tahun 2024 menunjukkan …” dalam laporan Semester I Tahun 2025.

    Sebaiknya: Ganti periodenya, atau katakan bahwa itu hasil periode sebelumnya.

    Rujukan: PermenPANRB 14/2017: hasil survei dilaporkan menurut periode survei.
    """
    for claim, own in _others(klaim):
        about = claim.peran == "survei" and _RESULT.search(claim.kalimat) and not _COMPARES.search(claim.bagian)
        if (
            not claim.di_judul
            and about
            and _urutan(claim, own) < own.urutan
            and not (own.urutan - _urutan(claim, own) <= own.berjarak and _FOLLOW_UP.search(claim.kalimat))
            and len(claim.kalimat.split()) > _CELL_WORDS
        ):
            yield _found(claim, own, klaim, " Apakah hasil periode itu yang dimaksud?")


_CELL_WORDS = 6
"""A shorter stretch is a cell's label, which says nothing by itself."""


@kaidah("NSK-06", "bulan-tidak-cocok", Tingkat.PERINGATAN)
def bulan_tidak_cocok(klaim: Klaim, aturan: Aturan) -> Iterator[IsiTemuan]:  # noqa: ARG001 - as above
    """Bulan di samping semester atau triwulan tidak cocok.

    Mengapa: Semester I adalah Januari–Juni, Triwulan III adalah Juli–September. Bulan yang lain membuat masa survei
    dan masa pelaksanaan tertukar.

    Contoh: “Semester I Tahun 2025 (Juli–Desember 2025)”.

    Sebaiknya: Cocokkan bulannya. Bila unit memakai semester akademik, jelaskan satu kali.

    Rujukan: PermenPANRB 14/2017: survei berkala tiap triwulan, semester, atau tahun kalender.
    """
    for ruas in klaim.susunan.ruas:
        for one, two in pairwise(periode_in(ruas.teks)):
            named, months = (one, two) if two.satuan == "bulan" else (two, one)
            between = ruas.teks[one.end : two.start]
            if _pairs(named, months) and _OPENS.match(between) and _disagree(named, months):
                yield IsiTemuan(
                    f"Tercetak “{ruas.teks[one.start : two.end]})”.".replace("))", ")"),
                    f"{ruas.teks[named.start : named.end]} adalah bulan {named.bulan[0]} sampai {named.bulan[-1]}.",
                    "Bulan dan nama periodenya berbeda.",
                    (ruas.lokasi(two.start, ruas.teks[two.start : two.end]),),
                )


def _pairs(named: Masa, months: Masa) -> bool:
    return months.satuan == "bulan" and named.satuan in {"semester", "triwulan"}


def _disagree(named: Masa, months: Masa) -> bool:
    other_year = None not in {named.tahun, months.tahun} and named.tahun != months.tahun
    return named.bulan != months.bulan or other_year


def _others(klaim: Klaim) -> Iterator[tuple[KlaimPeriode, PeriodeLaporan]]:
    """Claims of the same kind of period that name another one and do not compare it with the report's own."""
    own = told_periode(klaim)
    for claim in klaim.identitas.periode if own else ():
        if own and _is_other(claim, own) and not _COMPARES.search(_without_names(claim)) and not _names(claim, own):
            yield claim, own


def _is_other(claim: KlaimPeriode, own: PeriodeLaporan) -> bool:
    periode = periode_of(claim, own.tahun)
    peran = {"survei"} if own.satuan == "bulan" else {"survei", ""}
    same_kind = periode is not None and periode.satuan == own.satuan and claim.peran in peran
    return same_kind and periode != own


def _without_names(claim: KlaimPeriode) -> str:
    return claim.kalimat.replace(claim.teks.teks, "")


def _names(claim: KlaimPeriode, own: PeriodeLaporan) -> bool:
    """Whether the same sentence names the report's own period too."""
    return any(
        (masa.satuan, masa.nomor, masa.tahun) == (own.satuan, own.nomor, own.tahun)
        for masa in periode_in(claim.kalimat)
    )


def _urutan(claim: KlaimPeriode, own: PeriodeLaporan) -> int:
    return (periode_of(claim, own.tahun) or own).urutan


def _found(claim: KlaimPeriode, own: PeriodeLaporan, klaim: Klaim, question: str) -> IsiTemuan:
    first = next(item for item in klaim.identitas.periode if periode_of(item) == own)
    return IsiTemuan(
        f"Tercetak {claim.teks.teks}.",
        f"Tulis {own}.",
        f"Laporan ini tentang {own}.{question}",
        (claim.teks.lokasi, first.teks.lokasi),
    )
