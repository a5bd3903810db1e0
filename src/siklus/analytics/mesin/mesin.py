"""What an engine must do for us, and how one is opened by its name."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from typing import Any, Protocol

from siklus.analytics.mesin.ekspresi import Dialek
from siklus.core.errors import Place, Problem, SiklusError

TABEL = "jawaban"
"""What the raw answers are called where they have no name of their own, as files have none."""


class Mesin(Protocol):
    """An engine with a source of raw answers open in it."""

    @property
    def dialek(self) -> Dialek:
        """Which words it understands."""

    @property
    def tabel(self) -> str:
        """The table or view of raw answers."""

    def heads(self) -> Sequence[str]:
        """The columns of that table, in their order."""

    def rows(self, sql: str) -> Iterator[Sequence[Any]]:
        """The rows of a query."""


@contextmanager
def open_mesin(nama: str, sumber: str, tabel: str = TABEL) -> Iterator[Mesin]:
    """Open a source in an engine: "duckdb", "postgres", or the address of a Spark master.

    DuckDB and Spark read a folder of Parquet (or one file), PostgreSQL the table or view `tabel` of the database whose
    address is `sumber`. Raises SiklusError MESIN-01 to -03.
    """
    if nama == "duckdb":
        with import_module("siklus.analytics.mesin.duckdb").open_duckdb(parquet_in(sumber)) as mesin:
            yield mesin
    elif nama == "postgres":
        with import_module("siklus.analytics.mesin.postgres").open_postgres(sumber, tabel) as mesin:
            yield mesin
    elif nama.startswith("spark://"):
        with _spark().open_spark(nama, parquet_in(sumber)) as mesin:
            yield mesin
    else:
        message = f"Mesin “{nama}” tidak dikenal."
        raise SiklusError(Problem("MESIN-01", message, "Pilih duckdb, postgres, atau spark://HOST:PORT."))


def _spark() -> Any:  # noqa: ANN401 - a module
    """The module that drives Spark, which is there when the extra is."""
    try:
        return import_module("siklus.analytics.mesin.spark")
    except ModuleNotFoundError as error:
        if error.name != "pyspark":
            raise
        message = "PySpark belum terpasang."
        advice = "Pasang dengan: pip install 'siklus[spark]'. Java 17 atau lebih baru juga diperlukan."
        raise SiklusError(Problem("MESIN-02", message, advice)) from error


def parquet_in(sumber: str) -> Path:
    """A folder with Parquet somewhere in it, or one such file; SiklusError MESIN-03 when it is neither."""
    path = Path(sumber)
    if path.is_file() or next(path.rglob("*.parquet"), None):
        return path.absolute()
    raise unreadable(sumber, "Tidak ada berkas Parquet di sana.")


def unreadable(sumber: str, why: str) -> SiklusError:
    """The source cannot be read; `why` is one sentence."""
    advice = "Periksa alamat dan nama tabelnya, dan bahwa data jawaban sudah ditulis di sana."
    return SiklusError(Problem("MESIN-03", why, advice, Place(sumber)))
