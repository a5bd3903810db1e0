"""DuckDB over Parquet: one machine, nothing to install, nothing to start."""

import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import duckdb

from siklus.analytics.mesin.ekspresi import Dialek
from siklus.analytics.mesin.mesin import TABEL, unreadable
from siklus.analytics.table import quoted

MEMORY = "2GB"
"""Where DuckDB begins to use the disk."""
AT_ONCE = 50_000
"""Rows fetched at once."""


class DuckDb:
    """An open connection whose view TABEL is the source."""

    dialek: Dialek = "duckdb"
    tabel = TABEL

    def __init__(self, connection: duckdb.DuckDBPyConnection) -> None:
        """Take a connection that has the view."""
        self._connection = connection

    def heads(self) -> Sequence[str]:
        """The columns of the source."""
        return [str(row[0]) for row in self._connection.execute(f"DESCRIBE {TABEL}").fetchall()]

    def rows(self, sql: str) -> Iterator[Sequence[Any]]:
        """The rows of a query, some at a time."""
        found = self._connection.execute(sql)
        while some := found.fetchmany(AT_ONCE):
            yield from some


@contextmanager
def open_duckdb(path: Path) -> Iterator[DuckDb]:
    """A Parquet file, or a folder of them whose subfolders are columns (provinsi=…/periode=…); SiklusError MESIN-03."""
    with tempfile.TemporaryDirectory() as folder, duckdb.connect(config=_settings(folder)) as connection:
        files = quoted(str(path if path.is_file() else path / "**" / "*.parquet"))
        source = f"read_parquet({files}, hive_partitioning = {path.is_dir()}, hive_types_autocast = false)"
        try:
            connection.execute(f"CREATE TEMP VIEW {TABEL} AS SELECT * FROM {source}")  # noqa: S608 - the path is quoted
        except duckdb.Error as error:
            raise unreadable(str(path), "Berkas Parquet-nya tidak dapat dibaca.") from error
        yield DuckDb(connection)


def _settings(folder: str) -> dict[str, str | bool | int | float | list[str]]:
    return {
        "memory_limit": MEMORY,
        "temp_directory": folder,
        "preserve_insertion_order": False,
        "autoinstall_known_extensions": False,
    }
