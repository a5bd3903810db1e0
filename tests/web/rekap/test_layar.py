"""The roll-up's screens over HTTP: who is led where, what is shown, and how many readings it takes."""

from fractions import Fraction
from http import HTTPStatus

import pytest
from pytest_django import DjangoAssertNumQueries

from siklus.core.survei.periode import JenisPeriode, Periode
from siklus.web.models import Jenjang, Peran, Survei, Tugas
from siklus.web.queries.dilaporkan import to_json
from siklus.web.queries.rekap.bagian import Perubahan
from siklus.web.services.pohon import add_unit
from siklus.web.templatetags.rekap import kata_perubahan
from tests.web.conftest import Orang, Pohon, entered
from tests.web.hasil.conftest import TERCETAK
from tests.web.rekap.conftest import MakeSurvei

pytestmark = pytest.mark.usefixtures("hari_ini")
MASA = "2026-semester-2"
LALU = Periode(JenisPeriode.SEMESTER, 2026, 1)


def test_one_area_is_opened_at_once_and_its_newest_period(orang: Orang, pohon: Pohon, jalankan: MakeSurvei) -> None:
    client = entered(orang.verifikator)
    assert client.get("/rekap/")["Location"] == "/rekap/sagara/"
    assert "belum ada yang dapat direkap" in client.get("/rekap/sagara/").content.decode()
    jalankan(pohon.tirtamaya, "dibuka")
    assert client.get("/rekap/sagara/")["Location"] == f"/rekap/sagara/{MASA}"


def test_several_areas_are_chosen_from_and_others_are_told_why_not(orang: Orang, pohon: Pohon) -> None:
    Tugas.objects.create(akun=orang.verifikator, peran=Peran.ADMIN, unit=pohon.delima)
    assert entered(orang.verifikator).get("/rekap/").context["areas"] == (pohon.sagara, pohon.delima)
    page = entered(orang.petugas).get("/rekap/").content.decode()
    assert "Peran Anda tidak mencakupnya." in page
    assert 'href="/rekap/"' not in page


def test_a_province_is_shown_with_its_parts(orang: Orang, pohon: Pohon, jalankan: MakeSurvei) -> None:
    jalankan(pohon.tirtamaya, n=60)
    jalankan(pohon.arunika, "ditutup", n=40, nilai=2)
    response = entered(orang.verifikator).get(f"/rekap/sagara/{MASA}")
    halaman = response.context["halaman"]
    assert [(item.unit.kode, item.tempat) for item in halaman.bagian] == [("arunika", 2), ("tirtamaya", 1)]
    assert [len(item.unsur) for item in halaman.bagian] == [9, 9]
    assert (halaman.petak, halaman.terlambat, halaman.bebas, halaman.perubahan) == ((), (), (), None)
    assert "77,50" in response.content.decode()


def test_printed_values_alone_are_a_unit_mean(orang: Orang, pohon: Pohon, jalankan: MakeSurvei) -> None:
    survei = jalankan(pohon.tirtamaya, n=0)
    Survei.objects.filter(pk=survei.pk).update(dilaporkan=to_json(TERCETAK))
    page = entered(orang.verifikator).get(f"/rekap/sagara/{MASA}").content.decode()
    assert "Hanya ada nilai tercetak, tanpa jawaban." in page
    assert "82,50" in page


def test_the_change_since_the_period_before(orang: Orang, pohon: Pohon, jalankan: MakeSurvei) -> None:
    jalankan(pohon.tirtamaya, n=60)
    jalankan(pohon.tirtamaya, n=60, nilai=2, periode=LALU)
    page = entered(orang.verifikator).get(f"/rekap/sagara/{MASA}").content.decode()
    assert "Berbeda nyata: selang 95% keduanya tidak bertindihan." in page
    assert "+25,00" in page


def test_the_words_of_a_change() -> None:
    words = [kata_perubahan(Perubahan(Fraction(80), Fraction(-1), nyata)) for nyata in (None, False)]
    assert words == [
        "Tanpa selang, sehingga tidak dapat dikatakan nyata atau tidak.",
        "Belum tentu berbeda: selang 95% keduanya bertindihan.",
    ]
    assert Perubahan(Fraction(80), Fraction(-1), nyata=None).printed == "−1,00"


@pytest.mark.parametrize("masa", ["2026", "2026-semester-3", "tahun"])
def test_an_address_without_a_period_is_not_there(orang: Orang, masa: str) -> None:
    assert entered(orang.verifikator).get(f"/rekap/sagara/{masa}").status_code == HTTPStatus.NOT_FOUND


@pytest.mark.parametrize("offices", [1, 3])
def test_as_many_readings_however_many_units(
    orang: Orang, pohon: Pohon, jalankan: MakeSurvei, django_assert_num_queries: DjangoAssertNumQueries, offices: int
) -> None:
    for number in range(offices):
        jalankan(add_unit(pohon.sagara, Jenjang.UNIT, f"loket-{number}", f"Loket {number}"), n=5)
    client = entered(orang.verifikator)
    with django_assert_num_queries(21):
        client.get(f"/rekap/sagara/{MASA}")
