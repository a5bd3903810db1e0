"""A process of its own for each thing done with somebody's file: what breaks it takes nothing else along.

It is begun without Django and without the store. It answers in JSON and bytes (siklus/writers/bengkel.py), which are
looked at before they are believed, and it is ended by the clock, by the processor time and by its address space.
"""

import pickle
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from io import BytesIO
from typing import BinaryIO, cast

from siklus.core.errors import Problem, SiklusError
from siklus.readers.laporan.apart import Limits, bind
from siklus.writers.bengkel import Jawab, read_answer, write_answer

COMMAND = (sys.executable, "-c", "from siklus.web.services.periksa.anak import main; main()")
FOR_A_CHECK, FOR_A_PAGE = Limits(), Limits(30, 1_000_000_000)
READ = Jawab({"langkah": "dibaca"})
"""Said between reading and checking."""


@dataclass(frozen=True, slots=True)
class Periksa:
    """Read the file and ask every rule, by the law of a day; the answer is a Bacaan as JSON."""

    data: bytes
    nama: str
    hari: date


@dataclass(frozen=True, slots=True)
class Halaman:
    """One page (0-based) of a PDF as PNG, so many pixels wide; the answer are its bytes."""

    data: bytes
    nomor: int
    lebar: int


@dataclass(frozen=True, slots=True)
class Salinan:
    """The file with a remark at each finding (as catat writes them); the answer are its bytes."""

    data: bytes
    nama: str
    temuan: object


Tugas = Periksa | Halaman | Salinan


def ask(tugas: Tugas, between: Callable[[], object] = lambda: None, limits: Limits = FOR_A_CHECK) -> Jawab:
    """What such a process answers; `between` is called once the file has been read.

    SiklusError BACA-01 to 07 for what is wrong with the file, BACA-05 when the process did not come to an end.
    """
    with _begun(tugas, limits) as output:
        try:
            answer = read_answer(output)
            if answer == READ:
                between()
                answer = read_answer(output)
        except (EOFError, OSError, ValueError, RecursionError) as error:
            raise broke() from error
    if answer.galat:
        raise broke()
    if isinstance(answer.nilai, dict) and "masalah" in answer.nilai:
        raise SiklusError(problems_of(answer.nilai["masalah"]))
    return answer


@contextmanager
def _begun(tugas: Tugas, limits: Limits) -> Iterator[BinaryIO]:
    """The process with what it is asked, ended whatever comes."""
    with subprocess.Popen(COMMAND, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as child:  # noqa: S603 - our own program
        watch = threading.Timer(limits.seconds, child.kill)
        watch.start()
        try:
            _tell(cast("BinaryIO", child.stdin), pickle.dumps((tugas, limits)))
            yield cast("BinaryIO", child.stdout)
        finally:
            watch.cancel()
            child.kill()


def _tell(sink: BinaryIO, asked: bytes) -> None:
    """A process that died while it was told is found out by its answer."""
    try:
        sink.write(asked)
        sink.close()
    except OSError:
        return


def problems_of(said: object) -> tuple[Problem, ...]:
    """The problems that it told; BACA-05 where it told nothing that makes sense."""
    if isinstance(said, list) and said and all(_is_problem(item) for item in said):
        return tuple(Problem(*item) for item in said)
    return broke().problems


def _is_problem(said: object) -> bool:
    return isinstance(said, list) and len(said) == len(("code", "message", "advice")) and all(map(_is_text, said))


def _is_text(said: object) -> bool:
    return isinstance(said, str)


def broke() -> SiklusError:
    """For a process that came to no end, or said what makes no sense."""
    from siklus.readers.laporan import apart, faults  # noqa: PLC0415 - only when something broke

    return faults.unfinished(apart.BROKE)


def main() -> None:
    """Do what comes on the standard input; the answer goes to the output."""
    tugas, limits = pickle.load(sys.stdin.buffer)  # noqa: S301 - from the process that began this one
    bind(limits)
    write_answer(sys.stdout.buffer, _answered(tugas))


def _answered(tugas: Tugas) -> Jawab:
    try:
        return _done(tugas)
    except SiklusError as error:
        return Jawab({"masalah": [[item.code, item.message, item.advice] for item in error.problems]})
    except MemoryError:
        return Jawab(galat="memori habis")


def _done(tugas: Tugas) -> Jawab:
    match tugas:
        case Periksa():
            from siklus.web.services.periksa.pemeriksa import check  # noqa: PLC0415 - each its own libraries

            return Jawab(check(tugas.data, tugas.nama, tugas.hari, lambda: write_answer(sys.stdout.buffer, READ)))
        case Halaman():
            from siklus.writers.halaman import page_png  # noqa: PLC0415 - as above

            return Jawab(data=page_png(BytesIO(tugas.data), tugas.nomor, tugas.lebar))
        case Salinan():
            from siklus.web.services.periksa.pemeriksa import remark  # noqa: PLC0415 - as above

            return Jawab(data=remark(tugas.data, tugas.nama, tugas.temuan))
