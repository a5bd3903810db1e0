"""A campaign of kills: a server under load is killed again and again, and every acknowledged answer is looked for."""

import json
import os
import random
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass, field
from http.client import HTTPConnection, HTTPException
from time import monotonic, sleep
from typing import Self
from urllib.parse import urlencode
from uuid import UUID

from bench.web.server import ROOT, Penyimpanan, free_port, wait_until_ready

CLIENTS = 4
MOST_ACKNOWLEDGED, LONGEST_LIFE = 40, 10.0
"""A server is killed after so many acknowledged answers or so many seconds, at most."""


@dataclass(slots=True)
class Riwayat:
    """What the clients know: which UUIDs were acknowledged, how often each was sent, which status codes came."""

    diakui: set[str] = field(default_factory=set)
    dikirim: int = 0
    status: dict[int, int] = field(default_factory=dict)
    lock: threading.Lock = field(default_factory=threading.Lock)

    def note(self, uuid: str, status: int) -> None:
        """One answer of the server."""
        with self.lock:
            self.status[status] = self.status.get(status, 0) + 1
            if status in {200, 201, 303}:
                self.diakui.add(uuid)

    def wait_for(self, more: int, seconds: float) -> None:
        """Until so many more were acknowledged, or so many seconds are over."""
        wanted = len(self.diakui) + more
        self.wait_until(lambda: len(self.diakui) >= wanted, seconds)

    def wait_until(self, condition: Callable[[], bool], seconds: float) -> None:
        """Until it holds, or so many seconds are over."""
        until = monotonic() + seconds
        while not condition() and monotonic() < until:
            sleep(0.002)


class Pengirim(threading.Thread):
    """A client that sends answers until it is told to stop, and each again under its UUID until it is acknowledged."""

    def __init__(self, store: Penyimpanan, seed: int, riwayat: Riwayat) -> None:
        """Its answers come from the seed."""
        super().__init__(daemon=True)
        self.store, self.riwayat = store, riwayat
        self.draw = random.Random(seed)  # noqa: S311 - made-up answers
        self.port = 0
        self.stopping = threading.Event()

    def run(self) -> None:
        """Send one after another."""
        while not self.stopping.is_set():
            uuid = str(UUID(int=self.draw.getrandbits(128), version=4))
            body = self._body(uuid)
            while not self.stopping.is_set() and not self._acknowledged(uuid, body):
                sleep(0.02)

    def _body(self, uuid: str) -> str:
        survei = self.store.survei
        fields = {
            "uuid": uuid,
            "versi": str(survei["versi"]),
            "layanan": self.draw.choice(["informasi", "pindah-memilih"]),
        }
        fields |= {f"n-{key}": str(self.draw.randint(1, 4)) for key in survei["pertanyaan"]}
        return urlencode(fields | {"p-usia": self.draw.choice(["17", "26"]), "t-saran": self.draw.choice(["", "Baik"])})

    def _acknowledged(self, uuid: str, body: str) -> bool:
        try:
            with closing(HTTPConnection("127.0.0.1", self.port, timeout=30)) as connection:
                self.riwayat.dikirim += 1
                kind = {"Content-Type": "application/x-www-form-urlencoded", "Accept": "application/json"}
                connection.request("POST", f"/s/{self.store.survei['kode']}", body, kind)
                response = connection.getresponse()
                response.read()
        except (OSError, HTTPException):
            return False
        self.riwayat.note(uuid, response.status)
        return uuid in self.riwayat.diakui


class Bibit:
    """The process that servers are forked from."""

    def __init__(self, store: Penyimpanan) -> None:
        """It imports everything once."""
        self.process = subprocess.Popen(
            [sys.executable, "-W", "ignore", "-m", "tests.faults.web.bibit"],
            cwd=ROOT,
            env=store.environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )

    def __enter__(self) -> Self:
        """Itself."""
        return self

    def __exit__(self, *_: object) -> None:
        """It ends when nothing more can be asked of it."""
        self.process.communicate()

    @contextmanager
    def serving(self, port: int) -> Iterator[int]:
        """A server that answers at this port; its process group. Nothing of it is left behind."""
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.write(f"{port}\n")
        self.process.stdin.flush()
        group = int(self.process.stdout.readline())
        try:
            wait_until_ready(port)
            yield group
        finally:
            kill(group)


def kill(group: int, number: signal.Signals = signal.SIGKILL) -> None:
    """SIGKILL to a server with its worker, as the power going does it."""
    with suppress(ProcessLookupError):
        os.killpg(group, number)


def kill_often(store: Penyimpanan, kills: int, seed: int, riwayat: Riwayat | None = None) -> Riwayat:
    """Kill the server at random moments under load, so many times; what the clients know in the end."""
    draw, riwayat = random.Random(seed), riwayat or Riwayat()  # noqa: S311 - moments by chance
    clients = [Pengirim(store, draw.getrandbits(32), riwayat) for _ in range(CLIENTS)]
    with Bibit(store) as bibit:
        for number in range(kills):
            port = free_port()
            with bibit.serving(port):
                _send_to(port, clients, begin=number == 0)
                riwayat.wait_for(draw.randint(0, MOST_ACKNOWLEDGED), LONGEST_LIFE)
                sleep(draw.uniform(0, 0.05))
        port = free_port()
        with bibit.serving(port):
            _send_to(port, clients, begin=kills == 0)
            riwayat.wait_for(CLIENTS, LONGEST_LIFE)
            for client in clients:
                client.stopping.set()
            for client in clients:
                client.join(60)
    return riwayat


def _send_to(port: int, clients: list[Pengirim], *, begin: bool) -> None:
    for client in clients:
        client.port = port
        if begin:
            client.start()


def judge(store: Penyimpanan, riwayat: Riwayat) -> dict[str, int | bool]:
    """What the store says: rows, acknowledged answers that it lacks, UUIDs twice, whether the sums are the rows'."""
    asked = json.dumps({"survei": store.survei["survei"], "diakui": sorted(riwayat.diakui)})
    done = subprocess.run(
        [sys.executable, "-m", "tests.faults.web.periksa"],
        cwd=ROOT,
        env=store.environment,
        input=asked,
        check=True,
        stdout=subprocess.PIPE,
        text=True,
    )
    found: dict[str, int | bool] = json.loads(done.stdout)
    return found
