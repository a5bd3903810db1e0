"""The screens of paper entry: who may enter, what they do as plain forms, how many queries they take."""

import re
from http import HTTPStatus
from urllib.parse import quote

import pytest
from django.test import Client
from django.urls import URLPattern, get_resolver, reverse
from pytest_django.fixtures import DjangoAssertNumQueries

from siklus.web.models import Jawaban, KelompokKertas, Survei
from siklus.web.queries.formulir import formulir_of
from siklus.web.services.kertas.kelompok import finish_kelompok, make_kelompok
from siklus.web.services.kertas.lembar import keep_lembar
from tests.web.conftest import Orang, entered
from tests.web.kertas.conftest import MakeIsian

OK, MOVED, FORBIDDEN, GONE = HTTPStatus.OK, HTTPStatus.FOUND, HTTPStatus.FORBIDDEN, HTTPStatus.NOT_FOUND
NOT_ALLOWED, WRONG, CONFLICT = HTTPStatus.METHOD_NOT_ALLOWED, HTTPStatus.UNPROCESSABLE_ENTITY, HTTPStatus.CONFLICT
PEOPLE = ("petugas", "penanggung_jawab", "pimpinan", "verifikator", "admin", "auditor", "luar", "tanpa_tugas")
WHO_MAY = {"petugas", "penanggung_jawab"}
READERS = {"pimpinan", "verifikator", "admin", "auditor"}
SCREENS = {
    "survei_kertas": ((), OK),
    "survei_kertas_kelompok": ((1,), OK),
    "survei_kertas_isi": ((1, 1), OK),
    "survei_kertas_beda": ((1,), MOVED),
    "survei_kertas_selesai": ((1,), NOT_ALLOWED),
    "survei_kertas_hapus": ((1,), NOT_ALLOWED),
    "survei_kertas_formulir": ((1,), OK),
}
"""For each screen its further arguments, and what those who may are answered to a GET; others 403, outsiders 404."""


def address(name: str, survei: Survei, *more: int) -> str:
    return reverse(name, args=(survei.pk, *more))


@pytest.fixture
def petugas(orang: Orang) -> Client:
    return entered(orang.petugas)


def sheet(survei: Survei, nomor: int, **fields: str) -> dict[str, str]:
    assert survei.versi
    digits = {f"n-{item.id}": "3" for item in formulir_of(survei.versi).pertanyaan}
    return {"nomor": str(nomor), **digits, "layanan": "informasi", "p-jenis_kelamin": "L", **fields}


@pytest.mark.parametrize("name", SCREENS)
def test_each_screen_knows_everyone(name: str, kelompok: KelompokKertas, orang: Orang) -> None:
    more, answer = SCREENS[name]
    there = address(name, kelompok.survei, *more)
    found = {person: entered(getattr(orang, person)).get(there).status_code for person in PEOPLE}
    expected = {person: answer if person in WHO_MAY else FORBIDDEN if person in READERS else GONE for person in PEOPLE}
    assert found == expected
    stranger = Client().get(there)
    assert (stranger.status_code, stranger["Location"]) == (MOVED, f"{reverse('account_login')}?next={quote(there)}")


def test_every_paper_screen_is_asked() -> None:
    names = {item.name or "" for item in get_resolver().url_patterns if isinstance(item, URLPattern)}
    assert {name for name in names if name.startswith("survei_kertas")} == set(SCREENS)


class TestDaftar:
    @pytest.mark.parametrize("count", [1, 3])
    def test_the_list_takes_so_many_queries(
        self,
        count: int,
        kelompok: KelompokKertas,
        petugas: Client,
        orang: Orang,
        django_assert_num_queries: DjangoAssertNumQueries,
    ) -> None:
        for number in range(count - 1):
            make_kelompok(kelompok.survei, range(10 + 5 * number, 14 + 5 * number), orang.petugas)
        with django_assert_num_queries(8):
            response = petugas.get(address("survei_kertas", kelompok.survei))
        assert response.content.decode().count('<th scope="row">') == count

    def test_a_batch_is_made_with_the_numbers_proposed(self, kelompok: KelompokKertas, petugas: Client) -> None:
        there = address("survei_kertas", kelompok.survei)
        assert petugas.get(there).context["form"].initial["awal"] == 5
        response = petugas.post(there, {"awal": 5, "banyak": 10, "ganda": "on"})
        made = KelompokKertas.objects.get(nomor=2)
        assert (response.status_code, response["Location"]) == (
            MOVED,
            address("survei_kertas_kelompok", kelompok.survei, 2),
        )
        assert (made.awal, made.akhir, made.ganda, made.layanan) == (5, 14, True, None)

    def test_a_number_twice_is_refused_with_a_sentence(self, kelompok: KelompokKertas, petugas: Client) -> None:
        response = petugas.post(address("survei_kertas", kelompok.survei), {"awal": 4, "banyak": 3})
        assert response.status_code == WRONG
        assert "Lembar 4 sudah termasuk Kelompok 1 (1 sampai 4). Mulai dari 5." in response.content.decode()


class TestIsi:
    def test_a_plain_form_saves_and_goes_on(self, kelompok: KelompokKertas, petugas: Client) -> None:
        there = address("survei_kertas_isi", kelompok.survei, 1, 1)
        response = petugas.post(there, sheet(kelompok.survei, 1), follow=True)
        page = response.content.decode()
        assert response.redirect_chain == [(f"{there}?sesudah=1", MOVED)]
        assert (response.context["nomor"], response.context["masuk"]) == (2, 1)
        assert "Lembar 1 tersimpan." in page
        assert "Perbaiki lembar 1" in page

    def test_a_sheet_is_corrected(self, kelompok: KelompokKertas, petugas: Client) -> None:
        there = address("survei_kertas_isi", kelompok.survei, 1, 1)
        petugas.post(there, sheet(kelompok.survei, 1))
        shown = petugas.get(f"{there}?lembar=1")
        assert (shown.context["nomor"], shown.context["perbaiki"], shown.context["digit"][0].isi) == ("1", True, "3")
        petugas.post(there, sheet(kelompok.survei, 1, perbaiki="1") | {"n-waktu": "0"})
        assert kelompok.lembar.get().nilai["waktu"] is None

    def test_what_is_wrong_stands_beside_its_field(self, kelompok: KelompokKertas, petugas: Client) -> None:
        there = address("survei_kertas_isi", kelompok.survei, 1, 1)
        response = petugas.post(there, sheet(kelompok.survei, 2) | {"n-waktu": "9"})
        assert (response.status_code, response.context["nomor"]) == (WRONG, "2")
        assert re.findall(r'id="(n-\w+)-galat">([^<]+)<', response.content.decode()) == [
            ("n-waktu", "“9” bukan 1 sampai 4.")
        ]

    def test_a_number_twice_offers_its_correction(self, kelompok: KelompokKertas, petugas: Client) -> None:
        there = address("survei_kertas_isi", kelompok.survei, 1, 1)
        petugas.post(there, sheet(kelompok.survei, 1))
        response = petugas.post(there, sheet(kelompok.survei, 1))
        assert (response.status_code, response.context["sudah_ada"]) == (WRONG, True)
        assert 'href="?lembar=1"' in response.content.decode()

    def test_the_other_entry_is_for_somebody_else(self, ganda: KelompokKertas, petugas: Client, orang: Orang) -> None:
        petugas.post(address("survei_kertas_isi", ganda.survei, 1, 1), sheet(ganda.survei, 1))
        second = address("survei_kertas_isi", ganda.survei, 1, 2)
        shown = petugas.get(second)
        assert (shown.status_code, [item.code for item in shown.context["problems"]]) == (WRONG, ["KERTAS-04"])
        assert 'id="lembar"' not in shown.content.decode()
        response = entered(orang.penanggung_jawab).post(second, sheet(ganda.survei, 1))
        assert (response.status_code, ganda.lembar.count()) == (MOVED, 2)

    @pytest.mark.parametrize("entri", [0, 2, 3])
    def test_there_is_no_such_entry(self, entri: int, kelompok: KelompokKertas, petugas: Client) -> None:
        assert petugas.get(address("survei_kertas_isi", kelompok.survei, 1, entri)).status_code == GONE

    def test_the_last_sheet_ends_the_batch(
        self, kelompok: KelompokKertas, petugas: Client, orang: Orang, isian: MakeIsian
    ) -> None:
        for number in range(1, 5):
            keep_lembar(kelompok, number, 1, isian(), orang.petugas)
        shown = petugas.get(address("survei_kertas_isi", kelompok.survei, 1, 1))
        assert "Semua lembar kelompok ini sudah dimasukkan." in shown.content.decode()


class TestKelompok:
    def test_finishing_says_how_many(
        self, kelompok: KelompokKertas, petugas: Client, orang: Orang, isian: MakeIsian
    ) -> None:
        keep_lembar(kelompok, 1, 1, isian(), orang.petugas)
        response = petugas.post(address("survei_kertas_selesai", kelompok.survei, 1), follow=True)
        assert "1 lembar menjadi jawaban." in response.content.decode()
        assert Jawaban.objects.count() == 1
        again = petugas.post(address("survei_kertas_selesai", kelompok.survei, 1))
        assert (again.status_code, Jawaban.objects.count()) == (CONFLICT, 1)

    def test_an_empty_batch_goes_a_filled_one_stays(
        self, kelompok: KelompokKertas, petugas: Client, orang: Orang, isian: MakeIsian
    ) -> None:
        there = address("survei_kertas_hapus", kelompok.survei, 1)
        keep_lembar(kelompok, 1, 1, isian(), orang.petugas)
        assert petugas.post(there).status_code == CONFLICT
        kelompok.lembar.all().delete()
        assert petugas.post(there)["Location"] == address("survei_kertas", kelompok.survei)

    def test_differences_are_settled_side_by_side(
        self, ganda: KelompokKertas, petugas: Client, orang: Orang, isian: MakeIsian
    ) -> None:
        keep_lembar(ganda, 1, 1, isian(waktu=3), orang.petugas)
        keep_lembar(ganda, 1, 2, isian(waktu=2), orang.penanggung_jawab)
        shown = petugas.get(address("survei_kertas_kelompok", ganda.survei, 1)).content.decode()
        assert "Putuskan 1 lembar" in shown
        there = address("survei_kertas_beda", ganda.survei, 1)
        page = petugas.get(there)
        assert [(item["kolom"], item["pertama"], item["kedua"]) for item in page.context["beda"]] == [
            ("n-waktu", "3", "2")
        ]
        assert petugas.post(there, {"lembar": "1"}).status_code == WRONG
        done = petugas.post(there, {"lembar": "1", "n-waktu": "2"}, follow=True)
        assert "lembar 1 oleh Petugas" in done.content.decode()

    def test_the_sheets_to_print_carry_their_numbers(self, kelompok: KelompokKertas, petugas: Client) -> None:
        response = petugas.get(address("survei_kertas_formulir", kelompok.survei, 1))
        assert (response["Content-Type"], response.content[:5]) == ("application/pdf", b"%PDF-")

    def test_a_finished_batch_has_nothing_to_press(
        self, kelompok: KelompokKertas, petugas: Client, orang: Orang, isian: MakeIsian
    ) -> None:
        keep_lembar(kelompok, 1, 1, isian(), orang.petugas)
        finish_kelompok(kelompok, orang.petugas)
        shown = petugas.get(address("survei_kertas_kelompok", kelompok.survei, 1)).content.decode()
        assert "menjadi jawaban pada" in shown
        assert "Simpan" not in shown
