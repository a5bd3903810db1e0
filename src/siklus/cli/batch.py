"""One office or many, each from its folder to its reports; many share a few processes that are renewed in rounds."""

import gc
import multiprocessing
import os
import signal
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from time import perf_counter

from siklus.cli.failure import failure_of
from siklus.cli.output import refuse_existing, write
from siklus.core.errors import Place, Problem, Severity, SiklusError

ALLOCATIONS_BEFORE_COLLECTION = 50_000
OFFICES_PER_WORKER = 10
"""A process that dies takes its round with it, and those offices are done again one by one: ten of them is enough.

Memory asks for no renewal: a process that made the reports of a hundred offices stayed below 350 MB.
"""


@dataclass(frozen=True, slots=True)
class Job:
    """Which reports to make of which folder, and where to put them; `trace` shows what a failure of ours left."""

    source: Path
    target: Path
    kinds: tuple[str, ...]
    formats: tuple[str, ...]
    overwrite: bool = False
    trace: bool = False


@dataclass(frozen=True, slots=True)
class Done:
    """What came of a job. `office` and `ikm` are as printed, and "" when the folder could not be used.

    When it failed, `paths` are the files that were whole before it did.
    """

    job: Job
    paths: tuple[Path, ...] = ()
    problems: tuple[Problem, ...] = ()
    office: str = ""
    ikm: str = ""
    seconds: float = 0

    @property
    def failed(self) -> bool:
        """Whether an error stopped it."""
        return any(problem.severity is Severity.ERROR for problem in self.problems)


def run(job: Job) -> Done:
    """Do one job; whatever goes wrong is in the result, so that other folders go on."""
    began = perf_counter()
    done = Done(job)
    try:
        for done in _stages(job):  # noqa: B007 - the last one is kept, whole or not
            pass
    except SiklusError as error:
        done = replace(done, problems=(*error.problems, *done.problems))
    except Exception as error:  # noqa: BLE001 - one office's failure must not take the others with it
        done = replace(done, problems=(_failure(job, error), *done.problems))
    return replace(done, seconds=perf_counter() - began)


def _stages(job: Job) -> Iterator[Done]:
    """The job as it stands when the folder is read, and after each file."""
    from siklus import cycle  # noqa: PLC0415 - --help must not load the whole cycle

    if not job.overwrite:
        refuse_existing(_targets(job))
    kantor = cycle.read_office(job.source)
    indeks = kantor.bahan.hasil.indeks
    done = Done(job, (), kantor.peringatan, kantor.bahan.kantor.unit.nama, f"IKM {indeks.printed}, mutu {indeks.mutu}")
    yield done
    for name, data in cycle.render(kantor, job.kinds, job.formats):
        path = write(job.target / name, data, overwrite=job.overwrite)
        done = replace(done, paths=(*done.paths, path))
        yield done


def _targets(job: Job) -> Iterator[Path]:
    from siklus import cycle  # noqa: PLC0415 - as above

    return (job.target / name for name in cycle.file_names(job.kinds, job.formats))


def _failure(job: Job, error: BaseException) -> Problem:
    return failure_of(error, ("susun", str(job.source)), shown=job.trace)


def run_all(jobs: Sequence[Job], on_done: Callable[[Done], None] = lambda _: None) -> tuple[Done, ...]:
    """Do every job and give the results in the jobs' order; `on_done` hears of each as it is finished."""
    collect_rarely()
    results: dict[Job, Done] = {}
    for done in map(run, jobs) if len(jobs) == 1 else _in_processes(jobs):
        results[done.job] = done
        on_done(done)
    return tuple(results[job] for job in jobs)


def _in_processes(jobs: Sequence[Job]) -> Iterator[Done]:
    """In rounds, each with new processes: the pool's own max_tasks_per_child can wait for ever (CPython 115634)."""
    workers = min(len(jobs), os.cpu_count() or 1)
    size = workers * OFFICES_PER_WORKER
    for begin in range(0, len(jobs), size):
        yield from _round(jobs[begin : begin + size], workers)


def _round(jobs: Sequence[Job], workers: int) -> Iterator[Done]:
    """A process that dies takes its whole pool with it; each job that it took is done again, alone.

    Files of such a job that were not there before are its own, and may be replaced.
    """
    again = {job: replace(job, overwrite=job.overwrite or not any(map(Path.exists, _targets(job)))) for job in jobs}
    lost = []
    for job, done in _attempt(jobs, workers):
        if done is None:
            lost.append(job)
        else:
            yield done
    for job in lost:
        ((_, done),) = _attempt((again[job],), 1)
        yield replace(done or Done(job, problems=(_died(job),)), job=job)


def _attempt(jobs: Sequence[Job], workers: int) -> Iterator[tuple[Job, Done | None]]:
    """Each job with its result as it is finished, None where the process died under it."""
    context = multiprocessing.get_context("spawn")
    pool = ProcessPoolExecutor(workers, mp_context=context, initializer=_begin_worker)
    try:
        with _interruption_waits():
            futures = {_submit(pool, job): job for job in jobs}
        for future in as_completed(futures):
            yield futures[future], _result(future, futures[future])
    except KeyboardInterrupt:
        _stop_workers()
        raise
    finally:
        pool.shutdown(cancel_futures=True)


@contextmanager
def _interruption_waits() -> Iterator[None]:
    """Ctrl-C is heard at the end of the block: a process that is still loading cannot leave it to the parent yet."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _stop_workers() -> None:
    """An interruption stops the offices under way too; each file is whole or not there, whenever that is."""
    for process in multiprocessing.active_children():
        process.terminate()


def _submit(pool: ProcessPoolExecutor, job: Job) -> "Future[Done]":
    try:
        return pool.submit(run, job)
    except BrokenProcessPool as error:
        future: Future[Done] = Future()
        future.set_exception(error)
        return future


def _result(future: "Future[Done]", job: Job) -> Done | None:
    try:
        return future.result()
    except BrokenProcessPool:
        return None
    except Exception as error:  # noqa: BLE001 - a job or a result that cannot travel between processes
        return Done(job, problems=(_failure(job, error),))


def _died(job: Job) -> Problem:
    message = "Proses yang menyusun laporan kantor ini dihentikan oleh sistem, biasanya karena memori habis."
    return Problem(
        "PERINTAH-06", message, "Tutup program lain, lalu ulangi untuk folder ini saja.", Place(str(job.source))
    )


def _begin_worker() -> None:
    """Leave interruption to the parent."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    collect_rarely()


def collect_rarely() -> None:
    """Look for cyclic garbage seldom: reports are many small frozen objects that live until they are written."""
    gc.set_threshold(ALLOCATIONS_BEFORE_COLLECTION, 20, 20)
