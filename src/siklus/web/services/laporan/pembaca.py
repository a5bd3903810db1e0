"""A process of its own that reads files which anyone may have sent: one that breaks it takes nothing else along."""

import sys
from dataclasses import dataclass

from siklus.core.errors import SiklusError
from siklus.readers.segel import IsiBerkas, read_berkas
from siklus.web.services.laporan.bengkel import Bengkel
from siklus.writers.bengkel import serve

COMMAND = (sys.executable, "-c", "from siklus.web.services.laporan.pembaca import main; main()")


@dataclass(frozen=True, slots=True)
class Baca:
    """Read this file; the answer is an IsiBerkas, or the problems for which it cannot be read."""

    data: bytes


def main() -> None:
    """Serve until whoever asks has gone."""
    serve(sys.stdin.buffer, sys.stdout.buffer, _read)


def _read(asked: Baca) -> object:
    try:
        return read_berkas(asked.data)
    except SiklusError as error:
        return error.problems


def read_apart(data: bytes) -> IsiBerkas:
    """Read a PDF or a DOCX in that process; SiklusError SEGEL-01, SEGEL-02, or LAPORAN-01 when it broke."""
    found = pembaca.ask(Baca(data))
    if not isinstance(found, IsiBerkas):
        raise SiklusError(found)  # type: ignore[arg-type]  # its problems
    return found


pembaca = Bengkel(COMMAND)
"""The one of this process."""
