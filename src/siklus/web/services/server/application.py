"""What a server process loads: Django, and a watch on the process that began it."""

import os
import threading
from importlib import import_module
from multiprocessing import connection, parent_process
from typing import Any


def load_application(target: str) -> Any:  # noqa: ANN401 - what a WSGI application takes and gives
    """The application that `target` ("module:name") names, in a process that does not outlive its parent."""
    threading.Thread(target=_end_with_parent, daemon=True).start()
    module, _, name = target.partition(":")
    return getattr(import_module(module), name)


def _end_with_parent() -> None:
    """A killed server must leave nobody behind who still holds the port; whatever was acknowledged is on the disk."""
    if parent := parent_process():
        connection.wait([parent.sentinel])
        os._exit(1)
