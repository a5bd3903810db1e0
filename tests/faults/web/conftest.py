"""Stores of their own for real server processes, on SQLite and on PostgreSQL."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from bench.web.server import Penyimpanan, has_postgres, postgres_store, sqlite_store

NO_POSTGRES = "no PostgreSQL server answers at 127.0.0.1:5432"


@pytest.fixture(params=["sqlite", "postgresql"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Penyimpanan]:
    """A migrated store with one open survey."""
    if request.param == "postgresql" and not has_postgres():
        pytest.skip(NO_POSTGRES)
    with (sqlite_store if request.param == "sqlite" else postgres_store)(tmp_path) as made:
        yield made


@pytest.fixture
def on_sqlite(tmp_path: Path) -> Iterator[Penyimpanan]:
    with sqlite_store(tmp_path) as made:
        yield made


@pytest.fixture
def on_postgres(tmp_path: Path) -> Iterator[Penyimpanan]:
    if not has_postgres():
        pytest.skip(NO_POSTGRES)
    with postgres_store(tmp_path) as made:
        yield made
