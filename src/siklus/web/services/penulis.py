"""The writer: one thread of the process that commits all waiting responses together.

A commit that reaches the disk costs about the same for one response as for a hundred. Whoever brings a response waits
until the commit that holds it is on the disk; while one commit is under way the next ones gather.
"""

import atexit
import logging
import os
from collections.abc import Sequence
from queue import Empty, SimpleQueue
from threading import Lock, Thread

from django.db import DataError, Error, IntegrityError, connection

from siklus.web.models import Survei
from siklus.web.services.hasil_terima import Penerimaan, StoreBusyError, unreadable
from siklus.web.services.kiriman import Kiriman
from siklus.web.services.lipatan import fold
from siklus.web.services.persiapan import prepare
from siklus.web.services.simpan import store
from siklus.web.services.tahan_lama import ensure_durable, reason_of, was_cut

MOST = 1_000
"""Responses that are committed together, at most (but never less than what one caller brought)."""
WAIT = 15.0
"""Seconds after which a caller stops waiting and is told to send again."""
FOLD_AFTER = 2_000
"""Responses of a survey after which its sums are brought up to date, once nobody waits for a commit."""
FOLD_AT_LAST = 10_000
"""Responses after which that is done whoever waits: a page that needs the sums reads what they lack."""
BLOCKING_THREADS = 32
"""How many requests the server should serve at once in a process: with fewer, commits gather fewer responses."""
ITEM_FAULTS = (IntegrityError, DataError, ValueError, OverflowError, TypeError)
"""What is wrong with a response rather than with the store (UnicodeError is a ValueError)."""

SLOW, STOPPING = "terlalu lama tidak menjawab", "sedang dimatikan"

_log = logging.getLogger(__name__)


class Titipan:
    """What one caller handed in: its responses, and in the end what became of them."""

    __slots__ = ("abandoned", "done", "error", "kiriman_list", "result")

    def __init__(self, kiriman_list: Sequence[Kiriman]) -> None:
        """A lock that is held until there is a result is the cheapest way of waiting for one."""
        self.kiriman_list = kiriman_list
        self.result: list[Penerimaan] = []
        self.error: Exception | None = None
        self.abandoned = False
        self.done = Lock()
        self.done.acquire()

    def finish(self, result: list[Penerimaan]) -> None:
        """Let the caller go on with a result."""
        self.result = result
        self.done.release()

    def fail(self, error: Exception) -> None:
        """Let the caller go on with an error."""
        self.error = error
        self.done.release()

    def wait(self, seconds: float) -> list[Penerimaan]:
        """The result; the error, or StoreBusyError when there is none in time."""
        if not self.done.acquire(timeout=seconds):
            self.abandoned = True
            raise StoreBusyError(SLOW)
        if self.error is not None:
            raise self.error
        return self.result


class Penulis:
    """The queue and its thread, which starts with the first response and is started anew in a forked process."""

    def __init__(self) -> None:
        """Nothing runs yet."""
        self._queue: SimpleQueue[Titipan | None] = SimpleQueue()
        self._starting = Lock()
        self._thread: Thread | None = None
        self._stopped = False
        self._received: dict[int, int] = {}

    def write(self, kiriman_list: Sequence[Kiriman]) -> list[Penerimaan]:
        """Hand in responses and wait until they are on the disk; StoreBusyError when that does not come about."""
        if self._stopped:
            raise StoreBusyError(STOPPING)
        self._start()
        titipan = Titipan(kiriman_list)
        self._queue.put(titipan)
        return titipan.wait(WAIT)

    def settle(self) -> None:
        """Wait until everything that was handed in before is committed and taken into the sums."""
        if self._thread is not None and self._thread.is_alive():
            self.write([])

    def stop(self, seconds: float = WAIT) -> None:
        """Commit what was handed in and take nothing more."""
        self._stopped = True
        if self._thread is not None and self._thread.is_alive():
            self._queue.put(None)
            self._thread.join(seconds)

    def _start(self) -> None:
        if self._thread is None:
            with self._starting:
                if self._thread is None:
                    self._thread = Thread(target=self._run, name="penulis", daemon=True)
                    self._thread.start()

    def _run(self) -> None:
        while (batch := self._next_batch()) is not None:
            try:
                self._commit(batch)
            except Exception as error:  # noqa: BLE001 - the thread must live on, and nobody may wait in vain
                _log.exception("the writer met an error of its own")
                for titipan in batch:
                    if titipan.done.locked():
                        titipan.fail(error)
            self._fold()
        connection.close()

    def _next_batch(self) -> list[Titipan] | None:
        """All that wait, up to MOST responses; None once it is time to stop and nothing waits."""
        first = self._queue.get()
        if first is None:
            return None
        batch, count = [first], len(first.kiriman_list)
        while count < MOST:
            try:
                following = self._queue.get_nowait()
            except Empty:
                break
            if following is None:
                self._queue.put(None)
                break
            batch.append(following)
            count += len(following.kiriman_list)
        return [titipan for titipan in batch if not titipan.abandoned]

    def _commit(self, batch: Sequence[Titipan]) -> None:
        try:
            results = iter(write_now([item for titipan in batch for item in titipan.kiriman_list]))
        except StoreBusyError as error:
            for titipan in batch:
                titipan.fail(error)
            return
        for titipan in batch:
            titipan.finish([next(results) for _ in titipan.kiriman_list])
        for titipan in batch:
            for item in titipan.kiriman_list:
                self._received[item.survei_id] = self._received.get(item.survei_id, 0) + 1

    def _fold(self) -> None:
        for survei_id, count in list(self._received.items()):
            if count >= (FOLD_AFTER if self._queue.empty() else FOLD_AT_LAST):
                self._received[survei_id] = 0
                try:
                    fold(Survei(pk=survei_id))
                except (Error, Survei.DoesNotExist):  # whatever it is, the thread must live on
                    _log.warning("the sums of survey %s are brought up to date later", survei_id, exc_info=True)
                    connection.close()


def write_now(kiriman_list: Sequence[Kiriman]) -> list[Penerimaan]:
    """Commit these together in this thread; one that cannot be stored does not hold up the others."""
    if not kiriman_list:
        return []
    try:
        return _durably(kiriman_list)
    except ITEM_FAULTS:
        if len(kiriman_list) == 1:
            _log.warning("a response could not be stored", exc_info=True)
            return [unreadable()]
    return [result for item in kiriman_list for result in write_now([item])]


def _durably(kiriman_list: Sequence[Kiriman]) -> list[Penerimaan]:
    """One transaction; on a connection that turns out to have been cut, once more on a new one."""
    fresh = connection.connection is None
    try:
        ensure_durable()
        return store(prepare(kiriman_list))
    except (IntegrityError, DataError):
        raise
    except Error as error:
        cut = was_cut(error)
        connection.close()
        if cut and not fresh:
            return _durably(kiriman_list)
        raise StoreBusyError(reason_of(error)) from error


penulis = Penulis()


def _renew() -> None:
    global penulis  # noqa: PLW0603 - a forked process has the parent's queue but not its thread
    penulis = Penulis()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_renew)


@atexit.register
def _stop() -> None:
    penulis.stop()
