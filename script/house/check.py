"""Every check, each whole, so that one failure does not hide another; as many at once as there are processors."""

import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from time import monotonic

ROOT = Path(__file__).parents[2]
BIN = Path(sys.executable).parent
CHECKS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("types", (str(BIN / "mypy"),)),  # first: it takes as long as all others
    ("format", (str(BIN / "ruff"), "format", "--check", "--quiet", "--diff", ".")),
    ("lint", (str(BIN / "ruff"), "check", "--quiet", ".")),
    ("import contracts", (str(BIN / "lint-imports"), "--no-cache")),
    ("locks", (sys.executable, "-m", "script.house.locks", "--check")),
    ("docs up to date", (sys.executable, "-m", "docs.generate", "--check")),
    ("sizes", (sys.executable, "-m", "script.house.sizes")),
)


@dataclass(frozen=True, slots=True)
class Checked:
    """What came of one check."""

    name: str
    passed: bool
    said: str
    seconds: float


def run(check: tuple[str, tuple[str, ...]]) -> Checked:
    """Run one check to its end."""
    name, command = check
    began = monotonic()
    done = subprocess.run(
        command, check=False, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, encoding="utf-8"
    )
    return Checked(name, done.returncode == 0, done.stdout, monotonic() - began)


def show(checked: Checked) -> None:
    """What it said, and whether it passed."""
    print(f"── {checked.name}\n{checked.said}", end="")
    print(f"   {'right' if checked.passed else 'WRONG'} ({checked.seconds:.1f} s)", flush=True)


def main() -> int:
    """Run them all and name those that failed."""
    failed = []
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        for checked in pool.map(run, CHECKS):
            show(checked)
            failed += [] if checked.passed else [checked.name]
    print(f"script/check: {'wrong: ' + ', '.join(failed) if failed else 'all is right'}")
    return 1 if failed else 0


if __name__ == "__main__":
    raise SystemExit(main())
