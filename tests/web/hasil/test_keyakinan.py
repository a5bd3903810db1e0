"""How sure a result is, on the page of results: the same as core's words, from sums, never of a small group."""

import re
from html import unescape

import pytest
from pytest_django.fixtures import DjangoAssertNumQueries

from siklus.analytics.keyakinan import keyakinan_of
from siklus.web.models import Jawaban, Survei
from siklus.web.queries.halaman_hasil import halaman_of
from siklus.web.queries.hasil import aturan_of, hasil_of
from siklus.web.queries.keyakinan import keyakinan_tampil
from siklus.web.services.survei import close_survei
from siklus.web.templatetags.hasil import pecahan, peluang
from tests.web.conftest import Orang, entered
from tests.web.survei.conftest import PADA


def page(survei: Survei, orang: Orang) -> str:
    text = entered(orang.pimpinan).get(f"/survei/{survei.pk}/hasil").content.decode()
    return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", " ", text)))


def test_the_page_says_what_analytics_finds(ditutup: Survei, orang: Orang) -> None:
    sure = keyakinan_of(hasil_of(ditutup), aturan_of(ditutup))
    assert sure is not None
    assert sure.tepi is not None
    assert sure.alpha is not None
    shown = page(ditutup, orang)
    assert f"peluang urutannya benar {peluang(sure.tepi)}" in shown
    assert f"Alpha Cronbach {pecahan(sure.alpha)}." in shown
    assert "Mengapa tidak pasti?" in shown
    assert "selang 95% memuat nilai semua pengguna" in shown


def test_a_small_service_is_not_betrayed_by_weights(ditutup: Survei) -> None:
    shown = keyakinan_tampil(hasil_of(ditutup), aturan_of(ditutup))
    assert shown is not None
    assert shown.keterwakilan is not None
    assert (shown.berbeda, shown.ikm_berbobot) == (True, None)


def test_one_answer_is_too_few(dibuka: Survei, orang: Orang) -> None:
    Jawaban.objects.exclude(pk=Jawaban.objects.order_by("pk").values("pk")[:1]).delete()
    survei = close_survei(dibuka, orang.pimpinan, PADA)
    assert halaman_of(survei).keyakinan is None
    assert "dibutuhkan sedikitnya dua jawaban yang lengkap" in page(survei, orang)


def test_nothing_of_it_while_open(dibuka: Survei, orang: Orang) -> None:
    assert "Seberapa yakin" not in page(dibuka, orang)


def test_printed_values_have_none(tercetak: Survei, orang: Orang) -> None:
    assert "Seberapa yakin" not in page(tercetak, orang)


def test_it_asks_the_store_nothing(ditutup: Survei, django_assert_num_queries: DjangoAssertNumQueries) -> None:
    hasil, law = hasil_of(ditutup), aturan_of(ditutup)
    with django_assert_num_queries(0):
        assert keyakinan_tampil(hasil, law) is not None


@pytest.mark.parametrize(("share", "printed"), [(0.0, "< 0,1%"), (1.0, "> 99,9%"), (0.5, "50%"), (0.8766, "87,7%")])
def test_a_chance_is_never_certain(share: float, printed: str) -> None:
    assert peluang(share) == printed
