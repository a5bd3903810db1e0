"""Every rule against its page of examples: tests/core/periksa/kaidah/<KODE>.md.

A page has sections "## Salah: …" and "## Benar: …", each with one fenced text as an office would write it. A wrong one
ends with "Baris: 4, 7": for each finding, in order, the line of the text (from 1) that it points at first. A right one
has no such line, and the rule must be silent.
"""

import re
from datetime import date
from pathlib import Path

import pytest

from siklus.core.aturan import aturan
from siklus.core.periksa.daftar import KAIDAH
from siklus.core.periksa.kaidah import BAGIAN, KELUARGA, Kaidah
from siklus.core.periksa.klaim.baca import extract
from siklus.readers.laporan import read_report

FOLDER = Path(__file__).parent / "kaidah"
LAW = aturan(on=date(2026, 1, 1))
SECTION = re.compile(
    r"^## (Salah|Benar): (.+?)\n+```text\n(.*?)\n```\n(?:\nBaris: ([\d, ]+)\n)?", re.MULTILINE | re.DOTALL
)
CASES = [
    pytest.param(kaidah, found, id=f"{kaidah.kode} {found[1]}: {found[2]}")
    for kaidah in KAIDAH
    if (FOLDER / f"{kaidah.kode}.md").exists()
    for found in SECTION.finditer((FOLDER / f"{kaidah.kode}.md").read_text(encoding="utf-8"))
]


@pytest.mark.parametrize(("kaidah", "found"), CASES)
def test_the_rule_points_at_these_lines_and_no_others(kaidah: Kaidah, found: re.Match[str]) -> None:
    kind, _, text, lines = found.groups()
    reading = read_report(f"{text}\n".encode(), "contoh.txt")
    temuan = sorted(kaidah.check(extract(reading, LAW), LAW), key=lambda item: item.order)
    assert [item.lokasi[0].baris for item in temuan] == [int(line) for line in (lines or "").split(",") if line]
    assert (kind == "Salah") is bool(temuan)
    for item in temuan:
        printed = text.splitlines()
        for place in item.lokasi:
            assert " ".join(place.teks.split()) in " ".join(printed[place.baris - 1].split())


@pytest.mark.parametrize("kaidah", KAIDAH, ids=lambda kaidah: kaidah.kode)
def test_a_rule_explains_itself_and_has_examples_of_both_kinds(kaidah: Kaidah) -> None:
    assert kaidah.keluarga in KELUARGA
    assert re.fullmatch(r"[A-Z]{3}-\d\d", kaidah.kode)
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", kaidah.nama)
    assert kaidah.judul
    assert tuple(kaidah.penjelasan) == BAGIAN
    kinds = {found[1] for found in SECTION.finditer((FOLDER / f"{kaidah.kode}.md").read_text(encoding="utf-8"))}
    assert kinds == {"Salah", "Benar"}


def test_codes_and_names_are_given_once_and_every_page_has_a_rule() -> None:
    assert len({kaidah.kode for kaidah in KAIDAH}) == len({kaidah.nama for kaidah in KAIDAH}) == len(KAIDAH)
    assert sorted(path.stem for path in FOLDER.glob("*.md")) == sorted(kaidah.kode for kaidah in KAIDAH)
