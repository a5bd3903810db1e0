"""Checked reports whose time is over are deleted each night by the task worker: every run plans the next one first."""

from datetime import datetime, time, timedelta

from django.utils.timezone import localtime
from django_tasks import task
from django_tasks_db.models import DBTaskResult

from siklus.web.services.periksa.terima import delete_expired
from siklus.web.services.tugas_latar import plan_once

HOUR = 3
A_DAY, KEPT = timedelta(days=1), timedelta(days=30)
"""How often it runs, and how long the queue remembers a run."""


def begin_chain(moment: datetime) -> None:
    """See to it that this night's run is planned, or was."""
    plan_once(clear, "periksa", _at_night(moment))


@task()
def clear() -> None:
    """The run of this night."""
    clear_on(localtime())


def clear_on(moment: datetime) -> int:
    """Delete what was to be kept until a day before; how many files those were."""
    plan_once(clear, "periksa", _at_night(moment + A_DAY))
    gone = delete_expired(moment.date())
    DBTaskResult.objects.filter(task_path=clear.module_path, finished_at__lt=moment - KEPT).delete()
    return gone


def _at_night(day: datetime) -> datetime:
    return datetime.combine(day.date(), time(HOUR), tzinfo=day.tzinfo)
