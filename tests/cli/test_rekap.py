import shutil
from pathlib import Path

import pytest

from siklus.cli.main import main as run
from siklus.readers.laporan import read_report

EXAMPLES = """\
Cakupan

Tingkat   Wilayah/unit             Wajib  Belum  Terbuka  Ditutup  Disegel  Terlambat
nasional  Nasional                     2      0        0        0        2          0
unit      KPU Kabupaten Arunika        1      0        0        0        1          0
unit      KPU Kabupaten Tirtamaya      1      0        0        0        1          0

Indeks

Tingkat   Wilayah/unit             Responden  IKM responden  Mutu      Rata-rata unit  Unit dirata-rata
nasional  Nasional                       332          85,09  B (Baik)           84,76                 2
unit      KPU Kabupaten Arunika          145          82,16  B (Baik)               –                 –
unit      KPU Kabupaten Tirtamaya        187          87,36  B (Baik)               –                 –

"""
PLACES = """\
Peringkat unit

Tempat  Unit                     Responden    IKM   Dari  Sampai
     1  KPU Kabupaten Tirtamaya        187  87,36  85,88   88,84
     2  KPU Kabupaten Arunika          145  82,16  80,04   84,29

"""


def put(office: str, folder: Path) -> Path:
    """A copy of an example office; `office` names it in contoh/."""
    shutil.copytree(Path("contoh") / office, folder)
    return folder


def test_both_examples(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["rekap", "contoh", "--tenggat", "2025-07-31", "--pada", "2026-01-31"]) == 1
    told = capsys.readouterr()
    assert told.out.startswith(EXAMPLES)
    assert PLACES in told.out
    assert told.err == (
        "Peringatan [REKAP-04] Unit dalam rekap ini disurvei pada periode yang berbeda: Semester II Tahun 2024, "
        "Semester I Tahun 2025.\n  → Rekap setiap periode tersendiri agar nilainya sebanding.\n"
    )


def test_a_unit_that_cannot_be_read_is_late_and_stops_nobody(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    put("kpu-arunika", tmp_path / "Arunika" / "Fajar" / "kpu-arunika")
    (tmp_path / "Arunika" / "Senja").mkdir()
    (tmp_path / "Arunika" / "Senja" / "buku-kerja.xlsx").write_bytes(b"bukan buku kerja")
    given = ["rekap", str(tmp_path), "--tenggat", "2025-07-31", "--pada", "2026-01-31"]
    assert run(given) == 1
    told = capsys.readouterr()
    assert [line.split() for line in told.out.splitlines()[2:6]] == [
        ["Tingkat", "Wilayah/unit", "Wajib", "Belum", "Terbuka", "Ditutup", "Disegel", "Terlambat"],
        ["nasional", "Nasional", "2", "0", "1", "0", "1", "1"],
        ["provinsi", "Arunika", "2", "0", "1", "0", "1", "1"],
        ["kabupaten", "Fajar", "1", "0", "0", "0", "1", "0"],
    ]
    assert "berkas “Arunika/Senja/buku-kerja.xlsx”" in told.err


def test_every_table_as_a_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    given = ["rekap", "contoh/kpu-arunika", "--lalu", "contoh/kpu-arunika", "--keluaran", str(tmp_path)]
    assert run(given) == 0
    names = {path.name for path in tmp_path.iterdir()}
    assert names >= {"rekap.xlsx", "rekap-cakupan.csv", "rekap-indeks.csv", "rekap-unsur.csv", "rekap-tren.csv"}
    assert (tmp_path / "rekap-tren.csv").read_text(encoding="utf-8") == (
        "Unit,IKM lalu,IKM kini,Perubahan,Berbeda nyata\nKPU Kabupaten Arunika,82.16,82.16,0.00,tidak\n"
    )
    capsys.readouterr()
    assert run(given) == 2
    assert "Galat [TULIS-01]" in capsys.readouterr().err
    assert run([*given, "--timpa"]) == 0


def test_a_folder_without_workbooks(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["rekap", str(tmp_path)]) == 2
    assert f"Galat [REKAP-03] berkas “{tmp_path}”: Tidak ada buku-kerja.xlsx di dalamnya." in capsys.readouterr().err


def _report(folder: Path, *more: str) -> list[str]:
    return ["rekap", "contoh/kpu-arunika", "--pada", "2026-01-31", "--laporan", str(folder), *more]


def test_the_report_says_the_same_in_both_files(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    given = _report(tmp_path, "--identitas", "contoh/kpu-arunika")
    assert run(given) == 0
    told = capsys.readouterr().out.splitlines()
    names = [tmp_path / f"laporan-rekapitulasi.{form}" for form in ("docx", "pdf")]
    assert told[-2:] == [str(path) for path in names]
    assert _cells(names[0]) == _cells(names[1])
    before = [path.read_bytes() for path in names]
    assert run(given) == 2
    assert "Galat [TULIS-01]" in capsys.readouterr().err
    assert run([*given, "--timpa"]) == 0
    assert [path.read_bytes() for path in names] == before


def _cells(path: Path) -> list[str]:
    """The words of every table, sorted and without blanks: the two may break a line at different places."""
    reading = read_report(path)
    return sorted("".join(cell.text.split()) for table in reading.tables for row in table.rows for cell in row.cells)


def test_a_report_needs_a_signer_and_a_period(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(_report(tmp_path / "keluar")) == 2
    assert "--laporan dan --identitas dipakai bersama." in capsys.readouterr().err
    (tmp_path / "unit").mkdir()
    (tmp_path / "unit" / "buku-kerja.xlsx").write_bytes(b"bukan buku kerja")
    given = ["rekap", str(tmp_path / "unit"), "--laporan", str(tmp_path / "keluar")]
    assert run([*given, "--identitas", "contoh/kpu-arunika/buku-kerja.xlsx"]) == 2
    assert "Galat [REKAP-05]" in capsys.readouterr().err
    assert not (tmp_path / "keluar").exists()
