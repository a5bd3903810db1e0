"""The public form as a page: what it shows, what it never does, and how little it weighs."""

import gzip
import hashlib
import re
from base64 import b64encode
from pathlib import Path

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from siklus.web.models import SasaranLayanan, StatusSurvei, Survei
from siklus.web.queries import pintu
from siklus.web.services.survei import close_survei
from tests.web.conftest import Orang, entered
from tests.web.publik.conftest import PERTANYAAN, address, read
from tests.web.survei.conftest import PADA

HTML_BUDGET = 14_000
WHOLE_BUDGET = 30_000
MOST_REQUESTS = 4
STATIC = re.compile(r'(?:src|href)="(/static/[^"]+)"')


@pytest.fixture
def no_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every request reads the survey anew, as one does that comes a second later."""
    monkeypatch.setattr(pintu, "FRESH", -1.0)


def test_the_plain_form_asks_everything_in_order(warga: Client, dibuka: Survei) -> None:
    text = warga.get(address(dibuka)).content.decode()
    names = list(dict.fromkeys(re.findall(r'<(?:input type="radio"|textarea|input)[^>]*? name="([^"]+)"', text)))
    assert names == [
        *("uuid", "versi", "situs", "layanan"),
        *(f"n-{name}" for name in PERTANYAAN),
        *(f"p-{name}" for name in ("jenis_kelamin", "usia", "pendidikan", "pekerjaan", "disabilitas")),
        "t-saran",
    ]


def test_purpose_retention_and_rights_stand_before_the_first_question(warga: Client, dibuka: Survei) -> None:
    notice, _, _ = warga.get(address(dibuka)).content.decode().partition("<form")
    assert [re.sub(r"<[^>]+>", "", item) for item in re.findall(r"<dt>.*?</dt>", notice)] == [
        "Untuk apa",
        "Yang disimpan",
        "Berapa lama",
        "Hak Saudara",
    ]
    assert "UU 27/2022" in notice
    assert "Nama, NIK, nomor telepon, surel, dan alamat IP tidak disimpan." in notice


def test_who_may_be_asked_about_the_data_is_named(warga: Client, dibuka: Survei) -> None:
    assert "Pertanyaan tentang data" not in warga.get(address(dibuka)).content.decode()
    dibuka.unit.telepon = "(0999) 123"
    dibuka.unit.save()
    pintu._kept.clear()  # noqa: SLF001 - a second later
    assert "Pertanyaan tentang data: (0999) 123." in warga.get(address(dibuka)).content.decode()


def test_each_page_has_a_number_of_its_own(warga: Client, dibuka: Survei) -> None:
    numbers = {read(warga.get(address(dibuka)).content.decode()).fields["uuid"] for _ in range(3)}
    assert len(numbers) == 3


def test_the_page_speaks_english_and_keeps_the_offices_own_words_in_indonesian(warga: Client, dibuka: Survei) -> None:
    response = warga.get(address(dibuka), {"bahasa": "en"})
    text = response.content.decode()
    assert response["Content-Language"] == "en"
    assert '<html lang="en">' in text
    assert "Question 1 of 9" in text
    assert "Permohonan Informasi" in text
    assert 'href="?" hreflang="id"' in text


def test_an_unknown_language_is_indonesian(warga: Client, dibuka: Survei) -> None:
    assert warga.get(address(dibuka), {"bahasa": "xx"})["Content-Language"] == "id"


def test_large_letters_are_an_address(warga: Client, dibuka: Survei) -> None:
    text = warga.get(address(dibuka), {"besar": "1", "bahasa": "en"}).content.decode()
    assert '<html lang="en" class="besar">' in text
    assert f'action="/s/{dibuka.kode}?bahasa=en&amp;besar=1"' in text


def test_a_poster_names_the_service_and_a_card_the_visit_code(warga: Client, dibuka: Survei) -> None:
    Survei.objects.filter(pk=dibuka.pk).update(pakai_kode_kunjungan=True)
    text = warga.get(address(dibuka), {"layanan": "informasi", "kode": '"><AB'}).content.decode()
    assert read(text).fields | {"uuid": ""} == {
        "uuid": "",
        "versi": str(dibuka.versi_id),
        "situs": "",
        "layanan": "informasi",
        "t-saran": "",
        "kode": '"><AB',
    }


def test_a_service_that_the_survey_lacks_is_not_chosen(warga: Client, dibuka: Survei) -> None:
    text = warga.get(address(dibuka), {"layanan": "lain"}).content.decode()
    assert "layanan" not in read(text).fields


def test_one_service_needs_no_question(warga: Client, dibuka: Survei) -> None:
    SasaranLayanan.objects.filter(survei=dibuka).exclude(layanan__kode="informasi").delete()
    page = read(warga.get(address(dibuka)).content.decode())
    assert (page.fields["layanan"], "layanan" in page.radios) == ("informasi", False)


@pytest.mark.parametrize(
    ("status", "expected", "heading"),
    [
        (StatusSurvei.DRAF, 403, "Survei ini belum dibuka"),
        (StatusSurvei.DITUTUP, 410, "Survei ini sudah ditutup"),
        (StatusSurvei.DISEGEL, 410, "Survei ini sudah ditutup"),
    ],
)
def test_a_survey_that_takes_no_answers_says_so(
    warga: Client, draf: Survei, status: StatusSurvei, expected: int, heading: str
) -> None:
    Survei.objects.filter(pk=draf.pk).update(status=status)
    response = warga.get(address(draf))
    assert (response.status_code, f"<h1>{heading}</h1>" in response.content.decode()) == (expected, True)


@pytest.mark.django_db
def test_an_unknown_address_says_what_to_do(warga: Client) -> None:
    response = warga.get("/s/tidakada")
    assert response.status_code == 404
    assert "Periksa lagi huruf dan angka pada poster" in response.content.decode()


def test_letters_of_either_case_are_one_address(warga: Client, dibuka: Survei) -> None:
    assert warga.get(f"/s/{dibuka.kode.upper()}").status_code == 200


def test_a_warm_page_asks_the_store_nothing(
    warga: Client, dibuka: Survei, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    warga.get(address(dibuka))
    with django_assert_num_queries(0):
        warga.get(address(dibuka))


def test_staff_who_look_at_it_ask_the_store_nothing_either(
    dibuka: Survei, orang: Orang, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    client = entered(orang.petugas)
    client.get(address(dibuka))
    with django_assert_num_queries(0):
        client.get(address(dibuka))


@pytest.mark.usefixtures("no_memory")
def test_the_kept_page_notices_closing(warga: Client, dibuka: Survei, orang: Orang) -> None:
    before = warga.get(address(dibuka)).status_code
    close_survei(dibuka, orang.pimpinan, PADA)
    assert (before, warga.get(address(dibuka)).status_code) == (200, 410)


@pytest.mark.usefixtures("no_memory")
def test_the_kept_page_notices_new_words(warga: Client, dibuka: Survei) -> None:
    assert dibuka.versi
    assert "Apa saran Saudara" in warga.get(address(dibuka)).content.decode()
    dibuka.versi.isi["terbuka"][0]["teks"]["id"] = "Apa usul Saudara?"
    dibuka.versi.save()
    text = warga.get(address(dibuka)).content.decode()
    assert ("Apa saran Saudara" in text, "Apa usul Saudara?" in text) == (False, True)


def test_the_memory_of_pages_is_bounded(warga: Client, dibuka: Survei, monkeypatch: pytest.MonkeyPatch) -> None:
    from siklus.web.views.publik import lembar  # noqa: PLC0415 - the module whose limit is lowered

    monkeypatch.setattr(lembar, "MOST_KEPT", 2)
    for fields in ({}, {"bahasa": "en"}, {"besar": "1"}, {"layanan": "informasi"}):
        assert warga.get(address(dibuka), fields).status_code == 200
    assert len(lembar._kept) <= 2  # noqa: SLF001 - what is bounded


def test_no_page_sets_a_cookie_and_nothing_comes_from_elsewhere(warga: Client, dibuka: Survei) -> None:
    for path in (address(dibuka), "/terima", "/terima/tarik", "/s/tidakada"):
        response = warga.get(path)
        assert response.cookies == {}, path
        assert "Set-Cookie" not in response.headers, path
        assert "http" not in re.sub(r"http://www.w3.org/2000/svg", "", response.content.decode()), path


def test_the_page_is_kept_by_nobody(warga: Client, dibuka: Survei) -> None:
    response = warga.get(address(dibuka))
    assert {name: response[name] for name in ("Cache-Control", "Referrer-Policy", "X-Frame-Options")} == {
        "Cache-Control": "no-store",
        "Referrer-Policy": "no-referrer",
        "X-Frame-Options": "DENY",
    }


def test_the_policy_lets_in_exactly_the_pages_own_style(warga: Client, dibuka: Survei) -> None:
    response = warga.get(address(dibuka))
    text = response.content.decode()
    styles = re.findall(r"<style>(.*?)</style>", text, re.DOTALL)
    digest = b64encode(hashlib.sha256(styles[0].encode()).digest()).decode()
    policy = dict(part.strip().split(" ", 1) for part in response["Content-Security-Policy"].split(";"))
    assert (len(styles), policy["style-src"], policy["script-src"]) == (1, f"'self' 'sha256-{digest}'", "'self'")
    assert " style=" not in text
    assert not re.search(r" on[a-z]+=", text)


@pytest.mark.parametrize("bahasa", ["id", "en"])
def test_the_form_weighs_little(warga: Client, dibuka: Survei, root: Path, bahasa: str) -> None:
    response = warga.get(address(dibuka), {"bahasa": bahasa}, headers={"Accept-Encoding": "gzip"})
    assert response["Content-Encoding"] == "gzip"
    page = len(response.content)
    text = gzip.decompress(response.content).decode()
    others = STATIC.findall(text)
    rest = sum(len(gzip.compress(_static(root, name))) for name in others)
    assert page <= HTML_BUDGET
    assert 1 + len(others) <= MOST_REQUESTS
    assert page + rest <= WHOLE_BUDGET


def _static(root: Path, name: str) -> bytes:
    return (root / "src/siklus/web" / name.lstrip("/")).read_bytes()


def test_both_languages_say_the_same_things() -> None:
    from siklus.web.views.publik.teks import teks_of  # noqa: PLC0415 - beside its only use

    indonesian, english = teks_of("id"), teks_of("en")
    assert indonesian.keys() == english.keys()
    places = re.compile(r"\{\w+\}")
    assert {key: places.findall(words) for key, words in indonesian.items()} == {
        key: places.findall(words) for key, words in english.items()
    }
