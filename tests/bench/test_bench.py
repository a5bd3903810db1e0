import json
import sys
from pathlib import Path

import pytest

from bench.__main__ import main
from bench.measure import CommandError, cost_of
from bench.result import Figure, Skipped, table
from bench.web.halaman_besar import HALAMAN
from bench.web.server import has_postgres

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="peak memory is taken with wait4, which Windows lacks")


@pytest.mark.parametrize(
    ("part", "names"),
    [
        ("start", ["siklus --help", "python -c pass"]),
        (
            "hitung",
            [
                "60,000 rows: siklus hitung",
                "60,000 rows: peak memory",
                "60,000 rows: csv module reads it",
                "siklus / csv module",
            ],
        ),
        ("kantor", ["2 offices, 7 photos each: each office", "largest process"]),
        (
            "baca",
            [
                "PDF: read in a new process",
                "PDF: peak memory",
                "PDF: siklus periksa, processor time",
                "DOCX: read in a new process",
                "DOCX: peak memory",
                "DOCX: siklus periksa, processor time",
                "text: read in a new process",
                "text: peak memory",
                "text: siklus periksa, processor time",
                "python -c pass",
                "4 DOCX on two processors",
                "largest process",
            ],
        ),
        (
            "samaran",
            [
                "60 units, 4,611 cells: hidden",
                "60 units: a hidden cell",
                "60 units: the plain way",
                "60 units: plain / ours",
            ],
        ),
        (
            "bundel",
            [
                "20 bundles of 7 kB: received",
                "20 bundles of 7 kB: received, processor time",
                "the same once more, nothing new",
                "peak memory",
            ],
        ),
    ],
)
def test_the_short_form_measures_every_figure(
    part: str, names: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([part, "--short", "--json", str(tmp_path / "bench.json")]) == 0
    document = json.loads((tmp_path / "bench.json").read_text())
    assert [figure["name"] for figure in document["figures"]] == names
    assert all(figure["value"] > 0 for figure in document["figures"])
    assert [line.split()[0] for line in capsys.readouterr().out.splitlines()] == ["part"] + [part] * len(names)


def test_reports_are_measured_beside_the_usual_way(tmp_path: Path, soffice: str) -> None:
    assert soffice
    pytest.importorskip("docxtpl", reason="docxtpl comes with the extra bench")
    assert main(["laporan", "--short", "--json", str(tmp_path / "bench.json")]) == 0
    document = json.loads((tmp_path / "bench.json").read_text())
    assert [figure["name"] for figure in document["figures"]] == [
        "pelaksanaan: siklus, length",
        "tindak-lanjut: siklus, length",
        "4 files, 25 photos of 0.1 MP, command, first time",
        "4 files, 25 photos of 0.1 MP, command, warm",
        "4 files, 25 photos of 0.1 MP, worker, warm",
        "peak memory, first time",
        "peak memory, warm",
        *(name for kind in ("pelaksanaan", "tindak-lanjut") for name in names_of(kind)),
    ]
    pages = {figure["name"]: figure["value"] for figure in document["figures"] if figure["unit"] == "pages"}
    assert all(30 <= length <= 36 for name, length in pages.items() if "siklus" in name)


def test_a_closed_survey_is_measured_on_every_store_that_is_there(tmp_path: Path) -> None:
    assert main(["web-hasil", "--short", "--json", str(tmp_path / "bench.json")]) == 0
    document = json.loads((tmp_path / "bench.json").read_text())
    stores = ["SQLite", *(["PostgreSQL"] if has_postgres() else [])]
    measured = (
        *("Hasil page, median", "Hasil page, slowest", "adding all answers up again", "adding up again / page"),
        *("CSV", "CSV, its first byte", "CSV, compressed", "csv module writes the same rows from memory"),
        "CSV / csv module",
    )
    assert [figure["name"] for figure in document["figures"]] == [
        f"{store}, 2,000 answers: {name}" for store in stores for name in measured
    ]
    assert all(figure["value"] > 0 for figure in document["figures"])


def test_evidence_is_measured_on_every_store_that_is_there(tmp_path: Path) -> None:
    assert main(["web-bukti", "--short", "--json", str(tmp_path / "bench.json")]) == 0
    document = json.loads((tmp_path / "bench.json").read_text())
    stores = ["SQLite", *(["PostgreSQL"] if has_postgres() else [])]
    measured = (
        *("10 photos of 0.8 MP, until all 10 show", "Pillow alone shrinks them"),
        *("sending and showing / Pillow alone", "the list with its warnings"),
    )
    assert [figure["name"] for figure in document["figures"]] == [
        f"{store}, 1,000 before: {name}" for store in stores for name in measured
    ]


RATIOS = ("", " / siklus", " / siklus, processors")


def names_of(kind: str) -> list[str]:
    usual = f"{kind}: docxtpl + LibreOffice"
    ours = [f"{kind}: siklus, command, warm", f"{kind}: siklus, worker, warm"]
    ways = [f"{usual}, photos {way}{ratio}" for way in ("as they came", "shrunk beforehand") for ratio in RATIOS]
    return [*ours, *ways, f"{usual}, length"]


def test_the_peak_is_the_commands_own_not_that_of_whoever_measures(tmp_path: Path) -> None:
    mine = bytearray(400_000_000)
    assert cost_of([sys.executable, "-c", "pass"], tmp_path).megabytes < 100 < len(mine)


def test_a_command_that_fails_is_no_measurement(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="rusak"):
        cost_of([sys.executable, "-c", "import sys; sys.exit('rusak')"], tmp_path)


def test_the_table_says_what_was_left_out() -> None:
    figures = [Figure("start", "siklus --help", 0.1234, "s", "≤ 0.3 s"), Figure("start", "python", 0.02, "s")]
    assert table(figures, [Skipped("laporan", "soffice is not installed")]) == (
        "part   measured       value   target\n"
        "start  siklus --help  0.12 s  ≤ 0.3 s\n"
        "start  python         0.02 s\n"
        "left out: laporan (soffice is not installed)"
    )


def test_writing_a_report_is_measured(tmp_path: Path) -> None:
    assert main(["web-laporan", "--short", "--json", str(tmp_path / "bench.json")]) == 0
    document = json.loads((tmp_path / "bench.json").read_text())
    assert [figure["name"] for figure in document["figures"]] == [
        "33 pages: edit to changed page, median",
        "33 pages: edit to changed page, slowest",
        "33 pages: edit to changed page, processor time",
        "33 pages: PDF and DOCX by the worker, median of 1",
        "web process before 1 more edits and 1 times both files",
        "web process after them",
    ]
    assert all(figure["value"] > 0 for figure in document["figures"])


@pytest.mark.skipif(not has_postgres(), reason="no server answers at 127.0.0.1:5432")
def test_every_page_of_a_multiplied_nation_asks_as_often_however_many_offices_there_are(tmp_path: Path) -> None:
    assert main(["web-besar", "--short", "--json", str(tmp_path / "bench.json")]) == 0
    document = json.loads((tmp_path / "bench.json").read_text())
    figures = {figure["name"]: figure for figure in document["figures"]}
    rows = {name: figures[f"rows of {name}"]["value"] for name in ("Unit", "Survei", "Jawaban", "Rtl", "Realisasi")}
    assert rows == {"Unit": 168, "Survei": 65, "Jawaban": 320, "Rtl": 180, "Realisasi": 180}
    assert {name for name in HALAMAN if figures[name]["value"] <= 0} == set()
    asked = {name: figures[f"{name}: queries"] for name in HALAMAN}
    assert {name: f"= {figure['value']}" for name, figure in asked.items()} == {
        name: figure["target"] for name, figure in asked.items()
    }
