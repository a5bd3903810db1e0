"""Files onto the disk, and what the disk refuses as a sentence."""

import errno
from collections.abc import Iterable
from pathlib import Path

from siklus.core.errors import Place, Problem, SiklusError, refuse
from siklus.writers.files import write_atomically

FULL = {errno.ENOSPC, errno.EDQUOT}
KEPT = "Berkas lama tidak berubah."


def refuse_existing(paths: Iterable[Path]) -> None:
    """SiklusError TULIS-01 for every file that is already there, before any work is done."""
    refuse(_exists(path) for path in paths if path.exists())


def write(path: Path, data: bytes | Iterable[bytes], *, overwrite: bool = False) -> Path:
    """Write one file, whole or not at all; SiklusError TULIS-01 to TULIS-03 when it cannot be."""
    try:
        write_atomically(path, data, overwrite=overwrite)
    except OSError as error:
        raise SiklusError(_exists(path) if _is_taken(path, error) else _unwritable(path, error)) from error
    return path


def _is_taken(path: Path, error: OSError) -> bool:
    """Whether the file itself is already there, and not a file where its folder should be."""
    return isinstance(error, FileExistsError) and path.exists()


def _exists(path: Path) -> Problem:
    advice = "Tambahkan --timpa untuk menggantinya, atau pilih folder lain dengan --keluaran."
    return Problem("TULIS-01", "Berkas itu sudah ada dan tidak ditimpa.", advice, Place(str(path)))


def _unwritable(path: Path, error: OSError) -> Problem:
    if error.errno in FULL:
        advice = f"Kosongkan sebagian isi disk, atau pilih disk lain dengan --keluaran. {KEPT}"
        return Problem("TULIS-03", "Disk penuh.", advice, Place(str(path)))
    advice = f"Tutup berkas itu bila sedang dibuka, atau pilih folder lain dengan --keluaran. {KEPT}"
    return Problem("TULIS-02", "Berkas itu tidak dapat ditulis di sana.", advice, Place(str(path)))
