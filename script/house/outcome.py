"""What came of a run of tests, read from pytest's report."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from lxml import etree


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
