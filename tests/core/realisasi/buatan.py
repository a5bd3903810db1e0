"""Records and evidence made for tests, whole and right unless a test says otherwise."""

from dataclasses import replace
from datetime import date
from hashlib import sha256

from siklus.core.realisasi.bukti import Bukti, Halaman
from siklus.core.realisasi.catatan import CatatanBulan, RealisasiRtl, Status
from siklus.core.realisasi.gabung import gather_realisasi
from siklus.core.rencana.rtl import Rencana
from siklus.core.survei.periode import Bulan

REPORT_DATE = date(2026, 1, 15)


def make_bukti(kode: str = "rapat") -> Bukti:
    """A readable photo, whose content goes by its kode."""
    digest = sha256(kode.encode()).hexdigest()
    page = Halaman(digest, 1600, 1200)
    return Bukti(kode, f"{kode}.jpg", digest, 2048, "image/jpeg", (page,), f"Foto {kode}", date(2025, 10, 20))


def make_selesai(rtl: str, bulan: Bulan, **changes: object) -> CatatanBulan:
    """A month done on its 20th, proved, and checked by somebody else on its 25th."""
    record = CatatanBulan(
        rtl,
        bulan,
        Status.SELESAI,
        deskripsi=f"Kegiatan {rtl} terlaksana",
        tanggal=date(bulan.tahun, bulan.nomor, 20),
        bukti=(make_bukti(f"{rtl}-{bulan.nomor}"),),
        diperiksa_oleh="Pemeriksa",
        tanggal_periksa=date(bulan.tahun, bulan.nomor, 25),
        dikerjakan_oleh="Pelaksana",
    )
    return replace(record, **changes)  # type: ignore[arg-type] # a test changes the fields that it names


def gathered(rencana: Rencana, *catatan: CatatanBulan, on: date = REPORT_DATE) -> tuple[RealisasiRtl, ...]:
    """Only what became of the plan; the problems are another test's matter."""
    return gather_realisasi(rencana, catatan, on)[0]
