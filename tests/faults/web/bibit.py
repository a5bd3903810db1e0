"""`python -m tests.faults.web.bibit`: has everything imported, and forks a granian server for each port read on stdin.

So a server is there in a moment, and a campaign can kill it hundreds of times. What is forked is granian itself, with
its own worker process; the line written back is the process group to kill.
"""

import multiprocessing
import os
import signal
import sys

from granian import Granian
from granian.constants import Interfaces
from granian.log import LogLevels

from siklus.web.wsgi import application  # first: it sets Django up

# isort: split
from siklus.web import urls

TARGET = "siklus.web.wsgi:application"
THREADS = 8


def serve(port: int) -> None:
    """A server until it is told to stop; it begins a process group of its own."""
    os.setsid()
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    os.close(0)
    multiprocessing.set_start_method("fork", force=True)
    server = Granian(
        TARGET, port=port, interface=Interfaces.WSGI, blocking_threads=THREADS, log_level=LogLevels.critical
    )
    server.serve()


def main() -> None:
    """Fork for each line; dead servers are forgotten by themselves."""
    assert application
    assert urls.urlpatterns
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    for line in sys.stdin:
        pid = os.fork()
        if pid == 0:
            try:
                serve(int(line))
            finally:
                os._exit(0)
        sys.stdout.write(f"{pid}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
