"""The reminders of each day, sent by the task worker: every run plans the next one before it does anything else.

A run's id in the queue comes from the hour that it is for. However many workers plan it, and however often a server
starts, it is there once, and so is the chain. While letters wait for a mail server, or for one who died with them, the
next hour is planned too.
"""

from datetime import datetime, time, timedelta

from django.conf import settings
from django.db.models import QuerySet
from django.utils.timezone import localtime
from django_tasks import task
from django_tasks_db.models import DBTaskResult

from siklus.web.services.pengingat import send_pengingat, waiting_list
from siklus.web.services.tugas_latar import plan_once

KEPT = timedelta(days=30)
"""How long the queue remembers a run."""
AN_HOUR, A_DAY = timedelta(hours=1), timedelta(days=1)


def begin_chain(moment: datetime) -> None:
    """See to it that this day's run is planned, or was; where the office wants no reminders, nothing is planned."""
    if settings.PENGINGAT is not None:
        plan(_at_hour(moment, settings.PENGINGAT))


@task()
def remind() -> None:
    """The run of today."""
    run_day(localtime())


def run_day(moment: datetime) -> None:
    """That day's letters. Those that do not go are tried again in an hour."""
    if settings.PENGINGAT is None:
        return
    plan(_at_hour(moment + A_DAY, settings.PENGINGAT))
    send_pengingat(moment.date())
    if waiting_list().exists():
        plan(_at_hour(moment + AN_HOUR, (moment + AN_HOUR).hour))
    _records().filter(finished_at__lt=moment - KEPT).delete()


def plan(at: datetime) -> None:
    """Put the run for this hour into the queue, unless it was ever put there."""
    plan_once(remind, "pengingat", at)


def _records() -> QuerySet[DBTaskResult[..., None]]:
    return DBTaskResult.objects.filter(task_path=remind.module_path)


def _at_hour(day: datetime, hour: int) -> datetime:
    """That hour of that day, where the office is."""
    return datetime.combine(day.date(), time(hour), tzinfo=day.tzinfo)
