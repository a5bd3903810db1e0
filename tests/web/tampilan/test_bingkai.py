"""The frame around every page: tabs, switcher, theme, language, and the pages that say what went wrong."""

from http import HTTPStatus

import pytest
from django.http import HttpRequest
from django.template import engines
from django.template.loader import render_to_string
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from siklus.web.models import Peran, StatusSurvei, Tugas
from siklus.web.templatetags.siklus import lebar
from tests.web.beranda.conftest import MakeSurvei, survei_baru
from tests.web.conftest import Orang, Pohon, entered

__all__ = ["survei_baru"]
PROBE = (
    '{% extends "base_survei.html" %}{% block judul %}Uji{% endblock %}'
    "{% block tab %} hasil {% endblock %}{% block isi %}isi{% endblock %}"
)


def shown(template: str, request: HttpRequest, **context: object) -> str:
    return str(engines["django"].from_string(template).render(context, request))


def request_of(client: Client) -> HttpRequest:
    request: HttpRequest = client.get("/").wsgi_request
    return request


def test_the_switcher_names_each_place_of_a_person_once(orang: Orang, pohon: Pohon) -> None:
    Tugas.objects.create(akun=orang.petugas, peran=Peran.AUDITOR, unit=pohon.tirtamaya)
    Tugas.objects.create(akun=orang.petugas, peran=Peran.AUDITOR, unit=pohon.arunika)
    page = entered(orang.petugas).get("/")
    assert [unit.kode for unit in page.context["kantor_saya"]()] == ["tirtamaya", "arunika"]


def test_nobody_has_a_theme_or_places() -> None:
    request = request_of(Client())
    assert shown("{{ tema }}{% for unit in kantor_saya %}x{% endfor %}", request) == ""


def test_a_survey_page_has_its_head_and_marks_its_tab(orang: Orang, pohon: Pohon, survei_baru: MakeSurvei) -> None:
    survei = survei_baru(pohon.tirtamaya, StatusSurvei.DIBUKA)
    page = shown(PROBE, request_of(entered(orang.petugas)), survei=survei)
    assert "<title>Uji – SKM KPU Tirtamaya 2/2026 – Siklus</title>" in page
    assert page.count("<h1>") == 1
    assert "Semester II Tahun 2026 (Juli–Desember 2026)" in page
    assert page.count('aria-current="page"') <= 1


@pytest.mark.parametrize("tema", ["terang", "gelap", ""])
def test_a_theme_is_kept_and_one_returns_to_where_one_was(orang: Orang, tema: str) -> None:
    client = entered(orang.auditor)
    answer = client.post("/saya/tema", {"tema": tema, "next": "/saya?x=1"})
    assert (answer.status_code, answer["Location"]) == (HTTPStatus.FOUND, "/saya?x=1")
    orang.auditor.refresh_from_db()
    assert orang.auditor.tema == tema
    assert (f'data-tema="{tema}"' in client.get("/saya").content.decode()) is bool(tema)


def test_a_theme_that_does_not_exist_and_a_foreign_address_are_not_followed(orang: Orang) -> None:
    answer = entered(orang.auditor).post("/saya/tema", {"tema": "ungu", "next": "https://contoh.com/"})
    orang.auditor.refresh_from_db()
    assert (answer["Location"], orang.auditor.tema) == ("/", "")


def test_a_theme_is_not_changed_by_reading(orang: Orang) -> None:
    assert entered(orang.auditor).get("/saya/tema").status_code == HTTPStatus.METHOD_NOT_ALLOWED


def test_the_language_is_the_chosen_one_and_not_the_browsers(orang: Orang) -> None:
    client = entered(orang.auditor)
    assert '<html lang="id">' in client.get("/saya", headers={"accept-language": "en"}).content.decode()
    client.post("/bahasa", {"language": "en", "next": "/saya"})
    assert client.cookies["siklus_bahasa"].value == "en"
    answer = client.get("/saya")
    assert '<html lang="en">' in answer.content.decode()
    assert answer["Content-Language"] == "en"


def test_a_language_that_is_not_offered_is_the_sites(orang: Orang) -> None:
    client = entered(orang.auditor)
    client.cookies["siklus_bahasa"] = "xx"
    assert '<html lang="id">' in client.get("/saya").content.decode()


def test_what_is_not_there_is_said_in_the_frame(orang: Orang) -> None:
    answer = entered(orang.petugas).get("/tidak-ada")
    assert (answer.status_code, "Halaman tidak ditemukan" in answer.content.decode()) == (HTTPStatus.NOT_FOUND, True)


@pytest.mark.parametrize("name", ["400.html", "500.html", "503.html", "403_csrf.html"])
def test_pages_of_last_resort_need_no_request(name: str) -> None:
    page = render_to_string(name)
    assert page.count("<h1>") == 1
    assert '<html lang="id">' in page


@pytest.mark.parametrize(
    ("bahasa", "sentence"),
    [
        ("id", "Peran Anda di KPU Tirtamaya tidak mencakup mengelola orang."),
        ("en", "Your role at KPU Tirtamaya does not cover managing people."),
    ],
)
def test_a_refusal_names_the_act_and_the_place(bahasa: str, sentence: str, orang: Orang) -> None:
    client = entered(orang.petugas)
    client.cookies["siklus_bahasa"] = bahasa
    assert sentence in client.get("/unit/tirtamaya/orang/").content.decode()


def test_a_bar_stays_within_its_bounds() -> None:
    assert [lebar(share) for share in (-3, 0, 46.25, 100, 140)] == ["0.0", "0.0", "46.2", "100.0", "100.0"]


@pytest.mark.parametrize("roles", [1, 3])
def test_the_frame_reads_the_same_however_many_places_one_has(
    orang: Orang, pohon: Pohon, django_assert_num_queries: DjangoAssertNumQueries, roles: int
) -> None:
    for unit in (pohon.arunika, pohon.delima)[: roles - 1]:
        Tugas.objects.create(akun=orang.petugas, peran=Peran.PETUGAS, unit=unit)
    client = entered(orang.petugas)
    with django_assert_num_queries(3):  # session, person, roles
        client.get("/tidak-ada")
