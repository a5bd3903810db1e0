"""Every screen of a survey's life: who may enter, what it shows, what it changes, and how many queries it takes."""

import re
from collections.abc import Iterator
from dataclasses import replace
from http import HTTPStatus
from typing import Protocol
from urllib.parse import quote
from uuid import UUID

import pytest
from django.conf import settings
from django.test import Client
from django.urls import reverse
from pytest_django.fixtures import DjangoAssertNumQueries

from siklus.core.survei.periode import JenisPeriode, Periode
from siklus.web.models import (
    Amandemen,
    HariKios,
    Impor,
    Jawaban,
    Jejak,
    KodeKunjungan,
    Layanan,
    Perangkat,
    StatusSurvei,
    Survei,
    TolakanKios,
)
from siklus.web.queries.formulir import formulir_of
from siklus.web.services.kunjungan import sidik_kode
from siklus.web.services.penerimaan import receive
from siklus.web.services.survei import Koreksi, Penjelasan, amend, create_survei
from siklus.web.services.tanda_terima import code_of
from tests.web.conftest import Orang, Pohon, entered
from tests.web.survei.conftest import PADA, answer, kiriman

OK, MOVED, FORBIDDEN, GONE = HTTPStatus.OK, HTTPStatus.FOUND, HTTPStatus.FORBIDDEN, HTTPStatus.NOT_FOUND
NOT_ALLOWED, WRONG, CONFLICT = HTTPStatus.METHOD_NOT_ALLOWED, HTTPStatus.UNPROCESSABLE_ENTITY, HTTPStatus.CONFLICT
PEOPLE = ("petugas", "penanggung_jawab", "pimpinan", "verifikator", "admin", "auditor", "luar", "tanpa_tugas")
READERS = {OK: {"petugas", "penanggung_jawab", "pimpinan", "verifikator", "admin", "auditor"}}
ONLY_PJ = {OK: {"penanggung_jawab"}, FORBIDDEN: {"petugas", "pimpinan", "verifikator", "admin", "auditor"}}
PERMISSIONS = {
    "unit_survei": READERS,
    "survei_baru": ONLY_PJ,
    "survei": READERS,
    "survei_keterangan": ONLY_PJ,
    "survei_hapus": ONLY_PJ,
    "survei_buka": ONLY_PJ,
    "survei_tutup": {OK: {"penanggung_jawab", "pimpinan"}, FORBIDDEN: {"petugas", "verifikator", "admin", "auditor"}},
    "survei_segel": {
        OK: {"pimpinan"},
        FORBIDDEN: {"petugas", "penanggung_jawab", "verifikator", "admin", "auditor"},
    },
    "survei_kuesioner": READERS,
    "survei_kuesioner_ubah": ONLY_PJ,
    "survei_kuesioner_pratinjau": {NOT_ALLOWED: {"penanggung_jawab"}, FORBIDDEN: ONLY_PJ[FORBIDDEN]},
    "survei_sasaran": READERS,
    "survei_sasaran_hitung": {NOT_ALLOWED: {"penanggung_jawab"}, FORBIDDEN: ONLY_PJ[FORBIDDEN]},
    "survei_sasaran_simpan": {NOT_ALLOWED: {"penanggung_jawab"}, FORBIDDEN: ONLY_PJ[FORBIDDEN]},
    "survei_kanal": READERS,
    "survei_poster": READERS,
    "survei_kode_kunjungan": {
        NOT_ALLOWED: {"penanggung_jawab", "petugas"},
        FORBIDDEN: {"pimpinan", "verifikator", "admin", "auditor"},
    },
    "survei_pantauan": READERS,
    "survei_amandemen": READERS,
    "survei_amandemen_cari": ONLY_PJ,
}
"""For each screen, asked with GET: who gets what. Outsiders are told 404 everywhere, strangers to enter first."""


def address(name: str, survei: Survei, *more: object) -> str:
    first = survei.unit.kode if name in {"unit_survei", "survei_baru"} else survei.pk
    return reverse(name, args=(first, *more))


@pytest.fixture
def pj(orang: Orang) -> Client:
    """The penanggung jawab's browser."""
    return entered(orang.penanggung_jawab)


class Page(Protocol):
    """Whatever the test's browser got."""

    content: bytes


def text(response: Page) -> str:
    """What a person reads: the page without its tags, blanks in one."""
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", response.content.decode()))


@pytest.mark.parametrize("name", PERMISSIONS)
def test_each_screen_knows_everyone(name: str, dibuka: Survei, orang: Orang) -> None:
    expected = {person: code for code, people in PERMISSIONS[name].items() for person in people}
    found = {person: entered(getattr(orang, person)).get(address(name, dibuka)).status_code for person in PEOPLE}
    assert found == {**dict.fromkeys(PEOPLE, GONE), **expected}
    stranger = Client().get(address(name, dibuka))
    assert (stranger.status_code, stranger["Location"]) == (
        MOVED,
        f"{reverse('account_login')}?next={quote(address(name, dibuka))}",
    )


def test_an_amendment_is_for_the_penanggung_jawab(ditutup: Survei, orang: Orang) -> None:
    uuid = UUID(int=(ditutup.pk << 32) + 1)
    found = {
        person: entered(getattr(orang, person)).get(address("survei_amandemen_baru", ditutup, uuid)).status_code
        for person in PEOPLE
    }
    assert found == {
        **dict.fromkeys(PEOPLE, FORBIDDEN),
        "penanggung_jawab": OK,
        "luar": GONE,
        "tanpa_tugas": GONE,
    }


class TestDaftar:
    @pytest.mark.parametrize("count", [1, 3])
    def test_the_list_takes_so_many_queries(
        self, count: int, draf: Survei, pj: Client, django_assert_num_queries: DjangoAssertNumQueries
    ) -> None:
        for number in range(count - 1):
            create_survei(draf.unit, Periode(JenisPeriode.TAHUN, 2020 + number), None)
        with django_assert_num_queries(7):
            response = pj.get(address("unit_survei", draf))
        assert response.content.decode().count('<th scope="row">') == count

    def test_an_empty_list_offers_the_first_survey_to_who_may(self, pohon: Pohon, orang: Orang) -> None:
        there = reverse("unit_survei", args=(pohon.tirtamaya.kode,))
        assert "Siapkan survei pertama" in text(entered(orang.penanggung_jawab).get(there))
        assert "Penanggung jawab survei dapat menyiapkannya." in text(entered(orang.auditor).get(there))

    def test_a_new_survey_is_proposed_whole(self, ditutup: Survei, pj: Client) -> None:
        there = address("survei_baru", ditutup)
        initial = pj.get(there).context["form"].initial
        assert (initial["jenis_periode"], initial["ke"], initial["salin"]) == ("semester", initial["ke"], ditutup)
        sent = {key: value.pk if key == "salin" else value for key, value in initial.items()}
        response = pj.post(there, sent)
        made = Survei.objects.latest("id")
        assert (response.status_code, response["Location"]) == (MOVED, reverse("survei", args=(made.pk,)))
        assert (made.judul, made.status, made.versi.isi if made.versi else None) == (
            initial["judul"],
            StatusSurvei.DRAF,
            ditutup.versi.isi if ditutup.versi else "",
        )

    def test_a_third_semester_is_refused_beside_its_field(self, draf: Survei, pj: Client) -> None:
        sent = {"judul": "", "jenis_periode": "semester", "ke": 3, "tahun": 2026}
        response = pj.post(address("survei_baru", draf), sent)
        assert response.context["form"].errors == {
            "judul": ["Bidang ini tidak boleh kosong."],
            "ke": ["Jenis periode ini tidak mempunyai periode ke-3."],
        }
        assert 'aria-invalid="true"' in response.content.decode()
        bad = pj.post(address("survei_baru", draf), {"judul": "x", "jenis_periode": "abad", "ke": 3, "tahun": 2026})
        assert set(bad.context["form"].errors) == {"jenis_periode"}


class TestRingkasan:
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
        _services(dibuka, count)
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


class TestKuesioner:
    def test_the_citizens_view_in_both_languages(self, draf: Survei, pj: Client) -> None:
        indonesian, english = (text(pj.get(address("survei_kuesioner", draf), {"bahasa": key})) for key in ("id", "en"))
        assert "Bagaimana pendapat Saudara tentang kecepatan waktu dalam memberikan pelayanan" in indonesian
        assert "1 dari 9" in indonesian
        assert "1 of 9" in english
        assert formulir_of(draf.versi).pertanyaan[0].teks["en"] in english  # type: ignore[arg-type]  # a draft has a version

    def test_a_survey_that_asks_nothing_shows_so(self, draf: Survei, pj: Client) -> None:
        Survei.objects.update(versi=None)
        draf.versi_kuesioner.all().delete()
        assert "Belum ada pertanyaan." in text(pj.get(address("survei_kuesioner", draf)))
        assert pj.get(address("survei_kuesioner_ubah", draf)).status_code == OK

    def test_the_editor_sends_back_what_it_shows(self, draf: Survei, pj: Client) -> None:
        assert draf.versi
        before = draf.versi.isi
        response = pj.post(address("survei_kuesioner_ubah", draf), fields_of(pj, draf))
        draf.versi.refresh_from_db()
        assert (response.status_code, draf.versi.isi) == (MOVED, before)

    @pytest.mark.parametrize(
        ("aksi", "first"),
        [
            ("naik:prosedur", ["prosedur", "persyaratan", "waktu"]),
            ("turun:persyaratan", ["prosedur", "persyaratan", "waktu"]),
            ("naik:persyaratan", ["persyaratan", "prosedur", "waktu"]),
            ("naik:entah", ["persyaratan", "prosedur", "waktu"]),
            ("hapus:persyaratan", ["prosedur", "waktu", "biaya"]),
            ("tambah:persyaratan", ["persyaratan", "persyaratan_2", "prosedur"]),
            ("tambah:entah", ["persyaratan", "prosedur", "waktu"]),
        ],
    )
    def test_buttons_rearrange_and_lose_nothing_typed(
        self, aksi: str, first: list[str], draf: Survei, pj: Client
    ) -> None:
        sent = {**fields_of(pj, draf), "teks-waktu-id": "Apakah  cepat\n", "aksi": aksi}
        response = pj.post(address("survei_kuesioner_ubah", draf), sent)
        draf.refresh_from_db()
        asked = formulir_of(draf.versi).pertanyaan  # type: ignore[arg-type]  # a draft has a version
        assert response["Location"].endswith(f"/kuesioner/ubah#p-{aksi.partition(':')[2]}")
        assert [item.id for item in asked][:3] == first
        assert next(item.teks["id"] for item in asked if item.id == "waktu") == "Apakah cepat"

    def test_an_unsur_left_out_comes_back_in_its_place(self, draf: Survei, pj: Client) -> None:
        there = address("survei_kuesioner_ubah", draf)
        pj.post(there, {**fields_of(pj, draf), "aksi": "hapus:biaya"})
        page = text(pj.get(there))
        assert "Boleh ditiadakan atau disesuaikan bila peraturan menetapkan layanan tanpa biaya." in page
        assert "Tanyakan Biaya/Tarif" in page
        pj.post(there, {**fields_of(pj, draf), "aksi": "tambah:biaya"})
        draf.refresh_from_db()
        assert [item.id for item in formulir_of(draf.versi).pertanyaan][:5] == [  # type: ignore[arg-type]  # a draft has a version
            "persyaratan",
            "prosedur",
            "waktu",
            "biaya",
            "produk",
        ]

    def test_the_last_unsur_comes_back_last(self, draf: Survei, pj: Client) -> None:
        there = address("survei_kuesioner_ubah", draf)
        pj.post(there, {**fields_of(pj, draf), "aksi": "hapus:pengaduan"})
        pj.post(there, {**fields_of(pj, draf), "aksi": "tambah:pengaduan"})
        draf.refresh_from_db()
        assert formulir_of(draf.versi).pertanyaan[-1].id == "pengaduan"  # type: ignore[arg-type]  # a draft has a version

    def test_open_questions_and_profile(self, draf: Survei, pj: Client) -> None:
        there = address("survei_kuesioner_ubah", draf)
        pj.post(there, {**fields_of(pj, draf), "aksi": "tambah-terbuka"})
        sent = {**fields_of(pj, draf), "profil": ["usia", "jam"], "teks-saran_2-id": "Apa lagi", "aksi": "simpan"}
        pj.post(there, sent)
        draf.refresh_from_db()
        kept = formulir_of(draf.versi)  # type: ignore[arg-type]  # a draft has a version
        assert [(item.id, item.teks["id"]) for item in kept.terbuka][1] == ("saran_2", "Apa lagi")
        assert [item.kunci for item in kept.dimensi] == ["usia", "jam"]
        pj.post(there, {**fields_of(pj, draf), "aksi": "hapus:saran_2"})
        draf.refresh_from_db()
        assert [item.id for item in formulir_of(draf.versi).terbuka] == ["saran"]  # type: ignore[arg-type]  # a draft has a version

    def test_an_empty_question_is_marked_beside_itself(self, draf: Survei, pj: Client) -> None:
        there = address("survei_kuesioner_ubah", draf)
        pj.post(there, {**fields_of(pj, draf), "aksi": "tambah:waktu"})
        page = pj.get(there).content.decode()
        assert '<ul class="errorlist" id="galat-waktu_2"><li>Teks pertanyaan kosong.' in page
        assert 'aria-invalid="true" aria-describedby="galat-waktu_2"' in page

    def test_an_open_survey_takes_new_words_and_shows_the_difference(self, dibuka: Survei, pj: Client) -> None:
        sent = {**fields_of(pj, dibuka), "teks-waktu-id": "Apakah pelayanan kami cepat", "aksi": "simpan"}
        assert pj.post(address("survei_kuesioner_ubah", dibuka), sent).status_code == MOVED
        page = pj.get(address("survei_kuesioner", dibuka)).content.decode()
        old = "Bagaimana pendapat Saudara tentang kecepatan waktu dalam memberikan pelayanan"
        assert f"<dt>waktu, Indonesia</dt><dd><del>{old}</del> <ins>Apakah pelayanan kami cepat</ins></dd>" in page
        assert "Versi 2" in page

    def test_an_open_survey_refuses_other_questions_and_keeps_what_was_typed(self, dibuka: Survei, pj: Client) -> None:
        sent = {**fields_of(pj, dibuka), "teks-waktu-id": "", "aksi": "hapus:biaya"}
        response = pj.post(address("survei_kuesioner_ubah", dibuka), sent)
        shown = text(response)
        assert response.status_code == WRONG
        assert "hanya kata-kata pertanyaan dan pilihan jawaban yang dapat diubah" in shown
        assert "Teks pertanyaan kosong." in shown
        assert dibuka.versi_kuesioner.count() == 1

    def test_a_closed_survey_has_no_editor(self, ditutup: Survei, pj: Client) -> None:
        response = pj.get(address("survei_kuesioner_ubah", ditutup))
        assert (response.status_code, response["Location"]) == (MOVED, address("survei_kuesioner", ditutup))

    def test_the_preview_shows_what_is_typed_and_stores_nothing(self, draf: Survei, pj: Client) -> None:
        there = address("survei_kuesioner_pratinjau", draf)
        sent = {**fields_of(pj, draf), "teks-waktu-id": "Cepatkah", "teks-waktu-en": "Was it quick"}
        assert "Cepatkah" in text(pj.post(there, sent))
        assert "Was it quick" in text(pj.post(there, {**sent, "pratinjau": "en"}))
        draf.refresh_from_db()
        assert "Cepatkah" not in str(draf.versi.isi if draf.versi else "")

    def test_an_unsur_that_nobody_knows_is_left_out_of_the_editor(self, draf: Survei, pj: Client) -> None:
        sent = {**fields_of(pj, draf), "unsur-waktu": "entah", "aksi": "naik:waktu"}
        pj.post(address("survei_kuesioner_ubah", draf), sent)
        page = pj.get(address("survei_kuesioner_ubah", draf))
        assert "entah" in text(page)
        assert 'name="pertanyaan" value="waktu"' not in page.content.decode()


def fields_of(client: Client, survei: Survei) -> dict[str, str | list[str]]:
    """What a browser would send back from the editor without a change."""
    page = client.get(address("survei_kuesioner_ubah", survei)).content.decode()
    form = page[page.index('id="editor"') :]
    sent: dict[str, list[str]] = {}
    for name, value in (*_inputs(form), *_areas(form)):
        sent.setdefault(name, []).append(value)
    return {name: values if len(values) > 1 else values[0] for name, values in sent.items()} | {"aksi": "simpan"}


def _inputs(form: str) -> Iterator[tuple[str, str]]:
    for tag in re.findall(r"<input[^>]+>", form):
        name, value = re.search(r'name="([^"]+)"', tag), re.search(r'value="([^"]*)"', tag)
        shown = "radio" in tag or ("checkbox" in tag and "checked" not in tag)
        if name and value and not shown and name[1] != "csrfmiddlewaretoken":
            yield name[1], value[1]


def _areas(form: str) -> Iterator[tuple[str, str]]:
    yield from re.findall(r'<textarea[^>]* name="([^"]+)"[^>]*>([^<]*)<', form)


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
        _services(dibuka, count)
        with django_assert_num_queries(7):
            pj.get(address("survei_sasaran", dibuka))


class TestKanal:
    def test_address_qr_and_words(self, dibuka: Survei, pj: Client) -> None:
        page = pj.get(address("survei_kanal", dibuka)).content.decode()
        link = f"http://localhost:8000/s/{dibuka.kode}"
        assert f'<a class="alamat" id="teks-alamat" href="{link}">localhost:8000/s/{dibuka.kode}</a>' in page
        assert '<svg viewBox="0 0' in page
        assert f"tanpa nomor:\n{link}\nDibuka sampai 20 Desember 2026.</textarea>" in page

    def test_without_an_end_the_words_name_none(self, draf: Survei, pj: Client) -> None:
        Survei.objects.update(rencana_tutup=None)
        assert f"/s/{draf.kode}</textarea>" in pj.get(address("survei_kanal", draf)).content.decode()
        assert pj.get(address("survei_poster", draf)).content.startswith(b"%PDF")

    def test_the_poster_is_a_pdf_that_nobody_keeps(self, dibuka: Survei, pj: Client) -> None:
        response = pj.get(address("survei_poster", dibuka))
        assert response.content.startswith(b"%PDF")
        assert (response["Content-Type"], response["Cache-Control"]) == ("application/pdf", "no-store")
        assert response["Content-Disposition"] == f'inline; filename="poster-{dibuka.kode}.pdf"'

    def test_visit_codes_are_told_once_and_counted(self, draf: Survei, pj: Client, orang: Orang) -> None:
        Survei.objects.update(pakai_kode_kunjungan=True)
        informasi = Layanan.objects.get(kode="informasi")
        there = address("survei_kode_kunjungan", draf)
        response = pj.post(there, {"banyak": 3, "layanan": informasi.pk})
        assert response.content.startswith(b"%PDF")
        assert response["Content-Disposition"].startswith("attachment")
        assert list(KodeKunjungan.objects.values_list("layanan", "terpakai")) == [(informasi.pk, False)] * 3
        assert pj.post(there, {"banyak": 2}).content.startswith(b"%PDF")
        KodeKunjungan.objects.filter(pk=KodeKunjungan.objects.latest("id").pk).update(terpakai=True)
        shown = text(pj.get(address("survei_kanal", draf)))
        assert "Sudah dipakai 1 Belum dipakai 4" in shown
        assert Jejak.objects.latest("id").akun == orang.penanggung_jawab

    def test_too_many_codes_and_codes_after_closing_are_refused(self, ditutup: Survei, pj: Client) -> None:
        there = address("survei_kode_kunjungan", ditutup)
        assert pj.post(there, {"banyak": 481}).status_code == WRONG
        assert pj.post(there, {"banyak": 1}).status_code == WRONG
        assert not KodeKunjungan.objects.exists()

    def test_a_code_is_the_same_however_it_is_typed(self) -> None:
        assert sidik_kode("abcd-23sz") == sidik_kode("ABCD 2352")


class TestPantauan:
    def test_a_draft_has_nothing_to_watch(self, draf: Survei, pj: Client) -> None:
        assert "belum ada yang dapat dipantau" in text(pj.get(address("survei_pantauan", draf)))

    def test_counts_by_day_service_channel_and_doubt(self, dibuka: Survei, pj: Client, orang: Orang) -> None:
        answer(dibuka, 5)
        receive(kiriman(dibuka, 10, kanal="kios", layanan="", tanda="cepat,seragam"))
        receive(kiriman(dibuka, 11, tanda="cepat"))
        Jawaban.objects.filter(uuid=UUID(int=dibuka.pk << 32)).update(ditarik=PADA)
        kios = Perangkat.objects.create(survei=dibuka, nama="Loket 1")
        HariKios.objects.create(perangkat=kios, hari=PADA.date(), ditangkap=9, tersimpan=5, menunggu=2)
        TolakanKios.objects.create(
            perangkat=kios, hari=PADA.date(), uuid=UUID(int=1), kode="TERIMA-02", alasan="beda", isi={}
        )
        Impor.objects.create(
            survei=dibuka, nama="a.csv", sidik="0", ukuran=1, berkas="a", sudah_ada=4, oleh=orang.petugas
        )
        shown = pj.get(address("survei_pantauan", dibuka)).context["pantauan"]
        assert (shown.masuk, shown.ditarik, shown.ditandai, shown.kembar) == (6, 1, 2, 4)
        assert [(item.nama, item.jumlah, item.share) for item in shown.harian] == [("23 November 2026", 6, 100)]
        assert [(item.nama, item.jumlah) for item in shown.kanal] == [("Formulir daring", 5), ("Kios", 1)]
        assert [(item.nama, item.jumlah, item.share) for item in shown.tanda] == [
            ("Dijawab terlalu cepat", 2, 100),
            ("Semua nilainya sama", 1, 50),
        ]
        assert [(item.layanan.kode, item.terkumpul, item.rumus) for item in shown.cakupan.layanan] == [
            ("informasi", 5, 36),
            ("pindah-memilih", 0, 36),
        ]
        assert shown.cakupan.tanpa_layanan == 1
        assert [(item.nama, item.ditangkap, item.ditolak, item.selisih) for item in shown.kios] == [
            ("Loket 1", 9, 1, 1)
        ]

    @pytest.mark.parametrize("count", [1, 3])
    def test_it_takes_so_many_queries(
        self, count: int, dibuka: Survei, pj: Client, django_assert_num_queries: DjangoAssertNumQueries
    ) -> None:
        _services(dibuka, count)
        answer(dibuka, count, layanan="")
        with django_assert_num_queries(13):
            pj.get(address("survei_pantauan", dibuka))


class TestAmandemen:
    def test_before_closing_there_is_none(self, dibuka: Survei, pj: Client) -> None:
        answer(dibuka, 2)
        assert "Amandemen baru ada sesudah survei ditutup." in text(pj.get(address("survei_amandemen", dibuka)))
        found = text(pj.get(address("survei_amandemen_cari", dibuka)))
        assert "Tidak ada jawaban yang dapat ditampilkan." in found
        uuid = Jawaban.objects.latest("id").uuid
        assert pj.get(address("survei_amandemen_baru", dibuka, uuid)).status_code == GONE

    def test_a_response_is_found_by_number_receipt_or_doubt(self, ditutup: Survei, pj: Client) -> None:
        row = Jawaban.objects.get(uuid=UUID(int=(ditutup.pk << 32) + 1))
        Jawaban.objects.filter(pk=row.pk).update(tanda="cepat")
        there, form = address("survei_amandemen_cari", ditutup), address("survei_amandemen_baru", ditutup, row.uuid)
        receipt = code_of(row.pk, row.uuid, settings.SECRET_KEY.encode())
        assert pj.get(there, {"cari": f" {row.uuid} "})["Location"] == form
        assert pj.get(there, {"cari": receipt.lower()})["Location"] == form
        assert "Tidak ditemukan dalam survei ini." in text(pj.get(there, {"cari": "ABCD"}))
        assert list(pj.get(there, {"ditandai": "1"}).context["page"]) == [row]
        assert len(pj.get(there).context["page"]) == 6

    def test_a_correction_is_made_and_listed(self, ditutup: Survei, pj: Client) -> None:
        row = Jawaban.objects.get(uuid=UUID(int=(ditutup.pk << 32) + 1))
        there = address("survei_amandemen_baru", ditutup, row.uuid)
        sent = {name: field.initial or "" for name, field in pj.get(there).context["form"].fields.items()}
        sent |= {"nilai-waktu": "4", "nilai-biaya": "", "tanda": "petugas", "ditarik": "on"}
        assert "Bidang ini tidak boleh kosong." in text(pj.post(there, sent))
        assert "Alasan amandemen belum diisi" in text(pj.post(there, {**sent, "alasan": "x"}))
        sent["alasan"] = "salah ketik lembar 14"
        assert pj.post(there, sent)["Location"] == address("survei_amandemen", ditutup)
        row.refresh_from_db()
        assert (row.nilai["waktu"], row.nilai["biaya"], row.tanda, row.ditarik is None) == (4, None, "petugas", False)
        page = pj.get(address("survei_amandemen", ditutup)).content.decode()
        assert "<dt>waktu</dt><dd><del>2</del> <ins>4</ins></dd>" in page
        assert "<dt>biaya</dt><dd><del>2</del> <ins>–</ins></dd>" in page
        assert "<dt>ditarik</dt><dd><del>tidak</del> <ins>ya</ins></dd>" in page
        assert "salah ketik lembar 14" in page

    def test_values_that_the_form_does_not_know_stay(self, ditutup: Survei, pj: Client, orang: Orang) -> None:
        row = Jawaban.objects.select_related("layanan").get(uuid=UUID(int=(ditutup.pk << 32) + 1))
        old = replace(Koreksi.of(row), profil={"usia": "lansia", "asal": "desa"}, tanda="petugas")
        amend(ditutup, row.uuid, old, Penjelasan("impor dari lembar lama", orang.penanggung_jawab, PADA))
        there = address("survei_amandemen_baru", ditutup, row.uuid)
        fields = pj.get(there).context["form"].fields
        assert ("lansia", "lansia") in fields["profil-usia"].choices
        sent = {name: field.initial or "" for name, field in fields.items()}
        sent |= {"nilai-waktu": "4", "layanan": "", "alasan": "salah ketik lembar 14"}
        assert pj.post(there, sent).status_code == MOVED
        row.refresh_from_db()
        assert (row.profil, row.layanan) == ({"usia": "lansia", "asal": "desa"}, None)

    def test_after_sealing_it_is_read_only(self, disegel: Survei, pj: Client) -> None:
        assert "Survei ini disegel" in text(pj.get(address("survei_amandemen_cari", disegel)))
        assert "Belum ada jawaban yang diperbaiki" in text(pj.get(address("survei_amandemen", disegel)))

    @pytest.mark.parametrize("count", [1, 3])
    def test_the_lists_take_so_many_queries(
        self,
        count: int,
        ditutup: Survei,
        pj: Client,
        orang: Orang,
        django_assert_num_queries: DjangoAssertNumQueries,
    ) -> None:
        for number in range(count):
            Amandemen.objects.create(
                survei=ditutup, uuid=UUID(int=number), sebelum={}, sesudah={}, alasan="x", oleh=orang.pimpinan
            )
        Jawaban.objects.filter(pk__in=list(Jawaban.objects.values_list("pk", flat=True)[count:])).delete()
        with django_assert_num_queries(6):
            pj.get(address("survei_amandemen", ditutup))
        with django_assert_num_queries(6):
            pj.get(address("survei_amandemen_cari", ditutup))


def _services(survei: Survei, count: int) -> None:
    """Leave the survey with so many services."""
    survei.sasaran.all().delete()
    for number in range(count):
        layanan = Layanan.objects.create(unit=survei.unit, kode=f"l{number}", nama=f"Layanan {number}")
        survei.sasaran.create(layanan=layanan, pengguna=100)
    Layanan.objects.exclude(kode__startswith="l").delete()
