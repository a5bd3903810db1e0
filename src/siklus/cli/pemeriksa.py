"""Files checked, alone or many at once over the machine's processors; a file that cannot be read stops no other."""

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from siklus.cli.batas import bounded
from siklus.cli.failure import failure_of
from siklus.core.aturan import aturan
from siklus.core.errors import Place, Problem, SiklusError
from siklus.core.periksa.daftar import KAIDAH
from siklus.core.periksa.keluaran.hasil import Hasil
from siklus.core.periksa.pemeriksaan import check_report, compare_reports
from siklus.core.periksa.pilihan import Pilihan, read_pengecualian, select
from siklus.core.periksa.temuan import Temuan
from siklus.document.reading import Reading
from siklus.readers.laporan import read_report


@dataclass(frozen=True, slots=True)
class Tugas:
    """One file to check, and how."""

    path: Path
    pilihan: Pilihan
    salin: Path | None = None
    """The folder for a copy with remarks at their places."""


def check_files(
    files: Sequence[Path],
    kode: Sequence[str],
    abaikan: Sequence[str],
    *,
    pratinjau: bool = False,
    salin: Path | None = None,
) -> Iterator[Hasil]:
    """The result of each file, in the order of the files; a wrong choice of rules is refused before any is read."""
    pilihan = Pilihan(tuple(kode), tuple(map(read_pengecualian, abaikan)), pratinjau)
    select(KAIDAH, pilihan)
    jobs = [Tugas(path, pilihan, salin) for path in files]
    if len(jobs) == 1:
        yield check_file(jobs[0])
        return
    from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415 - one file needs no other process

    with ProcessPoolExecutor(min(len(jobs), os.cpu_count() or 1)) as pool:
        yield from pool.map(check_file, jobs, chunksize=4)


def compare_files(lama: Path, baru: Path) -> Hasil:
    """What the later report took over, left out or changed.

    SiklusError when one cannot be read, or PERIKSA-04 when both are one file.
    """
    before, after = read_report(lama), read_report(baru)
    if before.sha256 == after.sha256:
        advice = "Sebutkan laporan dari dua periode, yang lama lebih dulu."
        raise SiklusError(Problem("PERIKSA-04", "Kedua berkas itu sama isinya.", advice, Place(str(baru))))
    found = compare_reports(before, after, aturan(on=date.today()))  # noqa: DTZ011 - as the person
    return Hasil(
        f"{lama} → {baru}", after.sha256, after.kind, len(after.pages), after.readable, after.notes, temuan=found
    )


def check_file(tugas: Tugas) -> Hasil:
    """One file's result; what keeps it from being read is in the result."""
    empty = Hasil(str(tugas.path))
    try:
        with bounded():
            reading = read_report(tugas.path)
            checked = check_report(reading, aturan(on=date.today()), KAIDAH, tugas.pilihan)  # noqa: DTZ011 - as the person
            copy = _copied(tugas, reading, checked.temuan)
    except SiklusError as error:
        problems = tuple(replace(problem, place=Place(str(tugas.path))) for problem in error.problems)
        return replace(empty, problems=problems)
    except Exception as error:  # noqa: BLE001 - one file's failure must not take the others with it
        return replace(empty, problems=(failure_of(error, ("periksa", str(tugas.path)), shown=False),))
    return replace(
        empty,
        sha256=reading.sha256,
        jenis=reading.kind,
        halaman=len(reading.pages),
        terbaca=reading.readable,
        catatan=reading.notes,
        temuan=checked.temuan,
        diabaikan=checked.diabaikan,
        salinan=str(copy or ""),
    )


def _copied(tugas: Tugas, reading: Reading, found: tuple[Temuan, ...]) -> Path | None:
    """The copy with remarks, where one is asked for and the kind of file can carry them."""
    if tugas.salin is None:
        return None
    from siklus.cli.salinan import copy_with_remarks  # noqa: PLC0415 - the writers are slow to load

    return copy_with_remarks(tugas.path, reading, found, tugas.salin)
