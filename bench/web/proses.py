"""What the server that is measured costs: processor time of all its processes, memory of the web process (Linux)."""

import os
from collections.abc import Iterator
from pathlib import Path

TICKS = os.sysconf("SC_CLK_TCK") if hasattr(os, "sysconf") else 100
PAGE = os.sysconf("SC_PAGE_SIZE") / 1_000_000 if hasattr(os, "sysconf") else 0.004
PARENT, TIMES, RESIDENT = 1, slice(11, 15), 21
"""Fields of /proc/PID/stat behind the name: the times are those of the process and of its children that ended."""


def measurable() -> bool:
    """Whether the system tells."""
    return Path("/proc/self/stat").is_file()


def seconds_worked() -> float:
    """Processor time of everything that this process began, and still runs."""
    return sum(sum(map(int, fields[TIMES])) for _, fields in _family(os.getpid())) / TICKS


def web_megabytes() -> float:
    """Resident memory of the largest process that serves."""
    return max(
        int(fields[RESIDENT]) * PAGE
        for pid, fields in _family(os.getpid())
        if b"granian" in Path(f"/proc/{pid}/cmdline").read_bytes()
    )


def _family(pid: int) -> Iterator[tuple[int, list[str]]]:
    """Children, and theirs."""
    known = {int(path.name): _fields(path) for path in Path("/proc").iterdir() if path.name.isdecimal()}
    found = {pid}
    for _ in known:
        more = {child for child, fields in known.items() if fields and int(fields[PARENT]) in found} - found
        if not more:
            break
        found |= more
    return ((child, known[child]) for child in found - {pid})


def _fields(process: Path) -> list[str]:
    try:
        return (process / "stat").read_text(encoding="utf-8").rpartition(")")[2].split()
    except OSError:  # it has ended since
        return []
