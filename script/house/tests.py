"""Run every test that this machine can run, and end with what was left out and why."""

import sys
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from tempfile import TemporaryDirectory

from script.house.browser_tools import install_axe
from script.house.coverage import gaps_in
from script.house.outcome import Outcome
from script.house.postgres import find_postgres
from script.house.screens import judge_screens
from script.house.steps import plan, run_step, write_coverage
from script.house.wheel import WheelError, run_demo_from_wheel

FULL = "--penuh"


def judge_coverage(folder: Path) -> Outcome:
    """One test: every floor is covered as pyproject.toml asks."""
    report = write_coverage(folder)
    gaps = gaps_in(report) if report.exists() else ("coverage was not measured",)
    print("── coverage: as asked" if not gaps else "── coverage: WRONG", *gaps, sep="\n   ", flush=True)
    return Outcome(failed=1) if gaps else Outcome(passed=1)


def judge_wheel(demo: Future[tuple[Path, ...]]) -> Outcome:
    """One test: the wheel, in an empty environment, has made the demo's reports."""
    try:
        made = demo.result()
    except WheelError as error:
        print(f"── wheel: WRONG\n{error}", flush=True)
        return Outcome(failed=1)
    print(f"── wheel: siklus demo made {len(made)} files in an empty environment", flush=True)
    return Outcome(passed=1)


def run_all(arguments: Sequence[str]) -> Outcome:
    """Everything, or only the tests named in `arguments`."""
    full, chosen = FULL in arguments, [argument for argument in arguments if argument != FULL]
    install_axe()
    postgres = find_postgres()
    with TemporaryDirectory() as name, ThreadPoolExecutor() as beside:
        folder = Path(name)
        demo = None if chosen else beside.submit(run_demo_from_wheel, folder)
        outcome = sum((run_step(step, folder, full=full) for step in plan(chosen, postgres)), Outcome())
        outcome += Outcome(left_out=tuple(_not_run(postgres, full=full, chosen=bool(chosen))))
        return outcome + judge_coverage(folder) + judge_screens(folder) + judge_wheel(demo) if demo else outcome


def _not_run(postgres: str | None, *, full: bool, chosen: bool) -> Iterator[tuple[str, str]]:
    if postgres is None:
        yield "no PostgreSQL answers at DATABASE_URL or 127.0.0.1:5432", "tests/web on PostgreSQL"
    else:
        yield "they touch no table, and ran once on SQLite", "the tests of tests/web without a store, on PostgreSQL"
    if chosen:
        yield "only some tests were asked for", "coverage, wheel"
    elif not full:
        yield f"only with {FULL}", "full counts of property tests"


def main() -> int:
    """Run, then say what was left out; the last line counts."""
    outcome = run_all(sys.argv[1:])
    print(*outcome.closing, sep="\n", flush=True)
    return 1 if outcome.failed else 0


if __name__ == "__main__":
    raise SystemExit(main())
