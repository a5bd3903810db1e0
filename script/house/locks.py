"""The locks: made by script/lock, checked here without a network."""

import hashlib
import json
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "requirements"
LOCKS = {"base.txt": None, "dev.txt": "dev", "uv.txt": None, "fuzz.txt": None, "spark.txt": "spark"}
"""Each lock, and the extra that it adds to the dependencies."""
HEAD = "# Made by script/lock from pyproject.toml "
PIN = re.compile(r"^(?P<name>[a-z0-9][a-z0-9._-]*)==(?P<version>\S+)", re.MULTILINE)
PLACE = re.compile(r"://|^\s*--(?:index|extra-index|find)|(?:^|\s)/|file:", re.MULTILINE)
"""What a lock must not hold: an address, a path of a machine."""


def fingerprint(pyproject: Path = ROOT / "pyproject.toml") -> str:
    """A hash of everything in pyproject.toml that the locks are made from."""
    project = tomllib.loads(pyproject.read_text())["project"]
    asked = [project["requires-python"], project["dependencies"], project["optional-dependencies"]]
    return hashlib.sha256(json.dumps(asked).encode()).hexdigest()[:16]


def find_faults(folder: Path = FOLDER) -> tuple[str, ...]:
    """Everything that is wrong with the locks, each as one sentence."""
    return tuple(fault for name in LOCKS for fault in _faults_of(folder / name))


def _faults_of(lock: Path) -> Iterator[str]:
    text = lock.read_text() if lock.exists() else ""
    if not text.startswith(HEAD + fingerprint()):
        yield f"{lock.name} is older than pyproject.toml: run script/lock"
    if PLACE.search(text):
        yield f"{lock.name} names a host or a path"
    for block in re.split(r"\n(?=\S)", text):
        if (pin := PIN.match(block)) and "--hash=sha256:" not in block:
            yield f"{lock.name} pins {pin['name']} without a hash"


def make_locks() -> None:
    """Resolve all locks anew; the versions already locked stay unless `--upgrade` is given."""
    _compile("dev.txt", "pyproject.toml", "--extra", "bench", "--extra", "dev")
    _compile("base.txt", "pyproject.toml", "--constraint", "requirements/dev.txt")
    _compile("uv.txt", "-", "--constraint", "requirements/dev.txt", stdin="uv")
    _compile("fuzz.txt", "-", stdin="atheris>=3,<3.1")  # only script/fuzz installs it: 35 MB that no other door needs
    # Nearly 480 MB once it is unpacked: beside the environment too, for whoever has more than one machine.
    _compile("spark.txt", "pyproject.toml", "--extra", "spark", "--constraint", "requirements/dev.txt")


def _compile(name: str, source: str, *options: str, stdin: str = "") -> None:
    lock = FOLDER / name
    upgrade = [option for option in sys.argv[1:] if option == "--upgrade"]
    command = ["uv", "pip", "compile", source, "--universal", "--generate-hashes", "--python-version", "3.11"]
    quiet = ["--quiet", "--no-header", "--no-annotate", "--no-emit-index-url", "--no-emit-find-links"]
    output = ["--output-file", str(lock.relative_to(ROOT))]
    tool = [sys.executable, "-m", *command, *quiet, *output, *options, *upgrade]
    subprocess.run(tool, check=True, cwd=ROOT, input=stdin.encode())
    lock.write_text(f"{HEAD}{fingerprint()}\n{lock.read_text()}")


def main() -> int:
    """Make the locks, or with --check say what is wrong with them."""
    if "--check" not in sys.argv:
        make_locks()
    faults = find_faults()
    for fault in faults:
        print(fault)
    return 1 if faults else 0


if __name__ == "__main__":
    raise SystemExit(main())
