"""What Django does for connections before and after each request, only in threads that have opened one.

Most threads that serve the public form never do: the writer has the connection. Asking Django each time which
connections and caches a thread holds costs as much as reading the form.
"""

from threading import local

from django.core.cache import close_caches
from django.core.signals import request_finished, request_started
from django.db import close_old_connections, reset_queries
from django.db.backends.signals import connection_created


class OfThread(local):
    """`opened`: whether this thread has ever opened a connection."""

    opened = False


_of_thread = OfThread()


def has_opened() -> bool:
    """Whether this thread may hold a connection; one that does not is in no transaction either."""
    return _of_thread.opened


def watch() -> None:
    """Note from now on which threads open a connection; called once, when Django has started."""
    connection_created.connect(_note)


def tend_only_where_needed() -> None:
    """Stand in for Django's own receivers in a process that serves."""
    for signal in (request_started, request_finished):
        signal.disconnect(reset_queries)  # it empties a log that is kept with DEBUG alone
        signal.disconnect(close_caches)  # the cache is this process's memory, which is not closed
        signal.disconnect(close_old_connections)
        signal.connect(_tend)


def _note(**_: object) -> None:
    _of_thread.opened = True


def _tend(**_: object) -> None:
    """A connection that is too old, or that an error has spoilt, is closed, as Django would."""
    if _of_thread.opened:
        close_old_connections()
