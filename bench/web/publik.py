"""What a citizen's phone fetches, and what a kiosk's queue costs: bytes, requests, and seconds for 1,000 answers."""

import gzip
import json
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import closing
from http.client import HTTPConnection
from pathlib import Path
from time import perf_counter
from typing import Any
from uuid import UUID

from bench.result import Figure
from bench.web.server import ROOT, Penyimpanan, serving, sqlite_store

QUEUE = 1_000
STATIC = re.compile(r'(?:src|href)="(/static/[^"]+)"')
KILO = 1_000
GZIP = {"Accept-Encoding": "gzip"}


def measure_publik(folder: Path) -> Iterator[Figure]:
    """The form's weight in both languages, warm answers, and a kiosk's batch, on SQLite."""
    with sqlite_store(folder) as store:
        _collect(store)
        with serving(store) as port:
            yield from _weight(port, store.survei["kode"])
            yield from _batch(port, store)


def _collect(store: Penyimpanan) -> None:
    command = [sys.executable, "-m", "siklus.web", "collectstatic", "--noinput", "--verbosity=0"]
    subprocess.run(command, cwd=ROOT, env=store.environment, check=True)  # noqa: S603 - ours


def _weight(port: int, kode: str) -> Iterator[Figure]:
    for bahasa in ("id", "en"):
        _, page = ask(port, "GET", f"/s/{kode}?bahasa={bahasa}", headers=GZIP)
        others = STATIC.findall(gzip.decompress(page).decode())
        rest = sum(len(ask(port, "GET", name, headers=GZIP)[1]) for name in others)
        name = f"form in “{bahasa}”, compressed"
        yield Figure("publik", f"{name}: without JavaScript, one request", len(page) / KILO, "KB", "≤ 14 KB")
        yield Figure("publik", f"{name}: with it", (len(page) + rest) / KILO, "KB", "≤ 30 KB")
        yield Figure("publik", f"{name}: requests with it", 1 + len(others), "", "≤ 4")


def _batch(port: int, store: Penyimpanan) -> Iterator[Figure]:
    command = [sys.executable, "-m", "bench.web.sandingkan", str(store.survei["survei"])]
    key = subprocess.run(command, cwd=ROOT, env=store.environment, check=True, stdout=subprocess.PIPE).stdout.decode()  # noqa: S603 - ours
    body = json.dumps(_queue(store.survei)).encode()
    headers = {"Authorization": f"Bearer {key}", "Content-Type": "application/json"}
    for name, target in (
        (f"kiosk: {QUEUE:,} queued answers in one batch", "≤ 1 s"),
        ("kiosk: the same batch again", ""),
    ):
        begun = perf_counter()
        status, reply = ask(port, "POST", "/kios/kirim", body, headers)
        seconds = perf_counter() - begun
        stored = sum(item["keadaan"] == "tersimpan" for item in json.loads(reply)["hasil"])
        if (status, stored) != (200, QUEUE):
            raise RuntimeError(status, stored)
        yield Figure("publik", name, seconds, "s", target)


def _queue(survei: Mapping[str, Any]) -> dict[str, object]:
    answers = [
        {
            "uuid": str(UUID(int=number, version=4)),
            "hari": "2026-11-23",
            "versi": survei["versi"],
            "layanan": "informasi",
            "nilai": {key: str((number + place) % 4 + 1) for place, key in enumerate(survei["pertanyaan"])},
            "profil": {"jenis_kelamin": "LP"[number % 2], "usia": "26"},
            "terbuka": {"saran": "Tambah kursi." if number % 5 == 0 else ""},
            "lama": 71,
        }
        for number in range(QUEUE)
    ]
    day = {"hari": "2026-11-23", "ditangkap": QUEUE, "tersimpan": 0, "ditolak": 0, "menunggu": QUEUE}
    return {"kiriman": answers, "buku": [day]}


def ask(
    port: int, method: str, path: str, body: bytes | None = None, headers: Mapping[str, str] | None = None
) -> tuple[int, bytes]:
    """Status and body as they came over the wire."""
    with closing(HTTPConnection("127.0.0.1", port, timeout=60)) as connection:
        connection.request(method, path, body, {"Host": "localhost", **(headers or {})})
        response = connection.getresponse()
        return response.status, response.read()
