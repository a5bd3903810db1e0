"""Branch coverage per floor, judged by the table [tool.siklus.cakupan] in pyproject.toml."""

import json
import tomllib
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
ELSEWHERE = "lainnya"


def read_floors(pyproject: Path = ROOT / "pyproject.toml") -> Mapping[str, int]:
    """Floor of src/siklus to the per cent asked of it."""
    floors: dict[str, int] = tomllib.loads(pyproject.read_text())["tool"]["siklus"]["cakupan"]
    return floors


def find_gaps(report: Mapping[str, Any], floors: Mapping[str, int]) -> tuple[str, ...]:
    """Each floor that is covered less than asked, with its worst files; `report` is coverage's JSON."""
    covered, total = Counter[str](), Counter[str]()
    for name, file in report["files"].items():
        floor = _floor_of(name)
        covered[floor] += file["summary"]["covered_lines"] + file["summary"]["covered_branches"]
        total[floor] += file["summary"]["num_statements"] + file["summary"]["num_branches"]
    return tuple(_judge(report, floors, {floor: 100 * covered[floor] / (total[floor] or 1) for floor in total}))


def _judge(report: Mapping[str, Any], floors: Mapping[str, int], shares: Mapping[str, float]) -> Iterator[str]:
    for floor, share in sorted(shares.items()):
        asked = floors.get(floor, floors[ELSEWHERE])
        if share < asked:
            yield f"{floor}: {share:.1f} % of lines and branches covered, {asked} % asked; {_worst(report, floor)}"


def _worst(report: Mapping[str, Any], floor: str) -> str:
    gaps = {
        Path(name).relative_to("src/siklus").as_posix(): file["missing_lines"]
        or [f"{a}→{b}" for a, b in file["missing_branches"]]
        for name, file in report["files"].items()
        if _floor_of(name) == floor and file["summary"]["percent_covered"] < 100  # noqa: PLR2004 - per cent
    }
    worst = sorted(gaps.items(), key=lambda gap: -len(gap[1]))[:5]
    return "; ".join(f"{name}: {', '.join(map(str, lines[:12]))}" for name, lines in worst)


def _floor_of(name: str) -> str:
    return Path(name).relative_to("src/siklus").parts[0].removesuffix(".py")


def gaps_in(report: Path) -> tuple[str, ...]:
    """The gaps in a report on disk."""
    return find_gaps(json.loads(report.read_text()), read_floors())
