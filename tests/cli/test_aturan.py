import json

import pytest

from siklus.cli.aturan import PARTS
from siklus.cli.main import main as run


def test_a_part_is_a_table(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["aturan", "mutu", "--pada", "2025-07-01"]) == 0
    assert capsys.readouterr().out == (
        "MUTU\n"
        "mulai nilai  mutu  kinerja      persepsi\n"
        "25,00        D     Tidak baik   1\n"
        "65,00        C     Kurang baik  2\n"
        "76,61        B     Baik         3\n"
        "88,31        A     Sangat baik  4\n"
    )


def test_without_a_part_everything_is_shown(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["aturan"]) == 0
    out = capsys.readouterr().out
    assert [line for line in out.splitlines() if line.isupper() and line.lower() in PARTS] == [
        part.upper() for part in PARTS
    ]


def test_json_has_the_same_rows(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["aturan", "evaluasi", "--json"]) == 0
    rows = json.loads(capsys.readouterr().out)["evaluasi"]
    assert rows[0] == {
        "penilaian": "PEKPPP persentase",
        "batas": "≥ 0",
        "skor": "1",
        "arti": "baru rencana, belum ada yang dilaksanakan",
    }
    assert rows[5] == {
        "penilaian": "PEKPPP kecepatan",
        "batas": "≤ 1 bulan",
        "skor": "5",
        "arti": "seluruh RTL selesai",
    }


def test_before_the_regulation_there_is_nothing_to_show(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["aturan", "--pada", "2010-01-01"]) == 2
    assert capsys.readouterr().err.startswith("Galat [ATURAN-01] ")
