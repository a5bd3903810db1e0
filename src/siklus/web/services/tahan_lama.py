"""Whether a commit on this connection reaches the disk, and why a store could not take one."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.core.exceptions import ImproperlyConfigured
from django.db import Error, connection

from siklus.web.services.hasil_terima import StoreBusyError

BUSY_TIMEOUT = 5_000
"""Milliseconds for which the writer waits while another process writes; those who wait for it give up later."""
REASONS = {
    "SQLITE_BUSY": "sedang dipakai proses lain",
    "SQLITE_LOCKED": "sedang dipakai proses lain",
    "SQLITE_FULL": "penuh",
    "SQLITE_READONLY": "hanya dapat dibaca",
    "SQLITE_IOERR": "tidak dapat menulis ke cakram",
    "SQLITE_CANTOPEN": "tidak dapat dibuka",
    "SQLITE_CORRUPT": "rusak",
    "53100": "penuh",
    "53200": "kekurangan memori",
    "53300": "melayani terlalu banyak sambungan",
    "25006": "hanya dapat dibaca",
    "57P01": "sedang dimulai ulang",
    "57P02": "sedang dimulai ulang",
    "57P03": "sedang dimulai ulang",
    "55P03": "sedang dipakai proses lain",
    "40P01": "sedang dipakai proses lain",
}
"""SQLite's name of an error, or PostgreSQL's SQLSTATE → half a sentence after "Penyimpanan"."""
UNKNOWN = "tidak dapat dihubungi"


def reason_of(error: Error) -> str:
    """Why the store failed, as half a sentence in Indonesian."""
    cause = error.__cause__
    name = getattr(cause, "sqlite_errorname", None) or getattr(cause, "sqlstate", None) or ""
    return next((reason for key, reason in REASONS.items() if name.startswith(key)), UNKNOWN)


def was_cut(error: Error) -> bool:
    """Whether the server cut the connection, or this transaction for another's sake: a new one may go well."""
    state = getattr(error.__cause__, "sqlstate", None) or ""
    return connection.vendor != "sqlite" and (not state or state.startswith(("08", "57P", "40")))


@contextmanager
def busy_when_failing() -> Iterator[None]:
    """What the store cannot do becomes StoreBusyError, and the connection is made anew next time."""
    try:
        yield
    except Error as error:
        if not connection.in_atomic_block:
            connection.close()
        raise StoreBusyError(reason_of(error)) from error


def ensure_durable() -> None:
    """Ask a new connection, once, to put each commit on the disk; ImproperlyConfigured when it will not."""
    connection.ensure_connection()
    if getattr(connection, "_siklus_durable", None) is connection.connection:
        return
    if connection.vendor == "sqlite":
        _execute(f"PRAGMA busy_timeout={BUSY_TIMEOUT}")
        _expect("PRAGMA journal_mode", "wal")
        _expect("PRAGMA synchronous", 2)
    else:
        _execute("SET synchronous_commit TO on")
        _expect("SHOW fsync", "on")
    connection._siklus_durable = connection.connection  # type: ignore[attr-defined]  # noqa: SLF001 - asked once for each


def _execute(statement: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(statement)


def _expect(statement: str, wanted: object) -> None:
    with connection.cursor() as cursor:
        cursor.execute(statement)
        found = cursor.fetchone()[0]
    if found != wanted:
        message = f"{statement} is {found!r}, not {wanted!r}: an acknowledged answer could be lost"
        raise ImproperlyConfigured(message)
