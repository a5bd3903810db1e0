"""The home pages, looked at."""

from datetime import timedelta

import pytest
from django.template.loader import render_to_string
from django.utils.timezone import localdate
from playwright.sync_api import expect

from siklus.web.models import Jenjang, StatusSurvei
from siklus.web.services.pohon import add_unit
from tests.e2e.conftest import Open
from tests.e2e.eyes import judge
from tests.web.beranda.conftest import MakeSurvei, survei_baru
from tests.web.conftest import Orang, Pohon

__all__ = ["survei_baru"]


def test_one_unit(buka: Open, orang: Orang, pohon: Pohon, survei_baru: MakeSurvei) -> None:
    year = localdate().year
    survei_baru(pohon.tirtamaya, StatusSurvei.DISEGEL, tahun=year, ke=1, jawaban=12)
    survei_baru(pohon.tirtamaya, tahun=year, jawaban=37, rencana_tutup=localdate() + timedelta(days=5))
    page = buka("/", akun=orang.penanggung_jawab)
    judge(page, "beranda-satu")


def test_one_unit_without_a_survey(buka: Open, orang: Orang) -> None:
    judge(buka("/", akun=orang.penanggung_jawab), "beranda-baru")


def test_many_units(buka: Open, orang: Orang, pohon: Pohon, survei_baru: MakeSurvei) -> None:
    year = localdate().year
    survei_baru(pohon.tirtamaya, tahun=year, jawaban=37, rencana_tutup=localdate() - timedelta(days=2))
    survei_baru(pohon.arunika, StatusSurvei.DITUTUP, tahun=year, jawaban=81)
    for number in range(27):
        add_unit(pohon.sagara, Jenjang.UNIT, f"loket-{number}", f"Loket {number}")
    page = buka("/", akun=orang.verifikator)
    judge(page, "beranda-banyak")
    page.get_by_label("Nama kantor").fill("tirta")
    page.get_by_label("Nama kantor").press("Enter")
    expect(page.locator("tbody th")).to_have_text(["KPU Tirtamaya"])


def test_nobody_yet(buka: Open, orang: Orang) -> None:
    judge(buka("/", akun=orang.tanpa_tugas), "beranda-kosong")


@pytest.mark.parametrize(("path", "name"), [("/tidak-ada", "404"), ("/unit/tirtamaya/survei/baru", "403")])
def test_what_is_not_there_or_not_allowed(buka: Open, orang: Orang, path: str, name: str) -> None:
    judge(buka(path, akun=orang.petugas), f"galat-{name}")


@pytest.mark.parametrize("name", ["500", "503", "403_csrf"])
def test_pages_of_last_resort(buka: Open, name: str) -> None:
    page = buka("/akun/login/")
    page.route(
        "**/uji-galat", lambda route: route.fulfill(body=render_to_string(f"{name}.html"), content_type="text/html")
    )
    page.goto("/uji-galat")
    judge(page, f"galat-{name}")
