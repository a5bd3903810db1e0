"""The screens of a survey's questionnaire: how citizens see it, and how it is edited."""

import re
from collections.abc import Iterator

import pytest
from django.test import Client

from siklus.web.models import Survei
from siklus.web.queries.formulir import formulir_of
from tests.web.survei.layar import MOVED, OK, WRONG, address, text


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
