"""A request looks after its thread's connection where there is one, and asks for none where there is none."""

from collections.abc import Iterator
from threading import Thread
from time import monotonic

import pytest
from django.core.signals import request_finished, request_started
from django.db import connection, connections
from django.dispatch import Signal

from siklus.web.services.thread_connections import has_opened, tend_only_where_needed


@pytest.fixture
def serving() -> Iterator[None]:
    """As in a process that serves; Django's own receivers are back afterwards."""
    signals = (request_started, request_finished)
    before = [list(signal.receivers) for signal in signals]
    tend_only_where_needed()
    yield
    for signal, receivers in zip(signals, before, strict=True):
        signal.receivers = receivers


def in_a_thread(signal: Signal, found: list[object], *, asks: bool) -> None:
    """What a thread of its own has of connections after the signal; its own is too old when it comes."""

    def run() -> None:
        if asks:
            with connection.cursor() as cursor:
                cursor.execute("SELECT 1")
            connection.close_at = monotonic() - 1
        signal.send(sender=None)
        found.append((has_opened(), [one.connection is not None for one in connections.all(initialized_only=True)]))
        connection.close()

    thread = Thread(target=run)
    thread.start()
    thread.join()


@pytest.mark.django_db(transaction=True)
@pytest.mark.usefixtures("serving")
@pytest.mark.parametrize("signal", [request_started, request_finished])
@pytest.mark.parametrize(("asks", "seen"), [(True, (True, [False])), (False, (False, []))])
def test_an_old_connection_is_closed_where_there_is_one(
    signal: Signal, *, asks: bool, seen: tuple[bool, list[bool]]
) -> None:
    """Too old: closed before or after the request. A thread without one is asked nothing and gets none."""
    found: list[object] = []
    in_a_thread(signal, found, asks=asks)
    assert found == [seen]
