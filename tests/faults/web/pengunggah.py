"""Evidence under kills: a server is killed while photos are sent to it, and the store is looked through afterwards."""

import json
import random
import subprocess
import sys
import threading
from dataclasses import dataclass, field
from http.client import HTTPException
from io import BytesIO
from time import monotonic, sleep

from PIL import Image

from bench.web.bukti import Pengirim, form_headers, form_of
from bench.web.server import ROOT, Penyimpanan, free_port
from tests.faults.web.kampanye import Bibit

CLIENTS, LONGEST_LIFE, TAKEN = 3, 8.0, 204


@dataclass(slots=True)
class Kiriman:
    """What the clients know: how many photos were acknowledged, and the other statuses that came."""

    diakui: int = 0
    lain: list[int] = field(default_factory=list)


class Pengunggah(threading.Thread):
    """Sends photos until it is told to stop, each again until it is acknowledged."""

    def __init__(self, asked: dict[str, object], seed: int, kiriman: Kiriman) -> None:
        """Its photos come from the seed."""
        super().__init__(daemon=True)
        self.asked, self.kiriman, self.draw = asked, kiriman, random.Random(seed)  # noqa: S311 - made-up pictures
        self.port, self.stopping = 0, threading.Event()

    def run(self) -> None:
        """Send one after another."""
        while not self.stopping.is_set():
            body = form_of(self._photo())
            while not self.stopping.is_set() and not self._acknowledged(body):
                sleep(0.02)

    def _photo(self) -> bytes:
        buffer = BytesIO()
        pixels = self.draw.randbytes(40 * 30 * 3)
        Image.frombytes("RGB", (40, 30), pixels).resize((1_200, 900)).save(buffer, "JPEG")
        return buffer.getvalue()

    def _acknowledged(self, body: bytes) -> bool:
        pengirim = Pengirim(self.port, self.asked)
        try:
            status, _ = pengirim.ask("POST", f"{pengirim.address}/kirim", body, form_headers())
        except (OSError, HTTPException):
            return False
        if status == TAKEN:
            self.kiriman.diakui += 1
        else:
            self.kiriman.lain.append(status)
        return status == TAKEN


def kill_while_sending(store: Penyimpanan, asked: dict[str, object], kills: int, seed: int) -> Kiriman:
    """Kill the server at random moments, so many times, after it took at least one photo each time or was slow."""
    draw, kiriman = random.Random(seed), Kiriman()  # noqa: S311 - moments by chance
    clients = [Pengunggah(asked, draw.getrandbits(32), kiriman) for _ in range(CLIENTS)]
    with Bibit(store) as bibit:
        for number in range(kills):
            port = free_port()
            with bibit.serving(port):
                for client in clients:
                    client.port = port
                    if number == 0:
                        client.start()
                _wait(kiriman, kiriman.diakui + draw.randint(1, 3))
                sleep(draw.uniform(0, 0.15))
        for client in clients:
            client.stopping.set()
        for client in clients:
            client.join(60)
    return kiriman


def _wait(kiriman: Kiriman, wanted: int) -> None:
    until = monotonic() + LONGEST_LIFE
    while kiriman.diakui < wanted and monotonic() < until:
        sleep(0.002)


def step(store: Penyimpanan, *arguments: str) -> dict[str, object]:
    """What a process of our own says about the store, as JSON."""
    command = [sys.executable, "-m", *arguments]
    done = subprocess.run(command, cwd=ROOT, env=store.environment, check=True, stdout=subprocess.PIPE)  # noqa: S603 - ours
    found: dict[str, object] = json.loads(done.stdout)
    return found
