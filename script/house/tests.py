"""Run every test that this machine can run, and end with what was left out and why."""

import os
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from lxml import etree

from script.house.coverage import gaps_in
from script.house.wheel import WheelError, run_demo_from_wheel

ROOT = Path(__file__).parents[2]
FULL = "--penuh"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one part: how many passed and failed, and why each of the others was left out."""

    passed: int = 0
    failed: int = 0
    left_out: tuple[tuple[str, str], ...] = ()
    """(reason, what) of each."""

    def __add__(self, other: "Outcome") -> "Outcome":
        """Both together."""
        return Outcome(self.passed + other.passed, self.failed + other.failed, self.left_out + other.left_out)

    @property
    def closing(self) -> Iterator[str]:
        """The list of what was left out, by reason, and the line that counts."""
        reasons = Counter(reason for reason, _ in self.left_out)
        yield f"Left out: {'nothing' if not reasons else ''}".rstrip()
        for reason, count in reasons.most_common():
            names = ", ".join(sorted({what for why, what in self.left_out if why == reason}))
            yield f"  {count} × {reason}: {names}"
        yield f"{self.passed} passed, {self.failed} failed, {len(self.left_out)} skipped"


def read_junit(report: Path, exit_code: int) -> Outcome:
    """Count pytest's report; a run that ended wrong without a failed test (no test at all, a crash) is one failure."""
    if not report.exists():
        return Outcome(failed=1)
    cases = etree.parse(report).getroot().findall(".//testcase")
    skipped = tuple((_reason(case), case.get("name", "")) for case in cases if case.find("skipped") is not None)
    broken = [case for case in cases if case.find("failure") is not None or case.find("error") is not None]
    failed = max(len(broken), 1 if exit_code else 0)
    return Outcome(max(len(cases) - len(broken) - len(skipped), 0), failed, skipped)


def _reason(case: etree._Element) -> str:
    skipped = case.find("skipped")
    return "" if skipped is None else skipped.get("message", "").removeprefix("Skipped: ")


def run_pytest(chosen: Sequence[str], folder: Path, *, full: bool) -> Outcome:
    """Run the tests in parallel, with branch coverage when all of them run."""
    report = folder / "junit.xml"
    command = [sys.executable, "-m", "pytest", "-q", "-n", "auto", f"--junitxml={report}", *chosen]
    measured = [] if chosen else ["--cov", f"--cov-report=json:{folder / 'coverage.json'}", "--cov-report="]
    profile = {"SIKLUS_UJI": "penuh" if full else "cepat", "COVERAGE_FILE": str(folder / "coverage")}
    done = subprocess.run([*command, *measured], check=False, cwd=ROOT, env=os.environ | profile)
    return read_junit(report, done.returncode)


def judge_coverage(folder: Path) -> Outcome:
    """One test: every floor is covered as pyproject.toml asks."""
    report = folder / "coverage.json"
    gaps = gaps_in(report) if report.exists() else ("coverage was not measured",)
    print("── coverage: as asked" if not gaps else "── coverage: WRONG", *gaps, sep="\n   ", flush=True)
    return Outcome(failed=1) if gaps else Outcome(passed=1)


def judge_wheel(folder: Path) -> Outcome:
    """One test: the wheel, in an empty environment, makes the demo's reports."""
    try:
        made = run_demo_from_wheel(folder)
    except WheelError as error:
        print(f"── wheel: WRONG\n{error}", flush=True)
        return Outcome(failed=1)
    print(f"── wheel: siklus demo made {len(made)} files in an empty environment", flush=True)
    return Outcome(passed=1)


def run_all(arguments: Sequence[str]) -> Outcome:
    """Everything, or only the tests named in `arguments`."""
    full, chosen = FULL in arguments, [argument for argument in arguments if argument != FULL]
    with TemporaryDirectory() as name:
        folder = Path(name)
        outcome = run_pytest(chosen, folder, full=full)
        if chosen:
            return outcome + Outcome(left_out=(("only some tests were asked for", "coverage, wheel"),))
        outcome += judge_coverage(folder) + judge_wheel(folder)
    return outcome if full else outcome + Outcome(left_out=((f"only with {FULL}", "full counts of property tests"),))


def main() -> int:
    """Run, then say what was left out; the last line counts."""
    outcome = run_all(sys.argv[1:])
    print(*outcome.closing, sep="\n", flush=True)
    return 1 if outcome.failed else 0


if __name__ == "__main__":
    raise SystemExit(main())
