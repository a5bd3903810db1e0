import json

from siklus.core.indeks.dilaporkan import NilaiDilaporkan, hasil_dilaporkan
from siklus.core.indeks.irisan import compute_hasil
from siklus.core.indeks.ringkas import summary
from tests.core.indeks.buatan import ATURAN, BAKU, make_jawaban
from tests.core.indeks.test_dilaporkan import NRR


def test_computed_values_as_json() -> None:
    jawaban = [make_jawaban(1, 3), make_jawaban(2, 3), make_jawaban(3, 4, beda={"waktu": None, "biaya": 4})]
    found = json.loads(json.dumps(summary(compute_hasil(jawaban, BAKU, (), ATURAN))))
    others = {"jumlah": 10, "n": 3, "nrr": "3.33", "nrr_pasti": "10/3", "mutu": "B"}
    assert found == {
        "n": 3,
        "unsur": {
            key: {"jumlah": 6, "n": 2, "nrr": "3.00", "nrr_pasti": "3", "mutu": "C"} if key == "waktu" else others
            for key in BAKU.unsur
        },
        "ikm": "82.41",
        "mutu": "B",
    }


def test_printed_values_have_no_sum() -> None:
    found = summary(hasil_dilaporkan(NilaiDilaporkan({**NRR, "waktu": "3,254"}, "87,36", "Laporan"), ATURAN))
    assert (found["ikm"], found["n"]) == ("87.36", 0)
    unsur = found["unsur"]
    assert isinstance(unsur, dict)
    assert unsur["waktu"] == {"jumlah": None, "n": 0, "nrr": "3.25", "nrr_pasti": "1627/500", "mutu": "B"}
