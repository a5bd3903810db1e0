"""A transaction whose begin and end travel with its first and last statement, so that a batch is two messages.

Django begins and ends a transaction by messages of their own. On PostgreSQL each of them costs the writer a wait for
the interpreter's turn, as long as inserting the batch takes.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from django.db import connection, transaction
from psycopg.pq import TransactionStatus


@dataclass(frozen=True, slots=True)
class Frame:
    """What stands before the first statement and after the last; `results` is how many results come before theirs."""

    begin: str = ""
    commit: str = ""

    @property
    def results(self) -> int:
        """How many results come before that of the first statement."""
        return 1 if self.begin else 0


@contextmanager
def own_transaction() -> Iterator[Frame]:
    """The statements inside it are one transaction: the caller's, Django's, or one that its own messages begin and end.

    Whoever is given a `begin` puts it before the first statement, and `commit` after the last. What is then still under
    way is committed, and rolled back by an error.
    """
    if connection.vendor != "postgresql" or connection.in_atomic_block:
        with transaction.atomic():
            yield Frame()
        return
    try:
        yield Frame("BEGIN; ", "; COMMIT")
    except BaseException:
        _end("ROLLBACK")
        raise
    _end("COMMIT")


def _end(statement: str) -> None:
    """End a transaction that no message has ended; a connection that is gone has none."""
    driver = connection.connection
    if driver is not None and driver.info.transaction_status in {TransactionStatus.INTRANS, TransactionStatus.INERROR}:
        with connection.cursor() as cursor:
            cursor.execute(statement)
