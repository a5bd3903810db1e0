"""`python -m bench.web.besar_halaman DISEGEL DIBUKA TIMES LARGE`: pages of the multiplied nation, in this process.

Each as the person of a place would ask for it: once to warm, once to count queries, then TIMES times. LARGE is 1 where
TOO_LARGE pages are left out. Writes for each its median in milliseconds and its queries, as JSON.
"""

import json
import sys
from collections.abc import Iterator
from http import HTTPStatus
from statistics import median
from time import perf_counter

from siklus.web.wsgi import application  # first: it sets Django up

# isort: split

from django.conf import settings
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from bench.web.halaman_besar import HALAMAN, TOO_LARGE
from siklus.web.models import Akun

SLOW = 2.0
"""Seconds from which a page is not asked for again and again."""


def measured(disegel: int, dibuka: int, times: int, large: int) -> Iterator[dict[str, object]]:
    """Every page of HALAMAN; RuntimeError for one that is not given."""
    clients = {}
    asked_for = {nama: page for nama, page in HALAMAN.items() if not large or nama not in TOO_LARGE}
    for nama, (orang, alamat) in asked_for.items():
        if orang not in clients:
            clients[orang] = _entered(orang)
        path = alamat.format(disegel=disegel, dibuka=dibuka)
        first = _seconds(clients[orang], path)
        with CaptureQueriesContext(
            connection,
        ) as seen:
            _seconds(clients[orang], path)
        asked = len(seen)  # before the next request forgets them
        rounds = times if first < SLOW else 1
        found = [_seconds(clients[orang], path) for _ in range(rounds)]
        yield {"nama": nama, "ms": median(found) * 1000, "kueri": asked}


def _entered(kode: str) -> Client:
    client = Client()
    client.force_login(Akun.objects.get(email=f"{kode}@contoh.example"), settings.AUTHENTICATION_BACKENDS[0])
    return client


def _seconds(client: Client, path: str) -> float:
    begun = perf_counter()
    response = client.get(path, HTTP_HOST="localhost")
    seconds = perf_counter() - begun
    if response.status_code != HTTPStatus.OK:
        raise RuntimeError(path, response.status_code)
    return seconds


if __name__ == "__main__":
    assert application  # noqa: S101 - imported for what it does
    json.dump(list(measured(*map(int, sys.argv[1:]))), sys.stdout)
