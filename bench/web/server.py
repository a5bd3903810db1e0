"""Starting and stopping what is measured: a store of its own, and granian as a process."""

import atexit
import json
import os
import shutil
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from time import monotonic, sleep
from typing import Any

import psycopg

ROOT = Path(__file__).parents[2]
POSTGRES = "postgres://postgres@127.0.0.1:5432"
OURS = "siklus.web.wsgi:application"
PATTERN = f"siklus_pola_{os.getpid()}"
READY = 30.0
THREADS = 32


@dataclass(frozen=True, slots=True)
class Penyimpanan:
    """A prepared store: the environment that names it, and the survey in it."""

    environment: Mapping[str, str]
    survei: Mapping[str, Any]


def has_postgres() -> bool:
    """Whether a PostgreSQL server answers where the tests expect it."""
    try:
        psycopg.connect(POSTGRES, dbname="postgres", connect_timeout=2).close()
    except psycopg.OperationalError:
        return False
    return True


@contextmanager
def sqlite_store(folder: Path) -> Iterator[Penyimpanan]:
    """A new SQLite store in a folder."""
    with tempfile.TemporaryDirectory(dir=folder) as own:
        yield _copied(_pattern(""), own, "")


@contextmanager
def postgres_store(folder: Path, server: str = POSTGRES) -> Iterator[Penyimpanan]:
    """A new database on the server, gone afterwards."""
    name = f"siklus_ukur_{os.getpid()}"
    with tempfile.TemporaryDirectory(dir=folder) as own:
        try:
            yield _on_postgres(server, name, own)
        finally:
            _drop(server, name)


def _on_postgres(server: str, name: str, folder: str) -> Penyimpanan:
    """A copy of the pattern; on another server than the usual one, which has none, a store made from nothing."""
    _drop(server, name)
    if server != POSTGRES:
        _ask(server, f"CREATE DATABASE {name}")
        return _prepared(_environment(folder, f"{server}/{name}"))
    pattern = _pattern(f"{POSTGRES}/{PATTERN}")
    _ask(server, f"CREATE DATABASE {name} TEMPLATE {PATTERN}")
    return _copied(pattern, folder, f"{server}/{name}")


@cache
def _pattern(database: str) -> Penyimpanan:
    """The store that others of this process are copies of, as to migrate each would take longer than most measurements.

    Nothing runs on it; it goes with the process.
    """
    folder = tempfile.mkdtemp(prefix="siklus-pola-")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    if database:
        _drop(POSTGRES, PATTERN)
        _ask(POSTGRES, f"CREATE DATABASE {PATTERN}")
        atexit.register(_drop, POSTGRES, PATTERN)
    return _prepared(_environment(folder, database))


def _copied(pattern: Penyimpanan, folder: str, database: str) -> Penyimpanan:
    shutil.copytree(pattern.environment["SIKLUS_DATA"], folder, dirs_exist_ok=True)
    return Penyimpanan(_environment(folder, database), pattern.survei)


def _environment(folder: str, database: str) -> Mapping[str, str]:
    return os.environ | {
        "SIKLUS_DATA": folder,
        "DATABASE_URL": database,
        "DJANGO_SETTINGS_MODULE": "siklus.web.settings",
    }


def _drop(server: str, name: str) -> None:
    _ask(server, f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")


def _ask(server: str, *statements: str) -> None:
    with psycopg.connect(server, dbname="postgres", autocommit=True) as connection:
        for statement in statements:
            connection.execute(statement.encode())


def _prepared(environment: Mapping[str, str]) -> Penyimpanan:
    command = [sys.executable, "-m", "bench.web.siapkan"]
    done = subprocess.run(command, cwd=ROOT, env=environment, check=True, stdout=subprocess.PIPE)  # noqa: S603 - ours
    return Penyimpanan(environment, json.loads(done.stdout))


@contextmanager
def serving(store: Penyimpanan, target: str = OURS, threads: int = THREADS) -> Iterator[int]:
    """A server on this store; its port."""
    port = free_port()
    asked = command(port, target, threads)
    quiet = subprocess.DEVNULL
    with subprocess.Popen(asked, cwd=ROOT, env=store.environment, stdout=quiet, stderr=quiet) as process:  # noqa: S603 - our own
        try:
            wait_until_ready(port)
            yield port
        finally:
            process.terminate()
            process.wait(READY)


@contextmanager
def working(store: Penyimpanan) -> Iterator[None]:
    """A worker for what takes long, as `siklus server` has one beside it."""
    asked = [sys.executable, "-m", "siklus.web", "pekerja", "--worker-id", "ukur", "--no-startup-delay"]
    quiet = subprocess.DEVNULL
    with subprocess.Popen(  # noqa: S603 - our own
        asked, cwd=ROOT, env=store.environment, stdin=subprocess.PIPE, stdout=quiet, stderr=quiet
    ) as process:
        try:
            yield
        finally:
            process.terminate()
            process.wait(READY)


def command(port: int, target: str = OURS, threads: int = THREADS) -> list[str]:
    """Granian as `siklus server` runs it: one process, threads that wait for the same commit."""
    return [
        *(sys.executable, "-m", "granian", "--interface", "wsgi", "--host", "127.0.0.1", "--port", str(port)),
        *("--workers", "1", "--blocking-threads", str(threads), "--no-ws", "--log-level", "error", target),
    ]


def free_port() -> int:
    """A port that nobody uses now."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


def wait_until_ready(port: int) -> None:
    """Until the server answers; TimeoutError when it never does."""
    until = monotonic() + READY
    while monotonic() < until:
        try:
            with socket.create_connection(("127.0.0.1", port), timeout=READY) as connection:
                connection.sendall(b"GET /s/tidak-ada HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                if connection.recv(16).startswith(b"HTTP/1.1"):
                    return
        except OSError:
            sleep(0.05)
    raise TimeoutError(port)


def load(store: Penyimpanan, port: int, **beban: object) -> dict[str, Any]:
    """What the client saw, run as a process of its own."""
    survei = {key: store.survei[key] for key in ("kode", "versi", "pertanyaan")}
    asked = json.dumps({"port": port, **survei, **beban})
    command = [sys.executable, "-m", "bench.web.klien"]
    done = subprocess.run(command, cwd=ROOT, input=asked, check=True, stdout=subprocess.PIPE, text=True)  # noqa: S603 - ours
    seen: dict[str, Any] = json.loads(done.stdout)
    return seen
