from pathlib import Path

from script.house.outcome import Outcome, read_junit

JUNIT = """<testsuites><testsuite>
<testcase name="a"/><testcase name="b"/><testcase name="c"><failure message="x"/></testcase>
<testcase name="d"><skipped message="Skipped: no soffice"/></testcase>
<testcase name="e"><skipped message="no soffice"/></testcase>
</testsuite></testsuites>"""


def write(folder: Path, text: str) -> Path:
    report = folder / "junit.xml"
    report.write_text(text)
    return report


def test_the_report_is_counted(tmp_path: Path) -> None:
    expected = Outcome(2, 1, (("no soffice", "d"), ("no soffice", "e")))
    assert read_junit(write(tmp_path, JUNIT), exit_code=1) == expected


def test_a_run_without_a_test_is_a_failure(tmp_path: Path) -> None:
    assert read_junit(write(tmp_path, "<testsuites/>"), exit_code=5) == Outcome(failed=1)
    assert read_junit(tmp_path / "missing.xml", exit_code=0) == Outcome(failed=1)


def test_the_closing_lines_name_what_was_left_out_and_end_in_a_count() -> None:
    outcome = Outcome(passed=3) + Outcome(failed=1, left_out=(("no soffice", "d"), ("no soffice", "e"), ("slow", "f")))
    assert list(outcome.closing) == [
        "Left out:",
        "  2 × no soffice: d, e",
        "  1 × slow: f",
        "3 passed, 1 failed, 3 skipped",
    ]


def test_nothing_left_out_is_said_too() -> None:
    assert list(Outcome(passed=1).closing) == ["Left out: nothing", "1 passed, 0 failed, 0 skipped"]
