"""A process of its own that reads one file with bounded time and memory: what breaks it takes nothing else along."""

import contextlib
import pickle
import subprocess
import sys
from dataclasses import dataclass

from siklus.core.errors import Problem, SiklusError
from siklus.document.reading import Reading
from siklus.readers.laporan import faults
from siklus.readers.laporan.baca import read_here
from siklus.readers.laporan.jawaban import pack, unpack
from siklus.readers.laporan.kinds import kind_of

COMMAND = (sys.executable, "-c", "from siklus.readers.laporan.apart import main; main()")
MOST_SECONDS, MOST_BYTES = 180, 1_500_000_000
TOO_LONG = f"pembacaan melebihi {MOST_SECONDS // 60} menit"
BROKE = "pembacanya berhenti karena isi berkas atau memori"


@dataclass(frozen=True, slots=True)
class Limits:
    """How long and how large the process may become; address space, so that nothing needs to watch it."""

    seconds: float = MOST_SECONDS
    address_space: int = MOST_BYTES


def read_apart(data: bytes, name: str, limits: Limits = Limits()) -> Reading:
    """Read there; SiklusError as `read_report`, BACA-05 when the process did not come to an end.

    What it answers is looked at before it is believed (jawaban.py): a file may have broken it.
    """
    asked = pickle.dumps((data, name, limits))
    try:
        done = subprocess.run(COMMAND, input=asked, capture_output=True, timeout=limits.seconds, check=False)  # noqa: S603 - this program itself
    except subprocess.TimeoutExpired as error:
        raise faults.unfinished(TOO_LONG) from error
    if done.returncode or not done.stdout:
        raise faults.unfinished(BROKE)
    try:
        answer = unpack(done.stdout)
    except ValueError as error:
        raise faults.unfinished(BROKE) from error
    if isinstance(answer, Reading):
        return answer
    raise SiklusError(answer)


def main() -> None:
    """Read what comes on the standard input; the Reading, or the problems, go to the output."""
    data, name, limits = pickle.load(sys.stdin.buffer)  # noqa: S301 - from the process that began this one
    bind(limits)
    sys.stdout.buffer.write(pack(_answered(data, name)))


def _answered(data: bytes, name: str) -> Reading | tuple[Problem, ...]:
    try:
        return read_here(data, name, kind_of(data))
    except SiklusError as error:
        return error.problems
    except MemoryError:
        return faults.unfinished(BROKE).problems


def bind(limits: Limits) -> None:
    """Bind this process; a system that cannot (Windows) still ends it by the clock."""
    with contextlib.suppress(ImportError, OSError, ValueError):
        import resource  # noqa: PLC0415 - not everywhere

        resource.setrlimit(resource.RLIMIT_AS, (limits.address_space, limits.address_space))
        resource.setrlimit(resource.RLIMIT_CPU, (int(limits.seconds) + 1, int(limits.seconds) + 2))
