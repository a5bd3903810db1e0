"""`python -m bench.pembaca [--periksa] FILE …`: read reports, as many at once as there are processors; or check one."""

import os
import sys
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from siklus.readers.laporan import read_report


def read(path: str) -> int:
    """How many blocks a report has; one file alone is read as an inspector reads it, PDFs in a process of their own."""
    return len(read_report(Path(path)).blocks)


def main(paths: list[str]) -> int:
    """Read them all; or check one, as the command does, whatever is found."""
    if paths[0] == "--periksa":
        from siklus.cli import main as command  # noqa: PLC0415 - reading alone does without it

        return int(command(["periksa", paths[1], "--format", "json"]) in {0, 1})
    if len(paths) == 1:
        return read(paths[0])
    with ProcessPoolExecutor(min(2, os.cpu_count() or 1)) as pool:
        return sum(pool.map(read, paths, chunksize=8))


if __name__ == "__main__":
    sys.exit(not main(sys.argv[1:]))
