"""The task worker beside the server: begun with it, begun again when it dies, stopped with it."""

import subprocess
import sys
import threading
from pathlib import Path

from django.db import DatabaseError, connections

from siklus.web.services.server.folder import name_of
from siklus.web.services.tugas_latar import take_up_lost

PAUSE, LONGEST_PAUSE = 1.0, 30.0
"""Seconds before a dead worker is begun again, doubled each time that it dies at once."""
LIVED = 60.0
TO_FINISH = 10.0
"""Seconds in which a worker may finish what it does when the server is stopped."""


class Worker:
    """One child process that does long work, watched by a thread of the server's first process."""

    def __init__(self, folder: Path) -> None:
        """For the installation in this folder; `start` begins it."""
        self._name = name_of(folder)
        self._born = 0
        self._stopping = threading.Event()
        self._child: subprocess.Popen[bytes] | None = None
        self._thread = threading.Thread(target=self._watch, name="pekerja", daemon=True)

    def start(self) -> None:
        """Take up what an earlier server's worker left behind, and begin."""
        take_up_lost(self._name)
        self._thread.start()

    def stop(self) -> None:
        """Let it finish what it does if that is soon, else leave it for the next start."""
        self._stopping.set()
        if self._child is not None:
            self._child.terminate()
            try:
                self._child.wait(TO_FINISH)
            except subprocess.TimeoutExpired:
                self._child.kill()
        self._thread.join()

    def _watch(self) -> None:
        pause = PAUSE
        while not self._stopping.is_set():
            lived = self._live()
            self._take_up()
            pause = PAUSE if lived else min(2 * pause, LONGEST_PAUSE)
            self._stopping.wait(pause)

    def _live(self) -> bool:
        """One life of the worker; whether it was a long one. In a session of its own: Ctrl-C is for us to tell it."""
        self._born += 1
        command = [sys.executable, "-m", "siklus.web", "pekerja", "--worker-id", f"{self._name}-{self._born}"]
        with subprocess.Popen(command, stdin=subprocess.PIPE, start_new_session=True) as child:  # noqa: S603 - our own program
            self._child = child
            if self._stopping.is_set():
                child.terminate()
            return not self._ends_within(child, LIVED)

    def _ends_within(self, child: "subprocess.Popen[bytes]", seconds: float) -> bool:
        try:
            child.wait(seconds)
        except subprocess.TimeoutExpired:
            child.wait()
            return False
        return True

    def _take_up(self) -> None:
        """Its work goes back into the queue; where the store does not answer, the next start finds it there."""
        try:
            take_up_lost(self._name, blamed=not self._stopping.is_set())
        except DatabaseError:
            return
        finally:
            connections.close_all()
