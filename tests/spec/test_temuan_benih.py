"""What the checker finds in the two real reports, beside what a careful inspector marked in them by hand."""

import tomllib
from fractions import Fraction
from functools import cache
from pathlib import Path

import pytest

from siklus.core.periksa.daftar import KAIDAH
from siklus.core.periksa.pemeriksaan import check_report
from siklus.readers.laporan import read_report
from tests.spec.alat import ATURAN

NINE_IN_TEN = Fraction(9, 10)
MARKED = tomllib.loads(Path(__file__).with_name("temuan_benih.toml").read_text(encoding="utf-8"))["temuan"]


@cache
def found_in(path: Path) -> frozenset[tuple[str, int]]:
    """Rule and line of each finding."""
    found = check_report(read_report(path), ATURAN, KAIDAH).temuan
    return frozenset((temuan.kode, temuan.lokasi[0].baris) for temuan in found)


def of(seeds: Path, start: str) -> tuple[Path, frozenset[tuple[str, int]]]:
    (path,) = seeds.glob(f"{start}_*.txt")
    return path, frozenset((item["kode"], item["baris"]) for item in MARKED if item["berkas"] == start)


@pytest.mark.parametrize("start", ["000", "004"])
def test_it_accuses_nothing_that_the_inspector_did_not_mark(seeds: Path, start: str) -> None:
    path, marked = of(seeds, start)
    assert found_in(path) - marked == frozenset()


def test_it_finds_nine_in_ten(seeds: Path) -> None:
    reports = [of(seeds, start) for start in ("000", "004")]
    missed = sorted((path.name[:3], *one) for path, marked in reports for one in marked - found_in(path))
    assert Fraction(len(missed), len(MARKED)) <= 1 - NINE_IN_TEN, missed


def test_each_mark_has_the_number_that_stands_there(seeds: Path) -> None:
    for item in MARKED:
        path, _ = of(seeds, item["berkas"])
        line = path.read_text(encoding="utf-8").split("\n")[item["baris"] - 1]
        assert item["bilangan"] == "0" or item["bilangan"] in line, item
