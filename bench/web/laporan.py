"""Writing a report on the site: from an edit to its changed page, and both finished files, asked over HTTP."""

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from http.client import HTTPConnection
from pathlib import Path
from statistics import median
from time import perf_counter
from urllib.parse import urlencode

from bench.result import Figure
from bench.web.server import ROOT, serving, sqlite_store

MILLI = 1_000
OK = 200
TOKEN = "b" * 32
PAGE_OF_THE_EDIT = 9
KEY = re.compile(r"kunci=([0-9a-f]{32})")
PAGES = re.compile(r'id="lembar-(\d+)"')


def measure_laporan(folder: Path, short: bool) -> Iterator[Figure]:  # noqa: FBT001 - as every part is called
    """Edits one after another, each with another sentence; then the PDF and the DOCX of the last state."""
    rounds = 4 if short else 16
    with sqlite_store(folder) as store:
        made = subprocess.run(
            [sys.executable, "-m", "bench.web.laporan_toko"],
            cwd=ROOT, env=store.environment, check=True, stdout=subprocess.PIPE,
        )  # fmt: skip
        kept = json.loads(made.stdout)
        with serving(store) as port:
            yield from _figures(port, f"/survei/{kept['survei']}/laporan/tindak-lanjut", kept["sesi"], rounds)


def _figures(port: int, address: str, session: str, rounds: int) -> Iterator[Figure]:
    _edit(port, address, session, 0)  # the first begins the process that renders
    seen = [_edit(port, address, session, number) for number in range(1, rounds + 1)]
    name = f"{seen[0][1]} pages"
    times = [seconds for seconds, _ in seen]
    yield Figure("web-laporan", f"{name}: edit to changed page, median", median(times) * MILLI, "ms", "≤ 700 ms")
    yield Figure("web-laporan", f"{name}: edit to changed page, slowest", max(times) * MILLI, "ms")
    begun = perf_counter()
    for file in ("laporan.pdf", "laporan.docx"):
        _ask(port, "GET", f"{address}/unduh/1/{file}", session)
    yield Figure("web-laporan", f"{name}: PDF and DOCX", perf_counter() - begun, "s", "≤ 3 s")


def _edit(port: int, address: str, session: str, number: int) -> tuple[float, int]:
    """Seconds from sending a text to having the page that shows it, and how many pages there are."""
    fields = {"bagian": "2.1", "isi": f"Kalimat ke-{number}. IKM unit ini {{ikm}}.", "csrfmiddlewaretoken": TOKEN}
    begun = perf_counter()
    pages = _ask(port, "POST", f"{address}/pratinjau", session, urlencode(fields)).decode()
    found = KEY.search(pages)
    if found is None:
        raise RuntimeError(address)
    _ask(port, "GET", f"{address}/halaman/{PAGE_OF_THE_EDIT}.png?kunci={found[1]}", session)
    return perf_counter() - begun, len(PAGES.findall(pages))


def _ask(port: int, method: str, address: str, session: str, body: str | None = None) -> bytes:
    """As a browser does that has entered; RuntimeError when it is not given what it asked for."""
    head = {"Host": "localhost", "Cookie": f"sessionid={session}; csrftoken={TOKEN}"}
    head |= {"Content-Type": "application/x-www-form-urlencoded"} if body else {}
    with closing(HTTPConnection("127.0.0.1", port, timeout=120)) as connection:
        connection.request(method, address, body, head)
        response = connection.getresponse()
        data = response.read()
        if response.status != OK:
            raise RuntimeError(address, response.status)
        return data
