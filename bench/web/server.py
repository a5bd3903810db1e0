"""Starting and stopping what is measured: a store of its own, and granian as a process."""

import json
import os
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from time import monotonic, sleep
from typing import Any

import psycopg

ROOT = Path(__file__).parents[2]
POSTGRES = "postgres://postgres@127.0.0.1:5432"
OURS = "siklus.web.wsgi:application"
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
        yield _prepared({**os.environ, "SIKLUS_DATA": own, "DATABASE_URL": ""})


@contextmanager
def postgres_store(folder: Path, server: str = POSTGRES) -> Iterator[Penyimpanan]:
    """A new database on the server, gone afterwards."""
    name = f"siklus_ukur_{os.getpid()}"
    _ask(server, f"DROP DATABASE IF EXISTS {name} WITH (FORCE)", f"CREATE DATABASE {name}")
    try:
        with tempfile.TemporaryDirectory(dir=folder) as own:
            yield _prepared({**os.environ, "SIKLUS_DATA": own, "DATABASE_URL": f"{server}/{name}"})
    finally:
        _ask(server, f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")


def _ask(server: str, *statements: str) -> None:
    with psycopg.connect(server, dbname="postgres", autocommit=True) as connection:
        for statement in statements:
            connection.execute(statement.encode())


def _prepared(environment: dict[str, str]) -> Penyimpanan:
    environment |= {"DJANGO_SETTINGS_MODULE": "siklus.web.settings"}
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
