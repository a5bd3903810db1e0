"""Making papers, checking them, and the figures that `script/bench periksa` prints."""

import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from bench.periksa.corpus import Paper, clean_cases, make_paper, mistaken_cases
from bench.periksa.score.finding import Checked, CheckerMissingError, check_file
from bench.periksa.score.match import read_map
from bench.periksa.score.tally import SEVERITIES, Tally, score
from bench.result import Figure, Skipped

TARGETS = {"kesalahan": ("≥ 95 %", "≥ 98 %"), "peringatan": ("≥ 85 %", "≥ 90 %"), "saran": ("", "")}


@dataclass(frozen=True, slots=True)
class Size:
    """How many mistakes and clean papers of each set."""

    mistakes: int
    clean: int


SHORT, SMALL, FULL = Size(12, 4), Size(260, 40), Size(2100, 310)


def papers(set_name: str, size: Size, folder: Path) -> Iterator[Paper]:
    """The papers of a set, one at a time."""
    for case in chain(mistaken_cases(set_name, size.mistakes), clean_cases(set_name, size.clean)):
        yield make_paper(case, folder)


def score_set(set_name: str, size: Size) -> Tally:
    """Check a set's papers. Raises CheckerMissingError when this version has no checker."""
    with tempfile.TemporaryDirectory(prefix="siklus-periksa-") as name:
        folder = Path(name)
        return score(papers(set_name, size, folder), lambda paper: check_paper(paper, folder), read_map())


def check_paper(paper: Paper, folder: Path) -> Checked:
    """Save a paper, have it checked, and remove it."""
    path = folder / paper.file_name
    path.write_bytes(paper.data)
    try:
        return check_file(path)
    finally:
        path.unlink()


def measure_periksa(_: Path, short: bool) -> Iterator[Figure | Skipped]:  # noqa: FBT001 - a bench part is called so
    """Recall and precision by severity, of both sets."""
    for set_name in ("latihan", "ujian"):
        try:
            tally = score_set(set_name, SHORT if short else SMALL)
        except CheckerMissingError as missing:
            yield Skipped(f"periksa {set_name}", str(missing))
            continue
        yield from _figures(set_name, tally)


def _figures(set_name: str, tally: Tally) -> Iterator[Figure]:
    for severity in SEVERITIES:
        count = tally.severities.get(severity)
        recall, precision = TARGETS[severity]
        if count and count.recall is not None:
            yield Figure("periksa", f"{set_name}: {severity}, recall", float(count.recall * 100), "%", recall)
        if count and count.precision is not None:
            yield Figure("periksa", f"{set_name}: {severity}, precision", float(count.precision * 100), "%", precision)
    yield Figure("periksa", f"{set_name}: clean papers accused", tally.clean_accused, "papers", "0")
