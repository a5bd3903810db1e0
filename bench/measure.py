"""Running one command and taking its wall time and peak memory, children included."""

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

MB = 1_000_000
RSS_UNIT = 1 if sys.platform == "darwin" else 1024


@dataclass(frozen=True, slots=True)
class Cost:
    """Wall time in seconds, and the largest resident set of the process or of any of its children, in MB."""

    seconds: float
    megabytes: float


class CommandError(Exception):
    """A measured command failed; the message is what it said."""


def cost_of(command: Sequence[str], cwd: Path, env: Mapping[str, str] | None = None) -> Cost:
    """Run a command to its end; CommandError when it does not end well, for then it was not the work that was timed."""
    began = perf_counter()
    process = subprocess.Popen(  # noqa: S603 - our own commands
        command, cwd=cwd, env={**_usual_environment(), **(env or {})}, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
    )
    said = process.stderr.read() if process.stderr else b""
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.stderr:
        process.stderr.close()
    if process.returncode:
        raise CommandError(said.decode(errors="replace"))
    return Cost(perf_counter() - began, usage.ru_maxrss * RSS_UNIT / MB)


def _usual_environment() -> dict[str, str]:
    """This environment, with Python keeping what it has compiled, as it does for everyone who has not forbidden it."""
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


def best_of(times: int, command: Sequence[str], cwd: Path, env: Mapping[str, str] | None = None) -> Cost:
    """The quickest of several runs, which is the one least disturbed by others on the machine, and the most memory."""
    costs = [cost_of(command, cwd, env) for _ in range(times)]
    return Cost(min(cost.seconds for cost in costs), max(cost.megabytes for cost in costs))


def siklus(*arguments: str) -> list[str]:
    """The command line of this environment."""
    return [sys.executable, "-m", "siklus", *arguments]
