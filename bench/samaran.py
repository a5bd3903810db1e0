"""Hiding the small cells of a roll-up, beside the plain way that looks at all units for each of them."""

import json
import subprocess
import sys
from collections.abc import Iterator, Sequence

from bench.measure import ROOT
from bench.result import Figure


def measure_samaran(counts: Sequence[int], plainly: int) -> Iterator[Figure]:
    """Each number of units in a process of its own; the plain way up to `plainly` units."""
    for count in counts:
        ours = run("kita", count)
        yield Figure("samaran", f"{count:,} units, {ours['sel']:,} cells: hidden", ours["detik"], "s")
        yield Figure("samaran", f"{count:,} units: a hidden cell", ours["detik"] / ours["tertutup"] * 1e6, "µs")
        if count <= plainly:
            plain = run("polos", count)
            yield Figure("samaran", f"{count:,} units: the plain way", plain["detik"], "s")
            yield Figure("samaran", f"{count:,} units: plain / ours", plain["detik"] / ours["detik"], "×")


def run(way: str, count: int) -> dict[str, float]:
    """One way, once."""
    command = [sys.executable, "-m", "bench.samaran_kerja", way, str(count)]
    done = subprocess.run(command, check=True, cwd=ROOT, stdout=subprocess.PIPE)  # noqa: S603 - our own
    found: dict[str, float] = json.loads(done.stdout)
    return found
