"""The site over a whole nation in PostgreSQL: every staff and roll-up page, its time and its number of queries.

A small nation is made first: a page must ask as often there as in the large one.
"""

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from time import perf_counter
from typing import Any, NamedTuple

from bench.result import Figure, Skipped
from bench.web.server import ROOT, Penyimpanan, has_postgres, postgres_store

TARGET = "≤ 150 ms"


class Ukuran(NamedTuple):
    """How many offices there are, and how many answers and RTL each of them has."""

    unit: int
    jawaban: int
    rtl: int


KECIL, SEDANG, BESAR = Ukuran(32, 5, 3), Ukuran(64, 5, 3), Ukuran(100_000, 100, 11)


def measure_besar(folder: Path, short: bool) -> Iterator[Figure | Skipped]:  # noqa: FBT001 - as every part is called
    """Two nations, one after the other."""
    if not has_postgres():
        yield Skipped("web-besar", "no server answers at 127.0.0.1:5432")
        return
    small, _, _ = _seen(folder, KECIL, 1)
    seen, counts, seconds = _seen(folder, SEDANG if short else BESAR, 1 if short else 5)
    for name, count in counts.items():
        yield Figure("web-besar", f"rows of {name}", count, "")
    yield Figure("web-besar", "all of it made", seconds, "s")
    before = {page["nama"]: page["kueri"] for page in small}
    for page in seen:
        yield Figure("web-besar", page["nama"], page["ms"], "ms", TARGET)
        yield Figure("web-besar", f"{page['nama']}: queries", page["kueri"], "", f"= {before[page['nama']]}")
    for name in sorted(before.keys() - {page["nama"] for page in seen}):
        yield Skipped(f"web-besar: {name}", "it gathers every office in memory")


def _seen(folder: Path, ukuran: Ukuran, times: int) -> tuple[list[dict[str, Any]], dict[str, int], float]:
    """The pages of one nation, how many rows it has, and how long making it took."""
    with postgres_store(folder) as store:
        begun = perf_counter()
        made = _step(store, "besar_toko", *ukuran)
        seconds = perf_counter() - begun
        return (
            _step(store, "besar_halaman", made["disegel"], made["dibuka"], times, int(ukuran == BESAR)),
            made["jumlah"],
            seconds,
        )


def _step(store: Penyimpanan, module: str, *arguments: int) -> Any:  # noqa: ANN401 - what its JSON holds
    command = [sys.executable, "-m", f"bench.web.{module}", *map(str, arguments)]
    done = subprocess.run(command, cwd=ROOT, env=store.environment, check=True, stdout=subprocess.PIPE)  # noqa: S603 - ours
    return json.loads(done.stdout)
