"""The server as a whole, in real processes: first start, refusals, stop, and death."""

import os
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Sequence
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from tests.web.services.server.situs import Situs, free_port, run, serving

on_linux = pytest.mark.skipif(sys.platform != "linux", reason="asks Linux which processes there are")


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder in which a server has run once; what it said is in pertama.txt."""
    folder = tmp_path_factory.mktemp("situs") / "data"
    with serving(folder, "--admin", "Kepala@contoh.id", "--instansi", "KPU Contoh") as situs:
        assert situs.get("/")[0] == 302
        assert situs.stop() == 0
    (folder / "pertama.txt").write_text("".join(situs.said), encoding="utf-8")
    return folder


def rows(data: Path, question: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(data / "siklus.sqlite3")) as store:
        return store.execute(question).fetchall()


def test_the_first_start_makes_everything_and_shows_the_password_once(data: Path) -> None:
    said = (data / "pertama.txt").read_text(encoding="utf-8").splitlines()
    assert said[0] == "Admin: kepala@contoh.id"
    assert len(said[1].removeprefix("Sandi: ")) == 19
    assert said[2] == "Sandi itu hanya tampil sekali ini; gantilah sesudah masuk."
    assert said[3].startswith("Siklus siap di http://127.0.0.1:")
    assert said[4:] == ["Server berhenti."]
    assert rows(data, "SELECT email, nama, is_active FROM web_akun") == [("kepala@contoh.id", "kepala", 1)]
    assert rows(data, "SELECT peran, jenjang, web_unit.nama FROM web_tugas JOIN web_unit ON unit_id = web_unit.id") == [
        ("admin", "instansi", "KPU Contoh")
    ]
    assert data.stat().st_mode & 0o077 == 0


def test_the_next_start_changes_nothing_and_copies_nothing(data: Path) -> None:
    before = rows(data, "SELECT * FROM web_akun")
    with serving(data) as situs:
        assert situs.stop(signal.SIGTERM) == 0
    assert situs.said[0].startswith("Siklus siap di")
    assert rows(data, "SELECT * FROM web_akun") == before
    assert not (data / "cadangan").exists()


@on_linux
def test_the_worker_and_the_server_end_with_it(data: Path) -> None:
    with serving(data) as situs:
        children = situs.children()
        situs.stop()
    assert len(children) >= 2
    assert left_of(children) == []


@on_linux
def test_a_killed_server_leaves_nobody_behind_and_starts_again_on_the_same_port(data: Path) -> None:
    port = free_port()
    with serving(data, port=port) as situs:
        children = situs.children()
        situs.process.kill()
        situs.process.wait()
        while any(map(is_alive, children)):
            time.sleep(0.01)
    with serving(data, port=port) as situs:
        assert situs.get("/")[0] == 302


@on_linux
def test_a_server_process_that_dies_is_begun_again(data: Path) -> None:
    with serving(data, "--tanpa-pekerja") as situs:
        for child in situs.children():
            if "spawn_main" in Path(f"/proc/{child}/cmdline").read_text(encoding="utf-8"):
                os.kill(child, signal.SIGKILL)
        assert answers_again(situs) == 302


def answers_again(situs: Situs) -> int:
    while True:
        try:
            return situs.get("/")[0]
        except OSError:
            time.sleep(0.05)


def left_of(pids: Sequence[int], seconds: float = 20) -> list[int]:
    """Those that live on; a process whose parent has just ended gets a while to notice."""
    end = time.monotonic() + seconds
    while (left := [pid for pid in pids if is_alive(pid)]) and time.monotonic() < end:
        time.sleep(0.05)
    return left


def is_alive(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def test_a_second_server_on_the_same_folder_is_refused(data: Path) -> None:
    with serving(data):
        refused = run(data)
    assert refused.returncode == 2
    assert refused.stderr.splitlines() == [
        f"Galat [SERVER-06] berkas “{data}”: Server lain sedang berjalan dengan folder data ini.",
        "  → Hentikan dahulu server itu, atau sebutkan folder lain dengan --data.",
    ]


def test_a_taken_port_is_named(data: Path) -> None:
    with serving(data) as situs:
        refused = run(data, port=situs.port)
    assert refused.returncode == 2
    assert refused.stderr.splitlines() == [
        f"Galat [SERVER-01] Port {situs.port} di 127.0.0.1 sudah dipakai program lain.",
        f"  → Hentikan program yang memakainya, atau pilih yang lain, misalnya --port {situs.port + 1}.",
    ]


def test_several_processes_are_refused_on_sqlite(data: Path) -> None:
    refused = run(data, "--proses", "2")
    assert refused.returncode == 2
    assert refused.stderr.splitlines() == [
        "Galat [SERVER-05] 2 proses tidak dapat melayani satu basis data SQLite.",
        "  → Pakai satu proses (sudah cukup untuk satu kantor), atau PostgreSQL dengan DATABASE_URL.",
    ]


def test_a_database_that_does_not_answer_is_said(tmp_path: Path) -> None:
    refused = run(tmp_path / "data", DATABASE_URL=f"postgres://siklus@127.0.0.1:{free_port()}/siklus")
    assert refused.returncode == 2
    assert refused.stderr.startswith("Galat [SERVER-03] Basis data tidak dapat dihubungi: connection failed")
    assert "siklus@" not in refused.stderr


def test_a_file_that_is_no_database_is_said(tmp_path: Path) -> None:
    (tmp_path / "siklus.sqlite3").write_bytes(b"bukan basis data " * 100)
    refused = run(tmp_path)
    assert refused.returncode == 2
    assert refused.stderr.startswith("Galat [SERVER-03] Basis data tidak dapat dihubungi: file is not a database")


def test_a_folder_that_cannot_be_is_said(tmp_path: Path) -> None:
    (tmp_path / "berkas").write_bytes(b"")
    refused = run(tmp_path / "berkas" / "data")
    assert refused.returncode == 2
    assert refused.stderr.splitlines() == [
        f"Galat [SERVER-02] berkas “{tmp_path}/berkas/data”: Folder data tidak dapat ditulis (Not a directory).",
        "  → Beri akun ini izin menulis di sana, kosongkan disk bila penuh, atau pilih folder lain dengan --data.",
    ]


def test_a_database_of_a_newer_version_is_not_touched(data: Path, tmp_path: Path) -> None:
    copy_store(data, tmp_path)
    with closing(sqlite3.connect(tmp_path / "siklus.sqlite3")) as store:
        store.execute("INSERT INTO django_migrations (app, name, applied) VALUES ('web', '9999_besok', ?)", (TODAY,))
        store.commit()
    before, unknown = (tmp_path / "siklus.sqlite3").read_bytes(), "perubahan web.9999_besok"
    refused = run(tmp_path)
    assert refused.returncode == 2
    assert refused.stderr.splitlines() == [
        f"Galat [SERVER-04] Basis data ini sudah dipakai Siklus yang lebih baru ({unknown} tidak dikenal).",
        "  → Jalankan versi yang lebih baru itu, atau pulihkan cadangan sebelumnya.",
    ]
    assert (tmp_path / "siklus.sqlite3").read_bytes() == before


TODAY = date(2026, 11, 23).isoformat()


def test_before_a_change_the_database_is_copied(data: Path, tmp_path: Path) -> None:
    """The session table is taken back, as if this version had just brought it."""
    copy_store(data, tmp_path)
    with closing(sqlite3.connect(tmp_path / "siklus.sqlite3")) as store:
        store.execute("DROP TABLE django_session")
        store.execute("DELETE FROM django_migrations WHERE app = 'sessions'")
        store.commit()
    with serving(tmp_path) as situs:
        assert situs.stop() == 0
    (copy,) = (tmp_path / "cadangan").iterdir()
    assert situs.said[0] == f"Basis data akan disesuaikan dengan versi ini; salinannya: {copy}\n"
    assert tables(copy) == tables(tmp_path / "siklus.sqlite3") - {"django_session"}
    assert rows(tmp_path, "SELECT count(*) FROM web_akun") == [(1,)]


def copy_store(data: Path, target: Path) -> None:
    store, copied = (sqlite3.connect(folder / "siklus.sqlite3") for folder in (data, target))
    with closing(store), closing(copied):
        store.backup(copied)


def tables(path: Path) -> set[str]:
    with closing(sqlite3.connect(path)) as store:
        return {name for (name,) in store.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")}


def test_without_an_admin_and_without_a_person_to_ask_it_says_so(tmp_path: Path) -> None:
    with serving(tmp_path, "--tanpa-pekerja") as situs:
        situs.stop()
    assert situs.said[:2] == [
        "Peringatan [SERVER-07] Belum ada admin, sehingga belum ada yang dapat masuk.\n",
        "  → Ulangi dengan --admin nama@kantor.go.id.\n",
    ]


@pytest.mark.skipif(os.name == "nt", reason="signals differ on Windows")
def test_a_signal_is_sent_once_more_to_a_thread_that_may_have_fallen_asleep_over_it() -> None:
    script = (
        "import os, signal, time\n"
        "from siklus.web.services.server.application import ASLEEP, repeat_signals\n"
        "seen = []\n"
        "signal.signal(signal.SIGTERM, lambda number, frame: seen.append(number))\n"
        "repeat_signals()\n"
        "os.kill(os.getpid(), signal.SIGTERM)\n"
        "end = time.monotonic() + ASLEEP * 5\n"
        "while time.monotonic() < end: time.sleep(ASLEEP / 10)\n"
        "print(*seen)"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)  # noqa: S603 - ours
    assert done.stdout.split() == [str(int(signal.SIGTERM))] * 2
