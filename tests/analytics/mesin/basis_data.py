"""A database of our own on the server that tests may use, and raw answers in it."""

from collections.abc import Iterator, Sequence
from uuid import uuid4

import psycopg
import pytest
from psycopg import sql

from script.house.postgres import find_postgres
from tests.analytics.mesin.mentah import TYPES, Row


@pytest.fixture(scope="module")
def database() -> Iterator[str]:
    """The address of an empty database of our own, gone afterwards."""
    found = find_postgres()
    if found is None:
        pytest.skip("no PostgreSQL answers at DATABASE_URL or 127.0.0.1:5432")
    server, name = found.rpartition("/")[0], f"mesin_{uuid4().hex}"
    with psycopg.connect(f"{server}/postgres", autocommit=True) as connection:
        connection.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name)))
        yield f"{server}/{name}"
        connection.execute(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(sql.Identifier(name)))


def fill(database: str, given_rows: Sequence[Row]) -> None:
    """Put responses, and nothing else, into the table."""
    with psycopg.connect(database) as connection, connection.cursor() as cursor:
        cursor.execute(f"DROP TABLE IF EXISTS jawaban; CREATE TABLE jawaban ({TYPES})")
        cursor.executemany(f"INSERT INTO jawaban VALUES ({', '.join(['%s'] * 13)})", [row.cells for row in given_rows])  # noqa: S608 - marks
