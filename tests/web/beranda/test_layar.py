"""The home page over HTTP: what each person gets, and how many readings it takes."""

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from siklus.web.models import Jenjang, StatusSurvei, Unit
from siklus.web.services.pohon import add_unit
from tests.web.beranda.conftest import MakeSurvei
from tests.web.conftest import Orang, Pohon, entered

ONE, MANY, NONE = "beranda/satu.html", "beranda/banyak.html", "beranda/kosong.html"
SCREENS = {
    "petugas": ONE,
    "penanggung_jawab": ONE,
    "pimpinan": ONE,
    "verifikator": MANY,
    "admin": ONE,
    "auditor": ONE,
    "luar": ONE,
    "tanpa_tugas": NONE,
}


def test_everyone_has_a_home(orang: Orang) -> None:
    found = {}
    for name in Orang.__slots__:
        response = entered(getattr(orang, name)).get("/")
        assert response.status_code == 200
        found[name] = next(shown for item in response.templates if (shown := item.name or "").startswith("beranda/"))
    assert found == SCREENS


@pytest.mark.django_db
def test_home_asks_who_one_is() -> None:
    assert Client().get("/")["Location"] == "/akun/login/?next=/"


@pytest.mark.parametrize("surveys", [1, 3])
def test_one_unit_takes_as_many_readings_however_many_surveys(
    orang: Orang, pohon: Pohon, survei_baru: MakeSurvei, django_assert_num_queries: DjangoAssertNumQueries, surveys: int
) -> None:
    for ke in range(surveys):
        survei_baru(pohon.tirtamaya, StatusSurvei.DISEGEL, ke=1 + ke % 2, tahun=2024 + ke // 2)
    client = entered(orang.petugas)
    with django_assert_num_queries(11):
        client.get("/")


@pytest.mark.parametrize("units", [1, 3])
def test_many_units_take_as_many_readings_however_many_there_are(
    orang: Orang, pohon: Pohon, survei_baru: MakeSurvei, django_assert_num_queries: DjangoAssertNumQueries, units: int
) -> None:
    for number in range(units):
        survei_baru(add_unit(pohon.sagara, Jenjang.UNIT, f"loket-{number}", f"Loket {number}"), jawaban=2)
    client = entered(orang.verifikator)
    with django_assert_num_queries(12):
        client.get("/")


def test_the_table_goes_on_over_pages(orang: Orang, pohon: Pohon) -> None:
    for number in range(30):
        add_unit(pohon.sagara, Jenjang.UNIT, f"loket-{number}", f"Loket {number:02}")
    shown = entered(orang.verifikator).get("/", {"halaman": "2"}).context["rows"]
    assert [row.unit.nama for row in shown] == [f"Loket {number:02}" for number in range(22, 30)]


def test_a_filter_stays_in_the_addresses_of_the_page(orang: Orang, pohon: Pohon) -> None:
    Unit.objects.filter(pk=pohon.arunika.pk).update(nama="Kantor & Loket")
    page = entered(orang.verifikator).get("/", {"cari": "loket", "keadaan": "belum"})
    assert [row.unit for row in page.context["rows"]] == [pohon.arunika]
    assert '<input id="cari" type="search" name="cari" value="loket">' in page.content.decode()
