"""SIGKILL while evidence is sent: no row without its file, and what lies about is found and mended."""

import os

from bench.web.server import Penyimpanan
from tests.faults.web.pengunggah import kill_while_sending, step

KILLS = 10 if os.environ.get("SIKLUS_UJI") == "penuh" else 5


def test_a_kill_leaves_no_half_evidence(store: Penyimpanan) -> None:
    kiriman = kill_while_sending(store, step(store, "bench.web.bukti_toko"), KILLS, seed=20261123)
    found = step(store, "tests.faults.web.periksa_bukti")
    assert kiriman.diakui > 0
    assert set(kiriman.lain) <= {503}
    before, after = found["sebelum"], found["sesudah"]
    assert isinstance(before, dict)
    assert set(before) <= {"SIMPAN-01", "SIMPAN-04"}
    assert (found["diperbaiki"], after, found["tanpa_isi"]) == (before, {}, 0)
    assert isinstance(found["bukti"], int)
    assert found["bukti"] >= kiriman.diakui
    assert found["isi"] == found["bukti"]
