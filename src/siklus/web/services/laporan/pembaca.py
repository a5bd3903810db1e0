"""A process of its own that reads files which anyone may have sent: one that breaks it takes nothing else along."""

import sys
from dataclasses import dataclass

from siklus.core.errors import Problem, SiklusError
from siklus.readers.segel import IsiBerkas, read_berkas
from siklus.readers.segel.catat import isi_json, isi_of, problems_json, problems_of
from siklus.web.services.laporan.bengkel import BROKEN, Bengkel
from siklus.writers.bengkel import Jawab, serve

COMMAND = (sys.executable, "-c", "from siklus.web.services.laporan.pembaca import main; main()")


@dataclass(frozen=True, slots=True)
class Baca:
    """Read this file; the answer is an IsiBerkas, or the problems for which it cannot be read, both as JSON."""

    data: bytes


def main() -> None:
    """Serve until whoever asks has gone."""
    serve(sys.stdin.buffer, sys.stdout.buffer, _read)


def _read(asked: Baca) -> Jawab:
    try:
        return Jawab({"isi": isi_json(read_berkas(asked.data))})
    except SiklusError as error:
        return Jawab({"masalah": problems_json(error.problems)})


def read_apart(data: bytes) -> IsiBerkas:
    """Read a PDF or a DOCX in that process; SiklusError SEGEL-01, SEGEL-02, or LAPORAN-01 when it broke."""
    return told(pembaca.ask(Baca(data)).nilai)


def told(nilai: object) -> IsiBerkas:
    """What the process said of a file; SiklusError with what is wrong with it, LAPORAN-01 for what makes no sense."""
    try:
        found = _parsed(nilai)
    except ValueError as error:
        raise pembaca.failed(BROKEN.galat) from error
    if isinstance(found, IsiBerkas):
        return found
    raise SiklusError(found)


def _parsed(nilai: object) -> IsiBerkas | tuple[Problem, ...]:
    match nilai:
        case {"isi": isi}:
            return isi_of(isi)
        case {"masalah": masalah}:
            return problems_of(masalah)
    raise ValueError(nilai)


pembaca = Bengkel(COMMAND, "Berkas ini belum dapat diperiksa")
"""The one of this process."""
