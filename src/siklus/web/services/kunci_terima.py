"""Who may receive while who closes or folds: advisory locks, which only PostgreSQL needs.

SQLite has one writer at a time. On PostgreSQL several processes receive at once: ids are then committed out of their
order, and a survey might be closed between asking whether it is open and storing an answer. Receivers therefore share a
lock for each survey until their commit; whoever needs to know that none is under way takes it alone.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from django.db import connection

SPACE = 0x51C1
"""The first half of the locks' names; the second is the survey's id."""


def sharing_intake(survei_ids: Iterable[int]) -> tuple[str, list[int | list[int]]]:
    """A statement and its values: until its transaction ends, nobody closes these surveys or draws a watermark in them.

    It stands before the statement that asks what is open, in the same message to the server, and is "" where no lock is
    needed. Each statement sees what was committed before it, so that the second sees what the first has waited for.
    """
    if connection.vendor != "postgresql":
        return "", []
    return (
        "SELECT count(pg_advisory_xact_lock_shared(%s, key)) FROM unnest(%s::int[]) AS key; ",
        [SPACE, sorted(survei_ids)],
    )


def stop_intake(survei_id: int) -> None:
    """Inside a transaction: wait for the answers under way; until it ends, no further one is stored in this survey."""
    if connection.vendor == "postgresql":
        _execute("SELECT pg_advisory_xact_lock(%s, %s)", SPACE, survei_id)


@contextmanager
def all_committed(survei_id: int) -> Iterator[None]:
    """Nobody is about to commit a response with a lower id than one that is seen inside this block."""
    if connection.vendor != "postgresql":
        yield
        return
    _execute("SELECT pg_advisory_lock(%s, %s)", SPACE, survei_id)
    try:
        yield
    finally:
        _execute("SELECT pg_advisory_unlock(%s, %s)", SPACE, survei_id)


def _execute(statement: str, *values: int | list[int]) -> None:
    with connection.cursor() as cursor:
        cursor.execute(statement, values)
