from pathlib import Path

import pytest

from siklus.cli import examples
from siklus.cli.main import main as run
from siklus.readers.bukukerja.read import read_buku_kerja

OFFICES = ["kpu-arunika", "kpu-tirtamaya"]


@pytest.fixture(autouse=True)
def in_own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))


def test_the_examples_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["contoh", "daftar"]) == 0
    assert capsys.readouterr().out.split() == OFFICES


def test_an_empty_workbook_with_its_folders(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["contoh", "salin", "baru"]) == 0
    assert sorted(path.name for path in (tmp_path / "baru").iterdir()) == ["bukti", "buku-kerja.xlsx", "narasi"]
    assert capsys.readouterr().out == ("Buku kerja kosong ada di baru/buku-kerja.xlsx. Isi, lalu: siklus susun baru\n")


def test_a_filled_example_can_be_used_at_once(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "kosong").mkdir()
    assert run(["contoh", "salin", "--isi", "kpu-arunika", "kosong"]) == 0
    assert capsys.readouterr().out == ("Contoh kpu-arunika disalin ke kosong. Susun laporannya: siklus susun kosong\n")
    assert read_buku_kerja(tmp_path / "kosong").kantor.unit.kota == "Arunika"


def test_a_folder_that_has_something_is_left_alone(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "isi").mkdir()
    (tmp_path / "isi" / "buku-kerja.xlsx").write_text("isian kantor")
    assert run(["contoh", "salin", "isi"]) == 2
    assert capsys.readouterr().err == (
        "Galat [TULIS-04] berkas “isi”: Folder itu sudah berisi dan tidak diubah.\n"
        "  → Sebutkan folder lain yang belum ada atau masih kosong.\n"
    )
    assert (tmp_path / "isi" / "buku-kerja.xlsx").read_text() == "isian kantor"


def test_an_unknown_example_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["contoh", "salin", "--isi", "lain", "baru"]) == 2
    assert capsys.readouterr().err == (
        "Galat [PERINTAH-04] Contoh “lain” tidak ada.\n  → Pilih salah satu: kpu-arunika, kpu-tirtamaya.\n"
    )


def test_a_copy_of_siklus_without_examples_is_a_fault(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("siklus.__file__", str(tmp_path / "src" / "siklus" / "__init__.py"))
    with pytest.raises(FileNotFoundError):
        examples.examples_folder()


def test_demo_reports_both_offices(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["demo", "--tanpa-server"]) == 0
    files = sorted(str(path.relative_to(tmp_path / "keluaran")) for path in (tmp_path / "keluaran").rglob("*.*"))
    names = [f"laporan-{kind}.{form}" for kind in ("pelaksanaan", "tindak-lanjut") for form in ("docx", "pdf")]
    assert files == [f"{office}/{name}" for office in OFFICES for name in (*names, "olah-data.xlsx")]
    out, err = capsys.readouterr()
    assert [line for line in out.splitlines() if "IKM" in line] == [
        "Komisi Pemilihan Umum Kabupaten Arunika: IKM 82,16, mutu B (Baik)",
        "Komisi Pemilihan Umum Kabupaten Tirtamaya: IKM 87,36, mutu B (Baik)",
    ]
    assert out.splitlines()[-1].startswith("10 berkas selesai dalam ")
    assert not err
    assert run(["demo", "--tanpa-server"]) == 0
    assert capsys.readouterr().out.startswith("Laporan contoh yang sudah ada di keluaran diganti.\n")
