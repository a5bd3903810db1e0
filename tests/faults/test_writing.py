import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.faults.conftest import Begin, Run

REPORTS = [f"laporan-{kind}.{form}" for kind in ("pelaksanaan", "tindak-lanjut") for form in ("docx", "pdf")]


def test_four_reports_and_what_was_made(office: Path, siklus: Run, tmp_path: Path) -> None:
    done = siklus("susun", office)
    assert done.returncode == 0, done.stderr
    assert sorted(path.name for path in (tmp_path / "keluaran").iterdir()) == REPORTS
    lines = done.stdout.splitlines()
    assert lines[0].startswith("Kantor Layanan Rekaan Nomor 1: IKM ")
    assert lines[-1].startswith("4 berkas selesai dalam ")
    assert not done.stderr


def test_an_existing_report_is_refused_before_any_work_and_replaced_when_told(
    office: Path, siklus: Run, tmp_path: Path
) -> None:
    signed = tmp_path / "keluaran" / "laporan-pelaksanaan.pdf"
    signed.parent.mkdir()
    signed.write_bytes(b"ditandatangani")
    done = siklus("susun", office, "--jenis", "pelaksanaan")
    assert done.returncode == 2
    assert done.stderr == (
        "Galat [TULIS-01] berkas “keluaran/laporan-pelaksanaan.pdf”: Berkas itu sudah ada dan tidak ditimpa.\n"
        "  → Tambahkan --timpa untuk menggantinya, atau pilih folder lain dengan --keluaran.\n"
    )
    assert [(path.name, path.read_bytes()) for path in signed.parent.iterdir()] == [(signed.name, b"ditandatangani")]
    assert siklus("susun", office, "--jenis", "pelaksanaan", "--timpa").returncode == 0
    assert signed.read_bytes().startswith(b"%PDF")


@pytest.mark.skipif(os.name == "nt", reason="SIGKILL is not known to Windows")
@pytest.mark.parametrize("after", [0.4, 1.2, 2.0])
def test_a_killed_run_leaves_every_old_file_whole(
    office: Path, finished: dict[str, bytes], begin: Begin, tmp_path: Path, after: float
) -> None:
    out = tmp_path / "keluaran"
    out.mkdir()
    for name, data in finished.items():
        (out / name).write_bytes(data)
    process = begin("susun", office, "--timpa")
    time.sleep(after)
    process.send_signal(signal.SIGKILL)
    process.communicate()
    assert {path.name: path.read_bytes() for path in out.iterdir() if path.name[0] != "."} == finished


@contextmanager
def interruptible() -> Iterator[None]:
    """A child keeps ignoring Ctrl-C when its parent does, as under a shell's `&`; so let this process not ignore it."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def wait_for(path: Path, seconds: float = 60) -> None:
    """Wait until the work has come so far, however busy the machine is."""
    end = time.monotonic() + seconds
    while not path.exists():
        assert time.monotonic() < end, f"{path} did not come"
        time.sleep(0.01)


@pytest.mark.skipif(os.name == "nt", reason="signals differ on Windows")
def test_an_interrupted_run_says_so_and_leaves_nothing_half(office: Path, begin: Begin, tmp_path: Path) -> None:
    with interruptible():
        process = begin("susun", office, "--keluaran", "sela")
    wait_for(tmp_path / "cache" / "siklus")
    process.send_signal(signal.SIGINT)
    _, said = process.communicate()
    assert process.returncode == 130
    assert said.strip() == "Dihentikan. Tidak ada berkas yang tertulis sebagian."
    assert all(path.name in REPORTS for path in (tmp_path / "sela").glob("*"))


@pytest.mark.skipif(os.name == "nt", reason="signals differ on Windows")
def test_an_interruption_stops_the_offices_under_way(begin: Begin, office: Path, tmp_path: Path) -> None:
    others = [Path(shutil.copytree(office, tmp_path / f"kantor-{number}")) for number in range(5)]
    with interruptible():
        process = begin("susun", office, *others, "--keluaran", "sela")
    wait_for(tmp_path / "cache" / "siklus")
    process.send_signal(signal.SIGINT)
    _, said = process.communicate()
    assert process.returncode == 130
    assert "Dihentikan." in said
    assert len(list((tmp_path / "sela").rglob("*.pdf"))) < 2 * (1 + len(others))
    assert all(path.name in REPORTS for path in (tmp_path / "sela").rglob("*") if path.is_file())


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="this system has no /proc")
@pytest.mark.parametrize("after", [0.05, 0.15, 0.3, 0.6])
def test_a_terminal_interrupts_everyone_and_nobody_shows_a_trace(
    begin: Begin, office: Path, tmp_path: Path, after: float
) -> None:
    """Ctrl-C goes to the workers too, also while they are loading."""
    others = [Path(shutil.copytree(office, tmp_path / f"kantor-{number}")) for number in range(3)]
    with interruptible():
        process = begin("susun", office, *others, "--keluaran", "sela")
    children = Path(f"/proc/{process.pid}/task/{process.pid}/children")
    while not children.read_text():
        time.sleep(0.01)
    time.sleep(after)
    os.killpg(process.pid, signal.SIGINT)
    _, said = process.communicate()
    assert process.returncode == 130
    assert "Traceback" not in said
    assert "Dihentikan." in said


def test_a_folder_that_is_a_file_is_said(office: Path, siklus: Run, tmp_path: Path) -> None:
    (tmp_path / "berkas").write_text("")
    for folder in (tmp_path / "berkas", tmp_path / "berkas" / "laporan"):
        done = siklus("susun", office, "--keluaran", folder, "--jenis", "pelaksanaan")
        assert done.returncode == 2
        assert "[TULIS-02]" in done.stderr
        assert "Berkas itu tidak dapat ditulis di sana." in done.stderr


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_without_leave_to_write_is_said(office: Path, siklus: Run, tmp_path: Path) -> None:
    locked = tmp_path / "terkunci"
    locked.mkdir(mode=0o500)
    done = siklus("susun", office, "--keluaran", locked, "--jenis", "pelaksanaan")
    assert (done.returncode, "[TULIS-02]" in done.stderr) == (2, True)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")
def test_a_full_disk_is_said(tmp_path: Path) -> None:
    script = (
        "import pathlib, siklus.cli.output as output\n"
        "from siklus.cli.problems import show_problems\n"
        "import siklus.writers.files as files\n"
        "files._write_through = lambda path, data: pathlib.Path('/dev/full').write_bytes(data)\n"
        "try: output.write(pathlib.Path('a.pdf'), b'isi')\n"
        "except output.SiklusError as error: show_problems(error.problems)\n"
    )
    done = subprocess.run([sys.executable, "-c", script], cwd=tmp_path, capture_output=True, text=True, check=True)  # noqa: S603 - ours
    assert done.stderr.startswith("Galat [TULIS-03] berkas “a.pdf”: Disk penuh.\n")
