import errno
from pathlib import Path
from typing import NoReturn

import pytest

from siklus.bundle.buka import open_bundel
from siklus.bundle.kunci import NAME, public_key, read_key
from siklus.bundle.simpanan import Simpanan
from siklus.bundle.tanda import sidik_kunci
from siklus.cli import penerimaan as module
from siklus.cli.main import main as run
from siklus.core.errors import SiklusError

ARUNIKA = Path(__file__).parents[2] / "contoh" / "kpu-arunika"


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("data")
    read_key(folder)
    return folder


@pytest.fixture(scope="module")
def bundel(data: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("bundel") / "arunika.skm"
    asked = ["bungkus", str(ARUNIKA), "--keluaran", str(path), "--kunci", str(data / NAME), "--kode", "arunika"]
    assert run([*asked, "--tanpa-laporan", "--dengan-jawaban"]) == 0
    return path


def test_an_office_s_folder_becomes_a_bundle_with_its_reports(
    data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SIKLUS_DATA", str(data))
    path = tmp_path / "arunika.skm"
    assert run(["bungkus", str(ARUNIKA), "--keluaran", str(path)]) == 0
    sidik = sidik_kunci(public_key(data))
    assert capsys.readouterr().out.splitlines()[1] == f"sidik kunci {sidik}"
    found = open_bundel(path.read_bytes(), (sidik,))
    assert found.manifest.kode == "komisi-pemilihan-umum-kabupaten-arunika"
    assert found.manifest.banyak == {"jawaban": 145, "rtl": 7, "bukti": 12, "laporan": 4}
    assert "jawaban.json" not in found.bagian
    again = tmp_path / "lagi.skm"
    assert run(["bungkus", str(ARUNIKA), "--keluaran", str(again)]) == 0
    assert again.read_bytes() == path.read_bytes()
    assert run(["bungkus", str(ARUNIKA), "--keluaran", str(path)]) == 2
    assert "[TULIS-01]" in capsys.readouterr().err


def test_looking_writes_nothing(bundel: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    assert run(["terima", str(bundel), "--periksa", "--ke", str(tmp_path / "tidak")]) == 0
    assert capsys.readouterr().out.splitlines()[:3] == [
        str(bundel),
        "  Komisi Pemilihan Umum Kabupaten Arunika, Semester II Tahun 2024 (Juli–Desember 2024), revisi 1",
        "  12 bukti, 145 jawaban, 0 laporan, 7 rtl",
    ]
    assert list(tmp_path.iterdir()) == []


def test_receiving_twice_is_receiving_once(bundel: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    asked = ["terima", str(bundel), str(bundel.parent), "--ke", str(tmp_path)]
    assert run(asked) == 0
    assert capsys.readouterr().out == "1 bundel diterima.\n1 bundel sudah ada.\n"
    assert run(asked) == 0
    assert capsys.readouterr().out == "2 bundel sudah ada.\n"
    assert [path.read_bytes() for path in tmp_path.rglob("*.skm")] == [bundel.read_bytes()]


def test_what_is_refused_does_not_hinder_the_others(
    bundel: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    cut = tmp_path / "cut.skm"
    cut.write_bytes(bundel.read_bytes()[:-1])
    capsys.readouterr()
    asked = ["terima", str(cut), str(tmp_path / "hilang.skm"), str(bundel), "--ke", str(tmp_path / "ke")]
    assert run(asked) == 2
    out, err = capsys.readouterr()
    assert out == "1 bundel diterima.\n"
    assert err.startswith("2 berkas ditolak.\n")
    assert [code in err for code in ("[BUNDEL-01]", "[BUNDEL-09]", "cut.skm", "hilang.skm")] == [True] * 4
    assert [path.read_bytes() for path in (tmp_path / "ke").rglob("*") if path.is_file()] == [bundel.read_bytes()]


def test_only_the_trusted_key_is_taken(bundel: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["terima", str(bundel), "--ke", str(tmp_path / "ke"), "--kunci", "0" * 32]) == 2
    assert "[BUNDEL-06]" in capsys.readouterr().err
    assert not (tmp_path / "ke").exists()


def test_two_signers_of_one_survey_are_told(bundel: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    read_key(tmp_path)
    other = tmp_path / "lain.skm"
    asked = ["bungkus", str(ARUNIKA), "--keluaran", str(other), "--kode", "arunika", "--tanpa-laporan"]
    assert run([*asked, "--kunci", str(tmp_path / NAME)]) == 0
    assert run(["terima", str(bundel), str(other), "--ke", str(tmp_path / "ke")]) == 1
    out, err = capsys.readouterr()
    assert out.endswith("2 bundel diterima.\n")
    assert "[BUNDEL-08] Ada 2 bundel yang berbeda untuk survei arunika-2024-semester-2" in err
    assert len([*(tmp_path / "ke").rglob("*.skm")]) == 2


@pytest.mark.parametrize(
    ("asked", "code"),
    [
        (["bungkus", "tidak-ada", "--keluaran", "x.skm"], "PERINTAH-05"),
        (["bungkus", str(ARUNIKA), "--keluaran", "x.skm", "--kode", "KPU Arunika", "--tanpa-laporan"], "BUNDEL-11"),
        (["bungkus", str(ARUNIKA), "--keluaran", "x.skm", "--kunci", "tidak-ada"], "BUNDEL-10"),
        (["bungkus", str(ARUNIKA), "--keluaran", "x.skm", "--kunci", "bukan.pem"], "BUNDEL-10"),
        (["terima", "x.skm"], "PERINTAH-01"),
    ],
)
def test_what_cannot_be_done_is_told(
    asked: list[str], code: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("bukan.pem").write_text("bukan kunci")
    assert run(asked) == 2
    assert f"[{code}]" in capsys.readouterr().err
    assert not Path("x.skm").exists()


def test_a_bundle_beyond_the_limit_is_not_made(
    data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("siklus.bundle.container.LARGEST", 1_000)
    asked = ["bungkus", str(ARUNIKA), "--keluaran", str(tmp_path / "x.skm"), "--kunci", str(data / NAME)]
    assert run([*asked, "--tanpa-laporan"]) == 2
    assert "[BUNDEL-02]" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(("number", "code"), [(errno.ENOSPC, "TULIS-03"), (errno.EACCES, "TULIS-02")])
def test_a_disk_that_refuses_is_told_and_leaves_nothing(
    bundel: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, code: str
) -> None:
    def full(_descriptor: int) -> NoReturn:
        raise OSError(number, "no")

    monkeypatch.setattr("siklus.writers.files.os.fsync", full)
    penerimaan = module.Penerimaan((), Simpanan(tmp_path, module.replace_whole))
    penerimaan.take(bundel)
    assert [(problem.code, problem.place.file) for problem in penerimaan.ditolak] == [(code, str(bundel))]
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []


def test_a_file_larger_than_a_bundle_is_not_read_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "besar.skm"
    path.write_bytes(bytes(100))
    monkeypatch.setattr(module, "LARGEST", 10)
    assert module.read_file(path) == bytes(11)
    with pytest.raises(SiklusError, match="BUNDEL-09"):
        module.read_file(tmp_path)
