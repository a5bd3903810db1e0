"""Every check in turn, each whole, so that one failure does not hide another."""

import subprocess
import sys
from pathlib import Path
from time import monotonic

ROOT = Path(__file__).parents[2]
BIN = Path(sys.executable).parent
CHECKS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("format", (str(BIN / "ruff"), "format", "--check", "--quiet", "--diff", ".")),
    ("lint", (str(BIN / "ruff"), "check", "--quiet", ".")),
    ("types", (str(BIN / "mypy"),)),
    ("import contracts", (str(BIN / "lint-imports"), "--no-cache")),
    ("locks", (sys.executable, "-m", "script.house.locks", "--check")),
    ("docs up to date", (sys.executable, "-m", "docs.generate", "--check")),
    ("sizes", (sys.executable, "-m", "script.house.sizes")),
)


def run(name: str, command: tuple[str, ...]) -> bool:
    """Run one check, its output as it comes; whether it passed."""
    print(f"── {name}", flush=True)
    began = monotonic()
    passed = subprocess.run(command, check=False, cwd=ROOT).returncode == 0
    print(f"   {'right' if passed else 'WRONG'} ({monotonic() - began:.1f} s)", flush=True)
    return passed


def main() -> int:
    """Run them all and name those that failed."""
    failed = [name for name, command in CHECKS if not run(name, command)]
    print(f"script/check: {'wrong: ' + ', '.join(failed) if failed else 'all is right'}")
    return 1 if failed else 0


if __name__ == "__main__":
    raise SystemExit(main())
