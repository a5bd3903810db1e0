"""`siklus paket`: the same ZIP from the command line, whole on the disk or not there at all."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.utils.timezone import localdate

from siklus.cli.main import main
from siklus.cli.paket import BAGIAN
from siklus.web.models import Jejak, Realisasi, StatusSurvei, Survei
from siklus.web.queries.paket import Bagian, paket_of
from tests.web.paket.conftest import packed

NAME = "paket-skm-tirtamaya-semester-i-tahun-2026.zip"


@pytest.fixture
def survei(terfoto: Realisasi) -> Survei:
    return Survei.objects.get(pk=terfoto.rtl.rencana.survei_id)


def test_it_is_the_package_of_the_page(survei: Survei, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "penilai"
    assert main(["paket", survei.kode, "--keluaran", str(folder), "--data", os.environ["SIKLUS_DATA"]]) == 0
    assert (folder / NAME).read_bytes() == packed(paket_of(survei, localdate()))
    assert capsys.readouterr().out.startswith(f"{folder / NAME}  ")
    line = Jejak.objects.get(perbuatan="paket penilai diunduh")
    assert (line.akun, line.rincian) == (None, {"bagian": sorted(Bagian), "banyak": 3})
    assert main(["paket", survei.kode, "--keluaran", str(folder)]) == 2
    assert "TULIS-01" in capsys.readouterr().err
    assert main(["paket", survei.kode, "--keluaran", str(folder), "--timpa", "--bagian", "hasil"]) == 0
    assert (folder / NAME).read_bytes() == packed(paket_of(survei, localdate(), {Bagian.HASIL}))
    assert [path.name for path in folder.iterdir()] == [NAME]


def test_what_cannot_be_packed_is_said(survei: Survei, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["paket", "ngawur", "--keluaran", str(tmp_path / "x")]) == 2
    assert "PAKET-01" in capsys.readouterr().err
    Survei.objects.filter(pk=survei.pk).update(status=StatusSurvei.DIBUKA)
    assert main(["paket", survei.kode, "--keluaran", str(tmp_path / "x")]) == 2
    assert "HASIL-01" in capsys.readouterr().err
    assert not (tmp_path / "x").exists()


def test_a_database_that_is_not_ready_is_said(tmp_path: Path) -> None:
    """A process of its own, since this one has a database."""
    environment = {name: value for name, value in os.environ.items() if name != "DATABASE_URL"}
    command = [sys.executable, "-m", "siklus", "paket", "abc", "--data", str(tmp_path / "kosong")]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)  # noqa: S603 - our own program
    assert (done.returncode, "SIMPAN-06" in done.stderr) == (2, True)


def test_the_command_knows_every_part() -> None:
    assert tuple(Bagian) == BAGIAN
