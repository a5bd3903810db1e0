"""The runs of pytest that one call of script/test makes, and how each is asked for."""

import os
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from script.house.outcome import Outcome, read_junit

ROOT = Path(__file__).parents[2]
E2E, WEB = "tests/e2e", "tests/web"


@dataclass(frozen=True, slots=True)
class Step:
    """One run: its name, what it runs, in parallel or not, and in which environment."""

    name: str
    arguments: tuple[str, ...]
    parallel: bool = True
    environment: Mapping[str, str] = field(default_factory=dict)


def plan(chosen: Sequence[str], postgres: str | None) -> Iterator[Step]:
    """Everything once; the browser tests one after another, since each drives a server; the web twice."""
    e2e = [path for path in chosen if Path(path).is_relative_to(E2E)]
    others = [path for path in chosen if path not in e2e]
    if others or not chosen:
        yield Step("tests", tuple(others) or ("tests", f"--ignore={E2E}"))
    if e2e or not chosen:
        yield Step("browser", tuple(e2e) or (E2E,), parallel=False)
    web = [path for path in others if Path(path).is_relative_to(WEB)]
    if postgres and (web or not chosen):
        yield Step("PostgreSQL", tuple(web) or (WEB,), environment={"DATABASE_URL": postgres})


def run_step(step: Step, folder: Path, *, full: bool, measured: bool) -> Outcome:
    """Run it; its branch coverage is added to what the steps before it have covered."""
    print(f"── {step.name}", flush=True)
    report = folder / f"{step.name}.xml"
    command = [sys.executable, "-m", "pytest", "-q", "-n", "auto" if step.parallel else "0", f"--junitxml={report}"]
    coverage = ["--cov", "--cov-append", "--cov-report="] if measured else []
    profile = {
        "DATABASE_URL": "",
        "SIKLUS_UJI": "penuh" if full else "cepat",
        "COVERAGE_FILE": str(folder / "coverage"),
    }
    environment = {**os.environ, **profile, **step.environment}
    done = subprocess.run([*command, *coverage, *step.arguments], check=False, cwd=ROOT, env=environment)
    return read_junit(report, done.returncode)


def write_coverage(folder: Path) -> Path:
    """Everything that the steps covered together, as coverage's JSON."""
    report, environment = folder / "coverage.json", os.environ | {"COVERAGE_FILE": str(folder / "coverage")}
    command = (sys.executable, "-m", "coverage", "json", "--quiet", "-o", str(report))
    subprocess.run(command, check=False, cwd=ROOT, env=environment)
    return report
