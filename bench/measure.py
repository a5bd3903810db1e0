"""Running one command and taking its wall time and peak memory, children included."""

import json
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

MB = 1_000_000
RSS_UNIT = 1 if sys.platform == "darwin" else 1024
ROOT = Path(__file__).parents[1]


@dataclass(frozen=True, slots=True)
class Cost:
    """Wall time in seconds, the largest resident set of the process or of any of its children in MB, and the work.

    `worked` is the time of all processors, the children's included: on a machine that others use, it is what is left
    to compare.
    """

    seconds: float
    megabytes: float
    worked: float


class CommandError(Exception):
    """A measured command failed; the message is what it said."""


def cost_of(command: Sequence[str], cwd: Path, env: Mapping[str, str] | None = None) -> Cost:
    """Run a command to its end; CommandError when it does not end well, for then it was not the work that was timed."""
    with TemporaryDirectory() as folder:
        report = Path(folder) / "biaya.json"
        launcher = [sys.executable, str(ROOT / "bench" / "launch.py"), str(report), *command]
        subprocess.run(launcher, cwd=cwd, env={**_usual_environment(), **(env or {})}, check=True)  # noqa: S603 - our own
        found = json.loads(report.read_text(encoding="utf-8"))
    if found["code"]:
        raise CommandError(found["said"])
    return Cost(found["seconds"], found["rss"] * RSS_UNIT / MB, found["worked"])


def _usual_environment() -> dict[str, str]:
    """This environment, with Python keeping what it has compiled, as it does for everyone who has not forbidden it."""
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


def best_of(times: int, command: Sequence[str], cwd: Path, env: Mapping[str, str] | None = None) -> Cost:
    """The quickest of several runs, which is the one least disturbed by others on the machine, and the most memory."""
    costs = [cost_of(command, cwd, env) for _ in range(times)]
    return Cost(
        min(cost.seconds for cost in costs), max(cost.megabytes for cost in costs), min(cost.worked for cost in costs)
    )


def siklus(*arguments: str) -> list[str]:
    """The command line of this environment."""
    return [sys.executable, "-m", "siklus", *arguments]
