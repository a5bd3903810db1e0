"""Who may ask what, and how often."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from siklus.web.models import KunciApi, Survei
from siklus.web.services.kunci_api import Cakupan, revoke_kunci, sidik_of
from siklus.web.services.laju_api import PER_MINUTE, count_request
from tests.web.conftest import Orang, Pohon
from tests.web.views.api.alat import Program, answer, kunci_of, program, read

OPERATIONS = {
    "daftar_unit": "/unit",
    "unit": "/unit/tirtamaya",
    "survei_unit": "/unit/tirtamaya/survei",
    "kuesioner": "/survei/{kode}/kuesioner",
    "hasil": "/survei/{kode}/hasil",
}
SCOPES = {
    Cakupan.UNIT: {"daftar_unit": 200, "unit": 200, "survei_unit": 200, "kuesioner": 200, "hasil": 403, "kirim": 403},
    Cakupan.KIRIM: {"daftar_unit": 403, "unit": 403, "survei_unit": 403, "kuesioner": 200, "hasil": 403, "kirim": 201},
    Cakupan.HASIL: {"daftar_unit": 403, "unit": 403, "survei_unit": 403, "kuesioner": 403, "hasil": 403, "kirim": 403},
}


@pytest.mark.parametrize("cakupan", Cakupan)
def test_each_scope_opens_its_own_and_nothing_else(
    cakupan: Cakupan, pohon: Pohon, orang: Orang, survei: Survei
) -> None:
    held = program(pohon.tirtamaya, orang.admin, cakupan)
    found = {name: held.get(path.format(kode=survei.kode)).status_code for name, path in OPERATIONS.items()}
    found["kirim"] = held.post(f"/survei/{survei.kode}/jawaban", answer()).status_code
    assert found == SCOPES[cakupan]


@pytest.mark.parametrize("path", [*OPERATIONS.values(), "/survei/{kode}/jawaban"])
def test_a_survey_or_unit_beyond_the_tree_is_not_there(path: str, pohon: Pohon, orang: Orang, survei: Survei) -> None:
    held = program(pohon.delima, orang.admin)
    address = path.format(kode=survei.kode)
    response = held.post(address, answer()) if path.endswith("jawaban") else held.get(address)
    assert response.status_code == (200 if path == "/unit" else 404)
    assert b"tirtamaya" not in response.content.lower()


@pytest.mark.parametrize(
    "header", [None, "", "Bearer", "Bearer ", "Bearer skl_salah", "Basic c2tsOg==", "Bearer \udc80"]
)
@pytest.mark.django_db
def test_without_a_known_key_there_is_nothing(header: str | None) -> None:
    headers = {} if header is None else {"Authorization": header}
    response = Client().get("/api/v1/unit", headers=headers)
    assert response.status_code == 401
    assert response["WWW-Authenticate"] == 'Bearer realm="siklus"'
    assert read(response)["kode"] == "KUNCI-01"  # type: ignore[arg-type]  # the test client's own kind
    assert "RateLimit-Limit" not in response


def test_a_key_is_kept_as_a_fingerprint_and_recognised_by_its_beginning(kpu: Program) -> None:
    kunci = kunci_of(kpu)
    assert (kunci.awalan, kunci.sidik) == (kpu.rahasia[:12], sidik_of(kpu.rahasia))
    assert kpu.rahasia not in str(KunciApi.objects.values())
    assert len(kpu.rahasia) == 47


def test_the_use_of_a_key_is_noted_once_an_hour(kpu: Program) -> None:
    assert kunci_of(kpu).terakhir is None
    kpu.get("/unit")
    first = kunci_of(kpu).terakhir
    kpu.get("/unit")
    assert kunci_of(kpu).terakhir == first
    KunciApi.objects.update(terakhir=timezone.now() - timedelta(hours=1))
    kpu.get("/unit")
    assert (later := kunci_of(kpu).terakhir) is not None
    assert first is not None
    assert later > first


def test_a_revoked_key_opens_nothing(kpu: Program, orang: Orang) -> None:
    revoke_kunci(kunci_of(kpu), orang.admin, timezone.now())
    response = kpu.get("/unit")
    assert (response.status_code, read(response)["kode"]) == (401, "KUNCI-02")
    first = kunci_of(kpu).dicabut
    revoke_kunci(kunci_of(kpu), orang.admin, timezone.now())
    assert kunci_of(kpu).dicabut == first


def test_a_key_is_good_on_its_last_day_and_not_after(pohon: Pohon, orang: Orang) -> None:
    today = timezone.localdate()
    status = [
        program(pohon.kpu, orang.admin, sampai=today + timedelta(days=days)).get("/unit").status_code
        for days in (1, 0, -1)
    ]
    assert status == [200, 200, 401]


def test_too_many_requests_in_a_minute_wait(kpu: Program, pohon: Pohon, orang: Orang) -> None:
    kunci = kunci_of(kpu)
    assert kpu.get("/unit/salah!")["RateLimit-Remaining"] == str(PER_MINUTE - 1), "what is refused counts too"
    while count_request(kunci.pk).sisa:  # asked one by one they would take a minute on a busy machine
        pass
    response = kpu.get("/unit")
    assert (response.status_code, read(response)["kode"]) == (429, "KUNCI-04")
    assert (response["RateLimit-Limit"], response["RateLimit-Remaining"]) == (str(PER_MINUTE), "0")
    assert 1 <= int(response["Retry-After"]) <= 61
    assert program(pohon.kpu, orang.admin).get("/unit").status_code == 200, "another key is not held up"
