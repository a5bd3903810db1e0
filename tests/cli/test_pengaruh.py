import json
from pathlib import Path

import pytest

from siklus.cli.main import main as run
from siklus.cli.pengaruh import lines_of_pengaruh
from siklus.core.indeks.pengaruh import Pengaruh
from tests.analytics.test_pengaruh import LIFTED, people
from tests.cli.test_hitung import HEAD

ASKED = [part for key in LIFTED for part in ("--ditindaklanjuti", key)]


def written(path: Path, rows: list[list[int]]) -> str:
    path.write_text("\n".join([HEAD, *(",".join(map(str, row)) for row in rows)]) + "\n")
    return str(path)


@pytest.fixture
def kini(tmp_path: Path) -> str:
    return written(tmp_path / "kini.csv", people(2, lift=0.5))


@pytest.fixture
def lalu(tmp_path: Path) -> str:
    return written(tmp_path / "lalu.csv", people(1))


def test_for_a_person(kini: str, lalu: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["keyakinan", kini, "--sebelum", lalu, *ASKED]) == 0
    lines = capsys.readouterr().out.splitlines()
    at = next(number for number, line in enumerate(lines) if line.startswith("Unsur "))
    assert [" naik " in line for line in lines[at + 1 : at + 4]] == [True] * 3
    assert lines[at + 4].startswith("Dalam poin NRR, dibandingkan dengan Persyaratan; ")
    assert lines[at + 4].endswith("cenderung naik dengan sendirinya; bagian itu sudah dikeluarkan.")


def test_for_machines(kini: str, lalu: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["keyakinan", kini, "--sebelum", lalu, *ASKED, "--json"]) == 0
    found = json.loads(capsys.readouterr().out)["pengaruh"]
    assert [(item["unsur"], item["arah"]) for item in found["unsur"]] == [(key, "naik") for key in LIFTED]


def test_what_cannot_be_compared_is_named() -> None:
    found = Pengaruh((), (), berganti=("Persyaratan",), seragam=("Biaya/Tarif", "Sarana dan Prasarana"))
    assert list(lines_of_pengaruh(found))[2:] == [
        "Tidak dibandingkan karena pertanyaannya berganti: Persyaratan.",
        "Tidak dibandingkan karena semua menjawab sama pada salah satu survei: Biaya/Tarif; Sarana dan Prasarana.",
    ]
    assert "belum dapat diukur" in list(lines_of_pengaruh(found))[1]


@pytest.mark.parametrize("options", [["--ditindaklanjuti", "waktu"], ["--sebelum", "LALU"]])
def test_half_of_it_is_refused(options: list[str], kini: str, lalu: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["keyakinan", kini, *(lalu if option == "LALU" else option for option in options)]) == 2
    assert "[YAKIN-01]" in capsys.readouterr().err


def test_what_is_no_unsur_is_refused(kini: str, lalu: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["keyakinan", kini, "--sebelum", lalu, "--ditindaklanjuti", "parkir"]) == 2
    assert capsys.readouterr().err == (
        "Galat [YAKIN-02] “parkir” bukan unsur pada survei ini.\n  → Pilih di antara "
        + ", ".join(HEAD.split(","))
        + ".\n"
    )


def test_one_earlier_answer_is_too_few(kini: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["keyakinan", kini, "--sebelum", written(tmp_path / "satu.csv", people(1)[:1]), *ASKED]) == 2
    assert "Galat [JAWAB-15] berkas “satu.csv”" in capsys.readouterr().err
