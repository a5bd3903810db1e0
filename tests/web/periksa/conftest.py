"""Small reports of offices that do not exist, and what becomes of them when a worker has looked."""

from datetime import UTC, datetime
from functools import cache

import pytest
from django.conf import settings
from django_tasks_db.models import DBTaskResult

from siklus.document.blocks import Paragraph
from siklus.document.inline import runs
from siklus.document.report import Document
from siklus.web.models import LaporanDiperiksa
from siklus.web.services.periksa.kerja import periksa
from siklus.web.services.periksa.terima import receive_laporan
from siklus.writers.pdf import render_pdf
from tests.web.conftest import Orang, Pohon

PADA = datetime(2026, 11, 23, 3, tzinfo=UTC)
SALAH = (
    "LAPORAN SURVEI KEPUASAN MASYARAKAT\nKPU KABUPATEN CONTOH\nSEMESTER I TAHUN 2025\n\n"
    "IKM Semester I Tahun 2025 adalah 87,36% dengan mutu A.\n"
)
"""Its letter is wrong, and it calls the index a percentage."""
BENAR = b"Rapat membahas hal lain.\n"


def work() -> None:
    """What a worker does, in this process."""
    for record in DBTaskResult.objects.filter(status="READY", task_path=periksa.module_path):
        periksa.call(*record.args_kwargs["args"])
        DBTaskResult.objects.filter(pk=record.pk).update(status="SUCCESSFUL")


@pytest.fixture
def diperiksa(pohon: Pohon, orang: Orang) -> LaporanDiperiksa:
    """Such a report, handed in for Tirtamaya and checked."""
    laporan = receive_laporan(pohon.tirtamaya, "laporan.txt", SALAH.encode(), orang.petugas, PADA)
    work()
    return LaporanDiperiksa.objects.select_related("unit").get(pk=laporan.pk)


@pytest.fixture(autouse=True)
def short_folder() -> None:
    """The folder of the tests is there."""
    settings.DATA.mkdir(exist_ok=True)


@cache
def pdf_of(text: str) -> bytes:
    """The same words as a PDF of one page."""
    body = tuple(Paragraph(runs(line)) for line in text.splitlines() if line)
    return render_pdf(Document("Laporan SKM", "KPU Kabupaten Contoh", "2025-07-31", "Contoh", body), {}).data
