"""SIGKILL under load: whatever was acknowledged is there, once, and the sums are those of the rows."""

import json
import os
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bench.web.server import Penyimpanan
from tests.faults.web.kampanye import judge, kill_often

SHORT, PORTION, FULL = 20, 20, 200
RESULT = Path(__file__).parents[3] / "docs" / "rujukan" / "ketahanan.json"
"""What the full campaign found; it goes on from there."""
penuh = pytest.mark.skipif(os.environ.get("SIKLUS_UJI") != "penuh", reason="only with --penuh")


def test_what_was_acknowledged_survives_a_kill(store: Penyimpanan) -> None:
    riwayat = kill_often(store, SHORT, seed=20261123)
    found = judge(store, riwayat)
    assert (found["hilang"], found["ganda"], found["statistik_sama"]) == (0, 0, True)
    assert len(riwayat.diakui) > 0
    assert set(riwayat.status) <= {201, 503}


@penuh
@pytest.mark.parametrize("portion", range(FULL // PORTION))
def test_the_full_campaign(store: Penyimpanan, portion: int) -> None:
    name = "postgresql" if store.environment["DATABASE_URL"] else "sqlite"
    done = json.loads(RESULT.read_text(encoding="utf-8")) if RESULT.exists() else {}
    if str(portion) in done.get(name, {}):
        pytest.skip("done before")
    riwayat = kill_often(store, PORTION, seed=1_000 + portion)
    found = judge(store, riwayat)
    assert (found["hilang"], found["ganda"], found["statistik_sama"]) == (0, 0, True)
    done.setdefault(name, {})[str(portion)] = {
        "hari": datetime.now(UTC).date().isoformat(),
        "dibunuh": PORTION,
        "dikirim": riwayat.dikirim,
        "diakui": len(riwayat.diakui),
        **found,
    }
    RESULT.write_text(json.dumps(done, indent=1, sort_keys=True) + "\n", encoding="utf-8")
