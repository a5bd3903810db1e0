import json
import sys
from pathlib import Path

import pytest

from bench.periksa.__main__ import main
from bench.periksa.run import SHORT, Size, measure_periksa, papers
from bench.periksa.score.finding import CheckerMissingError, check_file
from bench.result import Figure

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the bench runs where its doors do")


def test_papers_and_their_keys_are_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bench.periksa.__main__.SMALL", Size(6, 2))
    assert main(["--himpunan", "latihan", "--tulis", str(tmp_path)]) == 0
    keys = sorted(tmp_path.glob("*.kunci.json"))
    assert len(keys) == len(list(tmp_path.iterdir())) // 2
    labels = [label for key in keys for label in json.loads(key.read_text(encoding="utf-8"))]
    assert len(labels) >= 5
    assert {"family", "kind", "severity", "printed", "should", "places", "consequences"} == set(labels[0])


def test_the_short_set_has_mistakes_and_clean_papers(tmp_path: Path) -> None:
    made = list(papers("ujian", SHORT, tmp_path))
    assert len([paper for paper in made if not paper.case.kinds]) == SHORT.clean
    assert sum(len(paper.labels) + len(paper.damaged) for paper in made) >= SHORT.mistakes


def test_both_sets_are_measured(tmp_path: Path) -> None:
    measured = list(measure_periksa(tmp_path, short=True))
    assert {item.part for item in measured} == {"periksa"}
    assert [item.name for item in measured if isinstance(item, Figure) and item.unit == "papers"] == [
        "latihan: clean papers accused",
        "ujian: clean papers accused",
    ]


def test_a_file_that_the_checker_cannot_read_stops_the_scoring_by_name(tmp_path: Path) -> None:
    with pytest.raises(CheckerMissingError, match=r"no JSON for hilang\.pdf"):
        check_file(tmp_path / "hilang.pdf")
