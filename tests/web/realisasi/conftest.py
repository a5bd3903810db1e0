"""The cycle after a survey, with evidence and what waits for the second person."""

from datetime import UTC, date, datetime

import pytest

from siklus.web.models import Akun, BerkasBukti, Bukti, Realisasi, Rencana, Rtl, StatusBulan, StatusPeriksa
from tests.web.conftest import Orang
from tests.web.putaran import dikerjakan, disegel, disetujui, rencana, subbagian, terbukti

__all__ = ["dikerjakan", "disegel", "disetujui", "rencana", "subbagian", "terbukti"]
PADA = datetime(2026, 11, 23, 3, tzinfo=UTC)
"""Today, at ten in the morning."""


def prove(row: Realisasi, oleh: Akun, number: int = 1) -> Bukti:
    """One picture that proves a month; its file is not there."""
    page = {"sha256": f"{number:064x}", "width": 800, "height": 600, "nomor": 0, "phash": ""}
    berkas = BerkasBukti.objects.create(sha256=f"{number:063x}f", ukuran=1, media_type="image/jpeg", halaman=[page])
    return Bukti.objects.create(
        unit=row.rtl.unit, realisasi=row, berkas=berkas, nama_berkas=f"foto-{number}.jpg", oleh=oleh
    )


@pytest.fixture
def menunggu(disetujui: Rencana, orang: Orang) -> Realisasi:
    """August of the first RTL: done by the petugas, proven by the petugas, handed in."""
    row = Realisasi.objects.create(
        rtl=Rtl.objects.get(rencana=disetujui, identitas="RTL-2026-01"),
        bulan="2026-08",
        status=StatusBulan.SELESAI,
        deskripsi="Dua belas kursi dipasang di ruang tunggu.",
        tanggal=date(2026, 8, 20),
        dikerjakan_oleh=orang.petugas,
        periksa=StatusPeriksa.MENUNGGU,
    )
    prove(row, orang.petugas)
    return row
