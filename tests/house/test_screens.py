"""The list of screens and the sheets of their pictures."""

import json
from pathlib import Path

import pytest
from PIL import Image

from script.house.outcome import Outcome
from script.house.screens import REASONS, judge_screens, read_screens, unlooked
from script.house.sheets import GAP, LONGEST, OVERLAP, PHONE, WIDE, names_in, write_sheets

SIZES = {360: 900, 768: 1000, 1440: 900}


def picture(folder: Path, name: str, sizes: dict[int, int]) -> None:
    for width, height in sizes.items():
        for theme in ("terang", "gelap"):
            Image.new("RGB", (width, height)).save(folder / f"{name}-{width}-{theme}.png")


def test_the_notes_of_all_processes_are_one_list(tmp_path: Path) -> None:
    for process, name in (("7", "hasil"), ("8", "beranda")):
        line = json.dumps({"layar": name, "templat": ["base.html", f"{name}.html"]})
        (tmp_path / f"{process}.jsonl").write_text(f"{line}\n")
    found = read_screens(tmp_path)
    assert list(found.items()) == [
        ("beranda", frozenset({"base.html", "beranda.html"})),
        ("hasil", frozenset({"base.html", "hasil.html"})),
    ]


def test_a_template_is_shown_or_excused_and_an_excuse_is_needed() -> None:
    screens = {"beranda": frozenset({"base.html", "beranda.html"})}
    there = frozenset({"base.html", "beranda.html", "surat.txt", "hilang.html"})
    assert list(unlooked(screens, there, {"surat.txt": "x", "base.html": "x", "dahulu.html": "x"})) == [
        "hilang.html: no browser test looks at a screen that shows it",
        f"dahulu.html: {REASONS.name} names a template that is not there",
        f"base.html: {REASONS.name} excuses a template that a screen shows",
    ]


def test_without_a_note_every_screen_is_missed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert judge_screens(tmp_path) == Outcome(failed=1)
    assert "base.html: no browser test looks at a screen that shows it" in capsys.readouterr().out


def test_six_pictures_stand_on_one_sheet(tmp_path: Path) -> None:
    picture(tmp_path, "hasil-buta", SIZES)
    (path,) = write_sheets(tmp_path)
    tablet, desktop = round(1000 * WIDE / 768), round(900 * WIDE / 1440)
    with Image.open(path) as sheet:
        assert (names_in(tmp_path), path.name) == (("hasil-buta",), "hasil-buta.1.png")
        assert sheet.size == (2 * PHONE + 2 * WIDE + 3 * GAP, tablet + GAP + desktop)


def test_a_long_page_goes_on_on_the_next_sheet(tmp_path: Path) -> None:
    picture(tmp_path, "hasil", SIZES | {360: 3000})
    first, second = write_sheets(tmp_path)
    with Image.open(first) as one, Image.open(second) as two:
        assert (one.height, two.height) == (LONGEST, 3000 * PHONE // 360 - LONGEST + OVERLAP)
