from typing import Any

from script.house.coverage import find_gaps

FLOORS = {"core": 100, "lainnya": 95}


def file(covered: int, total: int, missing: list[int]) -> dict[str, Any]:
    """One file of coverage's report, half of whose pieces are lines and half branches."""
    summary = {
        "covered_lines": covered,
        "num_statements": total,
        "covered_branches": covered,
        "num_branches": total,
        "percent_covered": 100 * covered / total,
    }
    return {"summary": summary, "missing_lines": missing, "missing_branches": [[1, 2]]}


def test_a_floor_below_its_share_is_named_with_its_files() -> None:
    report = {"files": {"src/siklus/core/a.py": file(9, 10, [7]), "src/siklus/core/b.py": file(10, 10, [])}}
    assert find_gaps(report, FLOORS) == ("core: 95.0 % of lines and branches covered, 100 % asked; core/a.py: 7",)


def test_other_floors_answer_to_their_own_share_each() -> None:
    files = {"src/siklus/cycle.py": file(95, 100, [3]), "src/siklus/cli/a.py": file(94, 100, [])}
    assert find_gaps({"files": files}, FLOORS) == (
        "cli: 94.0 % of lines and branches covered, 95 % asked; cli/a.py: 1→2",
    )


def test_everything_covered_leaves_no_gap() -> None:
    assert find_gaps({"files": {"src/siklus/core/a.py": file(10, 10, [])}}, FLOORS) == ()
