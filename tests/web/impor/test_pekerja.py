"""Imports by a real worker: killed on the way and followed by another, stopped by a person, told as progress."""

import subprocess
import time
from collections.abc import Callable

import pytest
from django.conf import settings as django_settings
from django_tasks_db.models import DBTaskResult
from pytest_django import Settings

from siklus.web.models import Impor, Jawaban, Survei
from siklus.web.queries.statistik import statistik_of
from siklus.web.services.impor.langkah import cancel, start
from siklus.web.services.tugas_latar import take_up_lost
from tests.web.conftest import Orang
from tests.web.impor import berkas_contoh as contoh
from tests.web.impor.alur import tried, upload
from tests.web.impor.pekerja import worker

ROWS = 12_000
pytestmark = pytest.mark.django_db(transaction=True)  # another process must see what a test writes


@pytest.fixture(autouse=True)
def unggahan(settings: Settings) -> None:
    """Where another process of this installation looks for them too."""
    settings.MEDIA_ROOT = django_settings.DATA / "unggahan"


def until(impor: Impor, child: "subprocess.Popen[bytes]", happened: Callable[[Impor], bool]) -> None:
    """Wait as long as the worker lives."""
    while child.poll() is None:
        impor.refresh_from_db()
        assert impor.keadaan != "gagal", impor.laporan["galat"]
        failed = DBTaskResult.objects.filter(status="FAILED").first()
        assert failed is None, failed and failed.traceback
        if happened(impor):
            return
        time.sleep(0.02)
    pytest.fail("the worker ended")


@pytest.fixture
def ready(dibuka: Survei, orang: Orang) -> Impor:
    rows: contoh.Rows = [(*(1 + (number >> place) % 4 for place in range(9)), "") for number in range(ROWS)]
    impor = upload(dibuka, contoh.umum(rows), orang.petugas).impor
    assert tried(impor)["baru"] == ROWS
    return impor


def test_a_killed_worker_is_followed_by_another(ready: Impor, orang: Orang) -> None:
    start(ready, orang.petugas)
    with worker("mesin-1") as first:
        until(ready, first, lambda impor: impor.tersimpan > 0)
        first.kill()
        first.wait()
    ready.refresh_from_db()
    stored = Jawaban.objects.count()
    assert (ready.keadaan, ready.dikerjakan, ready.tersimpan) == ("berjalan", stored, stored)
    assert take_up_lost("mesin") == 1
    with worker("mesin-2") as second:
        until(ready, second, lambda impor: impor.keadaan == "selesai")
    assert (ready.dikerjakan, ready.tersimpan, ready.sudah_ada, ready.ditolak) == (ROWS, ROWS, 0, 0)
    assert Jawaban.objects.count() == ROWS
    sums = statistik_of(ready.survei)["", ""]
    assert (sums.lengkap.n, sums.bercelah.n) == (ROWS, 0)


def test_a_stopped_import_keeps_what_it_stored(ready: Impor, orang: Orang) -> None:
    start(ready, orang.petugas)
    with worker("mesin-1") as child:
        until(ready, child, lambda impor: impor.tersimpan > 0)
        cancel(ready, orang.petugas)
        while DBTaskResult.objects.filter(status="RUNNING").exists():
            time.sleep(0.02)
    ready.refresh_from_db()
    assert (ready.keadaan, ready.berkas.name) == ("dibatalkan", "")
    assert Jawaban.objects.count() == ready.tersimpan < ROWS
