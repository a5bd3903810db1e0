"""Which screens the browser tests looked at, and which templates nobody ever looked at.

A template that no looked-at screen shows must stand in tests/e2e/tanpa_layar.toml with its reason.
`python -m script.house.screens FOLDER [PATH…]` runs the browser tests in one process with pictures, lays them on
sheets and writes the list of the screens beside them.
"""

import json
import os
import subprocess
import sys
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path

from script.house.outcome import Outcome
from script.house.sheets import write_sheets

ROOT = Path(__file__).parents[2]
TEMPLATES = ROOT / "src" / "siklus" / "web" / "templates"
REASONS = ROOT / "tests" / "e2e" / "tanpa_layar.toml"
FOLDER = "SIKLUS_LAYAR"
LIST = "daftar.txt"

Screens = Mapping[str, frozenset[str]]
"""The templates that drew each screen, by the screen's name."""


def read_screens(folder: Path) -> Screens:
    """What the tests wrote down while they looked."""
    lines = [json.loads(line) for notes in sorted(folder.glob("*.jsonl")) for line in notes.read_text().splitlines()]
    return {line["layar"]: frozenset(line["templat"]) for line in sorted(lines, key=lambda line: line["layar"])}


def unlooked(screens: Screens, templates: frozenset[str], reasons: Mapping[str, str]) -> Iterator[str]:
    """A line for each template that is neither shown nor excused, and for each excuse that nothing needs."""
    shown = frozenset[str]().union(*screens.values())
    for name in sorted(templates - shown - reasons.keys()):
        yield f"{name}: no browser test looks at a screen that shows it"
    for name in sorted(reasons.keys() - templates):
        yield f"{name}: {REASONS.name} names a template that is not there"
    for name in sorted(reasons.keys() & shown):
        yield f"{name}: {REASONS.name} excuses a template that a screen shows"


def judge_screens(folder: Path) -> Outcome:
    """One test: every template stands on a screen that was looked at, or says why not."""
    screens = read_screens(folder)
    wrong = tuple(unlooked(screens, _templates(), _reasons()))
    print(f"── screens: {len(screens)} looked at" + (", WRONG" if wrong else ""), *wrong, sep="\n   ", flush=True)
    return Outcome(failed=1) if wrong else Outcome(passed=1)


def _templates() -> frozenset[str]:
    return frozenset(path.relative_to(TEMPLATES).as_posix() for path in TEMPLATES.rglob("*") if path.is_file())


def _reasons() -> dict[str, str]:
    groups = tomllib.loads(REASONS.read_text(encoding="utf-8")).values()
    return {name: group["alasan"] for group in groups for name in group["templat"]}


def main(folder: Path, *paths: str) -> int:
    """Look, lay out, list, judge."""
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.glob("*.jsonl"):
        old.unlink()
    environment = os.environ | {"SIKLUS_GAMBAR": str(folder), FOLDER: str(folder)}
    command = (sys.executable, "-m", "pytest", "-q", *(paths or ("tests/e2e",)))
    done = subprocess.run(command, check=False, cwd=ROOT, env=environment)
    sheets, screens = write_sheets(folder), read_screens(folder)
    (folder / LIST).write_text("".join(f"{name}: {' '.join(sorted(drawn))}\n" for name, drawn in screens.items()))
    print(f"{len(screens)} screens on {len(sheets)} sheets in {folder}; {LIST} names them.")
    return done.returncode or (0 if paths else judge_screens(folder).failed)


if __name__ == "__main__":
    raise SystemExit(main(Path(sys.argv[1]).absolute(), *sys.argv[2:]))
