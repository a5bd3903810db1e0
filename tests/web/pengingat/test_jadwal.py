"""The worker sends each day's reminders: one run a day, however often it is planned, and every run plans the next."""

import shutil
import time
from collections import Counter
from datetime import datetime, timedelta

import pytest
from django.conf import settings as django_settings
from django.core import mail
from django.utils.timezone import get_current_timezone, localtime
from django_tasks_db.models import DBTaskResult
from pytest_django import Settings

from siklus.web.models import JenisPengingat, Pengingat, Rencana
from siklus.web.services.jadwal_pengingat import begin_chain, plan, run_day
from tests.web.conftest import Orang, Pohon
from tests.web.impor.pekerja import worker
from tests.web.pengingat.test_bunuh import read

LETTERS = 6


def on(day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 7, day, hour, minute, tzinfo=get_current_timezone())


def planned() -> list[datetime]:
    """The hours of the runs that wait, in order."""
    waiting = DBTaskResult.objects.filter(status="READY")
    return sorted(localtime(at) for at in waiting.values_list("run_after", flat=True))


@pytest.mark.django_db
@pytest.mark.parametrize("hour", [3, 7, 15])
def test_however_often_a_server_starts_the_day_is_planned_once(hour: int) -> None:
    begin_chain(on(24, hour))
    begin_chain(on(24, hour, 30))
    assert planned() == [on(24, 7)]
    DBTaskResult.objects.update(status="SUCCESSFUL")
    begin_chain(on(24, 16))
    assert planned() == []


def test_a_run_sends_and_plans_the_next(disetujui: Rencana) -> None:
    assert disetujui.survei.unit.pengingat
    run_day(on(24, 7))
    assert len(mail.outbox) == 2
    run_day(on(24, 9, 10))
    assert (len(mail.outbox), planned()) == (2, [on(25, 7)])


def test_what_a_mail_server_refuses_is_tried_again_each_hour(disetujui: Rencana, settings: Settings) -> None:
    settings.EMAIL_BACKEND = "tests.web.pengingat.test_pengingat.Refusing"
    run_day(on(24, 7, 1))
    assert planned() == [on(24, 8), on(25, 7)]
    run_day(on(24, 23, 20))
    assert planned() == [on(24, 8), on(25, 0), on(25, 7)]
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    DBTaskResult.objects.all().delete()
    run_day(on(25, 0))
    assert (len(mail.outbox), planned()) == (2, [on(26, 7)])
    assert disetujui.survei.unit.pengingat


def test_an_office_that_wants_none_has_no_runs(disetujui: Rencana, settings: Settings) -> None:
    settings.PENGINGAT = None
    begin_chain(on(24, 7))
    run_day(on(24, 7))
    assert (mail.outbox, planned(), disetujui.survei.unit.pengingat) == ([], [], True)


@pytest.mark.django_db
def test_old_runs_are_forgotten() -> None:
    for day, status in ((1, "SUCCESSFUL"), (2, "FAILED"), (3, "READY"), (20, "SUCCESSFUL")):
        plan(on(day, 7))
        finished = None if status == "READY" else on(day, 7)
        DBTaskResult.objects.filter(run_after=on(day, 7)).update(status=status, finished_at=finished)
    run_day(on(10, 7) + timedelta(days=30))
    kept = DBTaskResult.objects.values_list("run_after", "status")
    assert sorted((localtime(at), status) for at, status in kept) == [
        (on(3, 7), "READY"),
        (on(20, 7), "SUCCESSFUL"),
        (on(11, 7) + timedelta(days=30), "READY"),
    ]


@pytest.mark.django_db(transaction=True)  # other processes must see what a test writes
def test_two_workers_send_each_letter_once_and_go_on_as_one(orang: Orang, pohon: Pohon) -> None:
    surel = django_settings.DATA / "surel"
    shutil.rmtree(surel, ignore_errors=True)
    for number in range(LETTERS):
        Pengingat.objects.create(
            akun=orang.petugas, unit=pohon.tirtamaya, jenis=JenisPengingat.TERLAMBAT, masa=f"2026-{number + 1:02}",
            judul="Terlambat", isi="Isi surat",
        )  # fmt: skip
    begun = localtime()
    plan(begun - timedelta(hours=2))
    plan(begun - timedelta(hours=1))
    with worker("mesin-1") as first, worker("mesin-2") as second:
        while DBTaskResult.objects.filter(status="SUCCESSFUL").count() < 2:
            assert not DBTaskResult.objects.filter(status="FAILED").exists()
            assert (first.poll(), second.poll()) == (None, None)
            time.sleep(0.05)
    message_ids = [
        f"<pengingat.terlambat.2026-{n + 1:02}.{pohon.tirtamaya.pk}.{orang.petugas.pk}@localhost>"
        for n in range(LETTERS)
    ]
    assert read(surel) == Counter({(orang.petugas.email, it): 1 for it in message_ids})
    assert planned() in ([_tomorrow(begun)], [_tomorrow(localtime())])


def _tomorrow(moment: datetime) -> datetime:
    return (moment + timedelta(days=1)).replace(hour=7, minute=0, second=0, microsecond=0)
