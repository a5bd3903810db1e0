"""The rendering process beside a web process: begun when first needed, asked one thing at a time, replaced in time."""

import pickle
import subprocess
import sys
import threading
from contextlib import suppress
from queue import Empty, SimpleQueue
from typing import BinaryIO, cast

from siklus.core.errors import Problem, SiklusError
from siklus.writers.bengkel import Cetak, CetakWord, GambarHalaman, Jawab, LabelHalaman, read_answer

LONGEST = 30.0
"""Seconds after which a request is given up, with the process that was at it."""
MOST_REPORTS = 4
"""Reports after which the process is replaced: what it remembers of photographs is never given back."""
MOST_PRINTS = 200
"""Prints after which it is replaced whatever they were; one report that is edited makes it grow no further."""
BROKEN = Jawab(galat="jawaban prosesnya tidak dapat dibaca")
SILENT = Jawab(galat="prosesnya berhenti atau terlalu lama")

LIGHT = (GambarHalaman, LabelHalaman)
"""Requests after which nothing stays behind."""
COMMAND = (sys.executable, "-c", "from siklus.writers.bengkel import main; main()")
"""Not with -m: its classes would be those of another module than the ones that are sent."""


class Bengkel:
    """Asks a child process; any thread may ask, and they wait for each other."""

    def __init__(self, command: tuple[str, ...] = COMMAND, failure: str = "Laporan belum dapat dicetak") -> None:
        """Nothing is begun yet; `failure` is what is said when a request fails."""
        self._command, self._failure = command, failure
        self._lock = threading.Lock()
        self._child: subprocess.Popen[bytes] | None = None
        self._answers: SimpleQueue[Jawab] = SimpleQueue()
        self._made = self._printed = 0
        self._subject: object = None

    def ask(self, asked: object) -> Jawab:
        """What the request gives. SiklusError LAPORAN-01 when it fails, takes too long or the process dies."""
        with self._lock:
            answer = self._ask(asked)
            if not isinstance(asked, LIGHT):
                self._count(asked)
        if answer.galat:
            raise self.failed(answer.galat)
        return answer

    def failed(self, why: str) -> SiklusError:
        """For what the process could not do."""
        advice = "Ulangi; bila tetap gagal, hubungi pengelola server."
        return SiklusError(Problem("LAPORAN-01", f"{self._failure} ({why}).", advice))

    def end(self) -> None:
        """Let the process go; the next request begins another."""
        if self._child is not None:
            self._child.kill()
            self._child.wait()
            with suppress(OSError):
                self._child.stdin.close()  # type: ignore[union-attr]  # it was begun with a pipe
        self._child, self._made, self._printed, self._subject = None, 0, 0, None

    def _count(self, asked: object) -> None:
        """Replace the process when it has seen enough; the same report anew is no other one."""
        subject = frozenset(asked.assets) if isinstance(asked, Cetak | CetakWord) else object()
        self._made += subject != self._subject
        self._subject, self._printed = subject, self._printed + 1
        if self._made > MOST_REPORTS or self._printed >= MOST_PRINTS:
            self._begin()

    def _ask(self, asked: object) -> Jawab:
        child = self._child if self._child and self._child.poll() is None else self._begin()
        assert child.stdin is not None  # noqa: S101 - it was begun with a pipe
        try:
            pickle.dump(asked, child.stdin)
            child.stdin.flush()
            answer = self._answers.get(timeout=LONGEST)
        except (OSError, Empty):
            answer = SILENT
        if answer in (SILENT, BROKEN):
            self.end()
        return answer

    def _begin(self) -> "subprocess.Popen[bytes]":
        self.end()
        self._answers = SimpleQueue()
        self._child = subprocess.Popen(self._command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)  # noqa: S603 - our own program
        threading.Thread(target=_listen, args=(self._child, self._answers), name="bengkel", daemon=True).start()
        return self._child


def _listen(child: "subprocess.Popen[bytes]", answers: "SimpleQueue[Jawab]") -> None:
    """Hand on what the child says, to the last."""
    assert child.stdout is not None  # noqa: S101 - it was begun with a pipe
    with child.stdout as stream:
        try:
            while True:
                answers.put(read_answer(cast("BinaryIO", stream)))
        except (EOFError, OSError):
            answers.put(SILENT)
        except (ValueError, RecursionError):  # JSON's own errors are of the first kind
            answers.put(BROKEN)


bengkel = Bengkel()
"""The one of this process."""
