"""`python -m bench.web.klien`: a load client that reads what to do as JSON on stdin and writes what it saw on stdout.

One thread, non-blocking sockets, keep-alive: it takes little of the machine that the server needs.
"""

import json
import random
import selectors
import socket
import sys
from collections import deque
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field
from time import perf_counter
from urllib.parse import urlencode
from uuid import UUID

MOST_WAIT = 60.0
OK = 200
HOST = "Host: localhost\r\n"
PROFIL = {"p-usia": "26", "p-pendidikan": "SMA", "p-pekerjaan": "SWASTA", "lama": "71"}


@dataclass(frozen=True, slots=True)
class Beban:
    """What to do: so many steps by so many clients, as fast as they can or at a rate (steps a second in all).

    `jenis`: "kirim" posts responses, "kunjungan" fetches the form and posts one. `pertanyaan` are the questions' ids.
    """

    port: int
    kode: str
    versi: int
    pertanyaan: list[str]
    jenis: str = "kirim"
    klien: int = 32
    banyak: int = 1_000
    laju: float = 0.0
    benih: int = 1


@dataclass(slots=True)
class Terlihat:
    """What was seen: seconds in all, each step's seconds from when it was due, status codes, UUIDs acknowledged."""

    detik: float = 0.0
    lama: list[float] = field(default_factory=list)
    status: dict[int, int] = field(default_factory=dict)
    diakui: list[str] = field(default_factory=list)


class Klien:
    """One keep-alive connection that does one step after another."""

    def __init__(self, beban: Beban) -> None:
        """Connect."""
        self.beban = beban
        self.socket = socket.create_connection(("127.0.0.1", beban.port), timeout=MOST_WAIT)
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.socket.settimeout(0)
        self.received = bytearray()
        self.uuid = ""
        self.due = 0.0
        self.second: bytes | None = None

    def begin(self, uuid: str, post: bytes, due: float) -> None:
        """Send the first request of a step."""
        self.uuid, self.due = uuid, due
        if self.beban.jenis == "kunjungan":
            self.second = post
            self._send(
                f"GET /s/{self.beban.kode} HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: gzip\r\n\r\n".encode()
            )
        else:
            self.second = None
            self._send(post)

    def read(self) -> int | None:
        """The status of the step once it is done; its second request is sent after the first response."""
        chunk = self.socket.recv(262_144)
        if not chunk:
            raise ConnectionError
        self.received += chunk
        status = _whole(self.received)
        if status is None:
            return None
        self.received.clear()
        if self.second is None or status != OK:
            return status
        post, self.second = self.second, None
        self._send(post)
        return None

    def _send(self, request: bytes) -> None:
        self.socket.sendall(request)


def _whole(received: bytearray) -> int | None:
    """The status code when the response is complete."""
    end = received.find(b"\r\n\r\n")
    if end < 0:
        return None
    head = bytes(received[:end]).lower()
    status = int(head[9:12])
    at = head.find(b"content-length:")
    if at >= 0:
        length = int(head[at + 15 :].split(b"\r\n", 1)[0])
        return status if len(received) >= end + 4 + length else None
    return status if received.endswith(b"0\r\n\r\n") else None


def requests_of(beban: Beban) -> Iterator[tuple[str, bytes]]:
    """UUID and POST of each response; every fifth has something written in it."""
    draw = random.Random(beban.benih)  # noqa: S311 - made-up answers
    for number in range(beban.banyak):
        uuid = str(UUID(int=draw.getrandbits(128), version=4))
        fields = {"uuid": uuid, "versi": str(beban.versi), "layanan": draw.choice(("informasi", "pindah-memilih"))}
        fields |= {f"n-{key}": str(draw.choices((1, 2, 3, 4), (2, 8, 50, 40))[0]) for key in beban.pertanyaan}
        fields |= {"p-jenis_kelamin": draw.choice("LP"), "p-usia": "26", "p-pendidikan": "SMA", "p-pekerjaan": "SWASTA"}
        fields |= {
            "t-saran": f"Mohon loket dibuka lebih pagi, nomor {number}." if number % 5 == 0 else "",
            "lama": "71",
        }
        body = urlencode(fields).encode()
        head = (
            f"POST /s/{beban.kode} HTTP/1.1\r\n{HOST}Content-Type: application/x-www-form-urlencoded\r\n"
            f"Content-Length: {len(body)}\r\n\r\n"
        )
        yield uuid, head.encode() + body


def run(beban: Beban) -> Terlihat:
    """Do all of it; ConnectionError when the server goes away."""
    seen = Terlihat()
    waiting = deque(requests_of(beban))
    clients = [Klien(beban) for _ in range(beban.klien)]
    selector = selectors.DefaultSelector()
    for client in clients:
        selector.register(client.socket, selectors.EVENT_READ, client)
    idle, began, sent = deque(clients), perf_counter(), 0
    while len(seen.lama) < beban.banyak:
        now = perf_counter()
        while waiting and idle and (not beban.laju or began + sent / beban.laju <= now):
            uuid, post = waiting.popleft()
            idle.popleft().begin(uuid, post, began + sent / beban.laju if beban.laju else now)
            sent += 1
        pause = max(began + sent / beban.laju - perf_counter(), 0) if beban.laju and waiting and idle else MOST_WAIT
        for key, _ in selector.select(pause):
            done: Klien = key.data
            if (status := done.read()) is not None:
                seen.lama.append(perf_counter() - done.due)
                seen.status[status] = seen.status.get(status, 0) + 1
                idle.append(done)
                if status < 400:  # noqa: PLR2004 - HTTP
                    seen.diakui.append(done.uuid)
    seen.detik = perf_counter() - began
    return seen


if __name__ == "__main__":
    json.dump(asdict(run(Beban(**json.load(sys.stdin)))), sys.stdout)
