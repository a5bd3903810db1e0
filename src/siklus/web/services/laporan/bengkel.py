"""The rendering process beside a web process: begun when first needed, asked one thing at a time, replaced in time."""

import pickle
import subprocess
import sys
import threading
from contextlib import suppress
from queue import Empty, SimpleQueue

from siklus.core.errors import Problem, SiklusError
from siklus.writers.bengkel import GambarHalaman, Jawab, LabelHalaman

LONGEST = 30.0
"""Seconds after which a request is given up, with the process that was at it."""
MOST_REPORTS = 4
"""Reports after which the process is replaced: what it remembers of photographs is never given back."""


LIGHT = (GambarHalaman, LabelHalaman)
"""Requests after which nothing stays behind."""
COMMAND = (sys.executable, "-c", "from siklus.writers.bengkel import main; main()")
"""Not with -m: its classes would be those of another module than the ones that are sent."""


class Bengkel:
    """Asks a child process; any thread may ask, and they wait for each other."""

    def __init__(self, command: tuple[str, ...] = COMMAND) -> None:
        """Nothing is begun yet."""
        self._command = command
        self._lock = threading.Lock()
        self._child: subprocess.Popen[bytes] | None = None
        self._answers: SimpleQueue[Jawab | None] = SimpleQueue()
        self._made = 0

    def ask(self, asked: object) -> object:
        """What the request gives. SiklusError LAPORAN-01 when it fails, takes too long or the process dies."""
        with self._lock:
            answer = self._ask(asked)
            self._made += not isinstance(asked, LIGHT)
            if self._made >= MOST_REPORTS:
                self._begin()
        if answer.galat:
            raise SiklusError(_failed(answer.galat))
        return answer.nilai

    def end(self) -> None:
        """Let the process go; the next request begins another."""
        if self._child is not None:
            self._child.kill()
            self._child.wait()
            with suppress(OSError):
                self._child.stdin.close()  # type: ignore[union-attr]  # it was begun with a pipe
        self._child, self._made = None, 0

    def _ask(self, asked: object) -> Jawab:
        child = self._child if self._child and self._child.poll() is None else self._begin()
        assert child.stdin is not None  # noqa: S101 - it was begun with a pipe
        try:
            pickle.dump(asked, child.stdin)
            child.stdin.flush()
            answer = self._answers.get(timeout=LONGEST)
        except (OSError, Empty):
            answer = None
        if answer is None:
            self.end()
            return Jawab(galat="proses cetak berhenti atau terlalu lama")
        return answer

    def _begin(self) -> "subprocess.Popen[bytes]":
        self.end()
        self._answers = SimpleQueue()
        self._child = subprocess.Popen(self._command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)  # noqa: S603 - our own program
        threading.Thread(target=_listen, args=(self._child, self._answers), name="bengkel", daemon=True).start()
        return self._child


def _listen(child: "subprocess.Popen[bytes]", answers: "SimpleQueue[Jawab | None]") -> None:
    """Hand on what the child says; None when it says no more."""
    assert child.stdout is not None  # noqa: S101 - it was begun with a pipe
    with child.stdout as stream:
        try:
            while True:
                answers.put(pickle.load(stream))  # noqa: S301 - from our own child
        except (EOFError, OSError, pickle.UnpicklingError):
            answers.put(None)


def _failed(why: str) -> Problem:
    return Problem(
        "LAPORAN-01", f"Laporan belum dapat dicetak ({why}).", "Ulangi; bila tetap gagal, hubungi pengelola server."
    )


bengkel = Bengkel()
"""The one of this process."""
