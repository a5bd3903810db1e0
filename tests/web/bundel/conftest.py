"""Tirtamaya's cycle with real files, from which bundles are made."""

from datetime import UTC, datetime

import pytest

from siklus.web.models import JenisLaporan, Laporan, Realisasi, Survei
from siklus.web.services.laporan.simpanan import keep
from tests.web.conftest import Orang
from tests.web.paket.conftest import (
    dikerjakan,
    disegel,
    disetujui,
    gudang,
    proven,
    rencana,
    subbagian,
    terbukti,
    terfoto,
)

__all__ = [
    "dikerjakan", "disegel", "disetujui", "gudang", "proven", "rencana", "subbagian", "terbukti", "terfoto",
]  # fmt: skip
PADA = datetime(2026, 11, 23, 3, tzinfo=UTC)


@pytest.fixture
def survei(terfoto: Realisasi) -> Survei:
    """Sealed, planned, and with one month that a photo proves."""
    return Survei.objects.select_related("unit", "versi").get(pk=terfoto.rtl.rencana.survei_id)


@pytest.fixture
def laporan(survei: Survei, orang: Orang) -> Laporan:
    """Its follow-up report, sealed."""
    return Laporan.objects.create(
        survei=survei,
        jenis=JenisLaporan.TINDAK_LANJUT,
        disegel=PADA,
        disegel_oleh=orang.pimpinan,
        kode="kode1",
        fakta={},
        tanda_tangan="a3VuY2k=:dGFuZGE=",
        pdf=keep(b"%PDF-1.7 laporan"),
        docx=keep(b"PK\x03\x04 laporan"),
    )
