"""A closed survey of many answers: its page of results, and all its answers as CSV, asked over HTTP."""

import json
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import closing
from http.client import HTTPConnection
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Any, NamedTuple

from bench.result import Figure, Skipped
from bench.web.server import ROOT, Penyimpanan, has_postgres, postgres_store, serving, sqlite_store

MILLI, MB = 1_000, 1_000_000
OK = 200
FETCHES = 3
BROWSER = {"Host": "localhost", "Accept-Encoding": "gzip"}


class Reply(NamedTuple):
    """Seconds until the first byte and until the last, and how many there were."""

    first: float
    whole: float
    size: int


def measure_hasil(folder: Path, short: bool) -> Iterator[Figure | Skipped]:  # noqa: FBT001 - as every part is called
    """On both stores: the page asked for by one person, then the download, its first piece and all of it."""
    answers, rounds = (2_000, 3) if short else (100_000, 15)
    stores = {"SQLite": sqlite_store, "PostgreSQL": postgres_store}
    for name, make in stores.items():
        if name == "PostgreSQL" and not has_postgres():
            yield Skipped(f"web-hasil: {name}", "no server answers at 127.0.0.1:5432")
            continue
        with make(folder) as store:
            kept = _step(store, "isi", str(answers))
            plain = _step(store, "pembanding")
            with serving(store) as port:
                yield from _figures(f"{name}, {answers:,} answers", port, kept, plain, rounds)


def _figures(
    name: str, port: int, kept: Mapping[str, Any], plain: Mapping[str, float], rounds: int
) -> Iterator[Figure]:
    address = f"/survei/{kept['survei']}"
    seen = [_get(port, f"{address}/hasil", kept["sesi"]) for _ in range(rounds + 1)][1:]  # the first warms the server
    page = median(reply.whole for reply in seen)
    yield Figure("web-hasil", f"{name}: Hasil page, median", page * MILLI, "ms", "≤ 150 ms")
    yield Figure("web-hasil", f"{name}: Hasil page, slowest", max(reply.whole for reply in seen) * MILLI, "ms")
    yield Figure("web-hasil", f"{name}: adding all answers up again", plain["ulang"] * MILLI, "ms")
    yield Figure("web-hasil", f"{name}: adding up again / page", plain["ulang"] / page, "×")
    fetched = [_get(port, f"{address}/unduh/jawaban.csv", kept["sesi"]) for _ in range(FETCHES)]
    best = min(fetched, key=lambda reply: reply.whole)
    yield Figure("web-hasil", f"{name}: CSV", best.whole, "s", "≤ 3 s")
    yield Figure("web-hasil", f"{name}: CSV, its first byte", best.first, "s")
    yield Figure("web-hasil", f"{name}: CSV, compressed", best.size / MB, "MB")
    yield Figure("web-hasil", f"{name}: csv module writes the same rows from memory", plain["csv"], "s")
    yield Figure("web-hasil", f"{name}: CSV / csv module", best.whole / plain["csv"], "×")


def _step(store: Penyimpanan, *arguments: str) -> dict[str, Any]:
    command = [sys.executable, "-m", "bench.web.hasil_toko", *arguments]
    done = subprocess.run(command, cwd=ROOT, env=store.environment, check=True, stdout=subprocess.PIPE)  # noqa: S603 - ours
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def _get(port: int, address: str, session: str) -> Reply:
    """Ask as a browser does that has entered; RuntimeError when it is not given what it asked for."""
    with closing(HTTPConnection("127.0.0.1", port, timeout=120)) as connection:
        begun = perf_counter()
        connection.request("GET", address, headers={**BROWSER, "Cookie": f"sessionid={session}"})
        response = connection.getresponse()
        size = len(response.read(1))
        first = perf_counter() - begun
        size += len(response.read())
        if response.status != OK:
            raise RuntimeError(address, response.status)
        return Reply(first, perf_counter() - begun, size)
