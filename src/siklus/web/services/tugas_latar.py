"""Long work in the background: begun with the row that it works on, told as progress, taken up again after a death.

The pattern, for whoever adds such work (docs/decisions/0066):

1. A row keeps what is asked and how far it is (`Impor.dikerjakan` of `Impor.baris`).
2. The work is a function with `@task()` that takes the row's id. It goes on where the row says that it stands, in
   chunks; each chunk's writes and the row's new position are one transaction, so that nothing is done twice or lost.
3. `begin(work, row.pk)` in the transaction that makes the row: both are there, or neither.
4. The screen asks a small address every second, which shows `Kemajuan`: `impor/_kemajuan.html` is such a piece.
5. A worker may be killed at any moment. `take_up_lost` puts its work back into the queue; work that has taken
   `MOST_ATTEMPTS` workers with it is marked as failed, and says so.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from django.db import transaction
from django_tasks.base import Task
from django_tasks_db.models import DBTaskResult

MOST_ATTEMPTS = 3
RUNNING, READY, FAILED, SUCCESSFUL = "RUNNING", "READY", "FAILED", "SUCCESSFUL"
DIED = "siklus.web.services.tugas_latar.WorkerDiedError"


class WorkerDiedError(Exception):
    """What a task's record names when several workers in a row died while they did it."""


class Keadaan(StrEnum):
    """Where a piece of work stands."""

    MENUNGGU = "menunggu"
    BERJALAN = "berjalan"
    SELESAI = "selesai"
    GAGAL = "gagal"


STATES = {
    READY: Keadaan.MENUNGGU,
    RUNNING: Keadaan.BERJALAN,
    SUCCESSFUL: Keadaan.SELESAI,
    FAILED: Keadaan.GAGAL,
}


@dataclass(frozen=True, slots=True)
class Kemajuan:
    """How far a piece of work is: `nilai` of `dari` things, as its row says; 0 of 0 when that is not known yet."""

    keadaan: Keadaan
    nilai: int
    dari: int

    @property
    def berakhir(self) -> bool:
        """Whether there is nothing more to wait for."""
        return self.keadaan in {Keadaan.SELESAI, Keadaan.GAGAL}


def begin(work: Task[Any, Any], *arguments: int | str) -> None:
    """Put work into the queue, in the transaction that is open: it is there when, and only when, that commits."""
    work.enqueue(*arguments)


def plan_once(work: Task[Any, Any], name: str, at: datetime) -> None:
    """Put work into the queue for a moment, unless work of that name was ever put there for it."""
    asked = {"task_path": work.module_path, "args_kwargs": {"args": [], "kwargs": {}}, "run_after": at}
    asked |= {"priority": work.priority, "queue_name": work.queue_name, "backend_name": work.backend}
    DBTaskResult.objects.get_or_create(id=uuid5(NAMESPACE_URL, f"siklus:{name}:{at.isoformat()}"), defaults=asked)


def progress_of_each(work: Task[Any, Any], numbers: Sequence[int]) -> dict[int, Keadaan]:
    """How the work last begun for each of these rows stands; a row for which none was begun is left out."""
    asked = [[number] for number in numbers]
    records = DBTaskResult.objects.filter(task_path=work.module_path, args_kwargs__args__in=asked)
    return {record.args_kwargs["args"][0]: STATES[record.status] for record in records.order_by("enqueued_at")}


def progress_of(work: Task[Any, Any], *arguments: int | str, nilai: int, dari: int) -> Kemajuan | None:
    """How the work that was last begun with these arguments stands; None when there is none."""
    record = (
        DBTaskResult.objects.filter(task_path=work.module_path, args_kwargs__args=list(arguments))
        .order_by("-enqueued_at")
        .first()
    )
    return Kemajuan(STATES[record.status], nilai, dari) if record else None


@transaction.atomic
def take_up_lost(worker: str, *, blamed: bool = True) -> int:
    """Put what a dead worker was doing back into the queue; how many pieces of work those were.

    `worker` is the beginning of its id. `blamed` counts the death as the work's own: after `MOST_ATTEMPTS` the work is
    marked as failed instead. A worker that was told to stop is not the work's fault.
    """
    lost = DBTaskResult.objects.select_for_update().filter(status=RUNNING)
    mine = [record for record in lost if record.worker_ids and record.worker_ids[-1].startswith(worker)]
    for record in mine:
        _put_back(record, blamed=blamed)
    return len(mine)


def _put_back(record: DBTaskResult[Any, Any], *, blamed: bool) -> None:
    if not blamed:
        record.worker_ids = record.worker_ids[:-1]
    if len(record.worker_ids) >= MOST_ATTEMPTS:
        record.status, record.finished_at, record.exception_class_path = FAILED, datetime.now(UTC), DIED
        record.traceback = f"{MOST_ATTEMPTS} pekerja berturut-turut berhenti ketika mengerjakannya."
    else:
        record.status, record.started_at = READY, None
    record.save()
