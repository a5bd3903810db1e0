"""The PostgreSQL server on which the web door's tests run a second time."""

import os
from collections.abc import Mapping

import psycopg

LOCAL = "postgres://postgres@127.0.0.1:5432/test"
SECONDS = 3


def find_postgres(environment: Mapping[str, str] = os.environ) -> str | None:
    """DATABASE_URL where it names PostgreSQL, else this machine's own server; None when neither answers."""
    given = environment.get("DATABASE_URL", "")
    address = given if given.startswith("postgres") else LOCAL
    try:
        psycopg.connect(address, connect_timeout=SECONDS).close()
    except psycopg.OperationalError:
        return None
    return address
