"""A survey's own page: its next step, what is lacking, its particulars, and its way to the seal."""

import re

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django.fixtures import DjangoAssertNumQueries

from siklus.web.models import Jejak, StatusSurvei, Survei
from siklus.web.services.penerimaan import receive
from tests.web.conftest import Orang, entered
from tests.web.survei.conftest import answer, kiriman
from tests.web.survei.layar import CONFLICT, MOVED, OK, add_services, address, text


class TestRingkasan:
    @pytest.mark.usefixtures("hari_ini")
    @pytest.mark.parametrize(
        ("stage", "step"),
        [
            ("draf", "Buka survei"),
            ("dibuka", "Kumpulkan jawaban"),
            ("ditutup", "Baca hasil, lalu segel"),
            ("disegel", "Susun laporan"),
        ],
    )
    def test_each_stage_says_its_next_step(
        self, stage: str, step: str, pj: Client, orang: Orang, request: pytest.FixtureRequest
    ) -> None:
        survei: Survei = request.getfixturevalue(stage)
        for client in (pj, entered(orang.pimpinan)):
            response = client.get(address("survei", survei))
            assert re.search(r'<h3 id="langkah-kini">([^<]+)', response.content.decode())[1] == step  # type: ignore[index]  # no match fails the test

    def test_what_is_lacking_is_listed(self, draf: Survei, pj: Client) -> None:
        draf.sasaran.all().delete()
        shown = text(pj.get(address("survei", draf)))
        assert "Lengkapi draf ini" in shown
        assert "Belum ada layanan yang ditanyakan." in shown

    @pytest.mark.parametrize("count", [1, 3])
    def test_it_takes_so_many_queries(
        self, count: int, dibuka: Survei, pj: Client, django_assert_num_queries: DjangoAssertNumQueries
    ) -> None:
        add_services(dibuka, count)
        with django_assert_num_queries(6):
            pj.get(address("survei", dibuka))

    def test_particulars_are_kept(self, draf: Survei, pj: Client) -> None:
        there = address("survei_keterangan", draf)
        assert pj.get(there).status_code == OK
        sent = {
            "judul": "Judul lain",
            "jenis_periode": "triwulan",
            "ke": 4,
            "tahun": 2026,
            "rencana_tutup": "2026-12-01",
            "pakai_kode_kunjungan": "on",
            "kosong": "dikeluarkan",
        }
        assert pj.post(there, sent).status_code == MOVED
        draf.refresh_from_db()
        assert (draf.judul, draf.jenis_periode, draf.ke, draf.pakai_kode_kunjungan, draf.kosong) == (
            "Judul lain",
            "triwulan",
            4,
            True,
            "dikeluarkan",
        )

    def test_an_open_survey_locks_what_cannot_change(self, dibuka: Survei, pj: Client) -> None:
        response = pj.post(address("survei_keterangan", dibuka), {"judul": "Lain", "kosong": "dikeluarkan"})
        dibuka.refresh_from_db()
        assert (response.status_code, dibuka.judul, dibuka.kosong) == (MOVED, "Lain", "dibagi")

    def test_a_closed_survey_refuses_in_words(self, ditutup: Survei, pj: Client) -> None:
        response = pj.post(address("survei_keterangan", ditutup), {"judul": "Lain"})
        assert "Survei ini berstatus ditutup" in text(response)

    def test_a_draft_is_deleted_after_asking(self, draf: Survei, pj: Client) -> None:
        there = address("survei_hapus", draf)
        assert "Hapus draf ini" in text(pj.get(there))
        response = pj.post(there)
        assert (response.status_code, response["Location"]) == (MOVED, reverse("unit_survei", args=("tirtamaya",)))
        assert not Survei.objects.exists()

    def test_an_open_survey_is_not_deleted(self, dibuka: Survei, pj: Client) -> None:
        assert "Survei ini berstatus dibuka" in text(pj.post(address("survei_hapus", dibuka)))
        assert Survei.objects.exists()


class TestTahap:
    def test_from_draft_to_seal(self, draf: Survei, pj: Client, orang: Orang) -> None:
        Survei.objects.update(rencana_tutup="2099-01-01")
        head = entered(orang.pimpinan)
        assert "Buka survei sekarang" in text(pj.get(address("survei_buka", draf)))
        assert pj.post(address("survei_buka", draf))["Location"] == address("survei_kanal", draf)
        receive(kiriman(draf, 1))
        assert "Baru 1 jawaban terkumpul." in text(pj.get(address("survei_tutup", draf)))
        assert "Centang dahulu" in text(pj.post(address("survei_tutup", draf)))
        assert pj.post(address("survei_tutup", draf), {"paham": "1"})["Location"] == address("survei", draf)
        assert "mencocokkan jawaban dengan sidiknya" in text(head.get(address("survei_segel", draf)))
        assert head.post(address("survei_segel", draf))["Location"] == address("survei", draf)
        draf.refresh_from_db()
        assert draf.status == StatusSurvei.DISEGEL
        assert list(Jejak.objects.order_by("id").values_list("perbuatan", "akun__nama")) == [
            ("survei dibuat", "Penanggung Jawab"),
            ("survei dibuka", "Penanggung Jawab"),
            ("survei ditutup", "Penanggung Jawab"),
            ("survei disegel", "Pimpinan"),
        ]

    def test_steps_out_of_turn_are_told(self, disegel: Survei, pj: Client, orang: Orang) -> None:
        head = entered(orang.pimpinan)
        asked = [
            (pj, "survei_buka", {}, "Survei ini sudah pernah dibuka."),
            (pj, "survei_tutup", {"paham": "1"}, "Survei ini sudah ditutup."),
            (head, "survei_segel", {}, "Survei ini sudah disegel."),
        ]
        for client, name, sent, words in asked:
            assert words in text(client.get(address(name, disegel)))
            response = client.post(address(name, disegel), sent)
            assert (response.status_code, "Survei ini berstatus disegel" in text(response)) == (CONFLICT, True)

    def test_a_draft_is_neither_closed_nor_sealed(self, draf: Survei, pj: Client, orang: Orang) -> None:
        assert "Survei ini belum dibuka." in text(pj.get(address("survei_tutup", draf)))
        assert "Hanya survei yang sudah ditutup" in text(entered(orang.pimpinan).get(address("survei_segel", draf)))

    def test_enough_answers_are_praised(self, dibuka: Survei, pj: Client) -> None:
        dibuka.sasaran.update(pengguna=None)
        answer(dibuka, 30)
        assert "Jawabannya cukup" in text(pj.get(address("survei_tutup", dibuka)))
