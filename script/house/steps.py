"""The runs of pytest that one call of script/test makes, and how each is asked for."""

import os
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from script.house.outcome import Outcome, read_junit
from script.house.screens import FOLDER as SCREENS

ROOT = Path(__file__).parents[2]
WORKERS = os.cpu_count() or 1
"""As many as processors: one more makes the tests that count processor time fail on a busy machine."""
PYTEST = ("pytest", "-q", "-n", str(WORKERS), "--dist", "worksteal", "--no-migrations", "--durations=12")
"""Tests stay beside those that share their fixtures, and whoever has done takes half of what another has left.

Tables are made from the models, ten times as quick as by migrations; the servers of tests/faults/web migrate theirs.
"""
FORBIDDEN = "PYTHONDONTWRITEBYTECODE"
"""What a container image likes to set: then each of the six processes compiles every test anew."""
E2E, WEB, SEMESTER = "tests/e2e", "tests/web", "tests/e2e/test_semester.py"


@dataclass(frozen=True, slots=True)
class Step:
    """One run: its name, what it runs, whether its branches are counted, and in which environment.

    To count makes Python half as fast. One step counts; what it leaves uncovered would be left so by the others too.
    """

    name: str
    arguments: tuple[str, ...]
    measured: bool = False
    environment: Mapping[str, str] = field(default_factory=dict)


def plan(chosen: Sequence[str], postgres: str | None) -> Iterator[Step]:
    """Everything once; the web that asks for the store twice, and with it one walk through a semester in a browser."""
    e2e = [path for path in chosen if Path(path).is_relative_to(E2E)]
    others = [path for path in chosen if path not in e2e]
    if others or not chosen:
        yield Step("tests", tuple(others) or ("tests", f"--ignore={E2E}"), measured=not chosen)
    if e2e or not chosen:
        yield Step("browser", tuple(e2e) or (E2E,))
    web = [path for path in others if Path(path).is_relative_to(WEB)]
    if postgres and (web or not chosen):
        yield Step("PostgreSQL", tuple(web) or (WEB, SEMESTER), environment={"DATABASE_URL": postgres})


def run_step(step: Step, folder: Path, *, full: bool) -> Outcome:
    """Keep all processors at work; the coverage of a measured one is left in `folder`."""
    print(f"── {step.name}", flush=True)
    report = folder / f"{step.name}.xml"
    command = [sys.executable, "-m", *PYTEST, f"--junitxml={report}"]
    coverage = ["--cov", "--cov-report="] if step.measured else []
    profile = {
        "DATABASE_URL": "",
        "SIKLUS_UJI": "penuh" if full else "cepat",
        "COVERAGE_FILE": str(folder / "coverage"),
        SCREENS: str(folder),
    }
    environment = (
        {name: value for name, value in os.environ.items() if name != FORBIDDEN} | profile | {**step.environment}
    )
    done = subprocess.run([*command, *coverage, *step.arguments], check=False, cwd=ROOT, env=environment)
    return read_junit(report, done.returncode)


def write_coverage(folder: Path) -> Path:
    """What the measured step covered, as coverage's JSON."""
    report, environment = folder / "coverage.json", os.environ | {"COVERAGE_FILE": str(folder / "coverage")}
    command = (sys.executable, "-m", "coverage", "json", "--quiet", "-o", str(report))
    subprocess.run(command, check=False, cwd=ROOT, env=environment)
    return report
