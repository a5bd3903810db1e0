"""What a server process loads: Django, and watches on the process that began it and on the signals that end it."""

import os
import signal
import socket
import threading
import time
from importlib import import_module
from multiprocessing import connection, parent_process
from typing import Any

ASLEEP = 0.2
"""Seconds after which a thread that had nothing to do has fallen asleep."""


def load_application(target: str) -> Any:  # noqa: ANN401 - what a WSGI application takes and gives
    """The application that `target` ("module:name") names, in a process that does not outlive its parent."""
    threading.Thread(target=_end_with_parent, daemon=True).start()
    repeat_signals()
    module, _, name = target.partition(":")
    return getattr(import_module(module), name)


def repeat_signals() -> None:
    """Send the main thread a signal's twin when a signal has come.

    That thread waits on a lock. A signal that comes in the instant before it falls asleep is noted and not acted upon,
    for as long as nothing wakes the thread: a server that is told to stop would wait for this process for ever.
    """
    if not hasattr(signal, "pthread_kill"):
        return
    told, tell = socket.socketpair()
    tell.settimeout(0)
    signal.set_wakeup_fd(tell.fileno(), warn_on_full_buffer=False)
    threading.Thread(target=_repeat, args=(told, tell, threading.get_ident()), daemon=True).start()


def _repeat(told: socket.socket, tell: socket.socket, main: int) -> None:
    """Send the twin of the first signal, then read on: the sockets must stay open for as long as the process lives."""
    with told, tell:
        number = told.recv(1)[0]
        time.sleep(ASLEEP)
        signal.pthread_kill(main, number)
        while told.recv(1):
            pass


def _end_with_parent() -> None:
    """A killed server must leave nobody behind who still holds the port; whatever was acknowledged is on the disk."""
    if parent := parent_process():
        connection.wait([parent.sentinel])
        os._exit(1)
