"""A table of answers as it may be handed over, through the real command: the index, or one sentence and what to do."""

import subprocess
from pathlib import Path

import pytest

from tests.faults.conftest import Run, command, environment

HEAD = "persyaratan,prosedur,waktu,biaya,produk,kompetensi,perilaku,pengaduan,sarana"
ROW = "3,3,3,4,3,3,3,3,2"
WIDE = ",".join(f"k{number}" for number in range(100_000))
SEVERAL = "salah satu dari beberapa pertanyaan untuk unsur “waktu”"

SAID: dict[str, tuple[str, str, str]] = {
    "nothing": ("", "CSV-01", "Berkas ini tidak berisi jawaban."),
    "one of several questions": (f"{HEAD.replace('waktu', 'waktu_1')}\n{ROW}\n", "CSV-04", SEVERAL),
    "several questions": (f"{HEAD.replace('waktu', 'waktu_1,waktu_2')}\n3,{ROW}\n", "CSV-04", SEVERAL),
    "another question besides": (f"{HEAD},waktu 2\n{ROW},3\n", "CSV-04", SEVERAL),
    "100,000 unknown columns": (f"{WIDE}\n", "JAWAB-06", "hanya mengukur 0 unsur"),
    "halves": (f"{HEAD}\n{ROW.replace('4', '3.5')}\n", "JAWAB-01", "kolom “biaya”"),
}


@pytest.mark.parametrize(("text", "code", "words"), SAID.values(), ids=SAID.keys())
def test_what_cannot_be_computed_is_said(siklus: Run, tmp_path: Path, text: str, code: str, words: str) -> None:
    (tmp_path / "jawaban.csv").write_text(text)
    done = siklus("hitung", "jawaban.csv")
    assert (done.returncode, done.stdout) == (2, "")
    assert f"[{code}]" in done.stderr
    assert words in done.stderr
    assert "\n  → " in done.stderr
    assert "PERINTAH-02" not in done.stderr


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "latin-1"])
def test_every_usual_encoding_gives_the_index(siklus: Run, tmp_path: Path, encoding: str) -> None:
    (tmp_path / "jawaban.csv").write_bytes(f"{HEAD},saran\r\n{ROW},café\r\n".encode(encoding))
    done = siklus("hitung", "jawaban.csv")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("IKM 75,00, mutu C (Kurang baik) dari 1 responden\n")


@pytest.mark.parametrize("name", ["folder.csv", "folder.xlsx"])
def test_a_folder_with_a_files_name_is_a_folder(siklus: Run, tmp_path: Path, name: str) -> None:
    (tmp_path / name).mkdir()
    done = siklus("hitung", name)
    assert done.returncode == 2
    assert done.stderr == (
        f"Galat [BUKU-06] berkas “{name}”: Folder ini tidak memuat buku-kerja.xlsx.\n"
        "  → Periksa letak buku kerjanya, atau mulai dari templat: “siklus contoh salin FOLDER”.\n"
    )


def test_a_link_to_itself_is_no_file(siklus: Run, tmp_path: Path) -> None:
    (tmp_path / "jawaban.csv").symlink_to("jawaban.csv")
    done = siklus("hitung", "jawaban.csv")
    assert (done.returncode, "[BUKU-06] berkas “jawaban.csv”" in done.stderr) == (2, True)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")
def test_a_result_that_finds_no_room_is_said(tmp_path: Path) -> None:
    (tmp_path / "jawaban.csv").write_text(f"{HEAD}\n{ROW}\n")
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(  # noqa: S603 - our own command
            command("hitung", "jawaban.csv"), cwd=tmp_path, env=environment(tmp_path), stdout=full,
            stderr=subprocess.PIPE, text=True, check=False,
        )  # fmt: skip
    assert done.returncode == 2
    assert done.stderr == (
        "Galat [TULIS-03] Disk penuh sehingga hasilnya tidak dapat ditulis.\n"
        "  → Kosongkan sebagian isi disk, lalu ulangi; yang sudah tertulis mungkin tidak lengkap.\n"
    )


def test_a_large_table_ends_without_a_word_of_its_libraries(siklus: Run, tmp_path: Path) -> None:
    """DuckDB's binding complains at the end of a process about whatever it finds left over."""
    (tmp_path / "jawaban.csv").write_text(f"{HEAD}\n" + f"{ROW}\n" * 50_001)
    done = siklus("hitung", "jawaban.csv")
    assert (done.returncode, done.stderr) == (0, "")
    assert "50.001" in done.stdout
