"""The figures of the two real reports, where their text is at hand."""

import re
from fractions import Fraction
from pathlib import Path

import pytest

from siklus.core.aturan import find_unsur
from siklus.core.errors import SiklusError
from siklus.core.indeks.dilaporkan import NilaiDilaporkan, check_dilaporkan, hasil_dilaporkan
from siklus.core.rounding import print_number
from tests.spec.alat import ATURAN, read

ROW = re.compile(r"^\d\t(?P<unsur>[^\t]+)\t(?P<nrr>\d,\d\d)\t(?P<mutu>[ABCD])(?: \([^)]*\))?(?:\t|$)", re.MULTILINE)
INDEX = re.compile(r"memperoleh nilai \*\*(\d\d,\d\d)\*\*")


def report(seeds: Path, start: str) -> str:
    (found,) = seeds.glob(f"{start}_*.txt")
    return found.read_text(encoding="utf-8")


def rows(text: str) -> list[tuple[str, str, str]]:
    """Every table row that gives an unsur a value and a letter, in the report's order."""
    found: list[tuple[str, str, str]] = []
    for row in ROW.finditer(text):
        unsur = find_unsur(row["unsur"], ATURAN)
        assert unsur is not None, row["unsur"]
        found.append((unsur.key, row["nrr"], row["mutu"]))
    return found


@pytest.fixture(scope="module")
def lengkap(seeds: Path) -> NilaiDilaporkan:
    text = report(seeds, "004")
    table = rows(text)[:9]
    (index,) = set(INDEX.findall(text))
    return NilaiDilaporkan(
        {key: nrr for key, nrr, _ in table}, index, "Laporan", mutu={key: letter for key, _, letter in table}
    )


def test_its_names_are_all_known_and_its_index_fits_its_table(lengkap: NilaiDilaporkan) -> None:
    assert list(lengkap.nrr) == [
        unsur.key for unsur in sorted(ATURAN.unsur, key=lambda unsur: unsur.urutan_kuesioner)
    ]  # fmt: skip
    computed = 25 * sum(map(read, lengkap.nrr.values()), Fraction(0)) / 9
    assert (print_number(computed), lengkap.ikm) == ("87,33", "87,36")
    without_letters = NilaiDilaporkan(lengkap.nrr, lengkap.ikm, lengkap.sumber)
    assert check_dilaporkan(without_letters, ATURAN) == ()
    assert str(hasil_dilaporkan(without_letters, ATURAN).indeks.mutu) == "B (Baik)"


def test_its_wrong_letter_cannot_pass(lengkap: NilaiDilaporkan) -> None:
    with pytest.raises(SiklusError) as caught:
        hasil_dilaporkan(lengkap, ATURAN)
    assert [(problem.code, problem.message) for problem in caught.value.problems] == [
        ("NILAI-05", "Mutu B tidak sesuai dengan NRR “3,76” pada unsur Sarana dan Prasarana, yang bermutu A.")
    ]


def test_its_second_table_has_the_two_values_the_other_way_round(seeds: Path, lengkap: NilaiDilaporkan) -> None:
    maintained = rows(report(seeds, "004"))[9:]
    assert (lengkap.nrr["sarana"], lengkap.nrr["pengaduan"]) == ("3,76", "3,89")
    assert maintained == [("biaya", "4,00", "A"), ("sarana", "3,89", "A"), ("pengaduan", "3,76", "B")]


def test_the_short_reports_names_are_all_known(seeds: Path) -> None:
    text = report(seeds, "000")
    names = ("Waktu Penyelesaian", "Persyaratan\nLayanan", "Penanganan Pengaduan, Saran, dan Masukan")
    assert all(name.split()[0] in text for name in names)
    assert [unsur.key for name in names if (unsur := find_unsur(name, ATURAN))] == ["waktu", "persyaratan", "pengaduan"]
    assert "82,16" in text
