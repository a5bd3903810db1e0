"""Long work as the pattern of services/tugas_latar wants it, on a row that every installation has: a unit's telephone.

It counts there up to what it was asked for, slowly enough to be killed on the way.
"""

import os
import signal
import time

from django.db import transaction
from django_tasks import task

from siklus.web.models import Unit


@task()
def count_up(unit_id: int, upto: int) -> None:
    """Go on where the row stands; each step and the new position are one transaction."""
    while (at := int(Unit.objects.get(pk=unit_id).telepon or 0)) < upto:
        with transaction.atomic():
            unit = Unit.objects.select_for_update().get(pk=unit_id)
            unit.telepon, unit.alamat = str(at + 1), f"{unit.alamat}{at + 1} "
            unit.save()
        time.sleep(0.01)


@task()
def die(unit_id: int) -> None:
    """Take the worker along, as a lack of memory does."""
    Unit.objects.filter(pk=unit_id).update(kota=str(os.getpid()))
    os.kill(os.getpid(), signal.SIGKILL)


@task()
def fail(unit_id: int) -> None:
    raise ValueError(unit_id)
