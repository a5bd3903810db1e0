"""SIGKILL while a report is sealed and while evidence is decided on: whole or not at all."""

import os

import pytest

from bench.web.server import Penyimpanan
from tests.faults.web.pengunggah import step
from tests.faults.web.penyegel import deciding, kill_while, sealing

KILLS = 60 if os.environ.get("SIKLUS_UJI") == "penuh" else 3
pytestmark = pytest.mark.skipif(os.name != "posix", reason="kill -9 is a thing of POSIX")


def test_a_report_is_sealed_whole_or_not_at_all(store: Penyimpanan) -> None:
    kept = step(store, "tests.faults.web.laporan_toko")
    kill_while(store, KILLS, 20261123, sealing(store, kept))
    found = step(store, "tests.faults.web.periksa_laporan")
    assert (found["pecah"], found["setengah"], found["sesudah"]) == ([], [], {})
    assert found["disegel"] == found["dicatat"]
    assert isinstance(found["disegel"], int)
    assert found["disegel"] >= 1
    assert found["diperbaiki"] == found["sebelum"]
    assert set(found["sebelum"]) <= {"SIMPAN-01", "SIMPAN-04"}  # type: ignore[call-overload]  # codes with their counts


def test_a_month_is_decided_on_whole_or_not_at_all(store: Penyimpanan) -> None:
    kept = step(store, "tests.faults.web.laporan_toko")
    seen: list[dict[str, object]] = []
    kill_while(store, KILLS, 20261124, deciding(store, kept, 20261125, seen))
    after = [*seen[1:], step(store, "tests.faults.web.periksa_laporan", str(seen[-1]["jejak"]))]
    assert [(one["setengah"], one["diputus"] == one["dicatat"]) for one in after] == [(0, True)] * (KILLS + 1)
    assert after[0]["diputus"] == after[0]["menunggu"], "the first was not killed"
