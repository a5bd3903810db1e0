"""A store that fails under a running server: a clear 503, nothing acknowledged that is not kept, recovery by itself."""

import os
import resource
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg
import pytest

from bench.web.server import Penyimpanan, free_port, postgres_store
from tests.faults.web.kampanye import CLIENTS, Bibit, Pengirim, Riwayat, judge

LONG = 60.0
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="limits and signals of Linux")


@contextmanager
def under_load(store: Penyimpanan) -> Iterator[tuple[Riwayat, int]]:
    """A server that answers clients; what they know, and the server's process group. In the end all are served."""
    riwayat, port = Riwayat(), free_port()
    clients = [Pengirim(store, seed, riwayat) for seed in range(CLIENTS)]
    with Bibit(store) as bibit, bibit.serving(port) as group:
        for client in clients:
            client.port = port
            client.start()
        riwayat.wait_for(20, LONG)
        yield riwayat, group
        riwayat.wait_for(20, LONG)
        for client in clients:
            client.stopping.set()
        for client in clients:
            client.join(LONG)


def hinder(riwayat: Riwayat, cause: Callable[[], object], end: Callable[[], object]) -> None:
    """From a cause to its end: meanwhile 503, afterwards answers again."""
    refused = riwayat.status.get(503, 0)
    cause()
    try:
        riwayat.wait_until(lambda: riwayat.status.get(503, 0) > refused, LONG)
    finally:
        end()
    before = len(riwayat.diakui)
    riwayat.wait_for(1, LONG)
    assert len(riwayat.diakui) > before, "the server did not recover"


def assert_kept(store: Penyimpanan, riwayat: Riwayat) -> None:
    found = judge(store, riwayat)
    assert (found["hilang"], found["ganda"], found["statistik_sama"]) == (0, 0, True)
    assert set(riwayat.status) <= {201, 503}
    assert riwayat.status[503] > 0


def worker_of(group: int) -> list[int]:
    """The server's processes."""
    return [
        int(entry.name)
        for entry in Path("/proc").iterdir()
        if entry.name.isdecimal() and os.getpgid(int(entry.name)) == group
    ]


def test_a_full_disk(on_sqlite: Penyimpanan) -> None:
    """No file may grow any more: for SQLite the disk is full."""
    with under_load(on_sqlite) as (riwayat, group):

        def limit(size: int) -> None:
            for process in worker_of(group):
                resource.prlimit(process, resource.RLIMIT_FSIZE, (size, resource.RLIM_INFINITY))

        hinder(riwayat, lambda: limit(1), lambda: limit(resource.RLIM_INFINITY))
    assert_kept(on_sqlite, riwayat)


def test_a_store_locked_by_another_process(on_sqlite: Penyimpanan) -> None:
    path = Path(on_sqlite.environment["SIKLUS_DATA"]) / "siklus.sqlite3"
    with under_load(on_sqlite) as (riwayat, _), sqlite3.connect(path, isolation_level=None, timeout=LONG) as other:
        hinder(riwayat, lambda: other.execute("BEGIN IMMEDIATE"), lambda: other.execute("ROLLBACK"))
    other.close()
    assert_kept(on_sqlite, riwayat)


def test_a_read_only_database_on_postgresql(on_postgres: Penyimpanan) -> None:
    server, _, name = on_postgres.environment["DATABASE_URL"].rpartition("/")
    with psycopg.connect(server, dbname="postgres", autocommit=True) as admin, under_load(on_postgres) as (riwayat, _):

        def switch(how: str) -> None:
            admin.execute(f"ALTER DATABASE {name} SET default_transaction_read_only = {how}")
            admin.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s", [name])

        hinder(riwayat, lambda: switch("on"), lambda: switch("off"))
    assert_kept(on_postgres, riwayat)


def test_connections_cut_under_load(on_postgres: Penyimpanan) -> None:
    server, _, name = on_postgres.environment["DATABASE_URL"].rpartition("/")
    with psycopg.connect(server, dbname="postgres", autocommit=True) as admin, under_load(on_postgres) as (riwayat, _):
        for _ in range(5):
            admin.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s", [name])
            riwayat.wait_for(5, LONG)
    found = judge(on_postgres, riwayat)
    assert (found["hilang"], found["ganda"], found["statistik_sama"]) == (0, 0, True)
    assert set(riwayat.status) <= {201, 503}


@pytest.mark.parametrize("how", ["fast", "immediate"])
def test_postgresql_restarted_under_load(tmp_path: Path, how: str) -> None:
    with private_cluster() as (server, restart), postgres_store(tmp_path, server) as store:
        with under_load(store) as (riwayat, _):
            hinder(riwayat, lambda: restart(f"stop -m {how}"), lambda: restart("start"))
        assert_kept(store, riwayat)


@contextmanager
def private_cluster() -> Iterator[tuple[str, Callable[[str], None]]]:
    """A PostgreSQL server of this test's own, and how to stop and start it; never the machine's."""
    programs = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    found = str(programs[-1]) if programs else shutil.which("initdb")
    if found is None:
        pytest.skip("initdb is not installed")
    folder, port = Path(tempfile.mkdtemp(prefix="siklus-pg-")), free_port()
    as_postgres = ["runuser", "-u", "postgres", "--"] if os.geteuid() == 0 else []
    if as_postgres:
        shutil.chown(folder, "postgres")

    def run(program: str, *arguments: str) -> None:
        command = [*as_postgres, str(Path(found).with_name(program)), "-D", str(folder / "data"), *arguments]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=folder)  # noqa: S603 - ours

    def control(words: str) -> None:
        run("pg_ctl", "-w", "-l", str(folder / "log"), "-o", f"-p {port} -k {folder}", *words.split())

    try:
        run("initdb", "-A", "trust", "-U", "postgres", "--no-sync")
        control("start")
        yield f"postgres://postgres@127.0.0.1:{port}", control
    finally:
        try:
            control("stop -m immediate")
        finally:
            shutil.rmtree(folder, ignore_errors=True)
