"""People at work while the server is killed: one seals reports, one decides on what waits."""

import random
import re
import threading
from collections.abc import Callable, Mapping
from contextlib import closing, suppress
from html import unescape
from http.client import HTTPConnection, HTTPException
from time import monotonic, perf_counter, sleep
from typing import Any
from urllib.parse import urlencode

from bench.web.server import Penyimpanan, free_port, working
from tests.faults.web.kampanye import Bibit, kill
from tests.faults.web.pengunggah import step

TOKEN, LONG = "b" * 32, 120
SEEN = re.compile(r'name="dilihat" value="([0-9a-f]{32})"')
WAITING = re.compile(r'name="pilih" value="([^"]+)"')
JENIS = "tindak-lanjut"
Fields = Mapping[str, str | list[str]]


def ask(port: int, session: str, address: str, fields: Fields | None = None) -> str:
    """What a page says; with fields, what sending them is answered with."""
    head = {"Host": "localhost", "Cookie": f"sessionid={session}; csrftoken={TOKEN}"}
    head |= {"Content-Type": "application/x-www-form-urlencoded"} if fields else {}
    body = urlencode({**fields, "csrfmiddlewaretoken": TOKEN}, doseq=True) if fields else None
    with closing(HTTPConnection("127.0.0.1", port, timeout=LONG)) as connection:
        connection.request("POST" if fields else "GET", address, body, head)
        return connection.getresponse().read().decode()


def kill_while(store: Penyimpanan, kills: int, seed: int, begin: Callable[[int], Callable[[], object]]) -> None:
    """Kill so many servers, each at a random moment of an act that `begin` prepares at a port and gives back.

    The first act is not killed: it tells how long one takes.
    """
    draw, longest = random.Random(seed), 0.0  # noqa: S311 - moments by chance
    with Bibit(store) as bibit:
        for number in range(kills + 1):
            port = free_port()
            with bibit.serving(port) as group:
                act = begin(port)
                began = perf_counter()
                doing = threading.Thread(target=_quietly, args=(act,))
                doing.start()
                if number:
                    sleep(draw.uniform(0, 1.1 * longest))
                    kill(group)
                doing.join(LONG)
                longest = longest or perf_counter() - began


def _quietly(act: Callable[[], object]) -> None:
    with suppress(OSError, HTTPException):
        act()


def sealing(store: Penyimpanan, kept: Mapping[str, Any]) -> Callable[[int], Callable[[], object]]:
    """Seal the follow-up report; where it is sealed, begin the version that corrects it first."""
    there = f"/survei/{kept['survei']}/laporan/{JENIS}"

    def begin(port: int) -> Callable[[], object]:
        fields = {"dilihat": _checked(port, kept, there) or _made(store, port, kept, there)}
        return lambda: ask(port, kept["pimpinan"], f"{there}/segel", fields)

    return begin


def _checked(port: int, kept: Mapping[str, Any], there: str) -> str:
    """The state that can be sealed: its files are made and checked; "" where there is none."""
    found = SEEN.search(ask(port, kept["pimpinan"], f"{there}/segel"))
    return found[1] if found else ""


def _made(store: Penyimpanan, port: int, kept: Mapping[str, Any], there: str) -> str:
    """The next state that can be sealed, once a worker has made its files and checked them."""
    ask(port, kept["penulis"], f"{there}/versi", {"perubahan": "Diperbaiki."})
    ask(port, kept["penulis"], f"{there}/berkas", {"untuk": "segel"})
    with working(store):
        until = monotonic() + LONG
        while not (found := _checked(port, kept, there)):
            assert monotonic() < until, "the report cannot be sealed"
            sleep(0.2)
    return found


def deciding(
    store: Penyimpanan, kept: Mapping[str, Any], seed: int, seen: list[dict[str, object]]
) -> Callable[[int], Callable[[], object]]:
    """Accept or return all that waits at once; before each, what the kill before left is looked at and waits again."""
    draw, last = random.Random(seed), step(store, "tests.faults.web.periksa_laporan", "0")  # noqa: S311 - as above

    def begin(port: int) -> Callable[[], object]:
        nonlocal last
        last = step(store, "tests.faults.web.periksa_laporan", str(last["jejak"]))
        seen.append(last)
        chosen = [unescape(value) for value in WAITING.findall(ask(port, kept["pimpinan"], "/verifikasi"))]
        assert len(chosen) == last["menunggu"], "not everything waits on one page"
        fields: Fields = {"putusan": draw.choice(["terima", "kembalikan"]), "catatan": "Periksa lagi.", "pilih": chosen}
        return lambda: ask(port, kept["pimpinan"], "/verifikasi/putus", fields)

    return begin
