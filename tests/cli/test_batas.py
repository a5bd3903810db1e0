import os
import subprocess
import sys
import zipfile
from pathlib import Path
from threading import Thread

import pytest

from siklus.cli.batas import bounded
from siklus.cli.main import main as run
from siklus.core.errors import SiklusError
from tests.readers.laporan.buatan import at, pdf

ADVICE = "Cetak ulang laporan ke PDF, lalu ulangi."


def test_work_without_end_is_ended_in_words() -> None:
    def turn() -> None:
        with bounded(0.05):
            while True:
                pass

    with pytest.raises(SiklusError) as caught:
        turn()
    assert str(caught.value) == f"[BACA-05] Berkas ini tidak selesai dibaca: pembacaan melebihi 3 menit. {ADVICE}"


def test_memory_that_runs_out_is_told() -> None:
    with pytest.raises(SiklusError) as caught, bounded():
        raise MemoryError
    told = "pembacanya berhenti karena isi berkas atau memori"
    assert str(caught.value) == f"[BACA-05] Berkas ini tidak selesai dibaca: {told}. {ADVICE}"


def test_a_thread_that_may_set_no_clock_goes_on_without() -> None:
    done = []

    def work() -> None:
        with bounded(0.01):
            done.append(sum(range(1000)))

    thread = Thread(target=work)
    thread.start()
    thread.join()
    assert done == [499500]


def bad_files(folder: Path) -> dict[str, Path]:
    """What hands in trouble: each is refused in one sentence."""
    clean = "Minta salinan yang utuh dari pengirimnya."
    split = "Pisahkan lampirannya, lalu periksa bagian utamanya."
    page = at(72, 700, "Laporan")
    bomb = folder / "bom.docx"
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("word/document.xml", b"<a>" + b" " * 21_000_000)
    files: dict[str, tuple[bytes, str]] = {
        "kosong.txt": (b" " * 1_000_000, "[BACA-07]: Berkas ini tidak memuat kata. Periksa apakah berkasnya benar."),
        "potong.pdf": (pdf([page])[:200], f"[BACA-04]: Berkas PDF ini rusak atau terpotong. {clean}"),
        "tebal.pdf": (pdf([page] * 1_001), f"[BACA-02]: Berkas ini terlalu besar: lebih dari 1000 halaman. {split}"),
        "potong.docx": (bomb.read_bytes()[:500], f"[BACA-04]: Berkas DOCX ini rusak atau terpotong. {clean}"),
        "bom.docx": (
            bomb.read_bytes(),
            f"[BACA-02]: Berkas ini terlalu besar: isinya setelah dibuka melebihi laporan mana pun. {split}",
        ),
        "lain.bin": (
            bytes(range(256)) * 4,
            "[BACA-01]: Isi berkas ini bukan laporan yang dikenal. Simpan laporan sebagai PDF atau DOCX, lalu ulangi.",
        ),
    }
    for name, (data, _) in files.items():
        (folder / name).write_bytes(data)
    return {sentence: folder / name for name, (_, sentence) in files.items()}


def test_bad_files_are_refused_in_a_sentence_and_with_two(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for sentence, path in bad_files(tmp_path).items():
        assert run(["periksa", str(path)]) == 2
        assert capsys.readouterr().out == f"{path}\n  Tidak dapat diperiksa {sentence}\n"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no bound on a process's address space")
def test_a_hundred_megabytes_of_nothing_need_little_memory(tmp_path: Path) -> None:
    path = tmp_path / "nol.txt"
    with path.open("wb") as file:
        file.truncate(99_000_000)
    bound = "import resource, sys; resource.setrlimit(resource.RLIMIT_AS, (500_000_000,) * 2);"
    bound += "resource.setrlimit(resource.RLIMIT_CPU, (60, 60));"
    code = f"{bound} from siklus.cli import main; sys.exit(main(['periksa', sys.argv[1]]))"
    done = subprocess.run(  # noqa: S603 - this program itself
        [sys.executable, "-c", code, str(path)],
        capture_output=True,
        check=False,
        encoding="utf-8",
        env=dict(os.environ),
    )
    assert (done.returncode, done.stdout) == (
        2,
        f"{path}\n  Tidak dapat diperiksa [BACA-07]: Berkas ini tidak memuat kata. Periksa apakah berkasnya benar.\n",
    )
