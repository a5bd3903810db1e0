"""Durable intake beside the same server that keeps nothing, and beside one that commits an insert for each request."""

import json
import random
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager
from http.client import HTTPConnection
from pathlib import Path
from time import perf_counter
from typing import Any
from uuid import uuid4

from bench.result import Figure, Skipped
from bench.web.server import OURS, Penyimpanan, has_postgres, load, postgres_store, serving, sqlite_store

NOTHING = "bench.web.tanpa_simpan:application"
ONE_INSERT = "bench.web.satu_simpan:application"
STORES: Mapping[str, Callable[[Path], AbstractContextManager[Penyimpanan]]] = {
    "SQLite": sqlite_store,
    "PostgreSQL": postgres_store,
}
PERCENTILE = 99
CLIENTS, VISITORS, RATE = 32, 16, 300.0
BATCH = 1_000
WARM = 200


def measure_intake(folder: Path, short: bool) -> Iterator[Figure | Skipped]:  # noqa: FBT001 - as all parts take it
    """POSTs of complete answers with 32 clients, ours and the two others in turn; then at 300 a second."""
    posts, rounds = (300, 1) if short else (3_000, 5)
    for name, make in _stores():
        with make(folder) as store:
            best = _rates(store, posts, rounds)
            yield Figure("web-terima", f"{name}: answers a second, kept", best[OURS], "/s")
            yield Figure("web-terima", f"{name}: the same, nothing kept", best[NOTHING], "/s")
            yield Figure("web-terima", f"{name}: the same, one durable ORM insert each", best[ONE_INSERT], "/s")
            yield Figure("web-terima", f"{name}: kept / nothing kept", best[OURS] / best[NOTHING], "×", "≥ 0.5 ×")
            yield Figure("web-terima", f"{name}: kept / one insert each", best[OURS] / best[ONE_INSERT], "×", "≥ 2 ×")
            with serving(store) as port:
                slowest = min(_p99(_load(store, port, banyak=posts, laju=RATE)) for _ in range(rounds))
            yield Figure("web-terima", f"{name}: p99 at {RATE:.0f}/s", slowest * 1_000, "ms", "≤ 250 ms")
    yield from _without_postgres("web-terima")


def measure_visits(folder: Path, short: bool) -> Iterator[Figure | Skipped]:  # noqa: FBT001 - as above
    """Whole visits, the form fetched and an answer posted, by 16 clients."""
    visits, rounds = (200, 1) if short else (2_000, 5)
    for name, make in _stores():
        with make(folder) as store, serving(store) as port:
            _load(store, port, banyak=WARM, jenis="kunjungan")
            seen = [_load(store, port, banyak=visits, jenis="kunjungan", klien=VISITORS) for _ in range(rounds)]
            best = min(seen, key=lambda one: float(one["detik"]))
            yield Figure("web-kunjungan", f"{name}: visits a second", visits / best["detik"], "/s", "≥ 300 /s")
            yield Figure("web-kunjungan", f"{name}: p99", _p99(best) * 1_000, "ms", "≤ 250 ms")
    yield from _without_postgres("web-kunjungan")


def measure_queue(folder: Path, short: bool) -> Iterator[Figure | Skipped]:  # noqa: FBT001 - as above
    """A kiosk uploads 1,000 answers in one batch."""
    for name, make in _stores():
        with make(folder) as store, serving(store) as port:
            _upload(store, port, 50)
            seconds = min(_upload(store, port, BATCH) for _ in range(1 if short else 5))
            yield Figure("web-antre", f"{name}: {BATCH:,} queued answers", seconds, "s", "≤ 1 s")
    yield from _without_postgres("web-antre")


def _rates(store: Penyimpanan, posts: int, rounds: int) -> dict[str, float]:
    """The best answers a second of each target; each round asks all three, so that a busy moment meets all."""
    best = dict.fromkeys((NOTHING, ONE_INSERT, OURS), 0.0)
    for _ in range(rounds):
        for target in best:
            with serving(store, target) as port:
                _load(store, port, banyak=WARM)
                best[target] = max(best[target], posts / float(_load(store, port, banyak=posts)["detik"]))
    return best


def _load(store: Penyimpanan, port: int, **beban: object) -> dict[str, Any]:
    """What a client saw, with answers that nobody sent before; ValueError when one was not taken."""
    asked: dict[str, object] = {"klien": CLIENTS, "benih": random.getrandbits(48), **beban}
    seen = load(store, port, **asked)
    if set(seen["status"]) != {"303"}:
        raise ValueError(seen["status"])
    return seen


def _p99(seen: Mapping[str, Any]) -> float:
    """Seconds within which 99 of 100 were answered, counted from when each was due."""
    times = sorted(seen["lama"])
    return float(times[len(times) * PERCENTILE // 100])


def _upload(store: Penyimpanan, port: int, answers: int) -> float:
    """Seconds until a batch is acknowledged; ValueError when some of it was not."""
    survei = store.survei
    one = {"versi": survei["versi"], "layanan": "informasi", "nilai": dict.fromkeys(survei["pertanyaan"], 3)}
    kiriman = [
        {**one, "uuid": str(uuid4()), "hari": "2026-11-23", "profil": {"usia": "26"}, "lama": 60}
        for _ in range(answers)
    ]
    body = json.dumps({"kiriman": kiriman, "buku": []})
    connection = HTTPConnection("127.0.0.1", port, timeout=120)
    began = perf_counter()
    connection.request(
        "POST", "/kios/kirim", body, {"Authorization": f"Bearer {survei['kunci']}", "Content-Type": "application/json"}
    )
    found = json.loads(connection.getresponse().read())
    seconds = perf_counter() - began
    connection.close()
    if [item["keadaan"] for item in found.get("hasil", [])] != ["tersimpan"] * answers:
        raise ValueError(found)
    return seconds


def _stores() -> Iterator[tuple[str, Callable[[Path], AbstractContextManager[Penyimpanan]]]]:
    return ((name, make) for name, make in STORES.items() if name == "SQLite" or has_postgres())


def _without_postgres(part: str) -> Iterator[Skipped]:
    if not has_postgres():
        yield Skipped(f"{part}: PostgreSQL", "no server answers at 127.0.0.1:5432")
