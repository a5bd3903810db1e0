"""The real server in processes of its own, as a person starts and stops it."""

import os
import re
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path
from queue import Queue

ROOT = Path(__file__).parents[4]
OURS = ("SIKLUS_DATA", "DATABASE_URL", "SIKLUS_ALAMAT", "DJANGO_SETTINGS_MODULE")


def free_port() -> int:
    with socket.socket() as asked:
        asked.bind(("127.0.0.1", 0))
        return int(asked.getsockname()[1])


def environment(**more: str) -> dict[str, str]:
    """This one without what concerns the installation of the tests themselves."""
    return {name: value for name, value in os.environ.items() if name not in OURS} | more


def command(data: Path, port: int, *arguments: str) -> list[str]:
    place = ["--data", str(data), "--port", str(port)]
    return [sys.executable, "-m", "siklus", "server", *place, *arguments]


def run(data: Path, *arguments: str, port: int | None = None, **more: str) -> subprocess.CompletedProcess[str]:
    """A server that is expected to refuse; its end."""
    return subprocess.run(  # noqa: S603 - our own command
        command(data, port or free_port(), *arguments),
        env=environment(**more), capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL, cwd=ROOT,
    )  # fmt: skip


@dataclass
class Situs:
    """A server that is running: its process, its port, and what it has said so far."""

    process: "subprocess.Popen[str]"
    port: int
    said: list[str]
    lines: "Queue[str | None]"

    def wait_for(self, pattern: str) -> re.Match[str]:
        """Read what it says up to a line like this; fails when it ends before."""
        while (line := self.lines.get()) is not None:
            self.said.append(line)
            if found := re.search(pattern, line):
                return found
        raise AssertionError("".join(self.said))

    def get(self, path: str) -> tuple[int, bytes]:
        connection = HTTPConnection("127.0.0.1", self.port, timeout=60)
        try:
            connection.request("GET", path)
            response = connection.getresponse()
            return response.status, response.read()
        finally:
            connection.close()

    def stop(self, how: signal.Signals = signal.SIGINT) -> int:
        """Tell it to end, and read the rest of what it says; its exit code."""
        self.process.send_signal(how)
        while (line := self.lines.get()) is not None:
            self.said.append(line)
        return self.process.wait()

    def children(self) -> list[int]:
        """Its processes and theirs, from /proc."""
        return list(_descendants(self.process.pid))


def _descendants(pid: int) -> Iterator[int]:
    for tasks in Path(f"/proc/{pid}/task").glob("*/children"):
        for child in map(int, tasks.read_text(encoding="ascii").split()):
            yield child
            yield from _descendants(child)


@contextmanager
def serving(data: Path, *arguments: str, port: int | None = None, **more: str) -> Iterator[Situs]:
    """A server that has said that it is ready; ended with force if the test did not end it."""
    port = port or free_port()
    process = subprocess.Popen(  # noqa: S603 - our own command
        command(data, port, *arguments),
        env=environment(**more) | {"PYTHONUNBUFFERED": "1"}, text=True, cwd=ROOT,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL,
    )  # fmt: skip
    situs = Situs(process, port, [], Queue())
    reader = threading.Thread(target=_read, args=(situs,))
    reader.start()
    try:
        situs.wait_for("Siklus siap di")
        yield situs
    finally:
        if process.poll() is None:
            process.kill()
        reader.join()
        process.wait()


def _read(situs: Situs) -> None:
    assert situs.process.stdout is not None
    for line in situs.process.stdout:
        situs.lines.put(line)
    situs.process.stdout.close()
    situs.lines.put(None)
