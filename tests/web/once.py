"""What takes long to put into the store: made once by each process, afterwards put back row by row and file by file."""

import atexit
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from shutil import copytree, move, rmtree
from tempfile import mkdtemp

from django.conf import settings
from django.db import connection, transaction

STATIC = settings.STATIC_ROOT.name
"""No test's own: WhiteNoise looks for it."""


@dataclass(frozen=True, slots=True)
class Kept:
    """The tables that had rows before, the rows of those that have come, and where a copy of the files is."""

    before: frozenset[str]
    rows: Mapping[str, str | bytes]
    files: Path


_kept: dict[str, Kept] = {}


def once(name: str, make: Callable[[], object]) -> None:
    """The store and its files as `make` leaves them; only the first call of a name makes them.

    In a store that has other rows already they are made anew: what `make` does with those is not kept.
    """
    before = _filled()
    if name not in _kept:
        _kept[name] = _keep(before, make)
    elif _kept[name].before == before:
        _put_back(_kept[name])
    else:
        make()


def _keep(before: frozenset[str], make: Callable[[], object]) -> Kept:
    files = _own_folder()
    with _without_others_files():
        make()
        for folder in _folders():
            copytree(folder, files / folder.name)
    return Kept(before, {table: _read(table) for table in sorted(_filled() - before)}, files)


def _put_back(kept: Kept) -> None:
    with transaction.atomic():
        for table, rows in kept.rows.items():
            _write(table, rows)
    copytree(kept.files, settings.DATA, dirs_exist_ok=True)


@contextmanager
def _without_others_files() -> Iterator[None]:
    """What other tests have left is out of the way, and there again afterwards."""
    aside = _own_folder()
    for folder in _folders():
        move(folder, aside)
    yield
    copytree(aside, settings.DATA, dirs_exist_ok=True)
    rmtree(aside)


def _folders() -> list[Path]:
    return [path for path in settings.DATA.iterdir() if path.is_dir() and path.name != STATIC]


def _own_folder() -> Path:
    folder = mkdtemp(prefix="siklus-sekali-")
    atexit.register(rmtree, folder, ignore_errors=True)
    return Path(folder)


def _filled() -> frozenset[str]:
    with connection.cursor() as cursor:
        return filled_tables(connection.introspection.table_names(cursor))


def filled_tables(tables: Iterable[str]) -> frozenset[str]:
    """Those that have rows."""
    parts = (f"SELECT '{table}' WHERE EXISTS (SELECT 1 FROM {_quoted(table)})" for table in tables)  # noqa: S608 - our tables
    with connection.cursor() as cursor:
        cursor.execute(" UNION ALL ".join(parts))
        return frozenset(table for (table,) in cursor.fetchall())


def _read(table: str) -> str | bytes:
    """A table's rows to the last bit: in PostgreSQL's own form of a copy, or as the values of an INSERT in SQLite's."""
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            with cursor.copy(f"COPY {_quoted(table)} TO STDOUT (FORMAT BINARY)") as copy:
                return b"".join(bytes(part) for part in copy)
        columns = [column.name for column in connection.introspection.get_table_description(cursor, table)]
        values = " || ',' || ".join(f"quote({_quoted(column)})" for column in columns)
        cursor.execute(f"SELECT '(' || {values} || ')' FROM {_quoted(table)}")  # noqa: S608 - our tables
        return ",\n".join(row for (row,) in cursor.fetchall())


def _write(table: str, rows: str | bytes) -> None:
    with connection.cursor() as cursor:
        if isinstance(rows, bytes):
            with cursor.copy(f"COPY {_quoted(table)} FROM STDIN (FORMAT BINARY)") as copy:
                copy.write(rows)
        else:
            cursor.execute(f"INSERT INTO {_quoted(table)} VALUES {rows}")  # noqa: S608 - our tables


def _quoted(name: str) -> str:
    return connection.ops.quote_name(name)
