"""The screen of a unit's API keys: who may, what is shown once, what is kept."""

from datetime import date, timedelta

import pytest
from django.test import Client
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from siklus.web.models import Jejak, KunciApi
from siklus.web.services.kunci_api import Cakupan, make_kunci, sidik_of
from tests.web.conftest import Orang, Pohon, entered

PAGE = "/unit/tirtamaya/kunci"
FIELDS = {"nama": "Aplikasi antrean", "cakupan": ["kirim", "unit"], "sampai": ""}
STATUS = {
    "petugas": 403,
    "penanggung_jawab": 403,
    "pimpinan": 403,
    "verifikator": 403,
    "admin": 200,
    "auditor": 403,
    "luar": 404,
    "tanpa_tugas": 404,
}


def test_only_the_admin_enters(orang: Orang) -> None:
    assert {name: entered(getattr(orang, name)).get(PAGE).status_code for name in STATUS} == STATUS
    assert Client().get(PAGE)["Location"] == f"/akun/login/?next={PAGE}"


def test_only_the_admin_makes_and_revokes(orang: Orang, pohon: Pohon) -> None:
    kunci = make_kunci(pohon.tirtamaya, "Lama", (Cakupan.UNIT,), None, orang.admin).kunci
    for name, status in STATUS.items():
        if status != 200:
            client = entered(getattr(orang, name))
            assert client.post(PAGE, FIELDS).status_code == status
            assert client.post(f"{PAGE}/{kunci.pk}/cabut").status_code == status
    assert KunciApi.objects.get().dicabut is None


def test_a_key_is_shown_once_and_kept_as_a_fingerprint(orang: Orang) -> None:
    client = entered(orang.admin)
    response = client.post(PAGE, FIELDS)
    assert (response.status_code, response["Location"]) == (302, PAGE)
    kunci = KunciApi.objects.get()
    shown = client.get(PAGE).content.decode()
    (secret,) = {word.split("<")[0] for word in shown.split(">") if word.startswith("skl_") and len(word) > 40}
    assert (sidik_of(secret), secret[:12]) == (kunci.sidik, kunci.awalan)
    assert secret not in client.get(PAGE).content.decode()
    assert (kunci.nama, kunci.cakupan, kunci.sampai, kunci.oleh) == (
        "Aplikasi antrean",
        ["kirim", "unit"],
        None,
        orang.admin,
    )
    assert list(Jejak.objects.values_list("perbuatan", "objek")) == [("kunci API dibuat", "Aplikasi antrean")]


def test_another_units_page_does_not_show_it(orang: Orang, pohon: Pohon) -> None:
    client = entered(orang.admin)
    orang.admin.tugas.create(peran="admin", unit=pohon.arunika)
    client.post(PAGE, FIELDS)
    assert "skl_" not in client.get("/unit/arunika/kunci").content.decode()
    assert "skl_" in client.get(PAGE).content.decode()


@pytest.mark.parametrize(
    "wrong",
    [{"nama": ""}, {"cakupan": []}, {"cakupan": ["semua"]}, {"sampai": "kemarin"}, {"sampai": "2020-01-01"}],
    ids=str,
)
def test_what_is_wrong_is_shown_with_what_was_typed(wrong: dict[str, object], orang: Orang) -> None:
    response = entered(orang.admin).post(PAGE, FIELDS | wrong)
    assert response.status_code == 200
    assert "errorlist" in response.content.decode()
    assert not KunciApi.objects.exists()


def test_the_last_day_is_kept(orang: Orang) -> None:
    day = timezone.localdate() + timedelta(days=30)
    entered(orang.admin).post(PAGE, FIELDS | {"sampai": day.isoformat()})
    assert KunciApi.objects.get().sampai == day


def test_a_key_is_revoked_by_its_own_unit_only(orang: Orang, pohon: Pohon) -> None:
    own = make_kunci(pohon.tirtamaya, "Sini", (Cakupan.UNIT,), date(2099, 1, 1), orang.admin).kunci
    other = make_kunci(pohon.arunika, "Sana", (Cakupan.UNIT,), None, orang.admin).kunci
    client = entered(orang.admin)
    assert client.get(f"{PAGE}/{own.pk}/cabut").status_code == 405
    assert client.post(f"{PAGE}/{other.pk}/cabut").status_code == 404
    assert client.post(f"{PAGE}/{own.pk}/cabut")["Location"] == PAGE
    own.refresh_from_db()
    other.refresh_from_db()
    assert (own.dicabut is None, other.dicabut is None) == (False, True)
    assert "Dicabut" in client.get(PAGE).content.decode()


@pytest.mark.parametrize("count", [1, 3])
def test_the_list_costs_the_same(
    count: int, orang: Orang, pohon: Pohon, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(count):
        make_kunci(pohon.tirtamaya, f"Kunci {number}", (Cakupan.UNIT,), None, orang.admin)
    client = entered(orang.admin)
    with django_assert_num_queries(QUERIES):
        page = client.get(PAGE).content.decode()
    assert page.count("Cabut Kunci") == count


QUERIES = 6
"""Session, person, unit, tasks, keys, and whatever the frame asks for."""
