"""Sums of raw answers in sorted Parquet: the one expression beside hand-written SQL and a bare scan."""

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from bench.measure import ROOT, cost_of
from bench.result import Figure

GROUPS = 1_000_000
QUESTIONS = ("persyaratan", "prosedur", "waktu", "biaya", "produk", "kompetensi", "perilaku", "pengaduan", "sarana")
WAYS = ("ekspresi", "tulis", "jumlah", "pindai")
TARGETS = {10_000_000: "≤ 4 s", 100_000_000: "≤ 60 s"}


def measure_raw(folder: Path, rows: int, groups: int, runs: int) -> Iterator[Figure]:
    """Each way in turn, in a process of its own, several times; the quickest counts."""
    path = write_raw(folder / "jawaban.parquet", rows, groups)
    seconds: dict[str, list[float]] = {way: [] for way in WAYS}
    for _ in range(runs):
        for way in WAYS:
            seconds[way].append(run(way, path)["detik"])
    best = {way: min(found) for way, found in seconds.items()}
    whole = cost_of([sys.executable, "-m", "bench.mentah_kerja", "ekspresi", str(path)], ROOT)
    name = f"{rows:,} answers, {groups:,} groups"
    yield Figure("mentah", f"{name}: the expression", best["ekspresi"], "s", TARGETS.get(rows, ""))
    yield Figure("mentah", f"{name}: the same, Python and Ibis loaded", whole.seconds, "s")
    yield Figure("mentah", f"{name}: peak memory", whole.megabytes, "MB", "≤ 4000 MB")
    yield Figure("mentah", f"{name}: counts packed by hand", best["tulis"], "s")
    yield Figure("mentah", "expression / by hand", best["ekspresi"] / best["tulis"], "×", "≤ 1.2 ×")
    yield Figure("mentah", f"{name}: only sums, packed by hand", best["jumlah"], "s")
    yield Figure("mentah", f"{name}: reading every column", best["pindai"], "s")
    yield Figure("mentah", "expression / reading", best["ekspresi"] / best["pindai"], "×")
    yield Figure("mentah", "file", path.stat().st_size / 1_000_000, "MB")


def run(way: str, path: Path) -> dict[str, float]:
    """One way, once: {"detik": …}, of the query alone."""
    command = [sys.executable, "-m", "bench.mentah_kerja", way, str(path)]
    done = subprocess.run(command, check=True, cwd=ROOT, stdout=subprocess.PIPE)  # noqa: S603 - our own
    found: dict[str, float] = json.loads(done.stdout)
    return found


def write_raw(path: Path, rows: int, groups: int) -> Path:
    """Made-up answers, nine bytes a response, sorted by unit and service; every unit has ten services."""
    command = [sys.executable, "-m", "bench.mentah_kerja", "isi", str(path), str(rows), str(groups)]
    subprocess.run(command, check=True, cwd=ROOT)  # noqa: S603 - our own
    return path
