"""SIGKILL under load: whatever was acknowledged is there, once, and the sums are those of the rows."""

import os

import pytest

from bench.web.server import Penyimpanan
from tests.faults.web.catatan import is_done, record
from tests.faults.web.kampanye import judge, kill_often

SHORT, PORTION, FULL = 20, 20, 200
penuh = pytest.mark.skipif(os.environ.get("SIKLUS_UJI") != "penuh", reason="only with --penuh")


def test_what_was_acknowledged_survives_a_kill(store: Penyimpanan) -> None:
    riwayat = kill_often(store, SHORT, seed=20261123)
    found = judge(store, riwayat)
    assert (found["hilang"], found["ganda"], found["statistik_sama"]) == (0, 0, True)
    assert len(riwayat.diakui) > 0
    assert set(riwayat.status) <= {201, 503}


@penuh
@pytest.mark.parametrize("portion", [f"{number:02d}" for number in range(FULL // PORTION)])
def test_the_full_campaign(store: Penyimpanan, portion: str) -> None:
    name = "postgresql" if store.environment["DATABASE_URL"] else "sqlite"
    if is_done(name, portion):
        pytest.skip("done before")
    riwayat = kill_often(store, PORTION, seed=1_000 + int(portion))
    found = judge(store, riwayat)
    assert (found["hilang"], found["ganda"], found["statistik_sama"]) == (0, 0, True)
    record(name, portion, {"dibunuh": PORTION, "dikirim": riwayat.dikirim, "diakui": len(riwayat.diakui), **found})
