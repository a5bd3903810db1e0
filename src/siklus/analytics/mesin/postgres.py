"""PostgreSQL: the store in which answers arrive, asked in one unchanging view of it."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import psycopg
from psycopg import sql as words

from siklus.analytics.mesin.ekspresi import Dialek
from siklus.analytics.mesin.mesin import unreadable


class Postgres:
    """An open transaction that only reads, and its table or view of raw answers."""

    dialek: Dialek = "postgres"

    def __init__(self, connection: psycopg.Connection[tuple[Any, ...]], tabel: str) -> None:
        """Take a connection in which every query sees the same moment."""
        self._connection = connection
        self.tabel = tabel

    def heads(self) -> Sequence[str]:
        """The columns of the table."""
        query = words.SQL("SELECT * FROM {} LIMIT 0").format(words.Identifier(self.tabel))
        return [column.name for column in self._connection.execute(query).description or ()]

    def rows(self, sql: str) -> Iterator[Sequence[Any]]:
        """The rows of a query, as the server finds them."""
        with self._connection.cursor(name="rekap") as cursor:
            yield from cursor.execute(words.SQL(sql))


@contextmanager
def open_postgres(address: str, tabel: str) -> Iterator[Postgres]:
    """A table or view of the database at an address; SiklusError MESIN-03 when either is not there."""
    server, why = "PostgreSQL", "Basis datanya tidak dapat dihubungi."
    try:
        connection = psycopg.connect(address)
    except psycopg.Error as error:
        raise unreadable(server, why) from error
    with connection:
        connection.isolation_level = psycopg.IsolationLevel.REPEATABLE_READ
        connection.read_only = True
        mesin = Postgres(connection, tabel)
        try:
            mesin.heads()
        except psycopg.Error as error:
            raise unreadable(tabel, "Tabel itu tidak ada atau tidak boleh dibaca.") from error
        yield mesin
