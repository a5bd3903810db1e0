"""When RTL are carried out, against the months of execution, the months surveyed, and the day of the report."""

from collections.abc import Iterator

from siklus.core.aturan import Aturan
from siklus.core.periksa.kaidah import kaidah
from siklus.core.periksa.klaim.identitas import KlaimPeriode
from siklus.core.periksa.klaim.laporan import Klaim
from siklus.core.periksa.klaim.masa import MONTHS_PER_YEAR, find_masa
from siklus.core.periksa.klaim.rtl.tanda import is_empty
from siklus.core.periksa.klaim.tindak_lanjut import BarisRencana
from siklus.core.periksa.masa_laporan import (
    Rentang,
    execution,
    is_execution,
    month_name,
    months_of,
    offered,
    reported,
    surveyed,
    tells_of_skm,
)
from siklus.core.periksa.rtl_laporan import Rtl, find_rtl, rtl_list, rtl_of, sebut
from siklus.core.periksa.temuan import IsiTemuan, Tingkat


@kaidah("RTL-11", "bulan-di-luar-masa", Tingkat.KESALAHAN)
def bulan_di_luar_masa(klaim: Klaim, aturan: Aturan) -> Iterator[IsiTemuan]:  # noqa: ARG001 - every rule is given the law
    """RTL direncanakan di luar masa pelaksanaan yang disebut laporan.

    Mengapa: Masa pelaksanaan menentukan bukti mana yang dihitung. RTL di luar masa itu tidak dapat dinilai.

    Contoh: Masa pelaksanaan Juli–Desember 2025, tetapi satu RTL direncanakan pada Juni 2025.

    Sebaiknya: Pindahkan bulan RTL ke dalam masa pelaksanaan, atau perbaiki masa pelaksanaannya.

    Rujukan: PermenPANRB 14/2017, rencana tindak lanjut; PermenPANRB 29/2022, kecepatan tindak lanjut.
    """
    masa = execution(klaim)
    if masa is None or masa.ucapan is None:
        return
    for row in klaim.tindak_lanjut.rencana:
        outside = [bulan for bulan in months_of(row, klaim) if bulan not in masa]
        if outside:
            yield IsiTemuan(
                f"{_named(row)} direncanakan pada {', '.join(map(month_name, outside))}.",
                f"Rencanakan dalam masa pelaksanaan {masa}.",
                f"Masa pelaksanaan yang disebut laporan adalah {masa}.",
                (row.kegiatan.lokasi, masa.ucapan.lokasi),
            )


@kaidah("RTL-12", "bulan-di-masa-survei", Tingkat.PERINGATAN)
def bulan_di_masa_survei(klaim: Klaim, aturan: Aturan) -> Iterator[IsiTemuan]:  # noqa: ARG001 - every rule is given the law
    """RTL direncanakan pada bulan ketika surveinya sendiri belum selesai.

    Mengapa: RTL menjawab hasil survei, sehingga dilaksanakan sesudah survei. Bulan survei pada kolom rencana biasanya
    tersalin dari periode lalu.

    Contoh: Survei Semester I Tahun 2025, tetapi RTL direncanakan pada Maret 2025.

    Sebaiknya: Rencanakan RTL pada periode berikutnya, dan tulis tahunnya pada kepala kolom.

    Rujukan: PermenPANRB 14/2017, rencana tindak lanjut.
    """
    disurvei = surveyed(klaim)
    if disurvei is None or execution(klaim) is not None:
        return
    for row in klaim.tindak_lanjut.rencana:
        if row.tahun and row.bulan and (early := [bulan for bulan in months_of(row, klaim) if bulan <= disurvei.akhir]):
            yield IsiTemuan(
                f"{_named(row)} direncanakan pada {', '.join(map(month_name, early))}.",
                f"Rencanakan sesudah {month_name(disurvei.akhir)}, atau perbaiki tahun pada kepala kolom.",
                f"Masa survei baru berakhir pada {month_name(disurvei.akhir)}.",
                (row.kegiatan.lokasi,),
            )


def _named(row: BarisRencana) -> str:
    return " ".join(part for part in ("RTL", row.nomor, sebut(row.kegiatan)) if part)


@kaidah("RTL-13", "periode-tertukar", Tingkat.KESALAHAN)
def periode_tertukar(klaim: Klaim, aturan: Aturan) -> Iterator[IsiTemuan]:  # noqa: ARG001 - every rule is given the law
    """Tindak lanjut dikatakan berlangsung pada periode survei, padahal bulan rencananya sesudah itu.

    Mengapa: Periode survei dan masa pelaksanaan tindak lanjut berbeda. Bila tertukar, pembaca tidak tahu kapan
    perbaikan dilakukan, dan bukti tampak berasal dari periode yang salah.

    Contoh: “Rencana ini dilaksanakan selama Semester I Tahun 2025”, padahal tabel rencana memuat Juli–Desember.

    Sebaiknya: Sebut masa pelaksanaan menurut kolom tabel rencana, misalnya “selama Juli–Desember 2025”.

    Rujukan: PermenPANRB 14/2017, rencana tindak lanjut.
    """
    planned = offered(klaim)
    disurvei = surveyed(klaim)
    if not planned or disurvei is None or planned[0] <= disurvei.akhir:
        return
    first = klaim.tindak_lanjut.rencana[0]
    for claim in klaim.identitas.periode:
        told = is_execution(claim) or (claim.peran == "pelaksanaan" and not tells_of_skm(claim))
        if told and _lies_in(claim, disurvei):
            yield IsiTemuan(
                f"Tindak lanjut dikatakan berlangsung pada {claim.teks.teks}.",
                f"Sebut masa pelaksanaan menurut tabel rencana, {Rentang(planned[0], planned[-1])}.",
                f"{claim.teks.teks} adalah periode surveinya, sedangkan bulan yang direncanakan sesudah itu.",
                (claim.teks.lokasi, first.kegiatan.lokasi),
            )


def _lies_in(claim: KlaimPeriode, disurvei: Rentang) -> bool:
    if claim.tahun is None or claim.satuan == "tahun":
        return False
    first, last = (claim.tahun * MONTHS_PER_YEAR + bulan - 1 for bulan in claim.bulan)
    return first in disurvei and last in disurvei


@kaidah("RTL-14", "rtl-tanpa-waktu", Tingkat.PERINGATAN)
def rtl_tanpa_waktu(klaim: Klaim, aturan: Aturan) -> Iterator[IsiTemuan]:  # noqa: ARG001 - every rule is given the law
    """RTL tidak punya waktu pelaksanaan.

    Mengapa: Tanpa waktu tidak dapat dinilai apakah RTL terlambat.

    Contoh: Di tabel rencana, tidak satu pun kolom bulan pada baris itu dicentang.

    Sebaiknya: Centang bulan atau triwulan pelaksanaannya.

    Rujukan: PermenPANRB 14/2017, rencana tindak lanjut.
    """
    rows = klaim.tindak_lanjut.rencana
    timed = any(row.bulan or row.waktu for row in rows)
    for row in rows:
        empty = row.waktu is None or is_empty(row.waktu.teks)
        if timed and row.terbaca and row.bulan_terbaca and not row.bulan and empty:
            yield IsiTemuan(
                f"{_named(row)} tidak diberi waktu pelaksanaan.",
                "Centang bulan atau triwulan pelaksanaannya.",
                "RTL lain di tabel yang sama punya waktu.",
                (row.kegiatan.lokasi, *((row.waktu.lokasi,) if row.waktu else ())),
            )


@kaidah("RTL-15", "target-strategi-lewat", Tingkat.KESALAHAN)
def target_strategi_lewat(klaim: Klaim, aturan: Aturan) -> Iterator[IsiTemuan]:  # noqa: ARG001 - every rule is given the law
    """Target waktu strategi sudah lewat ketika laporan ditandatangani.

    Mengapa: Strategi menyelesaikan RTL yang tersisa, sehingga target waktunya harus sesudah tanggal laporan.

    Contoh: Laporan bertanggal Januari 2026 menargetkan penyelesaian pada November 2025.

    Sebaiknya: Tetapkan target waktu baru sesudah tanggal laporan.

    Rujukan: PermenPANRB 14/2017, tindak lanjut hasil survei.
    """
    today = reported(klaim)
    if today is None:
        return
    for claim in klaim.tindak_lanjut.strategi:
        months = [bulan for masa in find_masa(claim.target.teks) for bulan in masa.ordinal()] if claim.target else []
        if claim.target is not None and months and max(months) < today:
            yield IsiTemuan(
                f"Strategi untuk {sebut(claim.kegiatan)} ditargetkan selesai {sebut(claim.target)}.",
                f"Tetapkan target waktu sesudah {month_name(today)}.",
                f"Laporan ditandatangani pada {month_name(today)}.",
                (claim.target.lokasi,),
            )


@kaidah("RTL-16", "rtl-lewat-waktu", Tingkat.PERINGATAN)
def rtl_lewat_waktu(klaim: Klaim, aturan: Aturan) -> Iterator[IsiTemuan]:  # noqa: ARG001 - every rule is given the law
    """RTL yang belum terlaksana melewati waktunya tanpa target waktu baru.

    Mengapa: RTL yang terlambat perlu waktu baru; tanpa itu tidak ada yang menagihnya.

    Contoh: RTL direncanakan Oktober 2025 dan belum terlaksana, laporan ditandatangani Januari 2026, dan tabel
    strategi tidak memberi target waktu.

    Sebaiknya: Tulis target waktu baru di tabel strategi.

    Rujukan: PermenPANRB 14/2017, tindak lanjut hasil survei; PermenPANRB 29/2022, kecepatan tindak lanjut.
    """
    today, found = reported(klaim), rtl_list(klaim)
    if today is None:
        return
    for rtl in found:
        months = months_of(rtl.rencana, klaim) if rtl.rencana is not None and rtl.status == "belum" else ()
        if months and months[-1] < today and _without_target(rtl, klaim, found):
            yield IsiTemuan(
                f"{rtl_of(rtl)} direncanakan selesai pada {month_name(months[-1])} dan masih berstatus Belum.",
                "Beri target waktu baru di tabel strategi.",
                f"Waktunya sudah lewat ketika laporan ditandatangani pada {month_name(today)}.",
                (rtl.kegiatan.lokasi,),
            )


def _without_target(rtl: Rtl, klaim: Klaim, found: tuple[Rtl, ...]) -> bool:
    """Whether a strategy is given for the RTL, but without a time; where none is given at all another rule says so."""
    claims = klaim.tindak_lanjut.strategi
    meant = [claim for claim in claims if find_rtl(claim.kegiatan.teks, claim.nomor, found) is rtl]
    return bool(meant) and all(claim.target is None or is_empty(claim.target.teks) for claim in meant)
