"""Apache Spark over Parquet: many machines, each with some of the folders. Needs `siklus[spark]` and Java."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from pyspark.sql import SparkSession

from siklus.analytics.mesin.ekspresi import Dialek
from siklus.analytics.mesin.mesin import TABEL, unreadable

SETTINGS = {
    "spark.sql.ansi.enabled": "false",  # a group too large for narrow fields is found by its n, not by a failure
    "spark.sql.sources.partitionColumnTypeInference.enabled": "false",  # "periode=2026" is a text everywhere
    "spark.ui.enabled": "false",
    "spark.ui.showConsoleProgress": "false",
    "spark.log.level": "ERROR",
}


class Spark:
    """A session whose view TABEL is the source."""

    dialek: Dialek = "pyspark"
    tabel = TABEL

    def __init__(self, session: SparkSession) -> None:
        """Take a session that has the view."""
        self._session = session

    def heads(self) -> Sequence[str]:
        """The columns of the source."""
        return list(self._session.table(TABEL).columns)

    def rows(self, sql: str) -> Iterator[Sequence[Any]]:
        """The rows of a query, all at once: one job. One partition at a time would be a job for each of them."""
        yield from self._session.sql(sql).collect()


@contextmanager
def open_spark(address: str, path: Path) -> Iterator[Spark]:
    """Parquet at a path that every worker sees, through the master at an address; SiklusError MESIN-03."""
    builder = SparkSession.builder.master(address).appName("siklus rekap")
    for name, value in SETTINGS.items():
        builder = builder.config(name, value)
    session = builder.getOrCreate()
    try:
        try:
            session.read.parquet(str(path)).createOrReplaceTempView(TABEL)
        except Exception as error:  # Py4J and Spark have a dozen of their own
            raise unreadable(str(path), "Berkas Parquet-nya tidak dapat dibaca.") from error
        yield Spark(session)
    finally:
        session.stop()
