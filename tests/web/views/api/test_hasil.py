"""Results for programs: blind until closing, then the very figures of `siklus hitung --json`."""

import json
from pathlib import Path

import jsonschema  # type: ignore[import-untyped]  # ships no types
import pytest
from django.utils import timezone

import siklus.cli
from siklus.web.models import Survei
from siklus.web.services.survei import close_survei
from tests.web.conftest import Orang
from tests.web.views.api.alat import KEYS, Program, answer, read

pytestmark = pytest.mark.django_db(transaction=True)
SCHEMA = json.loads((Path(siklus.cli.__file__).parent / "skema" / "hitung.json").read_text(encoding="utf-8"))


def test_an_open_survey_is_blind(kpu: Program, survei: Survei) -> None:
    kpu.post(f"/survei/{survei.kode}/jawaban", answer())
    response = kpu.get(f"/survei/{survei.kode}/hasil")
    assert (response.status_code, read(response)["kode"]) == (403, "HASIL-01")
    assert b"3.00" not in response.content


def test_a_closed_survey_without_answers_has_no_result(kpu: Program, survei: Survei, orang: Orang) -> None:
    close_survei(survei, orang.penanggung_jawab, timezone.now())
    response = kpu.get(f"/survei/{survei.kode}/hasil")
    assert (response.status_code, read(response)["kode"]) == (409, "JAWAB-13")


def test_a_closed_survey_gives_its_index_as_the_command_line_prints_it(
    kpu: Program, survei: Survei, orang: Orang
) -> None:
    for value in (3, 4, 4):
        kpu.post(f"/survei/{survei.kode}/jawaban", answer(value))
    kpu.post(f"/survei/{survei.kode}/jawaban", {**answer(), "nilai": {"waktu": 2}})
    close_survei(survei, orang.penanggung_jawab, timezone.now())
    found = read(kpu.get(f"/survei/{survei.kode}/hasil"))
    jsonschema.validate(found["indeks"], SCHEMA)
    assert found["survei"]["status"] == "ditutup"
    assert len(found["survei"]["sidik"]) == 64
    assert found["dilaporkan"] is False
    nilai = {"jumlah": "11", "n": "3", "nrr": "3.67", "nrr_pasti": "11/3", "mutu": "A"}
    lowest = {"jumlah": "13", "n": "4", "nrr": "3.25", "nrr_pasti": "13/4", "mutu": "B"}
    assert found["indeks"] == {
        "n": "4",
        "unsur": {**dict.fromkeys(KEYS, nilai), "waktu": lowest},
        "ikm": "90.51",
        "mutu": "A",
        "prioritas": [["waktu"], ["persyaratan", "prosedur", *KEYS[3:7], "sarana", "pengaduan"]],
    }
