"""The data folder: one server at a time, and a copy of the database before it is changed."""

import hashlib
import platform
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import datetime
from pathlib import Path

from siklus.web.environment import data_folder, value_of
from siklus.web.services.server.faults import already_running, folder_unusable

LOCK = "server.kunci"
COPIES = "cadangan"


def usable_folder() -> Path:
    """The data folder, in which a file could just be written; SiklusError SERVER-02 when none can."""
    try:
        folder = data_folder()
        with tempfile.TemporaryFile(dir=folder) as tried:
            tried.write(b"x")
    except OSError as error:
        raise folder_unusable(Path(value_of("SIKLUS_DATA") or "."), error) from error
    return folder


@contextmanager
def only_here(folder: Path) -> Iterator[None]:
    """Hold the folder until the end. The lock is SQLite's, which every system lets go when its process dies.

    Raises:
        SiklusError: SERVER-06 when another server holds it, SERVER-02 when it cannot be written.
    """
    with closing(sqlite3.connect(folder / LOCK, timeout=0, isolation_level=None)) as lock:
        try:
            lock.execute("BEGIN EXCLUSIVE")
        except sqlite3.Error as error:
            if error.sqlite_errorcode == sqlite3.SQLITE_BUSY:
                raise already_running(folder) from error
            raise folder_unusable(folder, OSError(str(error))) from error
        yield


def make_anew(folder: Path) -> None:
    """Throw away what a demo left there; SiklusError SERVER-06 while its server still runs."""
    if folder.exists():
        with only_here(folder):
            pass
        shutil.rmtree(folder)


def name_of(folder: Path) -> str:
    """A short name for this folder on this machine, with which the ids of its workers begin."""
    place = f"{platform.node()}:{folder.resolve()}"
    return hashlib.sha256(place.encode()).hexdigest()[:12]


def copy_database(database: Path, folder: Path, moment: datetime) -> Path:
    """A whole copy of a SQLite file, also while it is in use; OSError or sqlite3.Error when it cannot be made."""
    target = folder / COPIES / f"siklus-{moment:%Y%m%d-%H%M%S}.sqlite3"
    target.parent.mkdir(mode=0o700, exist_ok=True)
    with closing(sqlite3.connect(database)) as source, closing(sqlite3.connect(target)) as copy:
        source.backup(copy)
    target.chmod(0o600)
    return target
