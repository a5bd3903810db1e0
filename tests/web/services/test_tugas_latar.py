"""Long work survives its worker: real workers in real processes, killed on the way."""

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from django.db import connection
from django_tasks_db.models import DBTaskResult

from siklus.web.models import Unit
from siklus.web.services.server.worker import Worker
from siklus.web.services.tugas_latar import DIED, Keadaan, Kemajuan, begin, progress_of, take_up_lost
from tests.web.conftest import Pohon
from tests.web.services.pekerjaan_contoh import count_up, die, fail

ROOT = Path(__file__).parents[3]
UPTO = 60
pytestmark = pytest.mark.django_db(transaction=True)  # other processes must see what a test writes


def database_url() -> str:
    """The test's own database, for a process of its own."""
    place = connection.settings_dict
    if connection.vendor == "sqlite":
        return f"sqlite:///{place['NAME']}"
    return f"postgres://{place['USER']}@{place['HOST']}:{place['PORT']}/{place['NAME']}"


@pytest.fixture
def start() -> Iterator[Callable[[str], subprocess.Popen[bytes]]]:
    begun = []

    def start_worker(name: str) -> "subprocess.Popen[bytes]":
        command = [sys.executable, "-m", "siklus.web", "pekerja", "--worker-id", name, "--no-startup-delay"]
        environment = os.environ | {"DATABASE_URL": database_url()}
        begun.append(subprocess.Popen(command, stdin=subprocess.PIPE, env=environment, cwd=ROOT))  # noqa: S603 - our own
        return begun[-1]

    yield start_worker
    for child in begun:
        child.kill()
        child.communicate()


def until(happened: Callable[[], bool]) -> None:
    while not happened():
        time.sleep(0.02)


def position(unit: Unit) -> int:
    unit.refresh_from_db()
    return int(unit.telepon or 0)


def progress(unit: Unit) -> Kemajuan | None:
    return progress_of(count_up, unit.pk, UPTO, nilai=position(unit), dari=UPTO)


def test_work_goes_on_where_a_killed_worker_left_it(
    start: Callable[[str], "subprocess.Popen[bytes]"], pohon: Pohon
) -> None:
    unit = pohon.tirtamaya
    assert progress(unit) is None
    begin(count_up, unit.pk, UPTO)
    assert progress(unit) == Kemajuan(Keadaan.MENUNGGU, 0, UPTO)
    first = start("mesin-1")
    until(lambda: position(unit) > 5)
    first.kill()
    first.wait()
    left = position(unit)
    assert progress(unit) == Kemajuan(Keadaan.BERJALAN, left, UPTO)
    assert (take_up_lost("lain"), take_up_lost("mesin")) == (0, 1)
    assert progress(unit) == Kemajuan(Keadaan.MENUNGGU, left, UPTO)
    start("mesin-2")
    until(lambda: (found := progress(unit)) is not None and found.berakhir)
    assert progress(unit) == Kemajuan(Keadaan.SELESAI, UPTO, UPTO)
    assert unit.alamat.split() == [str(number) for number in range(1, UPTO + 1)]
    assert DBTaskResult.objects.get().worker_ids == ["mesin-1", "mesin-2"]


def test_a_worker_ends_with_the_server_that_began_it(
    start: Callable[[str], "subprocess.Popen[bytes]"], pohon: Pohon
) -> None:
    begin(count_up, pohon.tirtamaya.pk, UPTO)
    child = start("mesin-1")
    until(lambda: position(pohon.tirtamaya) > 0)
    assert child.stdin is not None
    child.stdin.close()
    assert child.wait() == 1
    assert position(pohon.tirtamaya) < UPTO


def test_work_that_fails_is_marked(start: Callable[[str], "subprocess.Popen[bytes]"], pohon: Pohon) -> None:
    begin(fail, pohon.tirtamaya.pk)
    start("mesin-1")

    def state() -> Kemajuan | None:
        return progress_of(fail, pohon.tirtamaya.pk, nilai=0, dari=0)

    until(lambda: (found := state()) is not None and found.berakhir)
    assert state() == Kemajuan(Keadaan.GAGAL, 0, 0)
    assert DBTaskResult.objects.get().exception_class_path == "builtins.ValueError"


def test_a_supervised_worker_is_begun_again_and_deadly_work_is_given_up(
    pohon: Pohon, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:  # fmt: skip
    monkeypatch.setenv("DATABASE_URL", database_url())
    monkeypatch.chdir(ROOT)
    monkeypatch.setattr("siklus.web.services.server.worker.PAUSE", 0.05)
    begin(die, pohon.tirtamaya.pk)
    worker = Worker(tmp_path)
    worker.start()
    until(lambda: DBTaskResult.objects.get().status == "FAILED")
    record = DBTaskResult.objects.get()
    assert (len(set(record.worker_ids)), record.exception_class_path) == (3, DIED)
    begin(count_up, pohon.arunika.pk, UPTO)
    until(lambda: position(pohon.arunika) > 0)
    worker.stop()
    assert position(pohon.arunika) == UPTO, "a worker that is told to stop finishes what it does"


def test_a_worker_that_is_told_to_stop_and_does_not_blames_nobody(
    pohon: Pohon, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:  # fmt: skip
    monkeypatch.setenv("DATABASE_URL", database_url())
    monkeypatch.chdir(ROOT)
    monkeypatch.setattr("siklus.web.services.server.worker.TO_FINISH", 0.1)
    begin(count_up, pohon.tirtamaya.pk, 100_000)
    worker = Worker(tmp_path)
    worker.start()
    until(lambda: position(pohon.tirtamaya) > 0)
    worker.stop()
    record = DBTaskResult.objects.get()
    assert (record.status, record.worker_ids) == ("READY", [])
