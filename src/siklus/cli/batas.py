"""Bounds on what one file may cost the process that checks it: a hostile one becomes a sentence, not a hang."""

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

from siklus.readers.laporan import faults
from siklus.readers.laporan.apart import BROKE, MOST_SECONDS, TOO_LONG


@contextmanager
def bounded(seconds: float = MOST_SECONDS) -> Iterator[None]:
    """Within, SiklusError BACA-05 after so many seconds of the processor, or when memory runs out.

    PDFs and pictures are read in a process of their own with bounds of its own; this is for all that this program's own
    code does. A system without such a clock (Windows), or a thread that may not set one, goes unbounded.
    """
    if not hasattr(signal, "setitimer") or threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGPROF, _stop)
    signal.setitimer(signal.ITIMER_PROF, seconds)
    try:
        yield
    except MemoryError as error:
        raise faults.unfinished(BROKE) from error
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)


def _stop(number: int, frame: FrameType | None) -> None:  # noqa: ARG001 - the signature of a handler
    raise faults.unfinished(TOO_LONG)
