"""What `siklus terima` does with each file, and what it tells at the end."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

import click

from siklus.bundle.buka import open_bundel, said_of
from siklus.bundle.container import LARGEST
from siklus.bundle.faults import disagreement
from siklus.bundle.gabung import Entry
from siklus.bundle.simpanan import Nasib, Simpanan
from siklus.cli.output import FULL
from siklus.cli.problems import show_problems
from siklus.core.errors import Place, Problem, SiklusError
from siklus.core.rounding import print_count
from siklus.writers.files import write_atomically

FINDINGS, UNUSABLE = 1, 2


@dataclass(slots=True)
class Penerimaan:
    """One call: which keys are trusted, where bundles go (nowhere when they are only looked at), what came of them."""

    kunci: tuple[str, ...]
    simpanan: Simpanan | None
    nasib: Counter[Nasib] = field(default_factory=Counter)
    disentuh: set[str] = field(default_factory=set)
    ditolak: list[Problem] = field(default_factory=list)

    def take(self, path: Path) -> None:
        """One file: received, or refused whole."""
        try:
            self._take(path, read_file(path))
        except SiklusError as error:
            self.ditolak += (replace(problem, place=Place(str(path))) for problem in error.problems)
        except OSError as error:
            self.ditolak.append(_unwritable(path, error))

    def _take(self, path: Path, data: bytes) -> None:
        bundel = open_bundel(data, self.kunci)
        if self.simpanan is None:
            click.echo("\n  ".join((str(path), *said_of(bundel))))
            return
        self.nasib[self.simpanan.receive(bundel, data)] += 1
        self.disentuh.add(Entry.of(bundel.manifest, data).survei)

    def disagreements(self) -> list[Problem]:
        """The surveys that were touched, and for which bundles disagree."""
        if self.simpanan is None:
            return []
        found = {survei: len(self.simpanan.disagreeing(survei)) for survei in sorted(self.disentuh)}
        return [disagreement(survei, count) for survei, count in found.items() if count]


def replace_whole(path: Path, data: bytes) -> None:
    """Put a file there in one step, whatever stood there."""
    write_atomically(path, data, overwrite=True)


def files_of(named: tuple[Path, ...]) -> Iterator[Path]:
    """Each file that was named, and every bundle in each folder that was."""
    for path in named:
        yield from sorted(path.glob("*.skm")) if path.is_dir() else (path,)


def read_file(path: Path) -> bytes:
    """A file's bytes, no more than show that it is too large; SiklusError BUNDEL-09 when it cannot be read."""
    try:
        with path.open("rb") as file:
            return file.read(LARGEST + 1)
    except OSError as error:
        advice = "Periksa nama dan letaknya; salin dulu dari USB bila perlu."
        raise SiklusError(
            Problem("BUNDEL-09", "Berkas itu tidak ditemukan atau tidak dapat dibaca.", advice)
        ) from error


def _unwritable(path: Path, error: OSError) -> Problem:
    if error.errno in FULL:
        return Problem("TULIS-03", "Disk penuh.", "Kosongkan sebagian isi disk, lalu terima lagi.", Place(str(path)))
    advice = "Periksa folder sesudah --ke: apakah ada, dan boleh ditulisi."
    return Problem("TULIS-02", "Bundel itu tidak dapat disimpan.", advice, Place(str(path)))


def told(penerimaan: Penerimaan) -> int:
    """Print what came of all of them; the exit code."""
    for nasib in Nasib:
        if count := penerimaan.nasib[nasib]:
            click.echo(f"{print_count(count)} bundel {nasib}.")
    if penerimaan.ditolak:
        click.echo(f"{print_count(len(penerimaan.ditolak))} berkas ditolak.", err=True)
    found = penerimaan.disagreements()
    show_problems((*penerimaan.ditolak, *found))
    return UNUSABLE if penerimaan.ditolak else FINDINGS if found else 0
