"""The screen of a survey's target sample."""

import pytest
from django.test import Client
from pytest_django.fixtures import DjangoAssertNumQueries

from siklus.web.models import Layanan, Survei
from tests.web.survei.conftest import answer
from tests.web.survei.layar import WRONG, add_services, address, text


class TestSasaran:
    def test_the_table_shows_the_formula_and_both_rows(self, draf: Survei, pj: Client) -> None:
        draf.sasaran.filter(layanan__kode="informasi").update(pengguna=1234)
        page = pj.get(address("survei_sasaran", draf)).content.decode()
        assert '<span id="rumus-informasi"><strong>293</strong></span>' in page
        assert '<span id="bawah-informasi">291 <span class="redup">(1.200)</span></span>' in page
        assert '<span id="atas-informasi">297 <span class="redup">(1.300)</span></span>' in page

    def test_typing_computes_and_stores_nothing(self, draf: Survei, pj: Client) -> None:
        sent = {"layanan": ["informasi"], "pengguna-informasi": "1.234", "pengguna-pindah-memilih": "banyak"}
        page = pj.post(address("survei_sasaran_hitung", draf), sent).content.decode()
        assert '<span id="rumus-informasi" hx-swap-oob="true"><strong>293</strong></span>' in page
        assert 'id="galat-pindah-memilih" hx-swap-oob="true">Tulis angka bulat' in page
        assert list(draf.sasaran.values_list("pengguna", flat=True)) == [40, 40]

    def test_it_is_stored(self, draf: Survei, pj: Client) -> None:
        sent = {"layanan": ["informasi"], "pengguna-informasi": "", "pengguna-pindah-memilih": "7"}
        assert pj.post(address("survei_sasaran_simpan", draf), sent)["Location"] == address("survei_sasaran", draf)
        assert list(draf.sasaran.values_list("layanan__kode", "pengguna")) == [("informasi", None)]

    def test_wrong_numbers_are_told_beside_them_and_kept(self, draf: Survei, pj: Client) -> None:
        sent = {"layanan": ["informasi"], "pengguna-informasi": "12,5"}
        response = pj.post(address("survei_sasaran_simpan", draf), sent)
        page = response.content.decode()
        assert response.status_code == WRONG
        assert 'value="12,5"' in page
        assert "Tulis angka bulat tanpa koma, misalnya 1250." in page
        assert draf.sasaran.count() == 2

    def test_what_answers_name_cannot_leave(self, dibuka: Survei, pj: Client) -> None:
        answer(dibuka, 1)
        response = pj.post(address("survei_sasaran_simpan", dibuka), {})
        assert (response.status_code, "tidak dapat lagi ditambah atau dikeluarkan" in text(response)) == (WRONG, True)

    def test_a_retired_service_shows_only_where_it_is_asked_about(
        self, draf: Survei, layanan: tuple[Layanan, Layanan], pj: Client
    ) -> None:
        Layanan.objects.update(aktif=False)
        draf.sasaran.filter(layanan=layanan[1]).delete()
        page = text(pj.get(address("survei_sasaran", draf)))
        assert ("Permohonan Informasi tidak aktif" in page, "Pindah Memilih" in page) == (True, False)

    def test_a_unit_without_services_is_sent_to_make_them(self, draf: Survei, pj: Client) -> None:
        draf.sasaran.all().delete()
        Layanan.objects.all().delete()
        assert "Unit ini belum mempunyai layanan." in text(pj.get(address("survei_sasaran", draf)))

    @pytest.mark.parametrize("count", [1, 3])
    def test_it_takes_so_many_queries(
        self, count: int, dibuka: Survei, pj: Client, django_assert_num_queries: DjangoAssertNumQueries
    ) -> None:
        add_services(dibuka, count)
        with django_assert_num_queries(7):
            pj.get(address("survei_sasaran", dibuka))
