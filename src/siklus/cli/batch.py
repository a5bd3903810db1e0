"""One office or many, each from its folder to its reports; many share a few processes that are renewed in time."""

import multiprocessing
import os
import signal
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

from siklus.cli.output import refuse_existing, write
from siklus.core.errors import Problem, Severity, SiklusError

OFFICES_PER_WORKER = 2
"""A worker is renewed after four reports, because the layout engine's cache grows with every one."""


@dataclass(frozen=True, slots=True)
class Job:
    """Which reports to make of which folder, and where to put them."""

    source: Path
    target: Path
    kinds: tuple[str, ...]
    formats: tuple[str, ...]
    overwrite: bool = False


@dataclass(frozen=True, slots=True)
class Done:
    """What came of a job. `office` and `ikm` are as printed, and "" when the folder could not be used."""

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
    """Do one job; whatever is wrong with the folder is in the result, so that other folders go on."""
    from siklus import cycle  # noqa: PLC0415 - --help must not load the whole cycle

    began = perf_counter()
    try:
        if not job.overwrite:
            refuse_existing(job.target / name for name in cycle.file_names(job.kinds, job.formats))
        kantor = cycle.read_office(job.source)
        files = cycle.render(kantor, job.kinds, job.formats)
        paths = tuple(write(job.target / name, data, overwrite=job.overwrite) for name, data in files)
    except SiklusError as error:
        return Done(job, problems=error.problems, seconds=perf_counter() - began)
    indeks = kantor.bahan.hasil.indeks
    ikm = f"IKM {indeks.printed}, mutu {indeks.mutu}"
    return Done(job, paths, kantor.peringatan, kantor.bahan.unit.nama, ikm, perf_counter() - began)


def run_all(jobs: Sequence[Job], on_done: Callable[[Done], None] = lambda _: None) -> tuple[Done, ...]:
    """Do every job and give the results in the jobs' order; `on_done` hears of each as it is finished."""
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
    context = multiprocessing.get_context("spawn")
    pool = ProcessPoolExecutor(workers, mp_context=context, initializer=_leave_interruption_to_the_parent)
    try:
        for future in as_completed([pool.submit(run, job) for job in jobs]):
            yield future.result()
    finally:
        pool.shutdown(cancel_futures=True)


def _leave_interruption_to_the_parent() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
