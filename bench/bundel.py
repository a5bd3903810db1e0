"""Receiving thousands of bundles: each verified, recounted and kept, as `siklus terima` does it, then all once more."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from bench.measure import cost_of, siklus
from bench.office import make_office
from bench.result import Figure
from siklus.bundle.bungkus import Isi, pack_bundel
from siklus.bundle.kunci import read_key
from siklus.core.laporan.bahan import Bahan
from siklus.cycle import read_office


def measure_bundel(folder: Path, units: int) -> Iterator[Figure]:
    """As many units, one bundle each without pictures; a process from its start to its end, each file on the disk."""
    office = make_office(folder / "kantor", photos=7, size=(80, 60), respondents=40)
    size = _pack(replace(read_office(office).bahan, realisasi=()), folder, units)
    command = siklus("terima", str(folder / "kiriman"), "--ke", str(folder / "simpanan"))
    first, again = cost_of(command, folder), cost_of(command, folder)
    name = f"{units:,} bundles of {size / 1000:.0f} kB"
    yield Figure("bundel", f"{name}: received", first.seconds, "s", "≤ 600 s")
    yield Figure("bundel", f"{name}: received, processor time", first.worked, "s")
    yield Figure("bundel", "the same once more, nothing new", again.seconds, "s", "≤ 600 s")
    yield Figure("bundel", "peak memory", max(first.megabytes, again.megabytes), "MB", "≤ 300 MB")


def _pack(bahan: Bahan, folder: Path, units: int) -> int:
    """Write the bundles; the size of one in bytes."""
    kunci, target = read_key(folder), folder / "kiriman"
    target.mkdir()
    for number in range(units):
        data = pack_bundel(Isi(bahan, f"unit-{number:05}"), kunci)
        (target / f"{number:05}.skm").write_bytes(data)
    return len(data)
